-- What the organization has decided about digging deeper; where there is no row, the defaults hold.
CREATE TABLE deeper_settings (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The smallest revenue of twelve months, in the organization's currency, that is worth a plan of its own.
  own_plan_from DECIMAL(19, 4) NULL,
  -- After more days without contact than these an account counts as untouched.
  untouched_days SMALLINT NOT NULL,
  changed_by UUID NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id),
  CONSTRAINT deeper_settings_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How much care the accounts of a segment should get: 1 light, 2 standard, 3 close.
CREATE TABLE segment_tier (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  segment TINYINT NOT NULL,
  tier TINYINT NOT NULL,
  PRIMARY KEY (organization_id, model_key, segment),
  CONSTRAINT segment_tier_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
