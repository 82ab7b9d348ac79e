"""What two steps add: kinds, day rules and planned ends of isolations; doors and their sensors."""

from typing import Final

CASES: Final = """
ALTER TABLE isolations ADD COLUMN case_kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE isolations ADD COLUMN first INTEGER NOT NULL DEFAULT 1;
ALTER TABLE isolations ADD COLUMN days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE isolations ADD COLUMN by_day INTEGER NOT NULL DEFAULT 1;
ALTER TABLE isolations ADD COLUMN planned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE isolations ADD COLUMN ordered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE isolation_ends ADD COLUMN how TEXT NOT NULL DEFAULT '';
CREATE TABLE isolation_changes (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, what TEXT NOT NULL, value TEXT NOT NULL, planned INTEGER NOT NULL,
    words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
"""

DOORS: Final = """
CREATE TABLE door_pairings (
    device TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    place TEXT NOT NULL, source TEXT NOT NULL, opens TEXT NOT NULL, beat INTEGER NOT NULL,
    words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (device, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE door_events (
    device TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    sign TEXT NOT NULL, received INTEGER NOT NULL, source TEXT NOT NULL,
    device_at INTEGER NOT NULL, seq TEXT NOT NULL, clock TEXT NOT NULL, retained INTEGER NOT NULL,
    PRIMARY KEY (device, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE door_announcements (
    device TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    until INTEGER NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (device, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE door_looks (
    device TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    sign TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (device, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE door_last (
    device TEXT PRIMARY KEY, heard INTEGER NOT NULL, battery INTEGER, link INTEGER,
    lines TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
