"""What the step 0006 adds: what issued reports are about, and handovers; then withdrawals."""

from typing import Final

DOCUMENTS: Final = """
ALTER TABLE reports ADD COLUMN subject INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN until_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN masked INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reports_about ON reports (report, day, subject);
CREATE TABLE handovers (
    until INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    since INTEGER NOT NULL, words TEXT NOT NULL, giver INTEGER NOT NULL, taker INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (until, station, number)
) STRICT, WITHOUT ROWID;
"""
WITHDRAWALS: Final = """
CREATE TABLE withdrawn_reports (
    report_station INTEGER NOT NULL, report_number INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    at INTEGER NOT NULL, by INTEGER NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (report_station, report_number, station, number)
) STRICT, WITHOUT ROWID;
"""
