"""Readings that are recorded stand in the program's own tables so that they can be read back."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.documents.comma import csv_files
from carehome_app.documents.tables import book_of
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.files.exported import Asked as AskedReadings
from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.people import Details, Group
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.monthly import is_chronic
from carehome_app.domain.rounds.entry import Entry
from carehome_app.i18n import Translate
from carehome_app.languages import load
from carehome_app.services.files.importing import READINGS
from carehome_app.services.files.verdicts import Said, Verdict
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home, MovableClock, build_home, found
from tests.services.files.test_our_tables_come_back import has_values
from tests.services.files.test_readings_out_and_in import texts
from tests.telling_examples import tells

languages = st.sampled_from(["zh", "en"])
REASONS = st.sampled_from(["r", "o", "h+2", "not:asleep"])
LATER = st.sampled_from([1, 1, 60, 400])
"""Minutes from one reading to the next: by night the evening's round goes on."""
BEGINS = st.sampled_from(["2026-11-22 07:29:42.863", "2026-11-22 22:59"])
"""A desk's clock knows thousandths of a second; a minute later it may be midnight, or is."""
TABLES = ("register", "measures", "monthly", "last-values", "person")


def written(home: Home, code: str, say: Translate, how: str = "xlsx") -> list[RawTable]:
    kind, today = KINDS[code], home.desk.today()
    month = today.replace(day=1) if Need.MONTH in kind.needs else None
    person = home.subject("R001") if Need.PERSON in kind.needs else 0
    asked = Asked(day=None if month else today, month=month, person=person)
    report = home.house.papers.build(code, asked)
    if how == "csv":
        files = csv_files(report, say).items()
        found = [book_of(name, content).sheets[0] for name, content in files]
        return [replace(one, sheet=one.name) for one in found if has_values(code, one.name)]
    book = book_of(f"{code}.xlsx", render_workbook(report, say, information_first=False))
    return [one for one in book.sheets[:-1] if has_values(code, one.sheet)]


def counts(entry: Entry, key: str) -> bool:
    """Return whether a field is a number or a word of its own: how it was measured is not."""
    return key not in {one.key for one in entry.measure.details}


def kept(home: Home) -> set[tuple[object, ...]]:
    """Return every reading: whose, of what, of which round, and what it says."""
    exported = home.house.exporting.gather(AskedReadings())
    return {
        (
            exported.people[one.subject].details.code,
            one.measure.code,
            one.round,
            str(sorted((key, value) for key, value in one.values.items() if counts(one, key))),
        )
        for one in (each.entry for each in exported.valid)
        if one.is_reading
    }


readings = st.sampled_from([one.code for one in CATALOGUE]).flatmap(
    lambda measure: st.tuples(
        st.sampled_from(["R001", "R002", "R005", "S001"]),
        st.just(measure),
        texts(measure) | REASONS,
        LATER,
    )
)
whole_homes = st.builds(
    lambda fevers, others: [*fevers, *others],
    st.lists(
        st.tuples(st.just("R001"), st.just("temperature"), texts("temperature"), LATER),
        min_size=1,
        max_size=3,
    ),
    st.lists(readings, max_size=9),
)
"""Somebody is measured at least, as nearly every table shows it."""


def shows(code: str, who: str, measure: str) -> bool:
    """Return whether a table shows every value of a person in a measure."""
    if code == "register":
        return measure == "temperature"
    if code == "person":
        return who == "R001"
    return code == "measures" and is_chronic(by_code(measure))


@pytest.mark.rest
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    whole_homes,
    st.sampled_from(TABLES),
    st.sampled_from(["xlsx", "csv"]),
    st.tuples(languages, BEGINS),
)
def test_what_is_recorded_comes_back_from_every_table_that_shows_it(
    what: list[tuple[str, str, str, int]], code: str, how: str, said_and_begun: tuple[str, str]
) -> None:
    language, begun = said_and_begun
    said = Said(person="R001" if Need.PERSON in KINDS[code].needs else "")
    with tempfile.TemporaryDirectory() as place:
        first = build_home(Path(place) / "first", MovableClock())
        second = found(Path(place) / "second", MovableClock())
        try:
            first.clock.set(begun)
            for who, measure, text, minutes in what:
                first.clock.advance(minutes=minutes)
                site = "ear" if measure == "temperature" else ""
                more = {"measure": by_code(measure), "site": site}
                # What is asked about is left: no table but the export says who answered.
                first.type(who, text, **more)
            second.clock.set(first.clock())
            for sheet in written(first, code, load(language), how):
                assert second.house.importing.proposed(sheet)[0] == READINGS
                here = first.house.importing.readings(sheet, said).rows
                assert {one.verdict for one in here} <= {Verdict.HERE, Verdict.ASIDE}, here
                brought = second.house.importing.readings(sheet, said)
                assert not brought.count(Verdict.REFUSED), brought.rows
                second.house.importing.take(brought)
            there, here_all = kept(second), kept(first)
        finally:
            first.close()
            second.close()
    assert there <= here_all
    shown = {one for one in here_all if shows(code, str(one[0]), str(one[1]))}
    tells(bool(there))
    assert shown <= there, "nothing that a table shows is lost on the way back"


NAMES = st.sampled_from(["周晓梅", "王慧", "㛃兰", "Ann Lee", "O'Hara", "买买提·艾力", "-小-"])
POSTS = st.sampled_from(["", "护理员", "护士", "夜班护理员（二楼）", "cook"])


@pytest.mark.rest
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(NAMES, POSTS), min_size=1, max_size=6),
    st.sampled_from(["xlsx", "csv"]),
    languages,
)
def test_whoever_works_here_comes_back_from_the_staff_list(
    who: list[tuple[str, str]], how: str, language: str
) -> None:
    with tempfile.TemporaryDirectory() as place:
        first = build_home(Path(place) / "first", MovableClock())
        second = found(Path(place) / "second", MovableClock())
        try:
            for number, (name, post) in enumerate(who):
                details = Details(group=Group.STAFF, code=f"S9{number:02}", name=name, post=post)
                first.house.people.admit(details)
            (sheet,) = written(first, "staff", load(language), how)
            here = first.house.importing.people(sheet).rows
            assert {one.verdict for one in here} == {Verdict.HERE}
            before = working(second)
            second.house.importing.take(second.house.importing.people(sheet))
            assert working(second) == working(first)
            tells(working(second) != before)
        finally:
            first.close()
            second.close()


def working(home: Home) -> set[tuple[str, str, str]]:
    """Return who works in a home: code, name and post."""
    staff = [one.details for one in home.house.people.here() if one.group is Group.STAFF]
    return {(one.code, one.name, one.post) for one in staff}
