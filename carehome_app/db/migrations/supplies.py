"""What the step 0022 adds: things in store, their positions, and every movement."""

from typing import Final

SUPPLIES: Final = """
CREATE TABLE supply_items (
    id INTEGER PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL
) STRICT;
CREATE TABLE supply_ended (
    item INTEGER PRIMARY KEY, at INTEGER NOT NULL
) STRICT;
CREATE TABLE supply_lots (
    station INTEGER NOT NULL, number INTEGER NOT NULL, item INTEGER NOT NULL, lot TEXT NOT NULL,
    gtin TEXT NOT NULL, made INTEGER, expires INTEGER, cost TEXT NOT NULL, shelf TEXT NOT NULL,
    came INTEGER NOT NULL, gift INTEGER NOT NULL, donor TEXT NOT NULL, purpose TEXT NOT NULL,
    held INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_lots_held ON supply_lots (item) WHERE held <> 0;
CREATE INDEX supply_lots_given ON supply_lots (came) WHERE gift = 1;
CREATE TABLE supply_lot_states (
    lot_station INTEGER NOT NULL, lot_number INTEGER NOT NULL, state TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (lot_station, lot_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE supply_moves (
    station INTEGER NOT NULL, number INTEGER NOT NULL, item INTEGER NOT NULL,
    at INTEGER NOT NULL, day INTEGER NOT NULL, move TEXT NOT NULL, delta INTEGER NOT NULL,
    beyond INTEGER NOT NULL, used INTEGER NOT NULL, waits INTEGER NOT NULL, live INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, by INTEGER NOT NULL, paper TEXT NOT NULL, place TEXT NOT NULL,
    more TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_moves_item ON supply_moves (item, at);
CREATE INDEX supply_moves_day ON supply_moves (day);
CREATE INDEX supply_moves_used ON supply_moves (day, item, used) WHERE live = 1 AND used <> 0;
CREATE INDEX supply_moves_paper ON supply_moves (paper) WHERE paper <> '';
CREATE INDEX supply_moves_open ON supply_moves (item, at) WHERE beyond > 0 OR waits = 1;
CREATE INDEX supply_moves_counts ON supply_moves (item, at) WHERE move = 'count';
CREATE TABLE supply_parts (
    station INTEGER NOT NULL, number INTEGER NOT NULL, lot_station INTEGER NOT NULL,
    lot_number INTEGER NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL,
    delta INTEGER NOT NULL, live INTEGER NOT NULL,
    PRIMARY KEY (lot_station, lot_number, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_parts_line ON supply_parts (station, number);
CREATE INDEX supply_parts_day ON supply_parts (day, lot_station, lot_number, delta)
    WHERE live = 1;
CREATE TABLE supply_judged (
    item INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    found TEXT NOT NULL,
    PRIMARY KEY (item, at, station, number)
) STRICT, WITHOUT ROWID;
"""

OPENED: Final = """
ALTER TABLE supply_lots ADD COLUMN opened INTEGER;
ALTER TABLE supply_lots ADD COLUMN of_station INTEGER NOT NULL DEFAULT 0;
ALTER TABLE supply_lots ADD COLUMN of_number INTEGER NOT NULL DEFAULT 0;
CREATE INDEX supply_lots_opened ON supply_lots (of_station, of_number) WHERE of_number <> 0;
"""
