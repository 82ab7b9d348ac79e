"""A made-up measure in the catalogue alone is in sheet, storage, judgement and report."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.measures.fields import NumberField, Scale
from carehome_app.domain.measures.measure import (
    Beyond,
    Family,
    Judge,
    Measure,
    Routine,
    Rule,
    Severity,
    Source,
)
from carehome_app.domain.reports.report import Table
from carehome_app.domain.typed.reading import Refused
from carehome_app.i18n import Text, in_english
from tests.builders import Home, found


def _said(words: str) -> Text:
    return Text("Tests", words)


SMILES = Measure(
    code="smiles",
    index=900,
    label=_said("Smiles"),
    fields=(
        NumberField(
            "value",
            _said("Smiles"),
            (Scale("a day", "/d", 0, (Decimal(0), Decimal(99)), (Decimal(0), Decimal(50))),),
        ),
    ),
    rules=(
        Rule(
            "smiles.few",
            "gloom",
            Severity.WATCH,
            Judge.BEYOND,
            Beyond.BELOW,
            {"a day": Decimal(3)},
            _said("Few"),
            _said("{value}: below {limit}"),
            Source(_said("made up")),
        ),
    ),
    families=(
        Family(
            "gloom",
            {severity: _said("Gloomy") for severity in Severity},
            high=False,
            repeat_after=timedelta(hours=1),
            repeat_again=timedelta(hours=2),
            advice=_said("tell a joke"),
        ),
    ),
    routine=Routine.EVERYBODY,
    names=("smile",),
)


@pytest.fixture
def smiling(tmp_path: Path) -> Iterator[Home]:
    """A home whose program knows one measure more."""
    CATALOGUE.append(SMILES)
    home = found(tmp_path / "home")
    yield home
    home.close()
    CATALOGUE.remove(SMILES)


def smile(home: Home, code: str, text: str) -> None:
    home.measure(code, text, measure=by_code("smile"), site="")


def test_it_is_in_the_sheet(smiling: Home) -> None:
    assert [measure.code for measure in smiling.sheet().measures] == ["temperature", "smiles"]
    smiling.measure("R001", "36.5")
    smile(smiling, "R001", "12")
    cell = smiling.row("R001").cells[1]
    assert cell is not None
    assert cell.reading is not None
    assert str(cell.reading.amount()) == "12 a day"
    smiling.reopen()
    assert smiling.row("R001").cells[1] == cell


def test_it_is_read_by_the_grammar(smiling: Home) -> None:
    assert isinstance(smiling.type("R001", "120", measure=SMILES, site=""), Refused)
    smile(smiling, "R001", "r")
    assert smiling.sheet().count(column=1).not_measured == 1


def test_it_is_judged_and_followed_up(smiling: Home) -> None:
    smile(smiling, "R001", "2")
    (due,) = smiling.house.following_up.due()
    (finding,) = due.episode.findings
    assert in_english(finding.sentences[0]) == "2 a day: below 3"
    assert due.episode.due_at == smiling.clock() + timedelta(hours=1)
    smiling.clock.advance(minutes=30)
    smile(smiling, "R001", "8")
    assert smiling.house.following_up.due() == []


def test_it_is_counted_before_all_is_well(smiling: Home) -> None:
    everybody = [row.person.details.code for row in smiling.sheet().rows]
    for code in everybody:
        smiling.measure(code, "36.5")
    assert not smiling.sheet().all_well
    assert len(smiling.sheet().unexplained) == 10
    for code in everybody:
        smile(smiling, code, "12")
    assert smiling.sheet().all_well


def test_it_is_in_the_report(smiling: Home) -> None:
    smile(smiling, "R001", "2")
    report = smiling.house.reporting.daily(smiling.round)
    headings = [in_english(section.heading) for section in report.sections]
    assert any("Smiles" in heading for heading in headings)
    said = "\n".join(
        in_english(cell.shown)
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row
        if isinstance(cell.shown, Text)
    )
    assert "< 3" in said


def test_it_is_rebuilt_and_verified(smiling: Home) -> None:
    smile(smiling, "R001", "2")
    assert smiling.house.verifying.verify().problems == ()


def test_a_program_that_does_not_know_it_leaves_it_in_the_file(smiling: Home) -> None:
    smile(smiling, "R001", "2")
    CATALOGUE.remove(SMILES)
    try:
        smiling.reopen()
        assert [measure.code for measure in smiling.sheet().measures] == ["temperature"]
        smiling.measure("R001", "36.5")
        assert smiling.house.following_up.due() == []
    finally:
        CATALOGUE.append(SMILES)
    smiling.reopen()
    assert len(smiling.house.following_up.due()) == 1
