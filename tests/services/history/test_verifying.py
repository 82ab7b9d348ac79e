"""Anything altered behind the program's back is found and named."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from carehome_app.db import reports
from carehome_app.db.file.connection import FILE, connect
from carehome_app.db.journal.head import HEAD
from carehome_app.db.keys import vault
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.events import ReportIssued
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.reports.issued import seal_code
from carehome_app.services.history import verifying
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, Home

TRIGGERS = ("journal_no_delete", "journal_only_erasure", "journal_next_number")


@pytest.fixture
def lived(home: Home) -> Home:
    """A home with some days behind it: readings, a fever, somebody in hospital."""
    home.history("R001", "36.1", "36.3", days=4)
    home.history("R002", "36.4", days=3)
    home.measure("R003", "h")
    home.measure("R001", "39.4")
    return home


@pytest.fixture
def forger(lived: Home) -> Iterator["_Forger"]:
    """Somebody with the key, SQL and no scruples; the triggers are out of the way."""
    conn = connect(lived.folder / FILE, vault.unlock(lived.folder, PASSPHRASE))
    kept = [
        conn.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
        for name in TRIGGERS
    ]
    for name in TRIGGERS:
        conn.execute(f"DROP TRIGGER {name}")
    yield _Forger(conn, kept)
    conn.close()


class _Forger:
    def __init__(self, conn: Any, triggers: list[str]) -> None:  # noqa: ANN401
        self._conn = conn
        self._triggers = triggers

    def does(self, statements: str) -> None:
        """Alter something and put the triggers back, as if nothing had been."""
        for statement in statements.split(";"):
            self._conn.execute(statement)
        for sql in self._triggers:
            self._conn.execute(sql)


def problems(home: Home, *, chain_only: bool = False) -> list[tuple[str, dict[str, object]]]:
    found = home.house.verifying.verify(chain_only=chain_only).problems
    return [(text.source, dict(text.values)) for text in found]


def test_an_untouched_record_is_sound(lived: Home) -> None:
    found = lived.house.verifying.verify()
    assert (found.ok, found.problems) == (True, ())
    assert found.lines > 20
    assert lived.house.verifying.verify(chain_only=True).lines == found.lines


@pytest.mark.parametrize("chain_only", [True, False])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET body = replace(body, '36.', '37.') WHERE number = 27",
        "UPDATE journal SET by = by + 1 WHERE number = 27",
        "UPDATE journal SET recorded_at = recorded_at + 1 WHERE number = 27",
        "UPDATE journal SET kind = 31 WHERE number = 27",
        "UPDATE journal SET hash = randomblob(32) WHERE number = 27",
        "UPDATE journal SET body = randomblob(32) WHERE number = 27",
        "DELETE FROM journal WHERE number = 27",
        "DELETE FROM journal WHERE number BETWEEN 27 AND 29",
        "UPDATE journal SET number = 1000 WHERE number = 27;"
        "UPDATE journal SET number = 27 WHERE number = 28;"
        "UPDATE journal SET number = 28 WHERE number = 1000",
    ],
)
def test_the_first_altered_line_is_named(
    lived: Home, forger: _Forger, statement: str, chain_only: bool
) -> None:
    forger.does(statement)
    found = problems(lived, chain_only=chain_only)
    wrong = [values for source, values in found if source == verifying.WRONG_LINE.source]
    assert wrong == [{"station": 1, "number": 27}]


def test_a_line_put_in_is_named(lived: Home, forger: _Forger) -> None:
    forger.does(
        "INSERT INTO journal SELECT station, number + 1, recorded_at, by, kind, body, hash"
        " FROM journal ORDER BY number DESC LIMIT 1"
    )
    found = problems(lived, chain_only=True)
    (wrong,) = [values for source, values in found if source == verifying.WRONG_LINE.source]
    assert wrong["number"] == lived.house.verifying.verify().lines


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE entries SET vals = '[\"36.0\"]' WHERE vals = '[\"39.4\"]'", "entries"),
        ("DELETE FROM findings", "findings"),
        ("UPDATE episodes SET closed_at = opened_at", "episodes"),
        ("UPDATE baselines SET amount = '38.0'", "baselines"),
        ("UPDATE people SET room = '999' WHERE code = 'R001'", "people"),
        ("DELETE FROM absences", "absences"),
        ("INSERT INTO leavings SELECT id, 0, '' FROM people WHERE code = 'R001'", "leavings"),
        ("UPDATE plans SET from_day = from_day + 1", "plans"),
        ("UPDATE account_steps SET value = 'director'", "account_steps"),
        ("UPDATE home SET name = 'x'", "home"),
    ],
)
def test_a_table_that_is_not_what_the_journal_says_is_named(
    lived: Home, forger: _Forger, statement: str, table: str
) -> None:
    forger.does(statement)
    found = problems(lived)
    assert [source for source, _values in found] == [verifying.TABLE_DIFFERS.source]
    assert found[0][1]["table"] == table
    assert found[0][1]["key"]
    assert problems(lived, chain_only=True) == []


def test_a_missing_trigger_is_named(lived: Home, forger: _Forger) -> None:
    del forger
    found = problems(lived)
    assert {values["name"] for _source, values in found} == set(TRIGGERS)


def test_a_lost_tail_is_noticed(lived: Home) -> None:
    """A deleted -wal file leaves a valid, shorter database."""
    lived.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    lived.desk.store.conn.execute("PRAGMA wal_autocheckpoint = 0")
    shorter = (lived.folder / FILE).read_bytes()
    lived.measure("R004", "36.5")
    lived.measure("R005", "36.5")
    lines = lived.house.verifying.verify().lines
    lived.close()
    (lived.folder / FILE).write_bytes(shorter)
    lived.reopen()
    found = problems(lived, chain_only=True)
    lost = {"station": 1, "noted": lines, "there": lines - 2}
    assert found == [(verifying.TAIL_LOST.source, lost)]


def test_a_note_of_the_last_line_that_is_older_is_no_problem(lived: Home) -> None:
    """The process may die between the commit and the note."""
    older = (lived.folder / HEAD).read_bytes()
    lived.measure("R004", "36.5")
    (lived.folder / HEAD).write_bytes(older)
    assert lived.house.verifying.verify().ok


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"1": 5}', b'{"1": ["x", "y"]}'])
def test_a_missing_note_of_the_last_line_is_told(lived: Home, content: bytes | None) -> None:
    if content is None:
        (lived.folder / HEAD).unlink()
    else:
        (lived.folder / HEAD).write_bytes(content)
    assert problems(lived) == [(verifying.NO_HEAD.source, {"name": HEAD})]


@pytest.mark.parametrize("noted", [1, 5])
def test_a_desk_of_which_no_line_is_here_has_lost_all_that_were_noted(
    lived: Home, noted: int
) -> None:
    heads = json.loads((lived.folder / HEAD).read_text())
    heads["2"] = [noted, "5a" * 32]
    (lived.folder / HEAD).write_text(json.dumps(heads))
    lost = {"station": 2, "noted": noted, "there": 0}
    assert problems(lived, chain_only=True) == [(verifying.TAIL_LOST.source, lost)]


def test_another_record_of_the_same_length_is_noticed(lived: Home) -> None:
    noted = (lived.folder / HEAD).read_text()
    digest = noted.split('"')[-2]
    (lived.folder / HEAD).write_text(noted.replace(digest, "00" * 32))
    ((source, _values),) = problems(lived)
    assert source == verifying.OTHER_HEAD.source


def test_a_damaged_page_is_noticed(lived: Home) -> None:
    lived.close()
    path = lived.folder / FILE
    content = bytearray(path.read_bytes())
    content[len(content) * 3 // 4] ^= 1
    path.write_bytes(content)
    lived.reopen()
    found = lived.house.verifying.verify(chain_only=True)
    assert (found.ok, found.lines) == (False, 0), "no line counts as checked"


def test_an_altered_document_is_noticed(lived: Home, forger: _Forger) -> None:
    with lived.desk.acting(May.ISSUE_REPORT) as action:
        digest = reports.keep_document(action.writer.db, b"%PDF what was said")
        seal = lived.house.reporting.seal().code
        action.append(
            ReportIssued(
                "daily",
                lived.round.day.toordinal(),
                "am",
                "pdf",
                digest,
                18,
                seal,
                "2026-1122-AM-01",
                "zh",
            )
        )
    forger.does("SELECT 1")
    assert lived.house.verifying.verify().ok
    lived.desk.store.conn.execute("UPDATE documents SET bytes = x'00'")
    assert problems(lived) == [
        (verifying.DOCUMENT_DIFFERS.source, {"archive_number": "2026-1122-AM-01"})
    ]


def test_a_report_sealed_with_no_line_is_named(lived: Home) -> None:
    with lived.desk.acting(May.RECORD) as action:
        digest = reports.keep_document(action.writer.db, b"%PDF what was said")
        action.append(
            ReportIssued(
                "daily",
                lived.round.day.toordinal(),
                "am",
                "pdf",
                digest,
                18,
                "A" * 16,
                "2026-1122-AM-01",
                "zh",
            )
        )
    assert problems(lived) == [
        (verifying.SEAL_OF_NO_LINE.source, {"archive_number": "2026-1122-AM-01"})
    ]


def test_a_fever_closed_by_hand_leaves_the_record_sound(lived: Home) -> None:
    for due in lived.house.following_up.due():
        lived.house.following_up.take(due.episode, Step.CLOSED, "seen by the doctor")
    assert lived.house.following_up.due() == []
    assert lived.house.verifying.verify().problems == ()


def test_a_fever_that_was_a_slip_leaves_the_record_sound(lived: Home) -> None:
    """The correction opens a fever for another reading, and takes away the first one's."""
    cell = lived.row("R001").cells[0]
    assert cell is not None
    for text in ("36.4", "38.8", "36.6"):
        cell = lived.row("R001").cells[0]
        assert cell is not None
        lived.house.correcting.correct(
            cell.valid[-1], lived.given("R001", text), Why("typing_error")
        )
        assert lived.house.verifying.verify().problems == ()


