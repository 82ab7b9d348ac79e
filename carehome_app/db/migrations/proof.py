"""Judgements made anew, how reports were made, looking back; from which lines of every desk."""

from typing import Final

PROOF: Final = """
CREATE TABLE judged_again (
    entry_station INTEGER NOT NULL, entry_number INTEGER NOT NULL, family TEXT NOT NULL,
    because_station INTEGER NOT NULL, because_number INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (entry_station, entry_number, family)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_makings (
    station INTEGER NOT NULL, number INTEGER NOT NULL, last INTEGER NOT NULL,
    made_at INTEGER NOT NULL, program TEXT NOT NULL, asked TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_seldom ON journal (kind) WHERE kind NOT IN (30, 31, 40, 72, 75, 114);
"""

HEADS: Final = """
ALTER TABLE report_makings ADD COLUMN heads TEXT NOT NULL DEFAULT '{}';
ALTER TABLE closed_rounds ADD COLUMN heads TEXT NOT NULL DEFAULT '{}';
"""
