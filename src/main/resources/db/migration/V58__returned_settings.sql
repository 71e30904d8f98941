-- Where an organization's returned letters go, and how they are read there. Without an address, letters leave with the
-- sender's own address on the envelope, as the installation sets it.
CREATE TABLE returned_settings (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- "bounces@example.com": each letter leaves with a signed form of it, "bounces+...@example.com".
  address VARCHAR(254) CHARACTER SET ascii NULL,
  -- The mailbox behind the address; protocol is null where none is read. IMAP or POP3; TLS, STARTTLS or NONE.
  protocol VARCHAR(4) CHARACTER SET ascii NULL,
  host VARCHAR(253) CHARACTER SET ascii NULL,
  port INT NULL,
  security VARCHAR(8) CHARACTER SET ascii NULL,
  username VARCHAR(254) NULL,
  sealed_password VARCHAR(1000) CHARACTER SET ascii NULL,
  folder VARCHAR(200) NULL,
  -- The key of the door for relays that post returned letters instead of mailing them; shown once.
  hook_hash BINARY(32) NULL,
  hook_since DATETIME(6) NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id),
  UNIQUE KEY returned_settings_hook (hook_hash),
  CONSTRAINT returned_settings_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
