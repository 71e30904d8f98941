-- The cut-points of a model's terciles, frozen with the base wave so that nobody moves because others did.
CREATE TABLE tercile_cut (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  input VARCHAR(20) CHARACTER SET ascii NOT NULL,
  base_wave_id UUID NOT NULL,
  lowest_b DECIMAL(19, 4) NULL,
  lowest_c DECIMAL(19, 4) NULL,
  known INT NOT NULL,
  frozen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, model_key, input),
  CONSTRAINT tercile_cut_wave FOREIGN KEY (organization_id, base_wave_id) REFERENCES wave (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Where an account stood in a wave, with all that is needed to replay it.
CREATE TABLE placement (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  wave_id UUID NOT NULL,
  account_id UUID NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  model_version VARCHAR(64) CHARACTER SET ascii NOT NULL,
  as_of DATE NOT NULL,
  inputs JSON NOT NULL,
  x TINYINT NULL,
  y TINYINT NULL,
  segment TINYINT NULL,
  possible VARCHAR(40) CHARACTER SET ascii NOT NULL,
  evidence VARCHAR(12) CHARACTER SET ascii NOT NULL,
  flags VARCHAR(400) CHARACTER SET ascii NOT NULL,
  -- Read often by reports, so beside the inputs: 12-month revenue, stage and appetite of the account.
  revenue DECIMAL(19, 4) NULL,
  stage VARCHAR(16) CHARACTER SET ascii NULL,
  appetite VARCHAR(8) CHARACTER SET ascii NULL,
  placed_at DATETIME(6) NOT NULL,
  frozen_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY placement_once (organization_id, wave_id, account_id),
  KEY placement_of_account (organization_id, account_id),
  CONSTRAINT placement_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id),
  CONSTRAINT placement_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Accounts whose answers or figures changed since they were placed; written in the same transaction as the change.
-- Every change leaves a mark of its own: whoever places an account settles only the mark seen before reading, so a
-- change that comes meanwhile stays due, and nothing is locked while answers are read and placed.
CREATE TABLE placement_due (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wave_id UUID NOT NULL,
  account_id UUID NOT NULL,
  mark UUID NOT NULL,
  PRIMARY KEY (organization_id, wave_id, account_id),
  CONSTRAINT placement_due_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
