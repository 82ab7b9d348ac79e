"""What the step 0024 adds: a home's bureau, and what a bureau keeps of its homes.

The tables of the second half are those of the embedded engine; a home leaves them empty.
"""

from typing import Final

BUREAU: Final = """
CREATE TABLE bureaus (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL,
    name TEXT NOT NULL, sign TEXT NOT NULL, seal TEXT NOT NULL, words TEXT NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcels_sent (
    seq INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    sha256 TEXT NOT NULL, level INTEGER NOT NULL, way TEXT NOT NULL, cases INTEGER NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (seq, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcel_days (
    day INTEGER PRIMARY KEY, first_at INTEGER NOT NULL, figures TEXT NOT NULL,
    seq INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE parcel_receipts (
    sha256 TEXT PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE TABLE notices (
    no TEXT PRIMARY KEY, bureau TEXT NOT NULL, sent_at INTEGER NOT NULL, title TEXT NOT NULL,
    words TEXT NOT NULL, answer INTEGER NOT NULL, sha256 TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE notice_steps (
    no TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    step TEXT NOT NULL, by TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (no, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE notices_written (
    no TEXT PRIMARY KEY, at INTEGER NOT NULL, title TEXT NOT NULL, words TEXT NOT NULL,
    answer INTEGER NOT NULL, places TEXT NOT NULL, faults TEXT NOT NULL,
    requests TEXT NOT NULL, by INTEGER NOT NULL
) STRICT;
CREATE TABLE liaison_officers (
    place TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    name TEXT NOT NULL, phone TEXT NOT NULL,
    PRIMARY KEY (place, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE liaison_visits (
    place TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (place, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcel_files (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL, home TEXT NOT NULL,
    seq INTEGER NOT NULL, sha256 TEXT NOT NULL, outcome TEXT NOT NULL, file TEXT NOT NULL,
    checks TEXT NOT NULL, accepted INTEGER NOT NULL,
    PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE reporting_keys (
    one INTEGER PRIMARY KEY CHECK (one = 1), sign BLOB NOT NULL, seal BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
"""

STORE: Final = """
CREATE TABLE bureau_nodes (
    node INTEGER PRIMARY KEY, parent INTEGER NOT NULL, name TEXT NOT NULL
) STRICT;
CREATE TABLE bureau_homes (
    number TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, phone TEXT NOT NULL,
    home INTEGER NOT NULL, sign TEXT NOT NULL, seal TEXT NOT NULL
) STRICT;
CREATE INDEX bureau_homes_by_home ON bureau_homes (home);
CREATE TABLE bureau_places (
    number TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, node INTEGER NOT NULL,
    ordered TEXT NOT NULL,
    PRIMARY KEY (number, since)
) STRICT;
CREATE INDEX bureau_places_by_node ON bureau_places (node);
CREATE TABLE bureau_expected (
    node INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, homes INTEGER NOT NULL,
    PRIMARY KEY (node, since, until)
) STRICT;
CREATE TABLE bureau_parcels (
    home INTEGER NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL,
    previous BLOB NOT NULL, made_at INTEGER NOT NULL, received_at INTEGER NOT NULL,
    level INTEGER NOT NULL, state TEXT NOT NULL, checks TEXT NOT NULL, file TEXT NOT NULL,
    sign TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (home, seq, digest)
) STRICT;
CREATE TABLE bureau_days (
    home INTEGER NOT NULL, day INTEGER NOT NULL, seq INTEGER NOT NULL, made_at INTEGER NOT NULL,
    digest BLOB NOT NULL, first_at INTEGER NOT NULL, on_time INTEGER NOT NULL,
    received_at INTEGER NOT NULL, figures BLOB NOT NULL,
    PRIMARY KEY (home, day)
) STRICT;
CREATE INDEX bureau_days_by_day ON bureau_days (day);
CREATE TABLE bureau_touched (
    home INTEGER NOT NULL, day INTEGER NOT NULL, mark BLOB NOT NULL,
    PRIMARY KEY (home, day, mark)
) STRICT;
CREATE TABLE bureau_sums (
    node INTEGER NOT NULL, day INTEGER NOT NULL, on_time INTEGER NOT NULL, late INTEGER NOT NULL,
    figures BLOB NOT NULL,
    PRIMARY KEY (node, day)
) STRICT;
CREATE INDEX bureau_sums_by_day ON bureau_sums (day);
CREATE TABLE bureau_months (
    month INTEGER NOT NULL, node INTEGER NOT NULL, on_time INTEGER NOT NULL, late INTEGER NOT NULL,
    figures BLOB NOT NULL,
    PRIMARY KEY (month, node)
) STRICT;
CREATE TABLE bureau_cases (
    home INTEGER NOT NULL, no INTEGER NOT NULL, onset INTEGER NOT NULL, seq INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (home, no, onset)
) STRICT;
CREATE TABLE bureau_answers (
    home INTEGER NOT NULL, no TEXT NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
    who TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (home, no, step, at)
) STRICT;
INSERT INTO bureau_nodes (node, parent, name) VALUES (0, 0, '') ON CONFLICT (node) DO NOTHING;
"""
