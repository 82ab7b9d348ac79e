"""What is written about people at a time: versions, where they ate, identity numbers."""

from typing import Final

VERSIONS: Final = """
CREATE TABLE person_versions (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, who TEXT, code TEXT, name TEXT, sex TEXT, birth TEXT, room TEXT,
    bed TEXT, floor TEXT, care_level TEXT, diagnoses TEXT, post TEXT,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
INSERT INTO person_versions
    SELECT json_extract(body, '$[1][0]'), recorded_at, station, number,
        json_extract(body, '$[1][1]'), json_extract(body, '$[1][2]'),
        json_extract(body, '$[1][3]'), json_extract(body, '$[1][4]'),
        coalesce(CAST(json_extract(body, '$[1][5]') AS TEXT), ''),
        json_extract(body, '$[1][6]'), json_extract(body, '$[1][7]'),
        json_extract(body, '$[1][8]'), json_extract(body, '$[1][9]'),
        json_extract(body, '$[1][10]'), json_extract(body, '$[1][11]')
    FROM journal WHERE kind IN (10, 11) AND typeof(body) = 'text';
CREATE TABLE seatings (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, dining_table TEXT NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
INSERT INTO seatings
    SELECT json_extract(body, '$[1][0]'), recorded_at, station, number,
        json_extract(body, '$[1][1]')
    FROM journal WHERE kind = 85 AND typeof(body) = 'text';
DROP TABLE seats;
"""
IDENTITY: Final = """
ALTER TABLE person_versions ADD COLUMN id_number TEXT;
ALTER TABLE people ADD COLUMN id_number TEXT NOT NULL DEFAULT '';
"""
ALLERGIES: Final = """
ALTER TABLE person_versions ADD COLUMN allergies TEXT;
ALTER TABLE people ADD COLUMN allergies TEXT NOT NULL DEFAULT '';
"""
