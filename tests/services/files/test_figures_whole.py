"""Every figure that a form can ask for, of a home in which a little of everything happened."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from carehome_app.db.journal import journal
from carehome_app.documents.tables import book_of
from carehome_app.domain.errors import NotAllowedError, UnknownPersonError
from carehome_app.domain.files.errors import (
    NoSuchFigureError,
    NoSuchFormError,
    NoSuchImportError,
    NoSuchReportError,
    NothingMappedError,
    OnlyByHandError,
)
from carehome_app.domain.files.exported import Asked as Wanted
from carehome_app.domain.files.own_form import FormFacts, FormMap, Place
from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import Text, in_english
from carehome_app.services.changes import Changes
from carehome_app.services.files.exporting import format_of
from carehome_app.services.files.form_figures import EVERY, MONTH, YEAR
from carehome_app.services.reports.issuing import Document
from tests.approved import assert_approved
from tests.as_lines import as_lines
from tests.builders import Home, MovableClock, build_home
from tests.documents.sample import daily_report
from tests.services.files.messy import PEOPLE_LIST, READING_LIST
from tests.services.reports.a_full_home import until_evening, until_noon

ADDED = (
    "rounds.due",
    "rounds.done",
    "chronic.due",
    "isolation.started",
    "people.admitted",
    "am.due",
    "pm.unexplained",
    "requests.received",
    "chronic.glucose.found",
)
"""Of these the sum of a month and of a year is looked at."""
NEW = "编号,姓名,性别\nR009,新来一,男\nR001,王秀英,男\n"


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Home]:
    """A home in its fifth day, at noon."""
    home = build_home(tmp_path / "home", MovableClock("2026-11-05 07:30"))
    yield until_noon(home)
    home.close()


def readable(facts: FormFacts) -> Iterator[str]:
    """Yield what can stand in a form of a day, without what nothing is said of."""
    yield f"= {facts.day}"
    for code, value in facts.figures.items():
        if value not in (0, None):
            yield f"{code}: {value}"
    nothing = [code for code, value in facts.figures.items() if value == 0]
    silent = [code for code, value in facts.figures.items() if value is None]
    yield f"nothing of {len(nothing)}: {', '.join(nothing)}"
    yield f"silent of {len(silent)}: {', '.join(silent)}"
    for name, rows in facts.lists.items():
        for row in rows:
            said = (in_english(one) if isinstance(one, Text) else str(one) for one in row.values())
            yield f"{name}: {' | '.join(said)}"


def test_every_figure_of_a_full_home_is_what_was_approved(full: Home) -> None:
    forms, today = full.house.own_forms, full.desk.today()
    of_day = [code for code in EVERY if not code.startswith((MONTH, YEAR))]
    so_far = [f"{begin}{code}" for begin in (MONTH, YEAR) for code in ADDED]
    noon = forms.facts(today, of_day)
    until_evening(full)
    evening = forms.facts(today, [*of_day, *so_far], masked=True)
    others = (forms.facts(today + timedelta(days=one), ADDED) for one in (-1, 1))
    assert set(evening.figures) == {*of_day, *so_far}
    lines = [line for one in (noon, evening, *others) for line in readable(one)]
    assert_approved("services/files/figures_as_counted.txt", lines)


# Forms are kept with what stands in them.

PLACE = Place("Sheet1", 2, 3)


def mapped(**more: object) -> FormMap:
    """Return a form with one figure and one list in it."""
    what: dict[str, object] = {
        "name": "county",
        "file": "county.xlsx",
        "sha256": "",
        "cells": {PLACE: "am.total.fever"},
        "columns": {Place("Sheet1", 5, 1): ("fevers", "name")},
        "labels": {Place("Sheet1", 2, 2): "Fever"},
    }
    return FormMap(**{**what, **more})  # type: ignore[arg-type]


def test_a_form_comes_back_as_it_was_mapped_until_it_is_dropped(home: Home) -> None:
    forms = home.house.own_forms
    assert forms.keep(mapped(), b"one") is Changes.REPORTS
    assert forms.keep(mapped(name="a city"), b"two") is Changes.REPORTS
    assert forms.keep(mapped(), b"one") is Changes.NONE, "it is kept already"
    first, second = forms.forms()
    assert (first.name, second.name) == ("a city", "county")
    assert mapped(sha256=second.sha256) == second
    assert (forms.blank(first), forms.blank(second)) == (b"two", b"one")
    home.clock.advance(minutes=1)
    forms.keep(mapped(cells={PLACE: "pm.total.fever"}), b"three")
    assert forms.find("county").cells == {PLACE: "pm.total.fever"}
    assert forms.blank(forms.find("county")) == b"three"
    home.clock.advance(minutes=1)
    forms.drop(second)
    assert [one.name for one in forms.forms()] == ["a city"]
    with pytest.raises(NoSuchFormError) as error:
        forms.find("county")
    assert error.value.sentence.values["known"] == ["a city"]


@pytest.mark.parametrize(
    ("form", "given"),
    [
        (mapped(cells={PLACE: "am.total.joy"}), "am.total.joy"),
        (mapped(columns={PLACE: ("joys", "name")}), "joys.name"),
        (mapped(columns={PLACE: ("fevers", "joy")}), "fevers.joy"),
    ],
)
def test_what_no_report_counts_stands_in_no_form(home: Home, form: FormMap, given: str) -> None:
    with pytest.raises(NoSuchFigureError) as error:
        home.house.own_forms.keep(form, b"one")
    assert error.value.sentence.values["given"] == given
    with pytest.raises(NothingMappedError):
        home.house.own_forms.keep(mapped(cells={}, columns={}), b"one")


# What leaves, and what is taken back.


def kept(home: Home, last: int) -> Iterator[str]:
    """Yield the lines in the record after one."""
    for line in journal.lines(home.desk.store):
        if line.ref.number > last:
            yield from as_lines((line.ref.number, line.event))


def test_what_leaves_and_what_is_taken_back_stands_in_the_record_as_approved(home: Home) -> None:
    house, today = home.house, home.desk.today()
    home.measure("R001", "36.5")
    home.measure("R001", "36.9")
    last = home.desk.store.heads()[1][0]
    exporting = house.exporting
    asked = Wanted(today - timedelta(days=1), today, home.subject("R001"), masked=True)
    some = exporting.gather(asked)
    exporting.leaves(some, "readings", "of R001.CSV", b"some")
    exporting.leaves(exporting.gather(Wanted()), "readings", "all.tar.json", b"all")
    house.own_forms.leaves(mapped(), house.own_forms.facts(today), b"form", masked=False)
    home.clock.set("2026-11-22 21:30")
    for name, text, look in (
        ("people.csv", NEW, house.importing.people),
        ("readings.csv", READING_LIST, house.importing.readings),
    ):
        table = book(name, text)
        house.importing.take(look(table), accept_good=True)
    readings, people = house.taking_back.files()
    assert (readings.what, people.what) == ("readings", "people")
    home.measure("R003", "38.4", taken_at=home.clock.moment("2026-11-22 16:00"))
    done = house.taking_back.take_back(readings, "the wrong day")
    assert (done.file, done.corrected_before) == (readings, 0)
    back = house.taking_back.take_back(people, "another house")
    assert (back.count, back.changes) == (2, Changes.PEOPLE)
    assert_approved("services/files/as_taken_back.txt", kept(home, last))
    for given in ("people.csv", str(people.ref.number), "readings.csv"):
        with pytest.raises(NoSuchImportError):
            house.taking_back.find(given)


def book(name: str, text: str) -> RawTable:
    """Return a table that somebody brought."""
    return book_of(name, text.encode()).proposed


def test_the_newest_file_of_a_name_is_found_by_its_name_or_its_number(home: Home) -> None:
    importing, back = home.house.importing, home.house.taking_back
    home.clock.set("2026-11-22 21:30")
    for code, value in (("R001", "36.1"), ("R002", "36.2")):
        text = f"编号,日期,时段,体温\n{code},2026-11-22,早,{value}\n"
        importing.take(importing.readings(book("day.csv", text)))
    newest, oldest = back.files()
    assert back.find("day.csv") == newest
    assert back.find(str(oldest.ref.number)) == oldest
    back.take_back(newest, "wrong")
    assert back.find("day.csv") == oldest
    with pytest.raises(NoSuchImportError):
        back.take_back(back.files()[0], "again")
    with pytest.raises(NoSuchImportError) as error:
        back.find("night.csv")
    assert error.value.sentence.values["known"] == [f"{oldest.ref.number} day.csv"]
    areas = home.house.lists.areas
    areas.take(areas.preview(book("areas.csv", "名称,类别\n厨房,厨房\n")))
    with pytest.raises(OnlyByHandError):
        back.take_back(back.find("areas.csv"), "wrong")


def test_a_carer_takes_back_readings_and_no_people(home: Home) -> None:
    importing, back = home.house.importing, home.house.taking_back
    readings = "编号,日期,时段,体温\nR001,2026-11-22,早,36.1\n"
    importing.take(importing.people(book("people.csv", NEW)))
    home.sign_in("S001")
    importing.take(importing.readings(book("day.csv", readings)))
    back.take_back(back.find("day.csv"), "wrong")
    with pytest.raises(NotAllowedError):
        back.take_back(back.find("people.csv"), "wrong")


def test_reports_of_one_number_have_names_of_their_own_on_a_stick(home: Home) -> None:
    sending, issuing = home.house.sending, home.house.papers.issuing
    for content, how in ((b"%PDF", "pdf"), (b"PK\x03\x04zip", "csv"), (b"a,b", "csv")):
        home.measure("R001", "36.5")
        sealed = home.house.papers.build("staff", Asked(sealed=True))
        named = daily_report(seal=sealed.seal, archive_number="2026/11:22*1")
        issuing.issue("staff", Asked(sealed=True), Document(named, content, "zh", how))
    newest, zipped, pdf = issuing.issued()
    same = [pdf, zipped, newest, newest]
    files = sending.files(same)
    assert list(files.items()) == [
        ("2026_11_22_1.pdf", b"%PDF"),
        ("2026_11_22_1.zip", b"PK\x03\x04zip"),
        ("2026_11_22_1.csv", b"a,b"),
        ("2026_11_22_1 (2).csv", b"a,b"),
    ]
    assert list(sending.files([newest] * 4))[2:] == [
        "2026_11_22_1 (3).csv",
        "2026_11_22_1 (4).csv",
    ]
    assert sending.find("2026/11:22*1") == newest
    with pytest.raises(NoSuchReportError):
        sending.find("2026/11:22*2")
    seals = sending.leaves(files)
    assert list(seals) == list(files)
    assert seals["2026_11_22_1.csv"] == seals["2026_11_22_1 (2).csv"]
    assert len(set(seals.values())) == 3


def test_a_file_is_of_the_kind_its_name_ends_with() -> None:
    assert [format_of(one) for one in ("a.CSV", "b.tar.json", "c", "d.")] == [
        "csv",
        "json",
        "",
        "",
    ]


def test_an_export_has_the_rounds_of_its_days_and_nobody_who_is_unknown(home: Home) -> None:
    home.history("R001", "36.4", "36.6", days=3)
    first, second, third = (date(2026, 11, day) for day in (19, 20, 21))
    gather = home.house.exporting.gather

    def days(asked: Wanted) -> list[str]:
        return [
            f"{one.entry.round.day:%d} {one.entry.round.window}" for one in gather(asked).entries
        ]

    assert days(Wanted(second, second)) == ["20 am", "20 pm"]
    assert days(Wanted(second)) == ["20 am", "20 pm", "21 am", "21 pm"]
    assert days(Wanted(last=first)) == ["19 am", "19 pm"]
    assert days(Wanted(first, third, home.subject("R002"))) == []
    with pytest.raises(UnknownPersonError):
        gather(Wanted(person=7))


def test_people_of_a_list_are_as_many_as_its_good_rows(home: Home) -> None:
    found = home.house.importing.people(book("people.csv", PEOPLE_LIST))
    assert home.house.importing.proposed(found.table) == ("people", "")
    readings = book("readings.csv", READING_LIST)
    assert home.house.importing.proposed(readings) == ("readings", "体温")
