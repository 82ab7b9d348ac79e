"""The daily report says what was computed, and nothing else."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import NotAllowedError, RecordChangedError, RoundNotOpenError
from carehome_app.domain.measures.catalogue import GLUCOSE
from carehome_app.domain.people import Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.daily_facts import FIGURES
from carehome_app.domain.reports.report import Cell, Paragraph, Report, Table, Tone
from carehome_app.i18n import in_english
from carehome_app.services.reports.daily import closing
from carehome_app.services.reports.issuing import Document
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home


def report(home: Home) -> Report:
    return home.house.reporting.daily(home.round)


def lead(home: Home) -> str:
    return in_english(report(home).banner.lead)


def table(of: Report, section: int) -> Table:
    found = of.sections[section].parts[0]
    assert isinstance(found, Table)
    return found


def shown(row: tuple[Cell, ...]) -> list[object]:
    return [cell.shown for cell in row]


def message(home: Home) -> str:
    return "\n".join(in_english(line) for line in report(home).message)


def issue(home: Home) -> None:
    sealed = home.house.reporting.daily(home.round, sealed=True)
    home.issue(sealed, b"%PDF the very bytes")


def test_it_says_all_well_only_when_everybody_is_measured_or_explained(home: Home) -> None:
    assert lead(home) == "Not complete: 10 people unexplained."
    home.measure("R001", "refused"[:1])
    home.measure_everybody()

    said = report(home).banner

    assert in_english(said.lead) == "All well."
    assert said.tone is Tone.WELL
    assert "measured 9" in in_english(said.rest or said.lead)


def test_a_refusal_is_listed_by_name_even_when_all_is_well(home: Home) -> None:
    home.measure("R001", "r")
    home.measure_everybody()

    lines = [in_english(part.text) for part in report(home).sections[0].parts[1:]]  # type: ignore[union-attr]

    assert lines == ["Not measured: refused 1 (201-1 王秀英)"]


def test_one_fever_and_one_missing_person_are_both_said(home: Home) -> None:
    home.measure("R003", "37.9")

    assert lead(home) == ("Not complete: 9 people unexplained. Abnormal: 1 (fever 1, low 0).")
    assert report(home).banner.tone is Tone.ALARM


def test_a_finding_of_an_earlier_round_that_is_still_open_forbids_all_well(home: Home) -> None:
    home.measure("R003", "37.9")
    home.next_round()
    for code in ("R001", "R002", "R004", "R005", "R006", "S001", "S002", "S003", "D01"):
        home.measure(code, "36.4")
    home.measure("R003", "r")

    assert lead(home) == "Still open from earlier: 1."


def test_the_figures_are_those_of_the_sheet(home: Home) -> None:
    home.measure("R001", "37.5")
    home.measure("R002", "h")
    home.measure("S001", "s")

    rows = table(report(home), 0).rows
    counts = [
        home.sheet().count(Group.RESIDENT),
        home.sheet().count(Group.STAFF),
        home.sheet().count(),
    ]

    for row, count in zip(rows, counts, strict=True):
        numbers = [value for value in shown(row) if isinstance(value, int)]
        expected = [
            getattr(count, name)
            for name in FIGURES
            if name not in ("abnormal", "raised", "fever", "low")
        ]
        found = (count.normal, count.abnormal, count.low, count.raised, count.fever)
        assert numbers == [*expected, *found]


def test_the_course_of_a_fever_is_told_in_order(home: Home) -> None:
    home.measure("R003", "37.9")
    home.clock.advance(minutes=30)
    home.measure("R003", "36.8")

    (row,) = table(report(home), 1).rows

    assert shown(row)[:4] == ["202-1", "张桂兰", Decimal("37.9"), "07:30"]
    assert in_english(row[5].shown) == "08:00 repeat 36.8"  # type: ignore[arg-type]
    assert in_english(row[6].shown) == "closed"  # type: ignore[arg-type]


def test_a_chat_message_hides_names_but_says_where(home: Home) -> None:
    home.measure("R003", "37.9")

    assert "202-1 张*: Fever 37.9, 07:30" in message(home)
    assert "张桂兰" not in message(home)


def test_a_masked_report_hides_names(home: Home) -> None:
    home.measure("R003", "37.9")

    (row,) = table(home.house.reporting.daily(home.round, masked=True), 1).rows

    assert row[1].shown == "张*"


def test_issuing_closes_the_round_and_keeps_the_very_bytes(home: Home) -> None:
    issue(home)

    (issued,) = home.house.papers.issuing.issued()

    assert home.house.papers.issuing.document(issued) == b"%PDF the very bytes"
    assert home.sheet().closed_at == home.clock()
    assert issued.archive_number == "2026-1122-AM-01"
    assert report(home).archive_number == "2026-1122-AM-02"


def test_nothing_is_issued_when_something_was_recorded_meanwhile(home: Home) -> None:
    sealed = home.house.reporting.daily(home.round, sealed=True)
    home.measure("R001", "36.5")

    with pytest.raises(RecordChangedError):
        home.issue(sealed)

    assert home.house.papers.issuing.issued() == []


def test_a_forged_seal_is_not_issued(home: Home) -> None:
    sealed = home.house.reporting.daily(home.round, sealed=True)
    assert sealed.seal is not None
    forged = replace(sealed, seal=replace(sealed.seal, code="0" * 16))

    with pytest.raises(RecordChangedError):
        home.issue(forged)


def test_a_carer_may_not_issue(home: Home) -> None:
    sealed = home.house.reporting.daily(home.round, sealed=True)
    home.sign_in("S001")

    with pytest.raises(NotAllowedError):
        home.issue(sealed)


def test_a_closed_round_that_changes_shows_the_difference_in_the_next_report_once(
    home: Home,
) -> None:
    home.measure_everybody()
    issue(home)
    home.clock.advance(minutes=20)
    home.measure("R001", "38.2")
    home.next_round()

    told = {
        (one.group, one.figure, one.then, one.now)
        for one in home.house.reporting.differences(home.round)
    }
    issue(home)

    assert ("total", "fever", 0, 1) in told
    assert ("total", "measured", 10, 10) not in told
    assert home.house.reporting.differences(home.round) == []


def test_a_round_that_changes_weeks_after_its_report_is_told_until_it_is_told(
    home: Home,
) -> None:
    first = home.round
    home.measure_everybody()
    issue(home)
    for _ in range(6):
        home.next_round()
        home.measure_everybody()
        issue(home)
    for _ in range(4):  # reports of nothing new go on, and the old round is asked about no more
        home.next_round()
    home.clock.advance(days=9)

    def told() -> set[tuple[str, str, int, int]]:
        return {
            (one.group, one.figure, one.then, one.now)
            for one in home.house.reporting.differences(home.round)
            if one.round == first
        }

    assert told() == set()
    entry = home.row("R001", first).cells[0].valid[0]  # type: ignore[union-attr]
    given = home.given("R001", "38.2", round=first, taken_at=entry.taken_at)
    home.house.correcting.correct(entry, given, Why("typing_error", "看错"))
    home.next_round()
    assert ("total", "fever", 0, 1) in told()
    home.clock.advance(days=8)
    assert ("total", "fever", 0, 1) in told(), "nobody was told yet"

    issue(home)

    assert told() == set()
    home.next_round()
    assert told() == set()


def close_as_before(home: Home) -> None:
    """Close a round as a program did that told what had changed within three days only."""
    with home.desk.acting(May.ISSUE_REPORT) as action:
        action.append(closing(home.sheet(), {}))


def test_what_an_earlier_program_never_told_is_told_once(home: Home) -> None:
    first = home.round
    home.measure_everybody()
    close_as_before(home)
    for _ in range(8):
        home.next_round()
        home.measure_everybody()
        close_as_before(home)
    entry = home.row("R001", first).cells[0].valid[0]  # type: ignore[union-attr]
    given = home.given("R001", "38.2", round=first, taken_at=entry.taken_at)
    home.house.correcting.correct(entry, given, Why("typing_error", "看错"))
    home.next_round()
    home.measure_everybody()
    close_as_before(home)  # told nobody: the round was more than three days old
    home.clock.advance(days=30)

    def told() -> set[tuple[str, str, int, int]]:
        return {
            (one.group, one.figure, one.then, one.now)
            for one in home.house.reporting.differences(home.round)
            if one.round == first
        }

    assert ("total", "fever", 0, 1) in told()
    issue(home)
    assert told() == set()
    home.next_round()
    assert told() == set()


def test_an_absence_written_late_changes_every_round_it_reaches(home: Home) -> None:
    rounds = []
    for _ in range(10):
        rounds.append(home.round)
        issue(home)
        home.next_round()
    home.clock.advance(days=20)
    sheet = home.sheet(rounds[0])
    home.measure("R001", "h+", round=rounds[0], taken_at=sheet.span.opens)

    changed = {one.round for one in home.house.reporting.differences(home.round)}

    assert set(rounds) <= changed


def test_fever_is_counted_in_people_not_readings(home: Home) -> None:
    home.measure("R001", "38.2")
    home.clock.advance(minutes=40)
    home.measure("R001", "38.4")
    home.measure("R002", "37.4")

    days, counts = home.house.reporting.fever_days(home.round.day)

    assert len(days) == len(counts) == 14
    assert counts[-1] == 1, "37.4 is raised, to be measured again, and no fever"
    assert (home.sheet().count().raised, home.sheet().count().fever) == (1, 1)


def test_the_seal_changes_with_every_line(home: Home) -> None:
    before = home.house.reporting.seal()
    home.measure("R001", "36.5")

    assert home.house.reporting.seal().code != before.code
    assert len(before.code) == 20  # 80 bits


def test_a_round_that_has_not_opened_is_never_reported(home: Home) -> None:
    for row in home.sheet().rows:
        home.measure(row.person.details.code, "h+")
    evening = home.round._replace(window="pm")
    assert not home.sheet(evening).unexplained
    with pytest.raises(RoundNotOpenError):
        home.house.reporting.daily(evening, sealed=True)
    home.next_round()
    assert in_english(home.house.reporting.daily(evening).banner.lead)


def test_a_table_says_briefly_by_which_numbers_a_reading_was_judged(home: Home) -> None:
    home.history("R003", "36.2")
    home.measure("R003", "37.9")

    (row,) = table(report(home), 1).rows

    assert in_english(row[4].shown) == (  # type: ignore[arg-type]
        "≥ 37.3; > 37.8; 1.7 above own normal 36.2"
    )


def test_a_low_temperature_alone_is_no_alarm_and_a_fever_is(home: Home) -> None:
    home.measure("R003", "34.6")
    home.measure_everybody()
    assert report(home).banner.tone is Tone.LOW
    assert "low 1" in lead(home)


def test_a_sugar_that_needed_help_stands_out_though_its_number_crossed_no_line(home: Home) -> None:
    home.measure("R003", "4.5 helped", measure=GLUCOSE, site="")
    (row,) = table(report(home), 1).rows
    assert (row[2].shown, row[2].tone) == (Decimal("4.5"), Tone.LOW)


def test_abnormal_counts_people_not_findings(home: Home) -> None:
    home.measure("R003", "38.2")
    home.measure("R001", "34.6")
    home.measure_everybody()
    said = lead(home)
    assert said.startswith("Abnormal: 2 (fever 1, low 1")
    assert report(home).banner.tone is Tone.ALARM


def test_what_is_raised_and_no_fever_is_named_beside_the_others(home: Home) -> None:
    home.measure("R003", "38.2")
    home.measure("R001", "37.4")
    home.measure_everybody()
    assert lead(home).startswith("Abnormal: 2 (fever 1, raised 1, low 0).")


def test_the_two_weeks_of_fevers_are_named_by_their_first_and_last_day(home: Home) -> None:
    home.history("R001", "38.4", "36.4", days=1)
    home.measure("R003", "38.2")
    (said,) = [
        in_english(part.text)
        for section in report(home).sections
        for part in section.parts
        if isinstance(part, Paragraph) and "2026-11-09" in in_english(part.text)
    ]
    assert "2026-11-22" in said
    assert said.endswith("0 1 1")


def test_the_chat_text_says_each_reason_of_those_away_and_of_those_not_measured(
    home: Home,
) -> None:
    assert "hospital" not in message(home)
    home.measure("R002", "h")
    home.measure("R004", "r")
    home.measure("R003", "38.2")
    said = message(home)
    assert "hospital 1" in said
    assert "refused 1" in said
    assert "张*" in said
    assert "张桂兰" not in said


def test_a_daily_report_is_kept_as_what_it_is(home: Home) -> None:
    """A workbook with names hidden was once written down as a document with all names."""
    asked = Asked(round=home.round, masked=True, sealed=True, words="the inspector waits")
    sealed = home.house.papers.build("daily", asked)

    issued = home.house.papers.issuing.issue("daily", asked, Document(sealed, b"PK", "zh", "xlsx"))

    assert (issued.format, issued.masked) == ("xlsx", True)
    assert (issued.round, home.sheet().closed_at) == (home.round, home.clock())
