-- One run of a survey over chosen accounts. The survey and the letters are copied in at launch and stay as they were.
CREATE TABLE wave (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  survey_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  survey_yaml MEDIUMTEXT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  model_version VARCHAR(64) CHARACTER SET ascii NULL,
  -- 'contact' (each contact's language, else the organization's) or a language code for all.
  language_rule VARCHAR(12) CHARACTER SET ascii NOT NULL,
  confidential BOOLEAN NOT NULL,
  audience JSON NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  closes_on DATE NOT NULL,
  created_by UUID NULL,
  created_at DATETIME(6) NOT NULL,
  launched_by UUID NULL,
  launched_at DATETIME(6) NULL,
  paused_by UUID NULL,
  paused_at DATETIME(6) NULL,
  closed_by UUID NULL,
  closed_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY wave_name (organization_id, name),
  CONSTRAINT wave_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The words of a wave's letters, one row a kind and language; placeholders like {name} are safe, never Qute.
CREATE TABLE wave_letter (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wave_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (organization_id, wave_id, kind, language),
  CONSTRAINT wave_letter_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
