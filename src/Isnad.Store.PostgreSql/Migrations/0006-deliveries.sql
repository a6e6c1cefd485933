-- What was sent to webhooks, and what is on its way.
CREATE TABLE isnad.saved_deliveries (
    id text COLLATE "C" PRIMARY KEY,
    search text COLLATE "C" NOT NULL REFERENCES isnad.saved_searches (name) ON DELETE CASCADE,
    from_entry bigint NOT NULL,
    to_entry bigint NOT NULL,
    statements integer NOT NULL,
    began text COLLATE "C" NOT NULL,
    due text COLLATE "C" NOT NULL,
    tried text COLLATE "C",
    tries integer NOT NULL,
    status integer,
    trouble text COLLATE "C",
    done boolean NOT NULL
);
CREATE INDEX saved_deliveries_by_search ON isnad.saved_deliveries (search, to_entry);
