-- An organization's own surveys: every save is a version, kept for good. What is published is never changed; the newest
-- published version is what waves may ask. Surveys that come with the program are files and stand in no table.
CREATE TABLE survey_version (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  survey_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  yaml MEDIUMTEXT NOT NULL,
  -- The same with all it takes over from other surveys, as it was when it was published: what waves ask.
  asked MEDIUMTEXT NULL,
  note VARCHAR(300) NOT NULL,
  made_by UUID NOT NULL,
  made_at DATETIME(6) NOT NULL,
  published_by UUID NULL,
  published_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY survey_version_once (organization_id, survey_key, number),
  CONSTRAINT survey_version_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who tried a version in which language before it was published; one row a language.
CREATE TABLE survey_trial (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version_id UUID NOT NULL,
  language VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tried_by UUID NOT NULL,
  tried_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, version_id, language),
  CONSTRAINT survey_trial_version FOREIGN KEY (organization_id, version_id)
    REFERENCES survey_version (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
