-- What people hold of a computed placement. Nothing here changes the placement itself, nor what statistics count.

-- Another segment than the computed one, set by a named member for at most 180 days. It lapses by itself with its last
-- day. standing is TRUE until it is ended or replaced and NULL afterwards, so that of an account and model one stands.
CREATE TABLE segment_override (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  account_id UUID NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  segment TINYINT NOT NULL,
  -- The computed segment when this was set; null where the account was unplaced.
  computed TINYINT NULL,
  reason VARCHAR(500) NOT NULL,
  set_by UUID NOT NULL,
  set_at DATETIME(6) NOT NULL,
  -- The last day on which it holds, in the organization's zone.
  expires_on DATE NOT NULL,
  ended_by UUID NULL,
  ended_at DATETIME(6) NULL,
  standing BOOLEAN NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY segment_override_one (organization_id, account_id, model_key, standing),
  CONSTRAINT segment_override_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT segment_override_set_by FOREIGN KEY (organization_id, set_by) REFERENCES member (organization_id, id),
  CONSTRAINT segment_override_ended_by FOREIGN KEY (organization_id, ended_by) REFERENCES member (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What whoever looks after an account thinks of its placement. Rows are only added; of a placement the newest counts,
-- and only as long as the placement says the same segment.
CREATE TABLE opinion (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  wave_id UUID NOT NULL,
  account_id UUID NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  segment TINYINT NOT NULL,
  agreed BOOLEAN NOT NULL,
  reason VARCHAR(500) NULL,
  given_by UUID NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  KEY opinion_of_placement (organization_id, wave_id, account_id),
  KEY opinion_of_account (organization_id, account_id),
  CONSTRAINT opinion_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id),
  CONSTRAINT opinion_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT opinion_given_by FOREIGN KEY (organization_id, given_by) REFERENCES member (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Where one account, or all of a segment, should go. Rows are only added; the newest counts, and one without a segment
-- goes back to the model's own next step.
CREATE TABLE target (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  account_id UUID NULL,
  from_segment TINYINT NULL,
  segment TINYINT NULL,
  set_by UUID NOT NULL,
  set_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  KEY target_of_model (organization_id, model_key, account_id),
  KEY target_of_account (organization_id, account_id),
  CONSTRAINT target_of_one CHECK ((account_id IS NULL) <> (from_segment IS NULL)),
  CONSTRAINT target_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT target_set_by FOREIGN KEY (organization_id, set_by) REFERENCES member (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
