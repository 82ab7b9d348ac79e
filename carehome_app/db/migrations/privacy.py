"""What the step 0007 adds: erasures, locks, holds, consents, and what left the desk."""

from typing import Final

KEEPING: Final = """
CREATE TABLE erasures (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    rule TEXT NOT NULL, term_ended INTEGER NOT NULL, line_count INTEGER NOT NULL,
    document_count INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE cleared_documents (
    report_station INTEGER NOT NULL, report_number INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (report_station, report_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE locks (
    subject INTEGER PRIMARY KEY, locked INTEGER NOT NULL, why TEXT NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE holds (
    subject INTEGER PRIMARY KEY, held INTEGER NOT NULL, why TEXT NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE consents (
    subject INTEGER NOT NULL, purpose TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, given INTEGER NOT NULL,
    day INTEGER NOT NULL, said_by TEXT NOT NULL, paper TEXT NOT NULL, words TEXT NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (subject, purpose, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE handed_out (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL, what TEXT NOT NULL,
    format TEXT NOT NULL, how TEXT NOT NULL, subject INTEGER NOT NULL,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, masked INTEGER NOT NULL,
    sha256 TEXT NOT NULL, size INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
"""
