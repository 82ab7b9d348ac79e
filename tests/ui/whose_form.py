"""Every form that stands beside a table of people or things, and what it keeps for whom."""

from collections.abc import Callable
from contextlib import suppress
from operator import attrgetter
from random import Random
from typing import Any, NamedTuple

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.limits import limit_scales
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.ui.chronic.limits_part import OwnLimitsPart
from carehome_app.ui.chronic.medicines_part import MedicinesPart
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.page import Page
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.row_table import RowTable
from tests.builders import Home
from tests.disinfecting import Areas
from tests.ui.chronic.plans import plan
from tests.ui.whose_desk import Law

PEOPLE = 16


class Place(NamedTuple):
    """A form beside a table: what is there, how it comes up, and what keeps for whom."""

    page: type[Page]
    fill: Callable[[Home], None]
    """Let more be listed than is seen at once."""
    show: Callable[[Any], tuple[RowTable[Any], Form]]
    watch: Callable[[Home, Law], None]
    named: Callable[[Any], object]
    """How the head of the form names what is in a row."""
    field: str
    """Into which something is typed that makes the form differ."""
    typed: str
    disturb: Callable[[Home, Random], None]
    """Somebody at another desk changes the list: a row comes above, or one goes."""


def _more(home: Home, chance: Random) -> None:
    """Somebody moves in, above all others."""
    number = len(home.house.people.here())
    home.admit(f"N{number:03}", f"新来{number}", f"0{chance.randint(10, 99)}-{number}")


def _residents(home: Home) -> None:
    for number in range(PEOPLE):
        home.admit(f"R1{number:02}", f"钱住{number:02}", f"4{number:02}-1")


def _people(page: PeoplePage) -> tuple[RowTable[Any], Form]:
    return page.people.list, page.people.form


def _watch_people(home: Home, law: Law) -> None:
    for name in ("change", "discharge"):
        law.watch(home.house.people, name, lambda person, *_more: person.id)
    law.watch(home.house.seeing.clusters, "seat", lambda subject, _table: subject)


def _areas(home: Home) -> None:
    known = Areas(home)
    for number in range(40):
        known.open(f"4{number:03}", floor="4", agent="chlorine")


def _show_areas(page: PeoplePage) -> tuple[RowTable[Any], Form]:
    page.views.choose("areas")
    return page.areas.list, page.areas.form


def _watch_areas(home: Home, law: Law) -> None:
    for name in ("change", "close"):
        law.watch(home.house.disinfection.areas, name, lambda area, *_more: area.id)


def _another_area(home: Home, chance: Random) -> None:
    known = len(home.house.disinfection.areas.here())
    Areas(home).open(f"{chance.randint(10, 99)} {known}", floor="1", agent="chlorine")


def _plans(home: Home) -> None:
    for number in range(12):
        plan(home, "R001", BLOOD_PRESSURE if number % 2 else GLUCOSE, f"{7 + number:02}00")


def _show_plans(page: PeoplePage) -> tuple[RowTable[Any], Form]:
    page.show_care("plans")
    return page.care.plans.list, page.care.plans.form


def _watch_plans(home: Home, law: Law) -> None:
    law.watch(home.house.chronic.plans, "replace", lambda old, *_more: old.id)
    law.watch(home.house.chronic.plans, "end", lambda old, *_more: old.id)


def _another_plan(home: Home, chance: Random) -> None:
    known = len(home.house.chronic.plans.of(home.subject("R001"), ended=True))
    plan(home, "R001", GLUCOSE, f"{chance.randint(0, 6):02}{known:02}")


def _medicines(home: Home) -> None:
    for number in range(12):
        _another_medicine(home, Random(number))


def _another_medicine(home: Home, chance: Random) -> None:
    person = home.subject("R001")
    known = len(home.house.chronic.medicines.of(person, ended=True))
    home.house.chronic.medicines.start(
        NewMedicine(
            person=person,
            name=f"{chance.choice('甲乙丙丁')}药{known}",
            dose="0.5 g",
            windows=("fasting",),
            ordered_by="陈医生",
            from_day=home.desk.today(),
        )
    )


def _show_medicines(page: PeoplePage) -> tuple[RowTable[Any], Form]:
    page.show_care("medicines")
    part = page.care.part
    assert isinstance(part, MedicinesPart)
    return part.list, part.form


def _watch_medicines(home: Home, law: Law) -> None:
    for name in ("replace", "end"):
        law.watch(home.house.chronic.medicines, name, lambda old, *_more: old.id)


def _own_limits(home: Home) -> None:
    """Let every line of the home's that stands on a number be somebody's own too."""
    for line in home.house.rules.lines():
        if line.rule.judge.on_value and limit_scales(line.measure, line.rule):
            with suppress(CareHomeError):
                home.house.chronic.limits.set(
                    NewLimit(
                        person=home.subject("R001"),
                        measure=line.measure,
                        rule=line.rule,
                        threshold=line.threshold,
                        decided_by="陈医生",
                        why="usual",
                        from_day=home.desk.today(),
                    )
                )


def _show_own_limits(page: PeoplePage) -> tuple[RowTable[Any], Form]:
    page.show_care("limits")
    part = page.care.part
    assert isinstance(part, OwnLimitsPart)
    return part.list, part.form


