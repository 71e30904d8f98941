-- Contacts who have left or cannot be reached, and who has taken over.
ALTER TABLE contact
  -- Since when letters to the address come back for good; null while it works, as far as we know.
  ADD COLUMN unreachable_at DATETIME(6) NULL,
  ADD COLUMN succeeded_by UUID NULL,
  ADD CONSTRAINT contact_successor FOREIGN KEY (organization_id, succeeded_by) REFERENCES contact (organization_id, id);

-- One mail a day to an account manager, with a link to all of theirs that are open. The token is an HMAC of the id.
CREATE TABLE leaver_ask (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  manager_id UUID NOT NULL,
  asked_on DATE NOT NULL,
  token_hash BINARY(32) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY leaver_ask_once_a_day (organization_id, manager_id, asked_on),
  UNIQUE KEY leaver_ask_token (token_hash),
  CONSTRAINT leaver_ask_manager FOREIGN KEY (organization_id, manager_id)
    REFERENCES account_manager (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A question about one contact. why: LEFT (they said so), BOUNCED (the address is dead), SOFT (letters of several waves
-- came back). is_open is 1 while it is open and null then, so that there is one open question a contact.
CREATE TABLE leaver (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  contact_id UUID NOT NULL,
  why VARCHAR(8) CHARACTER SET ascii NOT NULL,
  -- What came back, in words; null where the contact said it.
  reason VARCHAR(200) NULL,
  -- The wave in whose course it was found, whose invitation a successor gets.
  wave_id UUID NULL,
  found_at DATETIME(6) NOT NULL,
  asked_at DATETIME(6) NULL,
  is_open TINYINT NULL,
  -- SUCCESSOR, NOBODY, ADDRESS; by a member, or by an account manager's link.
  outcome VARCHAR(10) CHARACTER SET ascii NULL,
  successor_id UUID NULL,
  settled_at DATETIME(6) NULL,
  settled_by_member UUID NULL,
  settled_by_manager UUID NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY leaver_once (organization_id, contact_id, is_open),
  KEY leaver_open (is_open, asked_at),
  CONSTRAINT leaver_contact FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  CONSTRAINT leaver_wave FOREIGN KEY (organization_id, wave_id) REFERENCES wave (organization_id, id),
  CONSTRAINT leaver_successor FOREIGN KEY (organization_id, successor_id) REFERENCES contact (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
