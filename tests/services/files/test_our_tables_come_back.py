"""The tables the program writes of readings and of people can be read back, in both languages."""

from collections import Counter

import pytest

from carehome_app.documents.tables import book_of
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, FLUID_IN, GLUCOSE, MEAL
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.languages import load
from carehome_app.services.files.verdicts import Said, Verdict
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home


def lived_in(home: Home) -> None:
    """Let a day pass with values, reasons, a repeat and a correction."""
    home.measure_everybody("36.4")
    home.clock.advance(minutes=31)
    home.measure("R003", "38.2")
    home.measure("R005", "132/82/72", measure=BLOOD_PRESSURE)
    home.measure("R006", "7.1", measure=GLUCOSE)
    home.next_round()
    home.measure("R002", "h")
    home.measure("R004", "r")
    home.measure_everybody("36.6")
    home.clock.set("2026-11-23 00:40")  # the evening before goes on
    home.measure("R005", "150", measure=FLUID_IN)
    home.measure("R005", "0", measure=MEAL)
    home.measure("D01", "36.3")
    home.measure("R005", "r", measure=GLUCOSE)


WITH_VALUES = {
    "monthly": ("everybody", "全员测值"),
    "person": ("Every value", "全部测值"),
}
"""Which sheets have values of people, where a report has sums, events and findings too."""


def has_values(code: str, sheet: str) -> bool:
    names = WITH_VALUES.get(code)
    return names is None or any(one in sheet for one in names)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", ["register", "measures", "last-values", "monthly", "person"])
def test_a_home_has_everything_of_its_own_registers_already(
    home: Home, code: str, language: str
) -> None:
    lived_in(home)
    say = load(language)
    kind = KINDS[code]
    month = home.desk.today().replace(day=1) if Need.MONTH in kind.needs else None
    person = home.subject("R005") if Need.PERSON in kind.needs else 0
    day = None if month else home.desk.today()
    report = home.house.papers.build(code, Asked(day=day, month=month, person=person))
    book = book_of("out.xlsx", render_workbook(report, say, information_first=False))
    looked_at = Counter[Verdict]()
    said = Said(person="R005" if person else "")
    for sheet in [one for one in book.sheets[:-1] if has_values(code, one.sheet)]:
        found = home.house.importing.readings(sheet, said)
        looked_at.update(row.verdict for row in found.rows)
        told = [
            (row.about, one.column, say(one.words))
            for row in found.rows
            if row.verdict is Verdict.REFUSED
            for one in row.remarks
        ]
        assert told == []
    assert set(looked_at) <= {Verdict.HERE, Verdict.ASIDE}, "nothing of it is new here"
    assert looked_at[Verdict.HERE]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_home_has_everybody_of_its_own_staff_list_already(home: Home, language: str) -> None:
    report = home.house.papers.build("staff", Asked())
    book = book_of("out.xlsx", render_workbook(report, load(language), information_first=False))
    found = home.house.importing.people(book.sheets[0])
    assert {row.verdict for row in found.rows} == {Verdict.HERE}
    assert len(found.rows) == 4
