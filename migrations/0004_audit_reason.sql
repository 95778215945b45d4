-- Why an answer is none, or not a whole one; empty when it is whole.
ALTER TABLE audit_events ADD COLUMN reason TEXT NOT NULL DEFAULT '';
