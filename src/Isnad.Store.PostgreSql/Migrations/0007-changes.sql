-- When each statement came in or was last changed: seconds since 1970-01-01, 0 for those from before.
ALTER TABLE isnad.statements ADD COLUMN changed bigint NOT NULL DEFAULT 0;
