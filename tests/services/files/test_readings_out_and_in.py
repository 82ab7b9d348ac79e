"""What is exported as a table and imported again is the same, value for value."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carehome_app.db.journal import history, journal
from carehome_app.documents.comma import render_csv
from carehome_app.documents.readings import readings_report
from carehome_app.documents.tables import read_table
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.files.exported import Asked
from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import Translate, in_english
from carehome_app.languages import load
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import Verdict
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home, MovableClock, build_home, found
from tests.busy_home import live
from tests.telling_examples import tells

LATER = "2026-11-24 09:00"
FORMATS = ("utf-8", "gb18030", "xlsx")


@pytest.fixture(params=["en", "zh"])
def say(request: pytest.FixtureRequest) -> Translate:
    return load(request.param)


def table(home: Home, say: Translate, how: str, folder: Path) -> RawTable:
    report = readings_report(home.house.exporting.gather(Asked()), say)
    path = folder / ("out.xlsx" if how == "xlsx" else "out.csv")
    if how == "xlsx":
        path.write_bytes(render_workbook(report, say, information_first=False))
    else:
        path.write_bytes(render_csv(report, say, encoding=how))
    return read_table(path)


def values(home: Home) -> list[tuple[object, ...]]:
    """Return all that holds: whose, what, when, where, how; not who typed it and how it came."""
    exported = home.house.exporting.gather(Asked())
    return sorted(
        (
            exported.people[one.subject].details.code,
            one.measure.code,
            one.round.day,
            one.round.window,
            str(one.taken_at),
            one.time_said,
            str(sorted(one.values.items())),
            one.site,
            one.reason,
            str(one.until),
            one.open_ended,
            one.note,
        )
        for one in (each.entry for each in exported.valid)
    )


def refused(preview: Preview) -> list[object]:
    return [(row.number, row.remarks) for row in preview.rows if row.verdict is Verdict.REFUSED]


def taken_by_another(first: Home, brought: RawTable, folder: Path) -> list[tuple[object, ...]]:
    """Import into a second home with the same people, days later; return what it then holds."""
    second = found(folder / "second", MovableClock())
    try:
        if any(one.details.code == "R007" for one in first.desk.stays):
            second.clock.set("2026-11-22 15:30")
            second.admit("R007", "新人", "303-1")
        second.clock.set(LATER)
        preview = second.house.importing.readings(brought)
        assert refused(preview) == []
        second.house.importing.take(preview)
        return values(second)
    finally:
        second.close()


@pytest.mark.parametrize("how", FORMATS)
def test_a_busy_home_goes_out_and_into_another_one(
    home: Home, tmp_path: Path, how: str, say: Translate
) -> None:
    live(home)
    home.measure("R006", "11.1 a", measure=by_code("glucose"), site="")
    home.measure("R002", "16.0/10.7k/72 u1", measure=by_code("blood_pressure"), site="")
    assert taken_by_another(home, table(home, say, how, tmp_path), tmp_path) == values(home)


@pytest.mark.parametrize("how", FORMATS)
def test_a_home_has_everything_of_its_own_file_already(
    home: Home, tmp_path: Path, how: str, say: Translate
) -> None:
    live(home)
    preview = home.house.importing.readings(table(home, say, how, tmp_path))
    assert {row.verdict for row in preview.rows} == {Verdict.HERE}


def texts(measure: str) -> st.SearchStrategy[str]:
    """Return texts people type for a measure; some are refused, some asked about."""
    found = by_code(measure)
    if measure == "blood_pressure":
        parts = st.tuples(st.integers(70, 230), st.integers(40, 130), st.integers(35, 160))
        return parts.map(lambda one: f"{one[0]}/{one[1]}/{one[2]} s")
    if not found.has_numbers:
        first = found.fields[0]
        options = [one.code for one in getattr(first, "options", ())]
        return st.sampled_from(options) if options else st.sampled_from(["睡眠不好", "calm"])
    scale = found.main.scales[0]
    low, high = (int(end) for end in scale.expected)
    tenths = st.integers(low * 10, high * 10)
    if scale.decimals:
        return tenths.map(lambda one: f"{one // 10}.{one % 10}")
    return st.integers(low, high).map(str)


def typed() -> st.SearchStrategy[tuple[str, str, str]]:
    people = st.sampled_from(["R001", "R002", "R005", "S001"])
    return st.sampled_from([one.code for one in CATALOGUE]).flatmap(
        lambda measure: st.tuples(
            people, st.just(measure), texts(measure) | st.sampled_from(["r", "h+2", "not:asleep"])
        )
    )


@pytest.mark.rest
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(typed(), min_size=1, max_size=12), st.sampled_from(FORMATS))
def test_whatever_is_recorded_goes_out_and_in(what: list[tuple[str, str, str]], how: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        first = build_home(folder / "first", MovableClock())
        try:
            for code, measure, text in what:
                first.clock.advance(minutes=1, seconds=0.137)
                site = "ear" if measure == "temperature" else ""
                more = {"measure": by_code(measure), "site": site}
                outcome = first.type(code, text, **more)
                if isinstance(outcome, Question):
                    first.type(code, text, **more, asked=outcome)
            brought = table(first, load("en"), how, folder)
            assert taken_by_another(first, brought, folder) == values(first)
            tells(bool(values(first)))
        finally:
            first.close()


def test_a_file_says_which_days_it_is_of_and_how_many_corrected_values_it_leaves_out(
    home: Home,
) -> None:
    def told(asked: Asked) -> tuple[str, str]:
        report = readings_report(home.house.exporting.gather(asked), in_english)
        rest = report.banner.rest
        return in_english(report.subtitle), "" if rest is None else in_english(rest)

    home.measure("R001", "36.5")
    today = home.desk.today()
    assert told(Asked()) == ("all days", "")
    assert told(Asked(first=today))[0] == f"{today} to …"
    assert told(Asked(last=today))[0] == f"… to {today}"
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[-1], home.given("R001", "36.6"), Why("typing_error"))
    left_out = "Corrected and withdrawn entries are not in it: 1."
    assert told(Asked(first=today, last=today)) == (f"{today} to {today}", left_out)


def test_every_export_is_known_afterwards(home: Home) -> None:
    home.measure("R001", "36.5")
    exported = home.house.exporting.gather(Asked(masked=True))
    home.house.exporting.leaves(exported, "readings", "out.csv", b"content")
    (found,) = _lines(home)
    assert (found.what, found.format, found.rows, found.masked) == ("readings", "csv", 1, 1)


def _lines(home: Home) -> Iterator[DataHandedOut]:
    for line, _ref in history.seldom(home.desk.store, [DataHandedOut.kind]):
        assert isinstance(line, journal.Line)
        assert isinstance(line.event, DataHandedOut)
        yield line.event
