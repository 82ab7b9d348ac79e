"""What the step 0012 does: one table each of findings, steps and episodes, about anything."""

from typing import Final

FINDINGS: Final = """
CREATE TABLE found (
    about INTEGER NOT NULL, subject INTEGER NOT NULL, place TEXT NOT NULL, family TEXT NOT NULL,
    taken_at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    series INTEGER NOT NULL, entry_station INTEGER NOT NULL, entry_number INTEGER NOT NULL,
    severity INTEGER NOT NULL, day INTEGER NOT NULL, window TEXT NOT NULL, hits TEXT NOT NULL,
    people TEXT,
    PRIMARY KEY (about, subject, place, family, taken_at, station, number)
) STRICT, WITHOUT ROWID;
INSERT INTO found
    SELECT 1, subject, '', family, taken_at, station, number, measure, entry_station,
        entry_number, severity, day, window, hits, NULL FROM findings;
INSERT INTO found
    SELECT 2, area, '', family, taken_at, station, number, 0, entry_station, entry_number,
        severity, 0, '', hits, NULL FROM area_findings;
INSERT INTO found
    SELECT 3, 0, unit, syndrome, at, station, number, 0, 0, 0,
        CASE WHEN rule LIKE 'c.%' THEN 3 WHEN rule LIKE 'b.%' THEN 2 ELSE 1 END, 0, '',
        json_array(json_array(rule, version, json(numbers))), people FROM raised_clusters;
DROP TABLE findings;
DROP TABLE area_findings;
DROP TABLE raised_clusters;
ALTER TABLE found RENAME TO findings;
CREATE INDEX findings_by_round ON findings (about, day, window);
"""
STEPS: Final = """
CREATE TABLE taken (
    about INTEGER NOT NULL, subject INTEGER NOT NULL, place TEXT NOT NULL, family TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    step TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (about, subject, place, family, at, station, number)
) STRICT, WITHOUT ROWID;
INSERT INTO taken
    SELECT 1, subject, '', family, at, station, number, step, words, by FROM follow_ups;
INSERT INTO taken
    SELECT 2, area, '', family, at, station, number, step, words, by FROM area_steps;
INSERT INTO taken
    SELECT 3, 0, unit, syndrome, at, station, number, step, words, by FROM cluster_steps;
DROP TABLE follow_ups;
DROP TABLE area_steps;
DROP TABLE cluster_steps;
ALTER TABLE taken RENAME TO follow_ups;
"""
EPISODES: Final = """
CREATE TABLE spells (
    about INTEGER NOT NULL, subject INTEGER NOT NULL, place TEXT NOT NULL, family TEXT NOT NULL,
    opened_at INTEGER NOT NULL, series INTEGER NOT NULL, severity INTEGER NOT NULL,
    due_at INTEGER, closed_at INTEGER,
    PRIMARY KEY (about, subject, place, family, opened_at)
) STRICT, WITHOUT ROWID;
INSERT INTO spells
    SELECT 1, subject, '', family, opened_at, measure, severity, due_at, closed_at FROM episodes;
INSERT INTO spells
    SELECT 2, area, '', family, opened_at, 0, severity, NULL, closed_at FROM area_episodes;
DROP TABLE episodes;
DROP TABLE area_episodes;
ALTER TABLE spells RENAME TO episodes;
CREATE INDEX open_episodes ON episodes (due_at) WHERE closed_at IS NULL;
INSERT INTO superseded SELECT * FROM dose_corrections;
DROP TABLE dose_corrections;
"""
