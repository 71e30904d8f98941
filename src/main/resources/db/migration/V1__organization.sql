-- Who owns the data, who works with it, and who is signed in.
-- Everywhere: times are UTC, ids are UUIDv7, and a table of an organization's data carries organization_id
-- first in its keys, so that no reference can cross from one organization to another.

-- One row, written by the first set-up: the second one to try finds the place taken.
CREATE TABLE installation (
  id TINYINT NOT NULL,
  set_up_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT installation_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE organization (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  account_word VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'CUSTOMER',
  time_zone VARCHAR(64) CHARACTER SET ascii NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'en',
  sender_name VARCHAR(120) NULL,
  sender_email VARCHAR(254) NULL,
  reply_to VARCHAR(254) NULL,
  demo BOOLEAN NOT NULL DEFAULT FALSE,
  -- Written by every change of a membership, so that two such changes never pass one another.
  members_changed_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Someone who signs in. A person may be a member of several organizations.
CREATE TABLE person (
  id UUID NOT NULL,
  email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'en',
  -- bcrypt; null until the welcome link has been followed.
  password_hash VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- Counts the passwords; a session lives only as long as the number it began with.
  password_version INT NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE member (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii NOT NULL,
  -- SHA-256 of the welcome link's token; the link joins once.
  welcome_hash BINARY(32) NULL,
  welcome_expires_at DATETIME(6) NULL,
  joined_at DATETIME(6) NULL,
  deactivated_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY member_once (organization_id, person_id),
  UNIQUE KEY member_welcome (welcome_hash),
  KEY member_of_person (person_id),
  CONSTRAINT member_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT member_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A sign-in. role and password_version are copies: once the member's own differ, the session is dead everywhere.
CREATE TABLE session (
  token_hash BINARY(32) NOT NULL,
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id UUID NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii NOT NULL,
  password_version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (token_hash),
  KEY session_of_member (organization_id, person_id),
  KEY session_of_person (person_id),
  KEY session_expiry (expires_at),
  CONSTRAINT session_member FOREIGN KEY (organization_id, person_id) REFERENCES member (organization_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Tries at passwords, counted per e-mail and per address. subject is a hash: a mistyped e-mail is nobody's data here.
CREATE TABLE sign_in_try (
  id UUID NOT NULL,
  subject BINARY(32) NOT NULL,
  tried_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY sign_in_try_of_subject (subject, tried_at),
  KEY sign_in_try_age (tried_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
