"""What the step of desks adds: their keys, what each knows, and what waits to be taken."""

from typing import Final

DESKS: Final = """
CREATE TABLE desk_keys (
    station INTEGER PRIMARY KEY, sign_key TEXT NOT NULL, open_key TEXT NOT NULL,
    proof TEXT NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE welcomes (
    idx INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, by INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (idx, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE desk_closings (
    idx INTEGER PRIMARY KEY, last INTEGER NOT NULL, hash TEXT NOT NULL, why TEXT NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE lines_taken (
    station INTEGER NOT NULL, number INTEGER NOT NULL, heads TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE settled_conflicts (
    what TEXT NOT NULL, key TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (what, key, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE late_clocks (
    idx INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (idx, until)
) STRICT, WITHOUT ROWID;
CREATE TABLE completed_erasures (
    subject INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (subject, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE account_steps (
    subject INTEGER NOT NULL, what TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
INSERT INTO account_steps
    SELECT json_extract(body, '$[1][0]'), 'role', json_extract(body, '$[1][1]'), recorded_at,
        station, number
    FROM journal WHERE kind = 4 AND typeof(body) = 'text';
INSERT INTO account_steps
    SELECT json_extract(body, '$[1][0]'), CASE kind WHEN 92 THEN 'closed' ELSE 'open' END, '',
        recorded_at, station, number
    FROM journal WHERE kind IN (92, 93) AND typeof(body) = 'text';
DROP TABLE roles;
DROP TABLE closed_accounts;
CREATE TABLE tray (
    station INTEGER NOT NULL, number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    by INTEGER NOT NULL, kind INTEGER NOT NULL, body ANY NOT NULL, hash BLOB NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting_kinds (
    station INTEGER NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE desks_seen (
    station INTEGER PRIMARY KEY, seen_at INTEGER NOT NULL, ahead INTEGER NOT NULL,
    program TEXT NOT NULL, heads TEXT NOT NULL
) STRICT;
ALTER TABLE this_desk ADD COLUMN sign_key BLOB;
ALTER TABLE this_desk ADD COLUMN open_key BLOB;
ALTER TABLE this_desk ADD COLUMN untold INTEGER NOT NULL DEFAULT 0;
"""
LIFTED: Final = """
CREATE TABLE lifted_lines (
    station INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
"""
