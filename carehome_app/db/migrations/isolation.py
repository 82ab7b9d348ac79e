"""What the step 0013 adds: kinds, day rules and planned ends of isolations, and what follows."""

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
