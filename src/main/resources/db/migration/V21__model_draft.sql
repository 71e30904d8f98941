-- A model under trial: a text that nobody is placed by until it is published. base_version names what it was copied
-- from; model_key is the key it will be published under.
CREATE TABLE model_draft (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_version INT NOT NULL,
  yaml MEDIUMTEXT NOT NULL,
  created_by UUID NULL,
  created_at DATETIME(6) NOT NULL,
  changed_by UUID NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT model_draft_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
