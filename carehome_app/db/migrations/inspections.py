"""What step 0021 adds: faults and what is done with them, photographs, checklists."""

from typing import Final

INSPECTIONS: Final = """
CREATE TABLE faults (
    id INTEGER PRIMARY KEY, found_at INTEGER NOT NULL, found_by INTEGER NOT NULL,
    finder TEXT NOT NULL, source TEXT NOT NULL, place TEXT NOT NULL, words TEXT NOT NULL,
    grade TEXT NOT NULL, item TEXT NOT NULL, red_line INTEGER NOT NULL, interim TEXT NOT NULL,
    inspection INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE INDEX faults_by_day ON faults (found_at);
CREATE TABLE fault_acts (
    fault INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, act TEXT NOT NULL, by INTEGER NOT NULL, person INTEGER NOT NULL,
    helper INTEGER NOT NULL, due INTEGER, words TEXT NOT NULL, told TEXT NOT NULL,
    interim TEXT NOT NULL, same_as INTEGER NOT NULL, area_closed INTEGER NOT NULL,
    PRIMARY KEY (fault, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX fault_acts_by_day ON fault_acts (at);
CREATE TABLE photographs (
    fault INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, side TEXT NOT NULL, original TEXT NOT NULL, kept TEXT NOT NULL,
    taken_at INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    size INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (fault, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX photographs_by_original ON photographs (original);
CREATE TABLE photograph_bytes (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE inspections (
    id INTEGER PRIMARY KEY, checklist TEXT NOT NULL, version INTEGER NOT NULL,
    source TEXT NOT NULL, at INTEGER NOT NULL, inspector TEXT NOT NULL, by INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE inspection_answers (
    inspection INTEGER NOT NULL, item TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, answer TEXT NOT NULL,
    words TEXT NOT NULL, evidence TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (inspection, item, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE inspection_signatures (
    inspection INTEGER NOT NULL, side TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, person INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (inspection, side, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE checklists (
    code TEXT NOT NULL, version INTEGER NOT NULL, since INTEGER NOT NULL, title TEXT NOT NULL,
    items TEXT NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (code, version, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE patrols (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL, place TEXT NOT NULL,
    person INTEGER NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
"""
