"""What the step 0018 adds: requests, aid, counselling without words, helpers, benefits."""

from typing import Final

REQUESTS: Final = """
CREATE TABLE requests (
    station INTEGER NOT NULL, number INTEGER NOT NULL, received_at INTEGER NOT NULL,
    no TEXT NOT NULL, subject INTEGER NOT NULL, channel TEXT NOT NULL, about TEXT NOT NULL,
    caller TEXT NOT NULL, phone TEXT NOT NULL, request TEXT NOT NULL, urgency TEXT NOT NULL,
    words TEXT NOT NULL, consent INTEGER NOT NULL, sealed TEXT, by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_by_time ON requests (received_at);
CREATE INDEX requests_by_subject ON requests (subject, received_at);
CREATE INDEX requests_by_no ON requests (no);
CREATE TABLE request_steps (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
    by INTEGER NOT NULL, person INTEGER NOT NULL, words TEXT NOT NULL,
    satisfied INTEGER NOT NULL, sealed TEXT,
    PRIMARY KEY (of_station, of_number, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE request_ends (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, ended INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE request_merges (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, into_station INTEGER NOT NULL,
    into_number INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE aids (
    station INTEGER NOT NULL, number INTEGER NOT NULL, of_station INTEGER NOT NULL,
    of_number INTEGER NOT NULL, subject INTEGER NOT NULL, household TEXT NOT NULL,
    cause TEXT NOT NULL, fen INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX aids_by_time ON aids (at);
CREATE TABLE aid_steps (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
    by INTEGER NOT NULL, fen INTEGER NOT NULL, fund TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (of_station, of_number, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE counsellings (
    began_at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    subject INTEGER NOT NULL, talker TEXT NOT NULL, ended_at INTEGER NOT NULL,
    band TEXT NOT NULL, theme TEXT NOT NULL, risk TEXT NOT NULL, named INTEGER NOT NULL,
    follow_up_due INTEGER, referred TEXT NOT NULL, by INTEGER NOT NULL, sealed TEXT,
    PRIMARY KEY (began_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE counsellor_keys (
    subject INTEGER PRIMARY KEY, id TEXT NOT NULL, slot TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE helps (
    day INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    subject INTEGER NOT NULL, helper INTEGER NOT NULL, name TEXT NOT NULL,
    social_worker INTEGER NOT NULL, minutes INTEGER NOT NULL, contacts INTEGER NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (day, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE benefits (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    programme TEXT NOT NULL, since INTEGER NOT NULL, review INTEGER, words TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE benefit_reviews (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, day INTEGER NOT NULL,
    review INTEGER, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE benefit_ends (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number)
) STRICT, WITHOUT ROWID;
"""
OPEN: Final = """
INSERT OR IGNORE INTO request_ends SELECT station, number, 0, 0, 0, 0 FROM requests;
CREATE INDEX requests_open ON request_ends (of_station, of_number) WHERE ended = 0;
"""
"""What the step 0032 adds: every request is open until it ends, so that the open ones are found
without looking at those of years."""
