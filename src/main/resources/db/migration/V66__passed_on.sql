-- A contact may pass their ask on to a colleague, who then gets one of their own. When that was, whose ask it became,
-- whose it was before, and the first of the chain, by which a chain is kept short.
ALTER TABLE invitation
  ADD COLUMN passed_at DATETIME(6) NULL,
  ADD COLUMN passed_to_id UUID NULL,
  ADD COLUMN passed_by_id UUID NULL,
  ADD COLUMN passed_root_id UUID NULL,
  ADD KEY invitation_of_chain (organization_id, passed_root_id),
  ADD CONSTRAINT invitation_passed_to FOREIGN KEY (organization_id, passed_to_id)
    REFERENCES invitation (organization_id, id),
  ADD CONSTRAINT invitation_passed_by FOREIGN KEY (organization_id, passed_by_id)
    REFERENCES invitation (organization_id, id);
