"""Everything due on a day, subject by subject, and the figures made of it."""

from datetime import date

from carehome_app.domain.duties.due_list import Box
from carehome_app.services.duties.day_lists import DAY_LISTS, FIGURES, due_on
from carehome_app.ui.subjects import PAGES
from tests.builders import Home


def _today(home: Home) -> date:
    return home.house.desk.today()


def test_every_list_adds_up_and_leads_to_a_page(home: Home) -> None:
    home.measure("R001", "36.5")
    home.measure("R002", "h")
    pages = {page.name for page in PAGES}
    for one in DAY_LISTS:
        due = one.of(home.house, _today(home))
        assert due.roster == due.due + due.exempt
        assert due.due == due.done + due.explained + due.open
        assert one.page in pages
        assert set(one.words.boxes) >= {item.box for item in due.items}


def test_the_list_of_rounds_is_that_of_the_sheet(home: Home) -> None:
    home.measure("R001", "36.5")
    rounds = next(one for one in DAY_LISTS if one.name == "rounds")
    listed = rounds.of(home.house, _today(home))
    assert listed.items == home.house.worklist.sheet(home.round).due_list().items
    assert listed.number(Box.DONE) == 1


def test_a_day_before_the_home_began_has_nothing_due(home: Home) -> None:
    assert due_on(home.house, date(2020, 1, 1)) == []


def test_a_figure_is_the_number_of_its_list(home: Home) -> None:
    home.measure("R001", "36.5")
    day = _today(home)
    for one in DAY_LISTS:
        due = one.of(home.house, day)
        for name in ("due", "done", "explained", "open"):
            assert FIGURES[f"{one.name}.{name}"].of(home.house, day) == getattr(due, name)


def test_no_figure_and_no_list_has_the_name_of_another() -> None:
    assert len({one.name for one in DAY_LISTS}) == len(DAY_LISTS)
    assert len({one.code for one in FIGURES.values()}) == len(FIGURES)
