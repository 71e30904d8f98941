-- The Voice of Staff: what the people who look after accounts think those would say. An estimate never becomes "asked".

-- A wave whose audience is the account managers, alone or beside a wave of the customers.
CREATE TABLE staff_wave (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  survey_yaml MEDIUMTEXT NOT NULL,
  -- The wave of the customers it runs beside; its results stay hidden from an account manager who has not finished.
  wave_id UUID NULL,
  -- The last day on which estimates are taken, in the organization's zone.
  closes_on DATE NOT NULL,
  launched_by UUID NULL,
  launched_at DATETIME(6) NOT NULL,
  closed_by UUID NULL,
  closed_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY staff_wave_name (organization_id, name),
  UNIQUE KEY staff_wave_beside (organization_id, wave_id),
  CONSTRAINT staff_wave_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT staff_wave_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One account manager's ask. The link's token is an HMAC of id and generation; only its hash is kept.
CREATE TABLE staff_ask (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  staff_wave_id UUID NOT NULL,
  manager_id UUID NOT NULL,
  generation INT NOT NULL DEFAULT 1,
  token_hash BINARY(32) NOT NULL,
  started_at DATETIME(6) NULL,
  -- From then on nothing changes any more, and the customers' answers may be seen.
  finished_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY staff_ask_once (organization_id, staff_wave_id, manager_id),
  UNIQUE KEY staff_ask_token (token_hash),
  CONSTRAINT staff_ask_wave FOREIGN KEY (organization_id, staff_wave_id) REFERENCES staff_wave (organization_id, id),
  CONSTRAINT staff_ask_manager FOREIGN KEY (organization_id, manager_id)
    REFERENCES account_manager (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What an account manager thinks of one account. What it says is written out, so that whoever counts needs no survey.
CREATE TABLE estimate (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  staff_wave_id UUID NOT NULL,
  ask_id UUID NOT NULL,
  account_id UUID NOT NULL,
  -- "I cannot judge them": closed without an estimate.
  passed BOOLEAN NOT NULL,
  trust VARCHAR(16) CHARACTER SET ascii NULL,
  appetite VARCHAR(8) CHARACTER SET ascii NULL,
  recommend TINYINT NULL,
  -- recent, earlier or judgement: whether it rests on having asked; null where they did not say.
  heard VARCHAR(12) CHARACTER SET ascii NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY estimate_once (organization_id, staff_wave_id, account_id),
  KEY estimate_of_account (organization_id, account_id, given_at),
  CONSTRAINT estimate_ask FOREIGN KEY (organization_id, ask_id) REFERENCES staff_ask (organization_id, id),
  CONSTRAINT estimate_wave FOREIGN KEY (organization_id, staff_wave_id) REFERENCES staff_wave (organization_id, id),
  CONSTRAINT estimate_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row a question, as in the table of the customers' answers.
CREATE TABLE estimate_answer (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  estimate_id UUID NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  feeds VARCHAR(20) CHARACTER SET ascii NULL,
  about VARCHAR(40) CHARACTER SET ascii NULL,
  means VARCHAR(40) CHARACTER SET ascii NULL,
  codes VARCHAR(4000) CHARACTER SET ascii NULL,
  number BIGINT NULL,
  value DECIMAL(19, 4) NULL,
  text TEXT NULL,
  other VARCHAR(500) NULL,
  PRIMARY KEY (organization_id, estimate_id, question),
  CONSTRAINT estimate_answer_estimate FOREIGN KEY (organization_id, estimate_id) REFERENCES estimate (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
