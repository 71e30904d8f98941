-- An address may be left alone for several reasons at a time: what lifts one must not lift another.
ALTER TABLE suppression DROP PRIMARY KEY, ADD PRIMARY KEY (organization_id, address_hash, reason);
