"""An erasure that only hides lines of somebody else is found by the check."""

from datetime import timedelta

import pytest

from carehome_app.db.journal import journal
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.db.journal.writing import writing
from carehome_app.db.privacy import erasing
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import ImpossibleDateError
from carehome_app.domain.events import PersonAdmitted, ReadingTaken
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.reports.issued import is_seal_of, seal_code
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.history.erasures import READABLE
from tests.builders import Home


def forge(home: Home, subject: int, refs: list[LineRef], *, blank: bool = True) -> None:
    """Do with the key and this program what an erasure does, for lines of somebody else."""
    home.sign_in("D01")
    numbers = tuple(number for _station, number in refs)
    with home.desk.acting(May.KEEP_ACCOUNTS) as action:
        action.append(PersonErased(subject, "file", 1, {"1": numbers}, ()))
        if blank:
            erasing.blank(action.writer.db, refs)
            bring_into_step(home.desk.store, action.writer.db)


def lines_of(home: Home, code: str, kind: type) -> list[LineRef]:
    subject = home.subject(code)
    found = journal.lines(home.desk.store)
    return [
        one.ref for one in found if isinstance(one.event, kind) and one.event.owner() == subject
    ]


def said(home: Home) -> str:
    return "\n".join(one.source for one in home.house.verifying.verify().problems)


def test_readings_of_a_living_person_hidden_under_an_invented_number_are_found(
    home: Home,
) -> None:
    home.measure("R001", "38.8")
    forge(home, 424242, lines_of(home, "R001", ReadingTaken))
    assert "they were somebody else's" in said(home)


def test_a_living_persons_admission_taken_away_is_found(home: Home) -> None:
    home.measure("R001", "38.8")
    refs = lines_of(home, "R001", PersonAdmitted)
    forge(home, 424242, refs)
    assert "was taken away by the erasure of somebody else" in said(home)


def test_named_but_readable_is_as_wrong_as_blank_but_not_named(home: Home) -> None:
    home.measure("R001", "36.5")
    forge(home, home.subject("R001"), lines_of(home, "R001", ReadingTaken), blank=False)
    assert READABLE.source in said(home)


def erase_whole(home: Home, *, until: int, by: str) -> None:
    """Take all of a person away as an erasure does, whatever the term, in anybody's name."""
    home.sign_in("D01")
    subject = home.subject("R004")
    lines = home.house.erasing.what_goes(subject).lines
    numbers = {"1": tuple(number for _station, number in lines)}
    with writing(home.desk.store, station=1, by=home.subject(by)) as writer:
        event = PersonErased(subject, "resident_file", until, numbers, ())
        writer.append(event, clock=home.clock())
        erasing.blank(writer.db, lines)
        bring_into_step(home.desk.store, writer.db)


def test_an_erasure_before_the_term_is_found(home: Home) -> None:
    erase_whole(home, until=home.desk.today().toordinal() + 400, by="D01")
    assert "before the term of the law" in said(home)


def test_an_erasure_by_somebody_who_is_no_director_is_found(home: Home) -> None:
    erase_whole(home, until=1, by="S001")
    assert "was no director" in said(home)


def test_a_whole_erasure_by_a_director_after_the_term_is_none_of_these(home: Home) -> None:
    erase_whole(home, until=1, by="D01")
    assert said(home) == ""


def test_nobody_leaves_before_the_last_reading(home: Home) -> None:
    home.measure("R001", "36.5")
    with pytest.raises(ImpossibleDateError):
        home.house.people.discharge(home.person("R001"), home.clock() - timedelta(hours=2))
    home.house.people.discharge(home.person("R001"))


def test_a_seal_has_eighty_bits_and_the_shorter_one_on_old_paper_is_still_read(home: Home) -> None:
    digest = home.desk.store.heads()[1][1]
    full = seal_code(digest)
    assert len(full) * 4 >= 80
    assert is_seal_of(full, full)
    assert is_seal_of(full[:16], full)
    assert not is_seal_of(full[:12], full)
    assert home.house.verifying.verify(seal=full[:16]).sealed is not None
    assert home.house.verifying.verify(seal=full).sealed is not None
