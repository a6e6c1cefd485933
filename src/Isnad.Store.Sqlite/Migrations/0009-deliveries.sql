-- What was sent to webhooks, and what is on its way.
CREATE TABLE saved_deliveries (
    id TEXT PRIMARY KEY,
    search TEXT NOT NULL REFERENCES saved_searches (name) ON DELETE CASCADE,
    from_entry INTEGER NOT NULL,
    to_entry INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    began TEXT NOT NULL,
    due TEXT NOT NULL,
    tried TEXT,
    tries INTEGER NOT NULL,
    status INTEGER,
    trouble TEXT,
    done INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_deliveries_by_search ON saved_deliveries (search, to_entry);
