-- An organization's own mail server account. Without one, its letters leave through the installation's.
CREATE TABLE mail_account (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  host VARCHAR(253) CHARACTER SET ascii NOT NULL,
  port INT NOT NULL,
  -- NONE, OPTIONAL, STARTTLS or TLS.
  security VARCHAR(8) CHARACTER SET ascii NOT NULL,
  username VARCHAR(254) NULL,
  sealed_password VARCHAR(1500) CHARACTER SET ascii NULL,
  per_minute INT NOT NULL,
  -- 0 where it is left to the mail server.
  per_domain INT NOT NULL,
  sessions INT NOT NULL,
  dkim_domain VARCHAR(253) CHARACTER SET ascii NULL,
  dkim_selector VARCHAR(63) CHARACTER SET ascii NULL,
  sealed_dkim_key TEXT CHARACTER SET ascii NULL,
  dkim_record VARCHAR(1500) CHARACTER SET ascii NULL,
  -- Counts its changes, so that every replica notices one.
  revision INT NOT NULL,
  changed_by UUID NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  -- An organization has one.
  UNIQUE KEY mail_account_only (organization_id),
  CONSTRAINT mail_account_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Organizations that want uncertain letters sent again without a person's word, at most once each.
CREATE TABLE mail_resending (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wanted_by UUID NULL,
  wanted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id),
  CONSTRAINT mail_resending_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
ALTER TABLE letter ADD COLUMN resent BOOLEAN NOT NULL DEFAULT FALSE;
