"""Over the whole past of a demo home every due list says what was counted before there was one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from carehome_app.domain.chronic.sheet import chronic_counts
from carehome_app.domain.disinfection.duties import counted
from carehome_app.domain.duties.due_list import subjects
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from tests.domain.duties.test_due_list import require_identities
from tests.services.duties.counted_before import areas_counted, chronic_counted, round_counted

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
DAYS = 30


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    wanted = Demo(residents=36, staff=12, areas=20, days=DAYS)
    desk = make_demo(tmp_path_factory.mktemp("demo") / "home", wanted, clock)
    yield desk
    close_home(desk)


def rounds(desk: Desk) -> list[RoundKey]:
    days = [desk.today() - timedelta(days=back) for back in range(DAYS)]
    keys = [RoundKey(day, window) for day in days for window in ("am", "pm")]
    return [key for key in keys if (span := desk.span(key)) is not None and span.opens <= NOW]


def test_rounds(demo: Desk) -> None:
    house = House(demo)
    raised = 0
    for key in rounds(demo):
        sheet = house.worklist.sheet(key)
        for column in range(len(sheet.measures)):
            for group in (None, *Group):
                found = sheet.due_list(column, group)
                require_identities(found)
                assert sheet.count(group, column) == round_counted(sheet, column, group)
                assert len(subjects(found.items)) == found.roster
            raised += sheet.count(column=column).raised
    assert raised, "a month in which nobody was measured again shows nothing"


def test_plans_and_medicine(demo: Desk) -> None:
    house = House(demo)
    seen = set()
    for key in rounds(demo):
        sheet = house.chronic.sheet(key)
        for one in chronic_counts(sheet):
            require_identities(one.due_list)
            assert (one.count, one.later) == chronic_counted(sheet, one.measure.code)
            seen.add(one.measure.code)
    assert {"medicine", "blood_pressure"} <= seen


def test_disinfection(demo: Desk) -> None:
    house = House(demo)
    first = demo.today() - timedelta(days=DAYS)
    for board in house.disinfection.board.days(first, demo.today()):
        require_identities(board.due_list)
        assert board.total == areas_counted(board.areas, board.at)
        for code, figures in board.by_class.items():
            own = [one for one in board.areas if one.version.area_class == code]
            assert figures == areas_counted(own, board.at)
        for area in board.areas:
            alone = board.due_list.part(lambda item, area=area: item.who == area.area.id)  # type: ignore[misc]
            assert counted(alone) == areas_counted([area], board.at)
