"""The steps that made the file what it is. Frozen SQL: a step that shipped is never edited."""

from typing import Final

from carehome_app.db.file.alone import Database, Migrations
from carehome_app.db.migrations import accounts as migrations_accounts
from carehome_app.db.migrations import bureau as migrations_bureau
from carehome_app.db.migrations import chronic as migrations_chronic
from carehome_app.db.migrations import desks as migrations_desks
from carehome_app.db.migrations import disinfection as migrations_disinfection
from carehome_app.db.migrations import findings as migrations_findings
from carehome_app.db.migrations import gate as migrations_gate
from carehome_app.db.migrations import inspections as migrations_inspections
from carehome_app.db.migrations import isolation as migrations_isolation
from carehome_app.db.migrations import people as migrations_people
from carehome_app.db.migrations import privacy as migrations_keeping
from carehome_app.db.migrations import proof as migrations_proof
from carehome_app.db.migrations import rehabilitation as migrations_rehabilitation
from carehome_app.db.migrations import reports as migrations_documents
from carehome_app.db.migrations import requests as migrations_requests
from carehome_app.db.migrations import sampling as migrations_sampling
from carehome_app.db.migrations import supplies as migrations_supplies
from carehome_app.db.migrations import trust as migrations_trust

migrations = Migrations("carehome")

_JOURNAL = """
CREATE TABLE journal (
    station INTEGER NOT NULL, number INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    by INTEGER NOT NULL, kind INTEGER NOT NULL, body ANY NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_only_erasure BEFORE UPDATE ON journal
WHEN NOT (
    NEW.station = OLD.station AND NEW.number = OLD.number
    AND NEW.recorded_at = OLD.recorded_at AND NEW.by = OLD.by AND NEW.kind = OLD.kind
    AND NEW.hash = OLD.hash AND typeof(OLD.body) = 'text' AND typeof(NEW.body) = 'blob'
    AND NEW.body = sha256(OLD.body)
)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_next_number BEFORE INSERT ON journal
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM journal WHERE station = NEW.station), 0)
BEGIN SELECT RAISE(ABORT, 'a journal line is missing'); END;
"""

_HOME = """
CREATE TABLE home (
    one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, name TEXT NOT NULL,
    home_number TEXT NOT NULL, demo INTEGER NOT NULL
) STRICT;
CREATE TABLE stations (
    idx INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE this_desk (station INTEGER NOT NULL) STRICT;
CREATE TABLE settings (
    key TEXT NOT NULL, since INTEGER NOT NULL, value TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (key, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE roles (
    subject INTEGER PRIMARY KEY, role TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE limits (
    rule TEXT NOT NULL, subject INTEGER NOT NULL, threshold TEXT NOT NULL,
    is_on INTEGER NOT NULL, why TEXT NOT NULL, by INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (rule, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE plans (
    id INTEGER PRIMARY KEY, measure INTEGER NOT NULL, windows TEXT NOT NULL,
    from_day INTEGER NOT NULL, who TEXT NOT NULL, person INTEGER NOT NULL,
    site TEXT NOT NULL, ordered_by INTEGER NOT NULL
) STRICT;
CREATE TABLE plan_ends (id INTEGER PRIMARY KEY, until_day INTEGER NOT NULL) STRICT;
"""

_SUBJECTS = """
CREATE TABLE people (
    id INTEGER PRIMARY KEY, who TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    sex TEXT NOT NULL, birth INTEGER, room TEXT NOT NULL, bed TEXT NOT NULL,
    floor TEXT NOT NULL, care_level TEXT NOT NULL, diagnoses TEXT NOT NULL, post TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_code ON people (code);
CREATE TABLE admissions (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE leavings (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (subject, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE areas (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, area_class TEXT NOT NULL, floor TEXT NOT NULL,
    times_a_day INTEGER NOT NULL CHECK (times_a_day > 0), opened_at INTEGER NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE TABLE area_closings (subject INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE files (
    station INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    what TEXT NOT NULL, line_count INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
"""

