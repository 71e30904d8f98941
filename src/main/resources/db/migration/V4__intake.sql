-- An uploaded file, from upload over preview to commit. Its bytes are kept until it is brought in or discarded, so that
-- what is brought in is what was previewed. mapping says how it is to be understood.
CREATE TABLE upload (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  content_hash BINARY(32) NOT NULL,
  mapping JSON NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  -- What it did, once brought in.
  added INT NULL,
  changed INT NULL,
  unchanged INT NULL,
  left_out INT NULL,
  repeated INT NULL,
  also TEXT NULL,
  uploaded_by UUID NULL,
  uploaded_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, id),
  KEY upload_recent (organization_id, uploaded_at),
  CONSTRAINT upload_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The file's bytes, in parts: a server takes no statement larger than its max_allowed_packet.
CREATE TABLE upload_part (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  upload_id UUID NOT NULL,
  position INT NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  PRIMARY KEY (organization_id, upload_id, position),
  CONSTRAINT upload_part_upload FOREIGN KEY (organization_id, upload_id) REFERENCES upload (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row an organization: files are brought in one after the other, whichever replica does it.
CREATE TABLE intake_turn (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id),
  CONSTRAINT intake_turn_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
