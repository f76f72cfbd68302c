-- whoever is seen is asked before the film is cut: the answer is in the register of agreements
ALTER TABLE workshops.face ADD COLUMN appearance_id uuid;
