-- Which known actors speak and are spoken of, and what the article says that the speaker is.
ALTER TABLE statements ADD COLUMN speaker_actor TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN about_actors TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN speaker_roles TEXT NOT NULL DEFAULT '';
