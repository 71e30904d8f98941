-- What came back of a letter: one row a letter and kind, so that reading the same message twice changes nothing.
-- HARD (the address is dead), SOFT (not now), REFUSED (not this letter), UNKNOWN (returned, nobody says why), DELAYED,
-- COMPLAINT, AUTOMATIC (an automatic reply).
CREATE TABLE returned (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  letter_id UUID NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  mailing_id UUID NOT NULL,
  -- The enhanced status code (RFC 3463), "5.1.1"; null where none was given.
  status VARCHAR(12) CHARACTER SET ascii NULL,
  -- In our words, the same for all of a sort; and what the other side wrote, without the address.
  reason VARCHAR(200) NOT NULL,
  detail VARCHAR(500) NULL,
  -- How we learned of it: MAIL, HOOK, or SMTP where the mail server refused the address at once.
  via VARCHAR(4) CHARACTER SET ascii NOT NULL,
  returned_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, letter_id, kind),
  KEY returned_of_mailing (organization_id, mailing_id, kind),
  CONSTRAINT returned_letter FOREIGN KEY (organization_id, letter_id) REFERENCES letter (organization_id, id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who of all replicas reads a mailbox now, and how it went the last time. A box is an organization's id, or "-" for the
-- installation's own.
CREATE TABLE returned_box (
  box VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner VARCHAR(40) CHARACTER SET ascii NULL,
  lease_until DATETIME(6) NULL,
  read_at DATETIME(6) NULL,
  failed BOOLEAN NOT NULL DEFAULT FALSE,
  said VARCHAR(500) NULL,
  PRIMARY KEY (box)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
