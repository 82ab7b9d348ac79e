"""What steps about trust add: contradictions, lost branches, where a copy lies; wrong clocks."""

from typing import Final

TRUST: Final = """
CREATE TABLE contradictions (
    station INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, place TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (station, number, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE looked_into (
    station INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, reason TEXT NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL, by_station INTEGER NOT NULL,
    by_number INTEGER NOT NULL,
    PRIMARY KEY (station, number, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE forks (
    station INTEGER NOT NULL, number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    by INTEGER NOT NULL, kind INTEGER NOT NULL, body ANY NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (station, number, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE adopted (
    from_hash BLOB PRIMARY KEY, from_station INTEGER NOT NULL, from_number INTEGER NOT NULL,
    at INTEGER NOT NULL, by INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE joinings (
    idx INTEGER PRIMARY KEY, home TEXT NOT NULL, why TEXT NOT NULL, heads TEXT NOT NULL,
    by_station INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL
) STRICT;
ALTER TABLE this_desk ADD COLUMN mark BLOB;
"""
WRONG_CLOCKS: Final = """
CREATE TABLE wrong_clocks (
    since INTEGER PRIMARY KEY, ahead INTEGER NOT NULL, until INTEGER NOT NULL,
    reason TEXT NOT NULL, by INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL
) STRICT;
"""
