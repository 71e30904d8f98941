-- How letters leave. A mailing is a batch that may be paused as one; a letter is one mail to one address.
-- Its text is written just before it is sent, from what is true then, so nothing of it is kept here.
CREATE TABLE mailing (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  paused_at DATETIME(6) NULL,
  paused_because VARCHAR(500) NULL,
  -- Letters that failed one after the other; the mailing pauses itself when they are too many.
  errors_in_a_row INT NOT NULL DEFAULT 0,
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
  -- The claim that sends it now, or sent it last; a claim is never used twice.
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
  KEY letter_lease (state, lease_until),
  KEY letter_due (organization_id, mailing_id, state, due_at),
  KEY letter_sent (organization_id, mailing_id, sent_at),
  CONSTRAINT letter_of_mailing FOREIGN KEY (organization_id, mailing_id) REFERENCES mailing (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How many letters this installation began to send in each minute, over all its replicas.
CREATE TABLE mail_pace (
  minute DATETIME NOT NULL,
  letters INT NOT NULL,
  PRIMARY KEY (minute)
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
