"""What waits to be written, what a desk leaves on paper, and what an issued report is found by."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import FileNotWrittenError, RecordChangedError, UnknownPersonError
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.issued import (
    AlreadyWithdrawnError,
    IncompleteReportError,
    Issued,
    WithdrawnWithoutReasonError,
)
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN as PIN
from carehome_app.services.changes import Changes
from carehome_app.services.reports.daily import REPORTS, _as_counted_now
from carehome_app.services.reports.issuing import Document, Signature, asked_again, said_of
from tests.builders import Home

SUNDAY = date(2026, 11, 22)


def issued(home: Home, code: str, asked: Asked | None = None, content: bytes = b"%PDF") -> Issued:
    """Issue a report of a kind as it is asked for now."""
    asked = replace(asked or Asked(), sealed=True)
    report = home.house.papers.build(code, asked)
    return home.house.papers.issuing.issue(code, asked, Document(report, content, "zh"))


def waiting(home: Home) -> list[tuple[str, str, str]]:
    """Return what waits: its kind, the round, day or month it is about, and its last day."""
    return [
        (
            one.code,
            str(one.asked.day or one.asked.month or (one.asked.round and one.asked.round.window)),
            f"{one.day:%m-%d}",
        )
        for one in home.house.papers.preparing.due()
    ]


def test_rounds_of_two_days_then_the_day_then_the_month_wait_until_they_are_issued(
    home: Home,
) -> None:
    home.clock.set("2026-12-01 12:00")
    monthly = [(code, "2026-11-01", "11-30") for code in ("monthly", "register", "measures")]
    day = ("whole-day", "2026-11-30", "11-30")
    rounds = [("daily", "am", "11-30"), ("daily", "pm", "11-30"), ("daily", "am", "12-01")]
    assert waiting(home) == [*rounds, day, *monthly]
    first = issued(home, "daily", Asked(round=RoundKey(date(2026, 11, 30), "am"), words="late"))
    issued(home, "whole-day", Asked(day=date(2026, 11, 30)))
    issued(home, "register", Asked(month=date(2026, 11, 1)))
    assert waiting(home) == [*rounds[1:], monthly[0], monthly[2]]
    home.house.papers.issuing.withdraw(first, "the wrong round")
    assert waiting(home) == [*rounds, monthly[0], monthly[2]]


def test_what_was_issued_before_its_last_day_was_over_waits_still(home: Home) -> None:
    home.clock.set("2026-11-30 23:00")
    issued(home, "whole-day")
    issued(home, "monthly")
    home.clock.set("2026-12-01 05:00")
    codes = [one[0] for one in waiting(home)]
    assert codes == ["daily", "daily", "whole-day", "monthly", "register", "measures"]
    issued(home, "whole-day", Asked(day=date(2026, 11, 30)))
    assert "whole-day" not in [one[0] for one in waiting(home)]


def test_on_the_first_day_of_a_home_nothing_of_before_waits(home: Home) -> None:
    home.clock.set("2026-11-01 12:00")
    assert waiting(home) == [("daily", "am", "11-01")]


def test_a_shift_has_its_paper_by_what_its_reader_may_see(home: Home) -> None:
    preparing = home.house.papers.preparing
    names = [one.name for one in preparing.paper("en")]
    sheets = ("round-sheet", "last-values", "inside")
    assert names == [f"2026-11-22-am-en-{one}.pdf" for one in sheets]
    rounds = [one.asked.round for one in preparing.paper("en")]
    assert rounds == [RoundKey(SUNDAY, "am"), RoundKey(SUNDAY, "am"), None]
    closes = home.sheet().span.closes
    home.clock.set(closes - timedelta(milliseconds=1))
    assert preparing.paper("en")[0].asked.round == RoundKey(SUNDAY, "am")
    home.clock.set(closes)
    assert preparing.paper("en")[0].asked.round == RoundKey(SUNDAY, "pm")
    home.clock.set("2026-11-22 21:00")
    assert preparing.paper("en")[0].asked.round == RoundKey(SUNDAY + timedelta(days=1), "am")


def test_a_desk_leaves_its_paper_in_a_folder_that_is_there_or_nowhere(
    home: Home, tmp_path: Path
) -> None:
    preparing = home.house.papers.preparing
    home.sign_in("D01")
    assert preparing.folder() == ""
    preparing.choose_folder(f" {tmp_path} ")
    assert preparing.folder() == str(tmp_path)
    with pytest.raises(FileNotWrittenError):
        preparing.choose_folder(str(tmp_path / "gone"))
    assert preparing.folder() == str(tmp_path)
    preparing.choose_folder("")
    assert preparing.folder() == ""


@pytest.mark.parametrize(
    "asked",
    [
        Asked(),
        Asked(day=SUNDAY, masked=True),
        Asked(month=SUNDAY.replace(day=1), person=7),
        Asked(person=3, whole_stay=True, words="the inspector waits"),
    ],
)
def test_what_was_asked_is_kept_as_words_and_asked_again(asked: Asked) -> None:
    said = said_of(asked)
    assert asked_again(said) == replace(asked, sealed=True)
    assert all(said.values())
    assert said_of(Asked(day=SUNDAY, person=12, masked=True)) == {
        "day": "2026-11-22",
        "person": "12",
        "masked": "1",
    }


def test_an_issued_report_is_kept_and_found_by_all_it_is_known_by(home: Home) -> None:
    home.measure("R001", "38.2")
    person = home.subject("R001")
    month = Asked(month=SUNDAY.replace(day=1), person=person, masked=False)
    kept = issued(home, "person", month, b"%PDF one")
    assert (kept.report, kept.archive_number) == ("person", "2026-11-PER-R001-01")
    assert (kept.round, kept.until) == (RoundKey(date(2026, 11, 1), ""), SUNDAY)
    assert (kept.subject, kept.size, kept.language, kept.format) == (person, 8, "zh", "pdf")
    again = issued(home, "person", month)
    other = issued(home, "staff", Asked(day=SUNDAY))
    assert (again.archive_number, other.archive_number) == (
        "2026-11-PER-R001-02",
        "2026-1122-STF-01",
    )
    issuing = home.house.papers.issuing
    asked = ("R001-01", "PER wang", kept.seal, "staff", "One PERSON", "周静", "11-22", "?")
    found = {words: [one.archive_number[-9:] for one in issuing.issued(words)] for words in asked}
    persons = ["R-R001-02", "R-R001-01"]
    assert found == {
        "R001-01": ["R-R001-01"],
        "PER wang": persons,
        kept.seal: ["R-R001-01"],
        "staff": ["22-STF-01"],
        "One PERSON": persons,
        "周静": ["22-STF-01", *persons],
        "11-22": ["22-STF-01"],
        "?": [],
    }


def test_an_issued_report_is_signed_in_the_homes_time_and_withdrawn_once(home: Home) -> None:
    kept, other = issued(home, "monthly"), issued(home, "staff")
    issuing = home.house.papers.issuing
    with pytest.raises(WithdrawnWithoutReasonError):
        issuing.withdraw(kept, "  ")
    assert issuing.withdraw(kept, " a wrong name ") is Changes.REPORTS
    with pytest.raises(AlreadyWithdrawnError) as refused:
        issuing.withdraw(kept, "again")
    assert kept.archive_number in in_english(refused.value.sentence)
    withdrawn = [one.withdrawn for one in issuing.issued()]
    assert [one is not None for one in withdrawn] == [False, True]
    home.clock.advance(minutes=1)
    signature, director = home.house.signing_in.signature, home.subject("D01")
    issuing.sign(other, signature(director, PIN, Purpose.DIRECTOR))
    assert issuing.signatures(other) == [Signature("吴强", "director", "2026-11-22 07:31")]
    assert issuing.signatures(kept) == []
    taker = signature(director, PIN, Purpose.TAKES_OVER)
    with pytest.raises(ValueError, match="reviewer"):
        issuing.sign(other, taker)


def test_a_round_of_which_somebody_is_unexplained_is_issued_with_a_reason_alone(
    home: Home,
) -> None:
    with pytest.raises(IncompleteReportError) as refused:
        issued(home, "daily", Asked(words=" "))
    assert refused.value.sentence.values["count"] == 10
    kept = issued(home, "daily", Asked(words="no thermometer"))
    assert (kept.round, kept.until) == (RoundKey(SUNDAY, "am"), SUNDAY)
    draft = home.house.papers.build("daily")
    with pytest.raises(RecordChangedError):
        home.house.papers.issuing.issue("daily", Asked(words="x"), Document(draft, b"", "zh"))


def test_a_report_of_a_person_is_of_one_who_is_known(home: Home) -> None:
    for person in (0, 999):
        with pytest.raises(UnknownPersonError) as refused:
            home.house.papers.build("person", Asked(person=person))
        assert refused.value.sentence.values["given"] == ("999" if person else "")
    assert [one.code for one in REPORTS] == ["daily"]


def test_a_closing_of_before_raised_temperatures_is_told_only_where_both_together_differ() -> None:
    now = {"fever": 1, "raised": 2, "due": 9}
    assert _as_counted_now({"fever": 3, "due": 8}, now) == {"fever": 1, "due": 8}
    assert _as_counted_now({"fever": 2, "due": 8}, now) == {"fever": 2, "due": 8}
    assert _as_counted_now({"fever": 3, "raised": 0}, now) == {"fever": 3, "raised": 0}
    none = {"fever": 0, "raised": 0, "due": 9}
    assert _as_counted_now({"due": 8}, none) == {"due": 8, "fever": 0}
