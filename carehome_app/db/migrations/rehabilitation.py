"""What step 0025 adds: plans of training, sessions, assessments, treatment; family cards."""

from typing import Final

REHABILITATION: Final = """
CREATE TABLE training_plans (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    course TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER, words TEXT NOT NULL,
    long_goals TEXT NOT NULL, goals TEXT NOT NULL, methods TEXT NOT NULL,
    sessions TEXT NOT NULL, precautions TEXT NOT NULL, agreed_by TEXT NOT NULL,
    agreed_on INTEGER, review INTEGER NOT NULL, assess_every INTEGER NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_plans_by_subject ON training_plans (subject, since);
CREATE TABLE training_plan_acts (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, act TEXT NOT NULL, day INTEGER NOT NULL,
    last INTEGER NOT NULL, how TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE training_sessions (
    subject INTEGER NOT NULL, day INTEGER NOT NULL, slot INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, plan_station INTEGER NOT NULL,
    plan_number INTEGER NOT NULL, started INTEGER NOT NULL, minutes INTEGER NOT NULL,
    item TEXT NOT NULL, help TEXT NOT NULL, in_group INTEGER NOT NULL,
    therapist INTEGER NOT NULL, words TEXT NOT NULL, reaction TEXT NOT NULL,
    place TEXT NOT NULL, adverse TEXT NOT NULL, repetitions INTEGER NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (subject, day, slot, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_sessions_by_day ON training_sessions (day);
CREATE INDEX training_sessions_by_start ON training_sessions (started);
CREATE TABLE training_missed (
    subject INTEGER NOT NULL, day INTEGER NOT NULL, slot INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, plan_station INTEGER NOT NULL,
    plan_number INTEGER NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (subject, day, slot, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_missed_by_day ON training_missed (day);
CREATE TABLE assessments (
    subject INTEGER NOT NULL, day INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, plan_station INTEGER NOT NULL, plan_number INTEGER NOT NULL,
    tool TEXT NOT NULL, version INTEGER NOT NULL, items TEXT NOT NULL, total TEXT NOT NULL,
    licence TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (subject, day, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE assessment_tools (
    code TEXT NOT NULL, version INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, title TEXT NOT NULL, items TEXT NOT NULL, every INTEGER NOT NULL,
    licence TEXT NOT NULL,
    PRIMARY KEY (code, version, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE treatments (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    what TEXT NOT NULL, words TEXT NOT NULL, place TEXT NOT NULL, day INTEGER NOT NULL,
    payer TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE treatment_steps (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, day INTEGER NOT NULL,
    result TEXT NOT NULL, next INTEGER,
    PRIMARY KEY (of_station, of_number, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
"""

CARDS: Final = """
CREATE TABLE relatives (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    name TEXT NOT NULL, relation TEXT NOT NULL, phone TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX relatives_by_subject ON relatives (subject);
CREATE TABLE relative_ends (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE card_consents (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    relative_station INTEGER NOT NULL, relative_number INTEGER NOT NULL,
    purpose TEXT NOT NULL, channel TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER,
    paper TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_consents_by_subject ON card_consents (subject);
CREATE TABLE card_consent_ends (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, day INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE wards (
    subject INTEGER PRIMARY KEY, ward INTEGER NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE card_recipients (
    subject INTEGER PRIMARY KEY, relative_station INTEGER NOT NULL,
    relative_number INTEGER NOT NULL, until INTEGER NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE card_pictures (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    about TEXT NOT NULL, day INTEGER NOT NULL, original TEXT NOT NULL, kept TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_pictures_by_day ON card_pictures (day);
CREATE TABLE cards (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    card TEXT NOT NULL, day INTEGER NOT NULL, words TEXT NOT NULL, original TEXT NOT NULL,
    kept TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, size INTEGER NOT NULL,
    masks INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_by_subject ON cards (subject, day);
CREATE INDEX cards_by_day ON cards (day);
CREATE TABLE card_looks (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, passed INTEGER NOT NULL,
    words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE card_leavings (
    of_station INTEGER NOT NULL, of_number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, how TEXT NOT NULL, purpose TEXT NOT NULL,
    consent_station INTEGER NOT NULL, consent_number INTEGER NOT NULL, day INTEGER NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (of_station, of_number, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_leavings_by_day ON card_leavings (day);
CREATE TABLE card_declines (
    subject INTEGER NOT NULL, day INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (subject, day, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE menus (
    day INTEGER NOT NULL, meal TEXT NOT NULL, dishes TEXT NOT NULL, note TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (day, meal)
) STRICT, WITHOUT ROWID;
CREATE TABLE card_bytes (
    sha256 TEXT NOT NULL, subject INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, subject)
) STRICT;
"""