_ENTRIES = """
CREATE TABLE entries (
    subject INTEGER NOT NULL, measure INTEGER NOT NULL, taken_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    day INTEGER NOT NULL, window TEXT NOT NULL, recorded_at INTEGER NOT NULL,
    by INTEGER NOT NULL, vals TEXT, site TEXT, reason TEXT, until INTEGER, open_ended INTEGER,
    origin INTEGER NOT NULL, note TEXT, time_said INTEGER NOT NULL,
    CHECK ((vals IS NULL) <> (reason IS NULL)),
    PRIMARY KEY (subject, measure, taken_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE superseded (
    station INTEGER NOT NULL, number INTEGER NOT NULL,
    by_station INTEGER NOT NULL, by_number INTEGER NOT NULL,
    by INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE absences (
    station INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL,
    taken_at INTEGER NOT NULL, day INTEGER NOT NULL, window TEXT NOT NULL,
    reason TEXT NOT NULL, until INTEGER, note TEXT NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX absences_by_subject ON absences (subject, taken_at);
CREATE TABLE absence_reviews (
    station INTEGER NOT NULL, number INTEGER NOT NULL, day INTEGER NOT NULL,
    holds INTEGER NOT NULL, at INTEGER NOT NULL,
    by_station INTEGER NOT NULL, by_number INTEGER NOT NULL,
    PRIMARY KEY (station, number, day, by_station, by_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE notes (
    subject INTEGER NOT NULL, day INTEGER NOT NULL, window TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX notes_by_round ON notes (day, window);
CREATE TABLE baselines (
    subject INTEGER NOT NULL, measure INTEGER NOT NULL, site TEXT NOT NULL, unit TEXT NOT NULL,
    amount TEXT NOT NULL, readings INTEGER NOT NULL,
    PRIMARY KEY (subject, measure, site, unit)
) STRICT, WITHOUT ROWID;
"""

_FINDINGS = """
CREATE TABLE findings (
    subject INTEGER NOT NULL, family TEXT NOT NULL, taken_at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, measure INTEGER NOT NULL,
    entry_station INTEGER NOT NULL, entry_number INTEGER NOT NULL,
    severity INTEGER NOT NULL, day INTEGER NOT NULL, window TEXT NOT NULL, hits TEXT NOT NULL,
    PRIMARY KEY (subject, family, taken_at, station, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_round ON findings (day, window);
CREATE TABLE follow_ups (
    subject INTEGER NOT NULL, family TEXT NOT NULL, at INTEGER NOT NULL,
    station INTEGER NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, words TEXT NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (subject, family, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE episodes (
    subject INTEGER NOT NULL, family TEXT NOT NULL, opened_at INTEGER NOT NULL,
    measure INTEGER NOT NULL, severity INTEGER NOT NULL, last_at INTEGER NOT NULL,
    due_at INTEGER, closed_at INTEGER,
    PRIMARY KEY (subject, family, opened_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_episodes ON episodes (due_at) WHERE closed_at IS NULL;
"""

_REPORTS = """
CREATE TABLE closed_rounds (
    day INTEGER NOT NULL, window TEXT NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL, counts TEXT NOT NULL,
    unexplained TEXT NOT NULL,
    PRIMARY KEY (day, window, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE reports (
    station INTEGER NOT NULL, number INTEGER NOT NULL, report TEXT NOT NULL,
    day INTEGER NOT NULL, window TEXT NOT NULL, format TEXT NOT NULL, sha256 TEXT NOT NULL,
    size INTEGER NOT NULL, seal TEXT NOT NULL, archive_number TEXT NOT NULL,
    language TEXT NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE documents (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
"""

_OUTBREAKS = """
CREATE TABLE symptoms (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, seen TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE isolations (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, place TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE isolation_ends (
    subject INTEGER NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (subject, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE raised_clusters (
    station INTEGER NOT NULL, number INTEGER NOT NULL, rule TEXT NOT NULL,
    version INTEGER NOT NULL, syndrome TEXT NOT NULL, unit TEXT NOT NULL, at INTEGER NOT NULL,
    people TEXT NOT NULL, numbers TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE cluster_steps (
    syndrome TEXT NOT NULL, unit TEXT NOT NULL, at INTEGER NOT NULL, station INTEGER NOT NULL,
    number INTEGER NOT NULL, step TEXT NOT NULL, words TEXT NOT NULL, by INTEGER NOT NULL,
    PRIMARY KEY (syndrome, unit, at, station, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE seats (
    subject INTEGER PRIMARY KEY, dining_table TEXT NOT NULL,
    at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL
) STRICT;
"""

