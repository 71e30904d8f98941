-- What was said. One response an invitation, by key; corrected in place until the wave closes.
CREATE TABLE response (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  invitation_id UUID NOT NULL,
  wave_id UUID NOT NULL,
  account_id UUID NOT NULL,
  contact_id UUID NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii NOT NULL,
  -- The furthest page sent, counted from 1 in the order of the survey's sections: where a partial response goes on.
  reached SMALLINT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY response_once (organization_id, invitation_id),
  KEY response_of_wave (organization_id, wave_id, account_id),
  KEY response_of_account (organization_id, account_id),
  KEY response_of_contact (organization_id, contact_id),
  CONSTRAINT response_invitation FOREIGN KEY (organization_id, invitation_id)
    REFERENCES invitation (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row a question. codes and shown are the options chosen, and all as they were shown, separated by spaces.
-- What an answer feeds and means is written beside it from the wave's own copy of the survey, so that whoever
-- counts answers needs no survey: feeds is TRUST, APPETITE, RECOMMEND ..., means is knowledge, Yes, DM ...
CREATE TABLE answer (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  response_id UUID NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  feeds VARCHAR(12) CHARACTER SET ascii NULL,
  means VARCHAR(40) CHARACTER SET ascii NULL,
  codes VARCHAR(2000) CHARACTER SET ascii NULL,
  number INT NULL,
  text TEXT NULL,
  other VARCHAR(500) NULL,
  shown VARCHAR(2000) CHARACTER SET ascii NULL,
  -- When this answer took the words it has now; sending it again unchanged does not make it newer.
  answered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, response_id, question),
  CONSTRAINT answer_response FOREIGN KEY (organization_id, response_id) REFERENCES response (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
