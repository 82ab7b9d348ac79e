"""What the step 0004 adds: PINs, failed sign-ins, closed accounts and signatures."""

from typing import Final

ACCOUNTS: Final = """
CREATE TABLE pins (
    subject INTEGER PRIMARY KEY, proof TEXT NOT NULL, given INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE pin_hashes (subject INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
CREATE TABLE pin_tries (
    subject INTEGER PRIMARY KEY, failed INTEGER NOT NULL, since INTEGER NOT NULL,
    untold INTEGER NOT NULL
) STRICT;
CREATE TABLE failed_sign_ins (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, times INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE closed_accounts (
    subject INTEGER PRIMARY KEY, closed INTEGER NOT NULL, why TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE signatures (
    signed_station INTEGER NOT NULL, signed_number INTEGER NOT NULL, subject INTEGER NOT NULL,
    purpose TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (signed_station, signed_number, subject, purpose)
) STRICT, WITHOUT ROWID;
"""