def _watch_own_limits(home: Home, law: Law) -> None:
    law.watch(home.house.chronic.limits, "end", lambda old, *_more: old.id)
    law.watch(home.house.chronic.limits, "set", lambda new: _of_rule(home, new.rule.code))


def _of_rule(home: Home, code: str) -> int:
    found = home.house.chronic.limits.of(home.subject("R001"))
    return next(one.id for one in found if one.rule == code)


def _staff(home: Home) -> None:
    for number in range(PEOPLE):
        person = home.admit(f"S1{number:02}", f"工员{number:02}", staff=True)
        home.sign_in("D01")
        home.house.signing_in.give_role(person.id, Role.CARER)


def _show_accounts(page: SettingsPage) -> tuple[RowTable[Any], Form]:
    page.views.choose("accounts")
    return page.accounts.list, page.accounts.form


def _watch_accounts(home: Home, law: Law) -> None:
    law.watch(home.house.signing_in, "give_role", lambda subject, _role: subject)
    for name in ("close", "open_again"):
        law.watch(home.house.accounts, name, lambda subject: subject)
    law.watch(home.house.accounts, "set_pin", lambda subject, _pin: subject)


def _another_of_staff(home: Home, chance: Random) -> None:
    number = len(home.house.people.here())
    home.admit(f"S0{chance.randint(10, 99)}{number}", f"新员{number}", staff=True)


def _show_consents(page: SettingsPage) -> tuple[RowTable[Any], Form]:
    page.views.choose("consents")
    return page.consents.list, page.consents.form


def _watch_consents(home: Home, law: Law) -> None:
    law.watch(home.house.consents, "say", lambda said: said.subject)


def _gone(home: Home) -> None:
    _residents(home)
    for number in range(PEOPLE):
        home.clock.advance(minutes=1)
        home.house.people.discharge(home.person(f"R1{number:02}"))
    _residents_again(home)


def _residents_again(home: Home) -> None:
    for number in range(6):
        home.admit(f"R2{number:02}", f"孙住{number:02}", f"2{number:02}-9")


def _show_keeping(page: SettingsPage) -> tuple[RowTable[Any], Form]:
    page.views.choose("keeping")
    return page.keeping.list, page.keeping.form


def _watch_keeping(home: Home, law: Law) -> None:
    for name in ("lock", "unlock", "hold", "release"):
        law.watch(home.house.keeping, name, lambda subject, _why: subject)


def _another_leaves(home: Home, chance: Random) -> None:
    here = [one for one in home.house.people.here() if one.details.code.startswith("R2")]
    if here:
        home.clock.advance(minutes=1)
        home.house.people.discharge(chance.choice(here))


def _limits(_home: Home) -> None:
    """Every rule of the catalogue is more than is seen at once."""


def _show_limits(page: SettingsPage) -> tuple[RowTable[Any], Form]:
    page.views.choose("limits")
    return page.limits.list, page.limits.form


def _watch_limits(home: Home, law: Law) -> None:
    for name in ("change", "reset"):
        law.watch(home.house.rules, name, lambda line, *_more: line.rule.code)


def _nothing(_home: Home, _chance: Random) -> None:
    """Let rules come and go with the catalogue alone."""


PLACES = {
    "people": Place(
        page=PeoplePage, fill=_residents, show=_people, watch=_watch_people,
        named=attrgetter("name"), field="floor", typed="5", disturb=_more,
    ),
    "areas": Place(
        page=PeoplePage, fill=_areas, show=_show_areas, watch=_watch_areas,
        named=attrgetter("now.name"), field="area_floor", typed="5", disturb=_another_area,
    ),
    "plans": Place(
        page=PeoplePage, fill=_plans, show=_show_plans, watch=_watch_plans,
        named=attrgetter("measure.label"), field="why", typed="ordered", disturb=_another_plan,
    ),
    "own limits": Place(
        page=PeoplePage, fill=_own_limits, show=_show_own_limits, watch=_watch_own_limits,
        named=lambda one: str(next(iter(one.threshold.values()))), field="why", typed="ordered",
        disturb=_nothing,
    ),
    "medicines": Place(
        page=PeoplePage, fill=_medicines, show=_show_medicines, watch=_watch_medicines,
        named=attrgetter("name"), field="why", typed="ordered", disturb=_another_medicine,
    ),
    "accounts": Place(
        page=SettingsPage, fill=_staff, show=_show_accounts, watch=_watch_accounts,
        named=attrgetter("person.name"), field="account_pin", typed="739152",
        disturb=_another_of_staff,
    ),
    "consents": Place(
        page=SettingsPage, fill=_residents, show=_show_consents, watch=_watch_consents,
        named=attrgetter("name"), field="said_by", typed="son", disturb=_more,
    ),
    "keeping": Place(
        page=SettingsPage, fill=_gone, show=_show_keeping, watch=_watch_keeping,
        named=attrgetter("person.name"), field="keeping_why", typed="court",
        disturb=_another_leaves,
    ),
    "limits": Place(
        page=SettingsPage, fill=_limits, show=_show_limits, watch=_watch_limits,
        named=attrgetter("rule.label"), field="why", typed="doctor", disturb=_nothing,
    ),
}  # fmt: skip
