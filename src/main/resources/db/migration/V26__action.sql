-- What somebody means to do for an account, until when, and how the account stood when it was written down.
CREATE TABLE action (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  account_id UUID NOT NULL,
  what VARCHAR(200) NOT NULL,
  note VARCHAR(2000) NULL,
  owner_id UUID NOT NULL,
  due_on DATE NOT NULL,
  -- As the newest wave placed the account then; null where none had, or where it was open.
  wave_id UUID NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NULL,
  segment TINYINT NULL,
  stage VARCHAR(16) CHARACTER SET ascii NULL,
  created_by UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  done_by UUID NULL,
  done_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, id),
  KEY action_of_account (organization_id, account_id),
  KEY action_of_owner (organization_id, owner_id, done_at, due_on),
  CONSTRAINT action_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT action_owner FOREIGN KEY (organization_id, owner_id) REFERENCES member (organization_id, id),
  CONSTRAINT action_created_by FOREIGN KEY (organization_id, created_by) REFERENCES member (organization_id, id),
  CONSTRAINT action_done_by FOREIGN KEY (organization_id, done_by) REFERENCES member (organization_id, id),
  CONSTRAINT action_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
