-- When letters may leave, and how often one contact is asked.

-- One row an organization that has set it up. The hours are minutes of the day where the contact lives.
CREATE TABLE organization_calendar (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  working_days VARCHAR(80) CHARACTER SET ascii NOT NULL,
  from_minute SMALLINT NOT NULL,
  until_minute SMALLINT NOT NULL,
  -- Codes of countries and regions whose public holidays are kept: de-by,us
  holiday_places VARCHAR(400) CHARACTER SET ascii NOT NULL,
  -- Own days off as they were written, one line each.
  own_days TEXT NOT NULL,
  -- How often one is asked, over all waves; 0 is no limit.
  contact_days SMALLINT NOT NULL,
  letters_most SMALLINT NOT NULL,
  letters_days SMALLINT NOT NULL,
  account_contacts SMALLINT NOT NULL,
  account_days SMALLINT NOT NULL,
  changed_by UUID NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id),
  CONSTRAINT organization_calendar_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- IANA name; null where the account's country tells.
ALTER TABLE contact ADD COLUMN time_zone VARCHAR(64) CHARACTER SET ascii NULL;

-- When a wave's letters leave and whom it reminds when; null in waves launched before there was such a plan.
-- ask_again_because: why those are asked too who were asked lately.
ALTER TABLE wave
  ADD COLUMN rhythm JSON NULL,
  ADD COLUMN ask_again_because VARCHAR(300) NULL,
  ADD COLUMN ask_again_by UUID NULL,
  ADD COLUMN ask_again_at DATETIME(6) NULL;

-- A reminder that a person took out of a wave's plan.
CREATE TABLE wave_reminder (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wave_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  cancelled_by UUID NULL,
  cancelled_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, wave_id, kind),
  CONSTRAINT wave_reminder_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