STEPS: Final = (
    ("0001_journal_and_tables", (_JOURNAL, _HOME, _SUBJECTS, _ENTRIES, _FINDINGS, _REPORTS)),
    (
        "0002_disinfection",
        (
            migrations_disinfection.AREAS,
            migrations_disinfection.DISINFECTIONS,
            migrations_disinfection.AREA_FINDINGS,
        ),
    ),
    ("0003_outbreaks", (_OUTBREAKS,)),
    ("0004_accounts", (migrations_accounts.ACCOUNTS,)),
    ("0005_chronic", (migrations_chronic.CHRONIC,)),
    ("0006_documents", (migrations_documents.DOCUMENTS,)),
    ("0007_keeping", (migrations_keeping.KEEPING,)),
    ("0008_proof", (migrations_proof.PROOF,)),
    # Nothing of the tables: from here on episodes end by other rules, see `opening.DERIVED_AS`.
    ("0009_answers", ()),
    ("0010_trust", (migrations_trust.TRUST,)),
    ("0011_versions", (migrations_people.VERSIONS,)),
    (
        "0012_one_finding",
        (
            migrations_findings.FINDINGS,
            migrations_findings.STEPS,
            migrations_findings.EPISODES,
        ),
    ),
    ("0013_isolation", (migrations_isolation.CASES,)),
    ("0014_gate", (migrations_gate.GATE,)),
    ("0015_sampling", (migrations_sampling.SAMPLING,)),
    ("0016_withdrawals", (migrations_documents.WITHDRAWALS,)),
    ("0017_doors", (migrations_isolation.DOORS,)),
    ("0018_requests", (migrations_requests.REQUESTS,)),
    ("0022_supplies", (migrations_supplies.SUPPLIES,)),
    # Nothing of the tables: from here on a birth may be a year and a month, see decision 75.
    ("0020_births", ()),
    ("0021_inspections", (migrations_inspections.INSPECTIONS,)),
    ("0023_desks", (migrations_desks.DESKS,)),
    ("0024_bureau", (migrations_bureau.BUREAU, migrations_bureau.STORE)),
    (
        "0025_rehabilitation",
        (migrations_rehabilitation.REHABILITATION, migrations_rehabilitation.CARDS),
    ),
    ("0027_sealed_shifts", (migrations_gate.ROTA,)),
    ("0029_wrong_clocks", (migrations_trust.WRONG_CLOCKS,)),
    ("0030_identity", (migrations_people.IDENTITY,)),
    ("0031_heads_of_reports", (migrations_proof.HEADS,)),
    ("0032_open_requests", (migrations_requests.OPEN,)),
    ("0033_intakes", (migrations_gate.INTAKE,)),
    ("0034_opened_goods", (migrations_supplies.OPENED,)),
    ("0035_lifted_lines", (migrations_desks.LIFTED,)),
    ("0036_allergies", (migrations_people.ALLERGIES,)),
)
"""Every step with its scripts, in the order in which they are taken."""


def _statements(script: str) -> list[str]:
    """Split a script at the semicolons that end a line, keeping triggers whole."""
    statements: list[str] = []
    current: list[str] = []
    for line in script.strip().splitlines():
        current.append(line)
        text = "\n".join(current)
        inside_trigger = "CREATE TRIGGER" in text and not text.rstrip().endswith("END;")
        if line.rstrip().endswith(";") and not inside_trigger:
            statements.append(text)
            current = []
    return statements


def _register(name: str, scripts: tuple[str, ...]) -> None:
    @migrations(name=name)
    def _step(db: Database) -> None:
        for script in scripts:
            for statement in _statements(script):
                db.execute(statement)


for _name, _scripts in STEPS:
    _register(_name, _scripts)
