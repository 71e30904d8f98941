-- Answers of the longer surveys. about says which of several an answer is about (a need, a stage of trust); value is the
-- number an option stands for where what it feeds is one (the middle of a share); place is where the question stood
-- among all that the respondent found, from 1, which keeps the order that shuffled questions were shown in.
ALTER TABLE answer
  MODIFY feeds VARCHAR(40) CHARACTER SET ascii NULL,
  ADD COLUMN about VARCHAR(40) CHARACTER SET ascii NULL AFTER feeds,
  ADD COLUMN value DECIMAL(18, 4) NULL AFTER number,
  ADD COLUMN place SMALLINT NULL AFTER shown;
