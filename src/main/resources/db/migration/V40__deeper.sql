-- Accounts that are not yet customers have no place on the Canvas; they are ranked by fit and potential.
ALTER TABLE account ADD COLUMN state VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'CUSTOMER' AFTER name;

-- What is known of an account as of a day, one value a kind and source, beside its figures over periods.
-- kind: CEILING, FIT, ADOPTION (shares 0..1), TIER (1 light, 2 standard, 3 close), JOINT_PLAN (1 yes, 0 no),
-- LAST_CONTACT (a day), PROBLEMS_OPEN, PROBLEMS_CLOSED (counts), SPEND, POTENTIAL (amounts, any vendor).
-- source: 'file' for the organization's own record, 'staff' for what an account manager estimates.
-- as_of is the day the source speaks for; where a file names none, the day on which its value came in.
CREATE TABLE account_fact (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  account_id UUID NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  source VARCHAR(8) CHARACTER SET ascii NOT NULL,
  number DECIMAL(19, 4) NULL,
  day DATE NULL,
  as_of DATE NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY account_fact_once (organization_id, account_id, kind, source),
  CONSTRAINT account_fact_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
