"""What the step of test rounds adds: rounds and their lines, lots of kits, plans."""

from typing import Final

SAMPLING: Final = """
CREATE TABLE sampling_rounds (
    round INTEGER PRIMARY KEY, opens INTEGER NOT NULL, closes INTEGER NOT NULL,
    plan INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE INDEX sampling_rounds_by_time ON sampling_rounds (opens);
CREATE TABLE sampling_lines (
    round INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    kind INTEGER NOT NULL, recorded_at INTEGER NOT NULL, by INTEGER NOT NULL,
    subject INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (round, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sampling_lines_by_person ON sampling_lines (subject, round) WHERE subject <> 0;
CREATE TABLE kit_lots (
    lot TEXT PRIMARY KEY, name TEXT NOT NULL, least INTEGER NOT NULL, most INTEGER NOT NULL,
    expiry INTEGER, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sampling_plans (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE sampling_plan_ends (id INTEGER PRIMARY KEY, until_day INTEGER NOT NULL) STRICT;
"""
