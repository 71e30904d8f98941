-- How many letters left through each account in each minute, over all replicas. The account is an organization's id,
-- or empty for the installation's.
DROP TABLE mail_pace;
CREATE TABLE mail_pace (
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  minute DATETIME NOT NULL,
  letters INT NOT NULL,
  PRIMARY KEY (account, minute)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Letters to one receiving domain leave evenly: when the next one may, and until when those that wait have their place.
CREATE TABLE mail_domain (
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  domain VARCHAR(253) CHARACTER SET ascii NOT NULL,
  next_at DATETIME(6) NOT NULL,
  room_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account, domain)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Trouble that is not one letter's: a domain that asks us to slow down, or, with the empty domain, a mail server that
-- cannot be reached. Nothing leaves for it before rests_until. A letter that arrives takes the row away.
CREATE TABLE mail_rest (
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  domain VARCHAR(253) CHARACTER SET ascii NOT NULL,
  -- Signs of trouble since it last rested, and how often it has rested on end.
  signs INT NOT NULL,
  times INT NOT NULL,
  rests_until DATETIME(6) NULL,
  because VARCHAR(500) NOT NULL,
  PRIMARY KEY (account, domain)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A mailing pauses itself by how its last letters fared; what was before a person resumed it no longer counts.
ALTER TABLE mailing DROP COLUMN errors_in_a_row, ADD COLUMN errors_since DATETIME(6) NULL;
ALTER TABLE letter ADD KEY letter_ended (organization_id, mailing_id, ended_at);
