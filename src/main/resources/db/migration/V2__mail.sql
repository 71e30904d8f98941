-- How letters leave. A mailing is a batch that may be paused as one; a letter is one mail to one address.
-- Its text is written just before it is sent, from what is true then, so nothing of it is kept here.
CREATE TABLE mailing (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  paused_at DATETIME(6) NULL,
  paused_because VARCHAR(500) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT mailing_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE letter (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  mailing_id UUID NOT NULL,
  -- What the letter is about, in the words of the package that writes it: an invitation's id, say.
  subject_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  address VARCHAR(254) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  due_at DATETIME(6) NOT NULL,
  attempt INT NOT NULL DEFAULT 0,
  owner VARCHAR(40) CHARACTER SET ascii NULL,
  lease_until DATETIME(6) NULL,
  message_id VARCHAR(200) CHARACTER SET ascii NOT NULL,
  sent_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  reply_code INT NULL,
  reason VARCHAR(500) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY letter_once (organization_id, subject_id, kind),
  KEY letter_due (state, due_at),
  KEY letter_lease (state, lease_until),
  KEY letter_mailing (organization_id, mailing_id, state),
  CONSTRAINT letter_of_mailing FOREIGN KEY (organization_id, mailing_id) REFERENCES mailing (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Addresses that asked to be left alone. Only a hash is kept, so that it outlives an erasure.
CREATE TABLE suppression (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address_hash BINARY(32) NOT NULL,
  reason VARCHAR(40) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, address_hash),
  CONSTRAINT suppression_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