def test_a_fever_of_who_left_the_house_leaves_the_record_sound(lived: Home) -> None:
    lived.house.people.discharge(lived.person("R001"))
    assert lived.house.following_up.due() == []
    assert lived.house.verifying.verify().problems == ()


def test_a_seal_is_found_again(lived: Home) -> None:
    line = lived.measure("R004", "36.5").ref
    seal = lived.house.reporting.seal()
    lived.measure("R005", "36.5")
    assert lived.house.verifying.verify(seal=seal.code).sealed == line
    ((source, _values),) = [
        (text.source, text.values)
        for text in lived.house.verifying.verify(chain_only=True, seal="0" * 16).problems
    ]
    assert source == verifying.NO_SUCH_SEAL.source
    assert seal.code == seal_code(
        lived.desk.store.query("SELECT hash FROM journal WHERE number = ?", (line.number,))[0][0]
    )


def test_checking_needs_a_role(lived: Home) -> None:
    lived.sign_in("S001")
    with pytest.raises(NotAllowedError):
        lived.house.verifying.verify()


def test_a_page_torn_while_the_wal_was_brought_in_is_no_damage(
    lived: Home, tmp_path: Path
) -> None:
    """A power cut in a checkpoint leaves the file torn, and its pages whole in the WAL."""
    lived.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    lived.desk.store.conn.execute("PRAGMA wal_autocheckpoint = 0")
    lived.measure("R004", "36.5")
    cut = tmp_path / "cut"
    shutil.copytree(lived.folder, cut)
    same_as(cut, lived.folder)
    frames = (cut / f"{FILE}-wal").read_bytes()[32:]
    page = int.from_bytes(frames[:4], "big")
    content = bytearray((cut / FILE).read_bytes())
    content[(page - 1) * 4096 + 2000 : page * 4096] = bytes(2096)
    (cut / FILE).write_bytes(content)
    desk = open_home(cut, PASSPHRASE, lived.clock)
    desk.actor = lived.desk.actor
    assert verifying.Verifying(desk).verify().problems == ()
    close_home(desk)


