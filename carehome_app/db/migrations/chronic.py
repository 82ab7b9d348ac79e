"""What the step 0005 adds: plans, medicine and limits of single people."""

from typing import Final

CHRONIC: Final = """
CREATE TABLE personal_plans (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL, measure INTEGER NOT NULL,
    windows TEXT NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER,
    days INTEGER NOT NULL, every INTEGER NOT NULL, monthly INTEGER NOT NULL,
    timing TEXT NOT NULL, note TEXT NOT NULL, ordered_by TEXT NOT NULL, by INTEGER NOT NULL
) STRICT;
CREATE TABLE personal_plan_ends (
    id INTEGER PRIMARY KEY, until_day INTEGER NOT NULL, why TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE medicines (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL, name TEXT NOT NULL, dose TEXT NOT NULL,
    windows TEXT NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER,
    days INTEGER NOT NULL, every INTEGER NOT NULL, monthly INTEGER NOT NULL,
    note TEXT NOT NULL, ordered_by TEXT NOT NULL, gate TEXT, by INTEGER NOT NULL
) STRICT;
CREATE TABLE medicine_ends (
    id INTEGER PRIMARY KEY, until_day INTEGER NOT NULL, why TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE doses (
    subject INTEGER NOT NULL, day INTEGER NOT NULL, window TEXT NOT NULL,
    medicine INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, by INTEGER NOT NULL,
    outcome TEXT NOT NULL, words TEXT, asked TEXT,
    PRIMARY KEY (subject, day, window, medicine, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE dose_corrections (
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    by_station INTEGER NOT NULL, by_number INTEGER NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE personal_limits (
    id INTEGER PRIMARY KEY, subject INTEGER NOT NULL, rule TEXT NOT NULL,
    threshold TEXT NOT NULL, is_on INTEGER NOT NULL, from_day INTEGER NOT NULL,
    until_day INTEGER, review_day INTEGER, decided_by TEXT NOT NULL, why TEXT NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE TABLE personal_limit_ends (
    id INTEGER PRIMARY KEY, until_day INTEGER NOT NULL, why TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
"""
