"""A home in which somebody with a name of her own lived, and what erasing asks of it."""

from datetime import date

import pytest
from msgspec.structs import replace

from carehome_app.db.privacy import one_person
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.reports.issuing import Document
from carehome_app.services.reports.kinds import KINDS as REPORTS
from tests.builders import Home
from tests.busy_home import live

UNIQUE = "欧阳文清"


def unlike_others(home: Home) -> Home:
    """A home in which much happened; R003, with a name of her own, left after it."""
    live(home)
    person = home.person("R003")
    home.house.people.change(person, replace(person.details, name=UNIQUE))
    home.clock.advance(hours=1)
    issue(home, "daily", "x" * 50)
    home.sign_in("D01")
    return home


def issue(home: Home, code: str, content: str, person: int = 0) -> Issued:
    asked = Asked(sealed=True, person=person, words="the others are measured at noon")
    made = home.house.papers.build(code, asked)
    return home.house.papers.issuing.issue(code, asked, Document(made, content.encode(), "zh"))


def leave_and_wait(home: Home, code: str, years: int = 5) -> int:
    """Let somebody leave, and the term pass."""
    person = home.person(code)
    home.house.people.discharge(person)
    home.clock.advance(days=366 * years + 1)
    return person.id


def reports_work(home: Home, day: date) -> str:
    """Build every report about a day in which everybody was here; return all they say."""
    said = []
    for code, kind in REPORTS.items():
        if Need.PERSON in kind.needs or kind.many is not None or not kind.issued:
            continue
        asked = Asked(day=day, masked=False)
        if kind.needs[0] is Need.ROUND:
            asked = Asked(round=RoundKey(day, "am"))
        said.append(repr(home.house.papers.build(code, asked)))
    return "".join(said)


def nothing_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse that every table is built anew when lines go."""

    def never(*_more: object) -> None:
        raise AssertionError("every table is built anew")

    monkeypatch.setattr(one_person, "bring_into_step", never)
