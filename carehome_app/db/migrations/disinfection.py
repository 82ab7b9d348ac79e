"""What the step 0002 adds: the history of areas, disinfections, and what was found about them."""

from typing import Final

AREAS: Final = """
CREATE TABLE area_versions (
    area INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    name TEXT NOT NULL, area_class TEXT NOT NULL, floor TEXT NOT NULL,
    times_a_day INTEGER NOT NULL CHECK (times_a_day > 0), windows TEXT, usual TEXT,
    PRIMARY KEY (area, at, station, number)
) STRICT, WITHOUT ROWID;
INSERT INTO area_versions (area, at, station, number, name, area_class, floor, times_a_day)
    SELECT json_extract(body, '$[1][0]'), recorded_at, station, number,
        json_extract(body, '$[1][1]'), json_extract(body, '$[1][2]'),
        json_extract(body, '$[1][3]'), json_extract(body, '$[1][4]')
    FROM journal WHERE kind = 15 AND typeof(body) = 'text';
CREATE TABLE area_classes (
    code TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    name TEXT NOT NULL, times_a_day INTEGER NOT NULL CHECK (times_a_day > 0),
    windows TEXT NOT NULL,
    PRIMARY KEY (code, at, station, number)
) STRICT, WITHOUT ROWID;
"""

DISINFECTIONS: Final = """
CREATE TABLE disinfections (
    area INTEGER NOT NULL, started_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    ended_at INTEGER, recorded_at INTEGER NOT NULL, by INTEGER NOT NULL, reason TEXT NOT NULL,
    place TEXT NOT NULL, agent TEXT NOT NULL, concentration TEXT, stock TEXT, litres TEXT,
    method TEXT NOT NULL, contact INTEGER, done_by INTEGER NOT NULL, checked_by INTEGER NOT NULL,
    lamp TEXT, more TEXT, together INTEGER NOT NULL,
    PRIMARY KEY (area, started_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX disinfections_by_lamp ON disinfections (lamp, started_at, contact)
    WHERE lamp IS NOT NULL;
CREATE TABLE disinfection_ends (
    station INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE lamp_checks (
    lamp TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    hours INTEGER, intensity TEXT,
    PRIMARY KEY (lamp, at, station, number)
) STRICT, WITHOUT ROWID;
"""

AREA_FINDINGS: Final = """
CREATE TABLE area_findings (
    area INTEGER NOT NULL, family TEXT NOT NULL, taken_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    entry_station INTEGER NOT NULL, entry_number INTEGER NOT NULL,
    severity INTEGER NOT NULL, hits TEXT NOT NULL,
    PRIMARY KEY (area, family, taken_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE area_steps (
    area INTEGER NOT NULL, family TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, words TEXT NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (area, family, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE judged_days (
    day INTEGER PRIMARY KEY, ended_at INTEGER NOT NULL, missed TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE area_episodes (
    area INTEGER NOT NULL, family TEXT NOT NULL, opened_at INTEGER NOT NULL,
    severity INTEGER NOT NULL, closed_at INTEGER,
    PRIMARY KEY (area, family, opened_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_area_episodes ON area_episodes (area) WHERE closed_at IS NULL;
"""
