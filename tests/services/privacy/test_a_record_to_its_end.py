"""A record from its consents to its erasure, six years on: as it was written and is shown."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.errors import CareHomeError, NotAllowedError, UnknownPersonError
from carehome_app.domain.people import Details, Group
from carehome_app.domain.privacy.errors import (
    HeldError,
    NoReasonError,
    StaffStaysError,
    StillUsedError,
    TermRunsError,
)
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.privacy.consents import Said
from carehome_app.services.privacy.erasing import WhatGoes
from carehome_app.services.privacy.handing_out import How, Left, holds_names, left_of
from carehome_app.services.reports.kinds import KINDS
from tests.approved import assert_approved
from tests.builders import Home
from tests.erased import UNIQUE, issue
from tests.services.stories import Story

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SEALED = ("RoundClosed", "ReportIssued", "ReportMade")
"""What bears a seal, which is another one in each home."""
NUMBER = "110101194903078016"


def consent(home: Home, purpose: str, *, given: bool, days: int, **more: str) -> None:
    day = home.desk.today() - days * DAY
    subject = home.subject("R003")
    said = Said(subject=subject, purpose=purpose, given=given, said_by=" 女儿 ", day=day, **more)
    home.house.consents.say(said)


def hand_out(home: Home) -> None:
    """A table with names, a masked page, a list, and a sheet to write on."""
    noting, today = home.house.handing_out, home.desk.today()
    for code, asked, how, form in (
        ("daily", Asked(round=home.round), How.SAVED, "xlsx"),
        ("monthly", Asked(month=today, masked=True), How.PRINTED, "pdf"),
        ("person", Asked(person=home.subject("R003")), How.OPENED, "pdf"),
        ("round-sheet", Asked(round=home.round), How.PRINTED, "pdf"),
    ):
        left = left_of(home.desk, KINDS[code], asked, how, form)
        noting.note(left, f"{code} {form}".encode())
    noting.note(Left(what="list", format="csv", how=How.COPIED, rows=7))


def live(home: Home) -> None:
    """R003, with a name of her own, agrees and does not; papers about her are made."""
    home.sign_in("D01")
    keeping, person = home.house.keeping, home.person("R003")
    assert keeping.keep_whole_numbers(whole=False) is Changes.NONE
    keeping.keep_whole_numbers(whole=True)
    home.house.people.change(person, replace(person.details, name=UNIQUE, id_number=NUMBER))
    consent(home, "health", given=True, days=3, paper=" 夹 3 ", words=" 口头 ")
    consent(home, "report", given=False, days=0)
    consent(home, "health", given=False, days=1)
    home.measure("R003", "38.8")
    home.house.recording.note(home.subject("R005"), home.round, f"与{UNIQUE}同屋")
    home.clock.advance(hours=1)
    issue(home, "daily", "x" * 50)
    issue(home, "person", "y" * 30, person=person.id)
    hand_out(home)
    keeping.keep_whole_numbers(whole=False)
    keeping.set_years(6)


def leave(home: Home) -> None:
    """Next day she goes home; her record is locked, and a court may ask for it."""
    keeping, person = home.house.keeping, home.person("R003")
    home.clock.advance(days=1)
    home.house.people.discharge(home.person("R003"), reason="回家")
    home.house.people.discharge(home.person("S002"))
    keeping.lock(person.id, " 家属要求 ")
    keeping.hold(person.id, " 诉讼 ")


def kept(home: Home) -> list[object]:
    return [
        (one.person.details.code, one.until, one.over, one.locked, one.held)
        for one in home.house.keeping.left()
    ]


def going(goes: WhatGoes) -> dict[str, object]:
    return {
        "lines": len(goes.lines),
        "documents": [one.sha256[:4] for one in goes.documents],
        "mentions": goes.mentions,
        "words": [in_english(one).partition("lines:")[0] for one in goes.words()],
        "left": goes.is_left,
    }


def test_every_line_of_a_record_stands_as_it_was_said_until_it_is_erased(home: Home) -> None:
    story, keeping, subject = Story(home), home.house.keeping, home.subject("R003")
    live(home)
    consents = story.shown("consents", home.house.consents.of(subject))
    leave(home)
    assert home.house.consents.of(subject) == [], "it is locked"
    said = [one for one in story.written() if one.split()[2] not in SEALED] + consents
    said += story.shown("handed out", [_took(one) for one in home.house.handing_out.log()])
    said += story.shown("two of it", [one.what for one in home.house.handing_out.log(2)])
    said += story.shown("kept", kept(home))
    home.clock.set("2032-11-22 12:00")
    with pytest.raises(HeldError):
        keeping.erasable(subject)
    keeping.release(subject, "结案")
    with pytest.raises(TermRunsError):
        home.house.erasing.erase(subject)
    home.clock.set("2032-11-23 00:00")
    said += story.shown("over", kept(home))
    said += story.shown("would go", going(home.house.erasing.what_goes(subject)))
    said += story.shown("went", going(home.house.erasing.erase(subject)))
    last = story.written()[-2:]
    said += [one.partition(" lines=")[0] for one in last]
    said += story.shown("left", kept(home))
    assert_approved("services/privacy/a_record.txt", said)


def _took(one: object) -> dict[str, object]:
    names = ("what", "format", "how", "subject", "first_day", "last_day", "masked", "size")
    return {name: getattr(one, name) for name in names}


def test_nobody_is_locked_held_or_erased_without_reason_or_while_here(home: Home) -> None:
    home.sign_in("D01")
    keeping, here = home.house.keeping, home.subject("R001")
    for use in (keeping.of, keeping.erasable):
        with pytest.raises(StillUsedError):
            use(here)
        with pytest.raises(UnknownPersonError):
            use(77)
    home.house.people.discharge(home.person("R001"))
    home.house.people.discharge(home.person("S001"))
    with pytest.raises(StaffStaysError):
        keeping.lock(home.subject("S001"), "x")
    for act in (keeping.lock, keeping.unlock, keeping.hold, keeping.release):
        with pytest.raises(NoReasonError):
            act(here, " ")
    assert [one.locked for one in keeping.left()] == [False, False]
    keeping.lock(here, "x")
    assert home.house.consents.of(here) == []
    keeping.unlock(here, "y")
    assert [(one.locked, one.held) for one in keeping.left()] == [(False, ""), (False, "")]


def test_a_carer_prints_the_sheet_to_write_on_and_nothing_that_lists_people(home: Home) -> None:
    home.sign_in("S001")
    asked, leaves = Asked(round=home.round), list[str]()
    for code in ("round-sheet", "daily"):
        for form in ("pdf", "xlsx"):
            left = left_of(home.desk, KINDS[code], asked, How.PRINTED, form)
            with suppress(NotAllowedError):
                home.house.handing_out.note(left)
                leaves.append(f"{code} {form}")
    assert leaves == ["round-sheet pdf"]


def test_a_text_that_names_somebody_is_known(home: Home) -> None:
    home.admit("R010", "欧")
    for text, named in (("陈德福 36.5", True), ("36.5", False), ("", False), ("欧阳", True)):
        assert holds_names(home.desk, text) is named, text


def test_consent_is_asked_for_what_is_known_alone(home: Home) -> None:
    home.sign_in("D01")
    with pytest.raises(ValueError, match="weather"):
        consent(home, "weather", given=True, days=0)
    with pytest.raises(CareHomeError):
        consent(home, "health", given=True, days=-1)
    consent(home, "health", given=True, days=0)
    now = home.house.consents.now(home.subject("R003"))
    assert {code: said is not None and said.given for code, said in now.items()} == {
        "health": True,
        "report": False,
        "family": False,
    }


@pytest.mark.parametrize(("days", "is_of_it"), [(99, True), (100, True), (101, False)])
def test_a_report_of_a_hundred_days_later_may_still_name_who_left(
    home: Home, days: int, is_of_it: bool
) -> None:
    home.sign_in("D01")
    new = Details(group=Group.RESIDENT, code="R010", name=UNIQUE)
    home.house.people.admit(new, home.clock() - 2 * HOUR)
    person = home.person("R010")
    home.clock.advance(minutes=1)
    home.house.people.discharge(person)
    home.clock.advance(days=days)
    issue(home, "staff", "z")
    assert len(home.house.erasing.what_goes(person.id).documents) == is_of_it
    assert date(2026, 11, 22) + days * DAY == home.desk.today()
