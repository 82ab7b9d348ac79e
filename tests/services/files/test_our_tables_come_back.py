"""The tables the program writes of readings and of people can be read back, in both languages."""

from collections import Counter

import pytest

from carehome_app.documents.tables import book_of
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.reports.choice import Asked
from carehome_app.languages import load
from carehome_app.services.files.verdicts import Verdict
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


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", ["register", "measures"])
def test_a_home_has_everything_of_its_own_registers_already(
    home: Home, code: str, language: str
) -> None:
    lived_in(home)
    say = load(language)
    report = home.house.papers.build(code, Asked(day=home.desk.today()))
    book = book_of("out.xlsx", render_workbook(report, say, information_first=False))
    looked_at = Counter[Verdict]()
    for sheet in book.sheets[:-1]:
        found = home.house.importing.readings(sheet)
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
