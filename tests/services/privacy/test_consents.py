"""Consents are written down with who said it and where the paper lies; the last one holds."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.accounts.roles import Actor, May, Role
from carehome_app.domain.errors import FutureError, MissingFieldError, NotAllowedError
from carehome_app.domain.privacy.retention import PURPOSES
from carehome_app.domain.reports.choice import Asked
from carehome_app.services.privacy.consents import Said
from carehome_app.services.privacy.handing_out import How, Left, left_of
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home

HEALTH = PURPOSES[0]


def said(home: Home, *, given: bool, days_ago: int = 0, **more: str) -> Said:
    day = home.desk.today() - timedelta(days=days_ago)
    words = {"said_by": "daughter", "paper": "folder 3, sheet 12", **more}
    return Said(subject=home.subject("R001"), purpose=HEALTH.code, given=given, day=day, **words)


def test_the_last_that_was_said_holds_and_all_stays(home: Home) -> None:
    consents, subject = home.house.consents, home.subject("R001")
    assert consents.now(subject) == dict.fromkeys(one.code for one in PURPOSES)
    consents.say(said(home, given=True, days_ago=3))
    home.clock.advance(minutes=1)
    consents.say(said(home, given=False))
    now = consents.now(subject)[HEALTH.code]
    assert now is not None
    assert (now.given, now.said_by, now.paper) == (False, "daughter", "folder 3, sheet 12")
    assert [one.given for one in consents.of(subject)] == [True, False]
    assert home.house.verifying.verify().ok
    told = [one.words.source for one in home.house.history.of_person(subject)[:2]]
    assert all("consent" in one for one in told)


def test_somebody_must_have_said_it_and_not_tomorrow(home: Home) -> None:
    with pytest.raises(MissingFieldError):
        home.house.consents.say(said(home, given=True, said_by=" "))
    with pytest.raises(FutureError):
        home.house.consents.say(said(home, given=True, days_ago=-1))
    with pytest.raises(KeyError):
        home.house.consents.say(
            Said(subject=77, purpose=HEALTH.code, given=True, said_by="x", day=date(2026, 1, 1))
        )


def test_a_carer_reads_consents_and_does_not_write_them(home: Home) -> None:
    home.sign_in("S001")
    assert home.house.consents.of(home.subject("R001")) == []
    with pytest.raises(NotAllowedError):
        home.house.consents.say(said(home, given=True))


@pytest.mark.parametrize(
    ("file_format", "masked", "needs"),
    [
        ("xlsx", False, May.EXPORT_FULL),
        ("csv", True, May.EXPORT_MASKED),
        ("pdf", False, May.EXPORT_MASKED),
    ],
)
def test_a_table_with_names_leaves_only_by_the_larger_right(
    *, home: Home, file_format: str, masked: bool, needs: May
) -> None:
    asked = Asked(round=home.round, masked=masked)
    left = left_of(home.desk, KINDS["daily"], asked, How.SAVED, file_format)
    assert (left.needs, left.masked) == (needs, masked)


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.GATEKEEPER])
def test_whoever_may_read_a_little_may_take_it_away_and_it_is_on_file(
    home: Home, role: Role
) -> None:
    who = home.desk.actor = Actor(home.subject("S001"), "刘队长", role)
    home.house.handing_out.note(Left(what="daily", format="pdf", how=How.PRINTED), b"%PDF")
    home.sign_in("D01")
    (kept,) = home.house.handing_out.log()
    assert (kept.by, kept.how) == (who.id, "printed")


def test_what_leaves_is_on_file_with_who_and_when(home: Home) -> None:
    left = Left(
        what="person",
        format="pdf",
        how=How.SAVED,
        subject=home.subject("R001"),
        days=(date(2026, 11, 1), date(2026, 11, 22)),
    )
    home.house.handing_out.note(left, b"%PDF")
    home.clock.advance(minutes=1)
    home.sign_in("S001")
    home.house.handing_out.note(Left(what="daily", format="txt", how=How.COPIED, masked=True))
    with pytest.raises(NotAllowedError):
        home.house.handing_out.log()
    home.sign_in("D01")
    newest, oldest = home.house.handing_out.log()
    assert newest.last_day is None
    assert (newest.what, newest.how, newest.masked, newest.first_day) == (
        "daily",
        "copied",
        True,
        None,
    )
    assert (newest.by, oldest.by) == (home.subject("S001"), home.subject("S003"))
    assert (oldest.subject, oldest.size, oldest.last_day) == (
        home.subject("R001"),
        4,
        date(2026, 11, 22),
    )
    assert home.house.verifying.verify().ok
