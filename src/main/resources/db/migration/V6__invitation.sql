-- One contact's ask in one wave. The links' tokens are HMACs of id and generation; only their hashes are kept.
CREATE TABLE invitation (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  wave_id UUID NOT NULL,
  account_id UUID NOT NULL,
  contact_id UUID NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii NOT NULL,
  generation INT NOT NULL DEFAULT 1,
  survey_token_hash BINARY(32) NOT NULL,
  stop_token_hash BINARY(32) NOT NULL,
  -- The first page posted by a person, and the last one.
  started_at DATETIME(6) NULL,
  answered_at DATETIME(6) NULL,
  -- "This is not for me": when, and whom the contact named instead.
  declined_at DATETIME(6) NULL,
  passed_to VARCHAR(254) NULL,
  revoked_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY invitation_once (organization_id, wave_id, contact_id),
  UNIQUE KEY invitation_survey_token (survey_token_hash),
  UNIQUE KEY invitation_stop_token (stop_token_hash),
  KEY invitation_of_account (organization_id, account_id),
  CONSTRAINT invitation_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id),
  CONSTRAINT invitation_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT invitation_contact FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
