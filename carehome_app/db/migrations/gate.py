"""What the gate adds: its lines, who has not left again, booked visits, levels of control."""

from typing import Final

GATE: Final = """
CREATE TABLE gate_lines (
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    stay_station INTEGER NOT NULL, stay_number INTEGER NOT NULL,
    subject INTEGER NOT NULL, who TEXT NOT NULL, moves INTEGER NOT NULL, at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, by INTEGER NOT NULL, decision TEXT NOT NULL,
    level TEXT NOT NULL, vals TEXT, more TEXT NOT NULL,
    booking_station INTEGER NOT NULL, booking_number INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX gate_lines_by_time ON gate_lines (at);
CREATE INDEX gate_lines_by_stay ON gate_lines (stay_station, stay_number);
CREATE INDEX gate_lines_by_person ON gate_lines (subject, at) WHERE subject <> 0;
CREATE INDEX gate_lines_by_booking ON gate_lines (booking_station, booking_number)
    WHERE booking_station <> 0;
CREATE TABLE gate_unmatched (
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    stay_station INTEGER NOT NULL, stay_number INTEGER NOT NULL,
    who TEXT NOT NULL, moves INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX gate_unmatched_by_stay ON gate_unmatched (stay_station, stay_number);
CREATE TABLE gate_seen_inside (
    station INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL,
    by_station INTEGER NOT NULL, by_number INTEGER NOT NULL,
    PRIMARY KEY (station, number, by_station, by_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE gate_closings (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL, by INTEGER NOT NULL,
    inside TEXT NOT NULL, PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE visits_booked (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    subject INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL, minutes INTEGER NOT NULL,
    exception TEXT NOT NULL, signed_by INTEGER NOT NULL, words TEXT NOT NULL,
    booked_at INTEGER NOT NULL, by INTEGER NOT NULL, PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE bookings_said (
    station INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
    by_station INTEGER NOT NULL, by_number INTEGER NOT NULL, state TEXT NOT NULL,
    words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (station, number, at, by_station, by_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE control_levels (
    zone TEXT NOT NULL, since INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, level TEXT NOT NULL, document TEXT NOT NULL, reason TEXT NOT NULL,
    switches TEXT NOT NULL, asks TEXT NOT NULL, until INTEGER, emergency TEXT NOT NULL,
    by INTEGER NOT NULL, PRIMARY KEY (zone, since, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE emergency_answers (
    station INTEGER NOT NULL, number INTEGER NOT NULL, by_station INTEGER NOT NULL,
    by_number INTEGER NOT NULL, emergency TEXT NOT NULL, answers TEXT NOT NULL,
    PRIMARY KEY (station, number, by_station, by_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX emergency_answers_by_event ON emergency_answers (emergency);
CREATE TABLE emergencies_ended (
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    emergency TEXT NOT NULL, line_count INTEGER NOT NULL, kept TEXT NOT NULL,
    by INTEGER NOT NULL, PRIMARY KEY (at, station, number)
) STRICT, WITHOUT ROWID;
"""
ROTA: Final = """
CREATE TABLE gate_shifts (
    shift INTEGER NOT NULL, recorded_at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, name TEXT NOT NULL, members TEXT NOT NULL, enters INTEGER NOT NULL,
    leaves INTEGER NOT NULL, observed INTEGER NOT NULL, words TEXT NOT NULL,
    withdrawn INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (shift, recorded_at, station, number)
) STRICT, WITHOUT ROWID;
"""
INTAKE: Final = """
CREATE TABLE intakes (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, by INTEGER NOT NULL, examined TEXT NOT NULL, history TEXT NOT NULL,
    notice TEXT NOT NULL, things TEXT NOT NULL, signed_by INTEGER NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE things_returned (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, by INTEGER NOT NULL, things TEXT NOT NULL, receiver TEXT NOT NULL,
    signed_by INTEGER NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
"""
