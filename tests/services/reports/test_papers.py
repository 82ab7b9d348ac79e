"""Every kind of report is built, issued, found again, and prepared when its time has come."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.documents.formats import rendered
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import NotAllowedError, RecordChangedError
from carehome_app.domain.events import PlanStarted
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, TEMPERATURE
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.issued import HandoverNeedsTwoError, NotIssuedKindError
from carehome_app.domain.reports.monthly import month_rounds
from carehome_app.domain.reports.report import Paragraph, Picture, Report, Table, Tone
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.trends.series import PersonPicture
from carehome_app.i18n import Text, in_english
from carehome_app.services.accounts.pins import DEMO_PIN as PIN
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.reports.issuing import Document
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home, MovableClock, build_home
from tests.busy_home import live
from tests.documents import pages
from tests.walks import walk

SOME = {kind.code: kind for kind in KINDS.values() if kind.many is None}


@pytest.fixture
def busy(home: Home) -> Home:
    """A home in which a little of everything happened."""
    return live(home)


def asked(home: Home, code: str, *, sealed: bool = False) -> Asked:
    kind = KINDS[code]
    person = home.subject("R003") if Need.PERSON in kind.needs else 0
    round_ = home.round if kind.needs[0] is Need.ROUND else None
    why = "the inspector waits" if sealed and round_ else ""
    return Asked(person=person, round=round_, sealed=sealed, words=why)


def tables(report: Report) -> list[Table]:
    return [part for one in report.sections for part in one.parts if isinstance(part, Table)]


def said(one: object) -> str:
    return in_english(one) if isinstance(one, Text) else str(one or "")


def words(report: Report) -> str:
    shown = [cell.shown for table in tables(report) for row in table.rows for cell in row]
    return "\n".join(said(one) for one in shown if one is not None)


def issue(home: Home, code: str) -> Document:
    wanted = asked(home, code, sealed=True)
    document = Document(home.house.papers.build(code, wanted), f"%PDF {code}".encode(), "zh")
    home.house.papers.issuing.issue(code, wanted, document)
    return document


@pytest.mark.parametrize("code", walk(SOME, 8))
def test_every_kind_is_a_draft_until_it_is_issued(busy: Home, code: str) -> None:
    draft = busy.house.papers.build(code, asked(busy, code))
    assert draft.draft == KINDS[code].issued
    assert in_english(draft.title)
    if not KINDS[code].issued:
        with pytest.raises(NotIssuedKindError):
            issue(busy, code)
        return
    document = issue(busy, code)
    assert not document.report.draft
    (kept,) = busy.house.papers.issuing.issued()
    assert kept.report == code
    assert busy.house.papers.issuing.document(kept) == document.content
    assert busy.house.verifying.verify().ok


@pytest.mark.parametrize("code", walk(SOME, 8))
def test_a_masked_report_names_nobody(busy: Home, code: str) -> None:
    said = asked(busy, code)
    report = busy.house.papers.build(code, Asked(person=said.person, masked=True))
    assert "张桂兰" not in words(report)
    assert "赵敏" not in words(report)


def test_a_second_issue_has_the_next_number(busy: Home) -> None:
    assert issue(busy, "monthly").report.archive_number == "2026-11-MON-01"
    assert issue(busy, "monthly").report.archive_number == "2026-11-MON-02"


def test_nothing_is_issued_when_something_was_recorded_meanwhile(busy: Home) -> None:
    wanted = asked(busy, "register", sealed=True)
    document = Document(busy.house.papers.build("register", wanted), b"%PDF", "zh")
    busy.measure("R005", "36.4")
    with pytest.raises(RecordChangedError):
        busy.house.papers.issuing.issue("register", wanted, document)


def test_a_carer_may_not_issue(busy: Home) -> None:
    busy.sign_in("S001")
    with pytest.raises(NotAllowedError):
        issue(busy, "monthly")


def test_issued_reports_are_found_by_number_day_kind_and_name(busy: Home) -> None:
    issue(busy, "monthly")
    issue(busy, "person")
    issuing = busy.house.papers.issuing
    assert [one.report for one in issuing.issued("MON-01")] == ["monthly"]
    assert [one.report for one in issuing.issued("2026-11 张桂兰")] == ["person"]
    assert [one.report for one in issuing.issued(kind="person")] == ["person"]
    assert issuing.issued("nothing like it") == []


def test_an_issued_report_is_signed_by_reviewer_and_director_with_their_own_pins(
    busy: Home,
) -> None:
    issue(busy, "monthly")
    issuing, signing_in = busy.house.papers.issuing, busy.house.signing_in
    (kept,) = issuing.issued()
    for code, purpose in (("S003", Purpose.REVIEWER), ("D01", Purpose.DIRECTOR)):
        issuing.sign(kept, signing_in.signature(busy.subject(code), PIN, purpose))
    assert [(one.name, one.purpose) for one in issuing.signatures(kept)] == [
        ("周静", "reviewer"),
        ("吴强", "director"),
    ]


def test_a_handover_is_written_from_what_changed_and_signed_by_two(busy: Home) -> None:
    papers = busy.house.papers
    told = words(papers.build("handover", Asked(words="quiet night")))
    for part in (
        "张桂兰",
        "303-1 新人",
        "came into the house",
        "36.8 corrected to 36.5",
        "in hospital, until",
        "cough",
        "slept badly",
        "厨房",
    ):
        assert part in told, part
    signed = [
        busy.house.signing_in.signature(busy.subject(code), PIN, purpose)
        for code, purpose in (("S001", Purpose.HANDS_OVER), ("S002", Purpose.TAKES_OVER))
    ]
    sealed = papers.handing_over.report(papers.frame("handover", Asked(sealed=True)), "", signed)
    assert [in_english(one) for one in sealed.signatures] == [
        "Handed over by: 赵敏",
        "Taken over by: 孙丽",
    ]
    document = Document(sealed, b"%PDF", "zh")
    with pytest.raises(HandoverNeedsTwoError):
        papers.handing_over.give("", document, signed[:1])
    kept = papers.handing_over.give("quiet night", document, signed)
    assert kept.report == "handover"
    (given,) = papers.handing_over.given()
    assert (given.words, given.giver) == ("quiet night", busy.subject("S001"))
    assert papers.handing_over.since() == given.at
    assert busy.house.verifying.verify().ok
    assert "新人" not in words(papers.build("handover"))


def test_a_handover_names_together_who_was_missed_in_one_round(home: Home) -> None:
    home.next_round()
    home.next_round()
    home.clock.advance(hours=12)
    report = home.house.papers.build("handover")
    section = next(one for one in report.sections if one.heading.source == "Missed in rounds")
    (table,) = section.parts
    assert isinstance(table, Table)
    (grouped,) = table.on_paper
    assert isinstance(grouped, Table)
    assert len(grouped.rows) < len(table.rows)
    assert sum(row[2].shown for row in grouped.rows if isinstance(row[2].shown, int)) == len(
        table.rows
    )
    said = pages.words(rendered(report, "pdf", in_english, "en"))
    assert all(in_english(Text("", "{n}", {"n": row[1].shown})) in said for row in table.rows)


def test_a_handover_tells_where_somebody_lived_then(home: Home) -> None:
    home.house.recording.note(home.subject("R001"), home.round, "夜里咳嗽")
    home.clock.advance(minutes=30)
    mover = home.person("R001")
    home.house.people.change(mover, replace(mover.details, room="305", bed="1", floor="3"))
    home.clock.advance(minutes=1)

    told = words(home.house.papers.build("handover"))

    assert "201-1 王秀英" in told
    assert "305-1 王秀英" in told


def test_a_handover_names_whose_own_limit_ends(busy: Home) -> None:
    limits, rule = busy.house.chronic.limits, BLOOD_PRESSURE.rule("bp.from80.systolic")
    subject, today = busy.subject("R005"), busy.desk.today()
    limits.set(
        NewLimit(
            person=subject,
            measure=BLOOD_PRESSURE,
            rule=rule,
            decided_by="陈医生",
            threshold={"mmHg": Decimal(158)},
            why="高龄",
            from_day=today,
        )
    )
    (own,) = limits.of(subject)
    limits.end(own, today, "血压稳定")
    report = busy.house.papers.build("handover")
    rows = [[said(cell.shown) for cell in row] for table in tables(report) for row in table.rows]
    (row,) = [row for row in rows if any("an order ends" in cell for cell in row)]
    assert any("陈德福" in cell for cell in row), row


def test_reports_wait_when_round_day_and_month_are_over(busy: Home) -> None:
    preparing = busy.house.papers.preparing
    assert {one.code for one in preparing.due()} == {"daily", "whole-day"}
    busy.clock.set("2026-12-01 21:00")
    codes = {one.code for one in preparing.due()}
    assert codes == {"daily", "whole-day", "monthly", "register", "measures", "disinfection"}
    wanted = next(one for one in preparing.due() if one.code == "monthly")
    sealed = Asked(month=wanted.asked.month, sealed=True)
    document = Document(busy.house.papers.build("monthly", sealed), b"%PDF", "zh")
    busy.house.papers.issuing.issue("monthly", sealed, document)
    assert "monthly" not in {one.code for one in preparing.due()}


def test_each_shift_has_its_paper_and_after_a_round_the_next_ones(home: Home) -> None:
    preparing = home.house.papers.preparing
    first = [one.name for one in preparing.paper("zh")]
    names = ("round-sheet", "last-values", "inside")
    assert first == [f"2026-11-22-am-zh-{name}.pdf" for name in names]
    home.clock.advance(hours=4)
    assert preparing.paper("zh")[0].name == "2026-11-22-pm-zh-round-sheet.pdf"


def test_the_round_sheet_has_a_line_for_everybody_in_walking_order(busy: Home) -> None:
    sheet = busy.sheet()
    residents, staff = tables(busy.house.papers.build("round-sheet", Asked(round=busy.round)))
    numbers = [row[0].shown for row in (*residents.rows, *staff.rows)]
    assert numbers == list(range(1, len(sheet.rows) + 1))
    assert [row[1].shown for row in residents.rows][:3] == ["201-1", "201-2", "202-1"]


def test_the_register_strikes_out_what_was_corrected_and_tells_by_whom(busy: Home) -> None:
    day = busy.desk.today()
    report = busy.house.papers.build("register", Asked(day=day))
    row = next(row for row in tables(report)[0].rows if row[1].shown == "R001")
    struck = [cell for cell in row if cell.struck]
    assert [(str(one.shown), one.struck) for one in struck] == [("36.5", ("36.8",))]
    assert "36.8 corrected" in words(report)
    assert "by 周静: typing error" in words(report)


def test_a_month_of_nothing_is_a_report_too(home: Home) -> None:
    before = home.desk.today().replace(day=1) - timedelta(days=40)
    for code in ("monthly", "register", "measures", "follow-ups", "disinfection"):
        assert in_english(home.house.papers.build(code, Asked(month=before)).banner.lead)


def monthly(home: Home) -> Report:
    return home.house.papers.build("monthly", Asked(month=home.desk.today()))


def rows_of(report: Report, heading: str) -> list[list[object]]:
    (table,) = [
        part
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        and section.heading is not None
        and in_english(section.heading).startswith(heading)
    ]
    return [
        [in_english(one.shown) if isinstance(one.shown, Text) else one.shown for one in row]
        for row in table.rows
    ]


def test_a_month_says_which_sheets_a_measure_was_on_and_what_was_found(busy: Home) -> None:
    rows = rows_of(monthly(busy), "Chronic")
    assert rows == [
        ["Blood pressure", 1, 1, 0, 0, None],
        ["Glucose", 1, 1, 1, 1, "Glucose high 1"],
    ]


def test_a_closed_fever_is_no_longer_open_in_the_month(home: Home) -> None:
    home.measure("R003", "38.2")
    before = monthly(home).banner
    for due in home.house.following_up.due():
        home.house.following_up.take(due.episode, Step.CLOSED, "seen")
    after = monthly(home).banner
    assert before.rest is not None
    assert after.rest is not None
    assert "fevers 1, still open 1" in in_english(before.rest).lower()
    assert "fevers 1, still open 0" in in_english(after.rest).lower()


def test_a_round_in_which_nobody_was_due_for_a_measure_is_none_of_its_rounds(home: Home) -> None:
    home.next_round()
    tomorrow = home.desk.today().toordinal() + 1
    with home.desk.acting(May.PLAN) as action:
        windows = (("am", 360, 600),)
        action.append(PlanStarted(7, GLUCOSE.index, windows, tomorrow, "everybody", 0, "", 0))
    home.desk.forget(Changes.PLANS)
    home.next_round()
    home.measure("R001", "5.6", measure=GLUCOSE, site="")
    shown = monthly(home)
    today = home.desk.today()
    (row,) = rows_of(shown, "Glucose: round")
    assert row[:6] == [today, "morning", 10, 0, 10, 1], "and nobody's temperature was taken in it"
    assert len(rows_of(shown, "Temperature: round")) == 2 * (today.day - 1) + 1


def test_a_month_is_well_while_nobody_is_missing_and_nothing_is_open(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home", MovableClock("2026-11-01 07:30"))
    try:
        home.measure_everybody()
        assert monthly(home).banner.tone is Tone.WELL
        assert in_english(monthly(home).banner.lead) == "Coverage 100%."
        (only,) = rows_of(monthly(home), "Temperature: round")
        assert only[2:6] == [10, 0, 10, 10]
        home.clock.advance(hours=1)
        home.measure("R003", "38.2")
        assert monthly(home).banner.tone is Tone.ALARM, "one is open, and nobody is missing"
        home.house.following_up.take(home.house.following_up.due()[0].episode, Step.CLOSED, "x")
        assert monthly(home).banner.tone is Tone.WELL
        home.next_round()
        assert monthly(home).banner.tone is Tone.ALARM, "somebody is missing, and nothing is open"
    finally:
        home.close()


def test_a_handover_begins_with_the_words_of_who_goes(busy: Home) -> None:
    report = busy.house.papers.build("handover", Asked(words="quiet night"))
    (own,) = report.sections[0].parts
    assert isinstance(own, Paragraph)
    assert in_english(own.text) == "quiet night"


def test_last_values_of_a_home_that_measured_nobody_are_a_sheet_of_readings(home: Home) -> None:
    (listed,) = tables(home.house.papers.build("last-values"))[:1]
    assert TEMPERATURE.label.source in [one.label.source for one in listed.columns]


def test_the_temperature_sheet_of_a_day_ends_with_it(home: Home) -> None:
    who, yesterday = home.subject("R001"), home.desk.today() - timedelta(days=1)
    day, whole = (
        home.house.papers.build("temperature-sheet", Asked(person=who, day=one))
        for one in (yesterday, None)
    )
    seeing = home.house.seeing.reports
    assert day.sections == seeing.temperature_sheet(who, None, yesterday).sections
    assert whole.sections == seeing.temperature_sheet(who).sections
    assert day.sections != whole.sections


def test_a_handover_says_until_when_somebody_is_away_and_nothing_of_a_refusal(home: Home) -> None:
    for code, reason in (("R001", "h"), ("R002", "h+3"), ("R003", "r")):
        home.measure(code, reason)
    told = {row[2] for row in rows_of(home.house.papers.build("handover"), "Absences")}
    assert told == {"in hospital, until further notice", "in hospital, until 2026-11-25"}


def test_a_handover_is_calm_while_nobody_was_missed(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home", MovableClock("2026-11-01 07:30"))
    try:
        home.measure_everybody()
        assert home.house.papers.build("handover").banner.tone is Tone.WELL
        home.clock.advance(hours=15)
        evening = home.house.papers.build("handover").banner
        assert evening.tone is Tone.LOW, "nobody was measured in the evening"
    finally:
        home.close()


def test_no_report_of_a_round_waits_while_the_round_goes_on(home: Home) -> None:
    def waiting() -> set[RoundKey | None]:
        due = home.house.papers.preparing.due()
        return {one.asked.round for one in due if one.code == "daily"}

    begun = home.round
    assert begun not in waiting()
    home.clock.set(home.sheet(begun).span.closes)
    assert begun in waiting(), "over is over, to the minute"


def test_what_was_missed_in_a_round_that_ended_with_the_shift_is_told_by_that_shift_alone(
    home: Home,
) -> None:
    def missed() -> int:
        return len(rows_of(home.house.papers.build("handover"), "Missed"))

    home.clock.set(home.sheet().span.closes)
    assert missed() > 0
    papers = home.house.papers
    signed = [
        home.house.signing_in.signature(home.subject(code), PIN, purpose)
        for code, purpose in (("S001", Purpose.HANDS_OVER), ("S002", Purpose.TAKES_OVER))
    ]
    sealed = papers.handing_over.report(papers.frame("handover", Asked(sealed=True)), "", signed)
    papers.handing_over.give("", Document(sealed, b"%PDF", "zh"), signed)
    assert papers.handing_over.since() == home.sheet().span.closes
    home.clock.advance(minutes=30)
    assert missed() == 0


def test_what_was_recorded_at_the_very_moment_of_the_report_came_not_afterwards(
    home: Home,
) -> None:
    home.measure("R001", "36.5")
    sheet = home.sheet()
    (entry,) = (one for row in sheet.rows for cell in row.cells if cell for one in cell.entries)
    found = [
        next(month_rounds([sheet], {sheet.round: entry.recorded_at + earlier})).kept.afterwards
        for earlier in (timedelta(0), timedelta(milliseconds=-1))
    ]
    assert found == [0, 1]


def test_the_report_of_somebody_never_measured_has_the_empty_chart_of_temperatures(
    home: Home,
) -> None:
    report = home.house.papers.build("person", Asked(person=home.subject("R001")))
    parts = [part for section in report.sections for part in section.parts]
    drawn = [one.chart for one in parts if isinstance(one, Picture)]
    (view,) = [one.view for one in drawn if isinstance(one, PersonPicture)]
    assert [panel.measure for panel in view.panels] == [TEMPERATURE]
    assert view.panels[0].points == ()