def test_of_two_lines_that_cannot_be_read_the_first_is_named(lived: Home, forger: _Forger) -> None:
    last = lived.desk.store.heads()[1][0]
    forger.does(f"UPDATE journal SET body = '{{}}' WHERE number IN ({last - 2}, {last})")
    named = [values for source, values in problems(lived) if source == verifying.UNREADABLE.source]
    assert named == [{"station": 1, "number": last - 2}]


def test_a_document_of_this_desk_that_is_gone_is_noticed(lived: Home, forger: _Forger) -> None:
    with lived.desk.acting(May.ISSUE_REPORT) as action:
        digest = reports.keep_document(action.writer.db, b"%PDF what was said")
        seal = lived.house.reporting.seal().code
        day = lived.round.day.toordinal()
        action.append(ReportIssued("daily", day, "am", "pdf", digest, 18, seal, "1", "zh"))
    forger.does("SELECT 1")
    lived.desk.store.conn.execute("PRAGMA foreign_keys = OFF")
    lived.desk.store.conn.execute("DELETE FROM documents")
    assert problems(lived) == [(verifying.DOCUMENT_DIFFERS.source, {"archive_number": "1"})]


def test_of_two_lines_blanked_without_an_erasure_the_first_is_named(lived: Home) -> None:
    lived.desk.store.conn.execute(
        "UPDATE journal SET body = sha256(body) WHERE number IN (27, 29)"
    )
    named = [values for source, values in problems(lived) if source == verifying.BLANKED.source]
    assert named == [{"station": 1, "number": 27}]
