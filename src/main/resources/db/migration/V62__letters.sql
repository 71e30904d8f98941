-- Who the letters come from: the organization, or the manager of the contact's account.
ALTER TABLE organization
  ADD COLUMN letters_from VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'ORGANIZATION',
  -- What letters of the organization are signed with, a few lines; null: the sender's and the organization's name.
  ADD COLUMN signature_lines VARCHAR(600) NULL;

ALTER TABLE account_manager
  ADD COLUMN job_title VARCHAR(120) NULL,
  ADD COLUMN phone VARCHAR(40) NULL,
  -- Since when they no longer work here; letters then come from the organization.
  ADD COLUMN left_at DATETIME(6) NULL;

-- What a mail client shows beside the subject; null: the words that come with the program.
ALTER TABLE wave_letter ADD COLUMN preheader VARCHAR(250) NULL AFTER subject;

-- An organization's own wording, from which the letters of its new waves start.
CREATE TABLE standing_letter (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(200) NOT NULL,
  preheader VARCHAR(250) NULL,
  body TEXT NOT NULL,
  kept_by UUID NULL,
  kept_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY standing_letter_once (organization_id, kind, language),
  CONSTRAINT standing_letter_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
