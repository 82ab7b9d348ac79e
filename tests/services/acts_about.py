"""What the acts of the walk are about: the episode, the area, the file that is there."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.disinfection.areas import AreaHistory
from carehome_app.domain.disinfection.record import Details, Disinfection, Method
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.findings.subject import AREA, PERSON
from carehome_app.domain.isolation.cases import Case
from carehome_app.domain.people import Details as Person
from carehome_app.domain.people import Group
from carehome_app.services.disinfection.recording import NewDisinfection
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home

SLIP: Final = Why("typing_error")
Act = Callable[[Home], object]


def by_director(home: Home, look: Callable[[], Any]) -> Any:  # noqa: ANN401  # whatever is looked at
    """Look at something that the act is about, whoever acts."""
    acting, home.desk.actor = home.desk.actor, Actor(0, "", Role.DIRECTOR)
    try:
        return look()
    finally:
        home.desk.actor = acting


def today(home: Home) -> Any:  # noqa: ANN401  # a date
    return home.desk.today()


def episode(home: Home) -> Episode:
    found = by_director(home, lambda: home.house.following_up.due(PERSON)[0].episode)
    assert isinstance(found, Episode)
    return found


def entry(home: Home) -> Any:  # noqa: ANN401  # an entry
    cell = by_director(home, lambda: home.row("R002").cells[0])
    return cell.valid[0]


def issue(home: Home) -> object:
    report = by_director(home, lambda: home.house.reporting.daily(home.round, sealed=True))
    return home.issue(report)


def apart(home: Home) -> Case:
    """Return somebody kept apart, as a page would show it."""
    since = home.clock() - timedelta(hours=1)
    return Case(subject=home.subject("R003"), since=since, place="409")


def area(home: Home) -> AreaHistory:
    return home.house.disinfection.board.areas()[0]


def done(home: Home) -> Disinfection:
    board = home.house.disinfection.board
    records = by_director(home, lambda: board.records(today(home), today(home)))
    assert isinstance(records[0], Disinfection)
    return records[0]


def new_disinfection(home: Home) -> NewDisinfection:
    """Return a record of the first area, begun now."""
    details = Details(
        use="surfaces",
        agent="chlorine",
        concentration=Decimal(500),
        method=Method.WIPE,
        contact=30,
        done_by=home.subject("S001"),
    )
    return NewDisinfection(areas=(area(home).id,), details=details)


def area_episode(home: Home) -> Any:  # noqa: ANN401  # an episode of an area
    return by_director(home, lambda: home.house.following_up.due(AREA)[0].episode)


def preview(home: Home, what: str) -> Any:  # noqa: ANN401  # a preview
    importing = home.house.importing
    table = PEOPLE if what == "people" else READINGS
    return by_director(home, lambda: getattr(importing, what)(table))


def area_preview(home: Home) -> Any:  # noqa: ANN401  # a preview
    return by_director(home, lambda: home.house.lists.areas.preview(AREAS))


def line(home: Home) -> Any:  # noqa: ANN401  # a line of the home's rules
    return by_director(home, lambda: home.house.rules.lines()[0])


def _table(name: str, *rows: tuple[str, ...]) -> RawTable:
    return RawTable(name, name, tuple(RawRow(line, row) for line, row in enumerate(rows, start=1)))


PEOPLE: Final = _table("people.csv", ("编号", "姓名"), ("R060", "何平"))
READINGS: Final = _table("readings.csv", ("person", "measure", "value"), ("R003", "T", "36.5"))
AREAS: Final = _table("areas.csv", ("区域", "类别"), ("库房", "公共区域"))
NOBODY: Final = Person(group=Group.RESIDENT, code="R050", name="何平")
