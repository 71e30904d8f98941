-- Segmentation models as an organization has them. A row never changes: another text is another version. The first row
-- of a model that comes with the product is a copy of it, made when a wave first froze it.
CREATE TABLE segmentation_model (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  yaml MEDIUMTEXT NOT NULL,
  note VARCHAR(1000) NOT NULL,
  -- Copied from the product; such a copy makes room for a newer one of the product, a model of one's own does not.
  from_product BOOLEAN NOT NULL,
  published_by UUID NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, model_key, version),
  CONSTRAINT segmentation_model_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which models an organization places its accounts by, the primary one first. Without a row it is the Canvas alone.
CREATE TABLE chosen_model (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place TINYINT NOT NULL,
  chosen_by UUID NULL,
  chosen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, model_key),
  CONSTRAINT chosen_model_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The versions a wave was launched with: it keeps them whatever is published or shipped later. place 0 is the primary.
CREATE TABLE wave_model (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wave_id UUID NOT NULL,
  model_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  place TINYINT NOT NULL,
  PRIMARY KEY (organization_id, wave_id, model_key),
  CONSTRAINT wave_model_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id),
  CONSTRAINT wave_model_version FOREIGN KEY (organization_id, model_key, version)
    REFERENCES segmentation_model (organization_id, model_key, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- An account has one placement a wave and model. A tray says why it is in no segment, where the model has a name for it.
ALTER TABLE placement
  ADD COLUMN tray VARCHAR(40) CHARACTER SET ascii NULL AFTER possible,
  ADD UNIQUE KEY placement_once_a_model (organization_id, wave_id, account_id, model_key),
  ADD KEY placement_of_model (organization_id, wave_id, model_key),
  DROP KEY placement_once;

-- Cut-points belong to the figure they part: a model that turns from revenue to profit freezes new ones.
ALTER TABLE tercile_cut
  ADD COLUMN field VARCHAR(40) CHARACTER SET ascii NOT NULL DEFAULT 'revenue' AFTER input,
  MODIFY COLUMN input VARCHAR(40) CHARACTER SET ascii NOT NULL,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (organization_id, model_key, input, field);
ALTER TABLE tercile_cut ALTER COLUMN field DROP DEFAULT;
