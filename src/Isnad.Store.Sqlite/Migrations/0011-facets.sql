-- What is counted of hits, in rows so narrow that many lie on a page: by the number of the statement, the keys of outlet and speaker (see TextKey), act and quote.
CREATE TABLE facets (
    id INTEGER PRIMARY KEY,
    outlet INTEGER NOT NULL,
    speaker INTEGER NOT NULL,
    act INTEGER NOT NULL,
    quote INTEGER NOT NULL
) STRICT;
