"""An erasure reads the journal once and changes one person's rows: as all done slowly would be."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import Line
from carehome_app.db.privacy import erasing as tables
from carehome_app.db.privacy import one_person
from carehome_app.domain.events import PersonFieldsChanged, PersonWritten, written_fields
from carehome_app.domain.privacy.erasing import Erasing, texts_in
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import in_english
from tests.builders import Home
from tests.decrypted import decrypted
from tests.erased import UNIQUE, leave_and_wait, nothing_is_built_anew, unlike_others
from tests.services.lived import lived_home


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[Home]:
    """A home in which everything happened that has a table of its own; the director acts."""
    home = lived_home(tmp_path)
    director = next(one for one, role in home.house.signing_in.accounts() if role == "director")
    home.sign_in(director.details.code)
    yield home
    home.close()


def slowly(home: Home, subject: int) -> tuple[list[LineRef], list[LineRef]]:
    """Return which lines go and which name the person, understanding every line there is."""
    plan, names, written = Erasing(subject), set[str](), list[tuple[LineRef, str]]()
    for line in journal.lines(home.desk.store):
        plan.show(line.ref, line.event)
        if isinstance(line.event, PersonWritten | PersonFieldsChanged):
            if line.event.subject == subject:
                names.add(written_fields(line.event).get("name", ""))
        else:
            written += [(line.ref, said) for said in texts_in(line.event) if said]
    gone = plan.lines()
    named = {ref for ref, said in written if any(name in said for name in names if name)}
    return gone, sorted(named - set(gone))


def test_for_everybody_the_same_lines_go_as_if_every_line_were_understood(lived: Home) -> None:
    for person in lived.house.people.here():
        goes = lived.house.erasing.what_goes(person.id)
        gone, named = slowly(lived, person.id)
        assert (list(goes.lines), list(goes.mentions)) == (gone, named), person.details.code


def test_a_name_with_a_quote_is_found_in_the_words_about_others(home: Home) -> None:
    person = home.admit("R077", '王"小\\二', "303-1")
    home.measure("R001", "36.5")
    home.house.recording.note(home.subject("R001"), home.round, 'beside 王"小\\二 at noon')
    home.sign_in("D01")
    assert len(home.house.erasing.what_goes(person.id).mentions) == 1


def test_residents_are_erased_without_building_every_table(
    lived: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a home of ten years would wait for minutes."""
    nothing_is_built_anew(monkeypatch)
    for person in lived.house.people.here():
        if person.details.code.startswith("R"):
            lived.house.people.discharge(person)
    lived.clock.advance(days=366 * 5 + 1)
    for kept in lived.house.keeping.left():
        lived.house.erasing.erase(kept.person.id)
    assert lived.house.verifying.verify().problems == ()


def test_after_a_wrong_clock_an_erasure_still_changes_one_persons_rows(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line since then is of another time than its stamp, and stays of it."""
    home.measure("R003", "36.5")
    home.clock.set("2099-03-01 08:00")
    home.measure("R002", "37.6")
    home.clock.set("2026-11-22 09:00")
    home.sign_in("D01")
    home.house.record.clock_was_wrong("2026-11-22 08:00", "the battery of the PC was empty")
    home.clock.advance(minutes=40)
    home.measure("R003", "37.7")
    subject = leave_and_wait(home, "R003")
    nothing_is_built_anew(monkeypatch)
    assert len(home.house.erasing.erase(subject).lines) > 3
    assert home.house.verifying.verify().problems == ()


def test_rows_that_other_lines_made_too_are_built_from_all_of_them(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    monkeypatch.setattr(one_person, "step_without", lambda *_more: None)
    home.house.erasing.erase(subject)
    assert home.house.verifying.verify().problems == ()
    assert UNIQUE not in str(home.desk.store.query("SELECT * FROM person_versions"))


def test_lines_written_while_the_journal_was_read_go_too(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    read, first = one_person.lines_for, list[bool]()

    def reading(*more: Any) -> Iterator[Line]:  # noqa: ANN401  # as the real one is called
        yield from read(*more)
        if not first:
            first.append(True)
            home.house.keeping.lock(subject, "somebody else does this meanwhile")

    monkeypatch.setattr(one_person, "lines_for", reading)
    home.house.erasing.erase(subject)
    assert home.house.verifying.verify().problems == ()


def test_a_large_file_is_written_anew_when_nobody_types(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    assert home.house.erasing.rewriting() is None
    monkeypatch.setattr(tables, "SOON_WRITTEN", 0)
    goes = home.house.erasing.erase(subject)
    assert any("written anew" in in_english(one) for one in goes.words())
    home.reopen()
    rewriting = home.house.erasing.rewriting()
    assert rewriting is not None
    rewriting.run()
    assert home.house.erasing.rewriting() is None
    assert UNIQUE.encode() not in decrypted(home.folder, home.desk.store.key)
    assert home.house.verifying.verify().problems == ()


@pytest.mark.skipif(sys.platform != "linux", reason="open files are seen in /proc")
def test_a_large_file_is_made_anew_on_the_disk_where_nobody_can_read_it(
    lived: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In memory it would be all of it: half a gigabyte after ten years."""
    monkeypatch.setattr(tables, "SOON_WRITTEN", 0)
    said = lived.house.people.here()[0].name.encode()
    assert said in decrypted(lived.folder, lived.desk.store.key)
    own, aside = lived.desk.store.again(), [0]

    def look() -> int:
        for place in Path("/proc/self/fd").iterdir():
            with suppress(OSError):
                if "etilqs" in place.readlink().name:
                    content = place.read_bytes()
                    assert said not in content
                    aside.append(len(content))
        return 0

    own.conn.execute("PRAGMA cache_size = 10")
    own.conn.set_progress_handler(look, 200)
    assert tables.leave_no_trace(own, at_once=True)
    own.conn.set_progress_handler(None, 0)
    assert max(aside) > 100_000
    assert own.query("PRAGMA temp_store") == [(2,)], "in memory again"
    own.close()
    assert lived.house.verifying.verify().problems == ()


def test_what_something_else_still_reads_is_written_anew_afterwards(home: Home) -> None:
    """A report that is being made beside the window keeps the old pages: the log is not empty."""
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    home.desk.store.conn.execute("PRAGMA busy_timeout = 0")
    beside = home.desk.store.again()
    with beside.reading():
        assert beside.query("SELECT count(*) FROM journal")
        goes = home.house.erasing.erase(subject)
        assert any("written anew" in in_english(one) for one in goes.words())
        assert UNIQUE.encode() in decrypted(home.folder, home.desk.store.key)
    beside.close()
    rewriting = home.house.erasing.rewriting()
    assert rewriting is not None
    rewriting.run()
    assert home.house.erasing.rewriting() is None
    assert UNIQUE.encode() not in decrypted(home.folder, home.desk.store.key)


def test_a_program_that_ended_right_after_an_erasure_writes_the_file_anew_later(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")

    def ends(_store: Store) -> bool:
        raise SystemExit

    with monkeypatch.context() as ended:
        ended.setattr(tables, "leave_no_trace", ends)
        with pytest.raises(SystemExit):
            home.house.erasing.erase(subject)
    home.reopen()
    rewriting = home.house.erasing.rewriting()
    assert rewriting is not None
    rewriting.run()
    assert UNIQUE.encode() not in decrypted(home.folder, home.desk.store.key)
