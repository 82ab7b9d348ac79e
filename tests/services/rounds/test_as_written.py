"""Every deed in a round writes these lines: readings, reasons, corrections, other times."""

from datetime import date, time, timedelta

import pytest

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.errors import NotHereThenError
from carehome_app.domain.errors import (
    FutureError,
    MissingFieldError,
    NoSuchRoundError,
    NothingToUndoError,
    NotOnRollError,
    RoundNotOpenError,
    TimeOutsideRoundError,
)
from carehome_app.domain.events import (
    AbsenceReviewed,
    EntryCorrected,
    NoteWritten,
    NotMeasured,
    PlanEnded,
    PlanStarted,
    ReadingTaken,
)
from carehome_app.domain.files.events import RoundReadBack
from carehome_app.domain.measures.blood_pressure import PULSE
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import Entry, Origin
from carehome_app.domain.rounds.plan import TWO_ROUNDS, RoundKey, Window
from carehome_app.domain.settings import RoundsBegunError
from carehome_app.domain.typed.reading import Question
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Recorded
from carehome_app.services.rounds.paper_entry import FromPaper
from carehome_app.services.rounds.reading_back import Differs, Same
from tests.builders import Home
from tests.refusing import refused
from tests.services.written import written

TODAY = date(2026, 11, 22)
DAY = TODAY.toordinal()
A_DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
BOTH = Changes.ENTRIES | Changes.FINDINGS
SLIP = Why("other", " typed wrong ")
BEFORE = RoundKey(TODAY - A_DAY, "pm")


def now(home: Home) -> int:
    return to_ms(home.clock())


def entries(home: Home, code: str, round_: RoundKey | None = None) -> tuple[Entry, ...]:
    cell = home.row(code, round_).cells[0]
    assert cell is not None
    return tuple(cell.entries)


def reading(home: Home, code: str, text: str, **more: object) -> ReadingTaken:
    """Return the reading of this morning's armpit, now, but for what is said."""
    what: dict[str, object] = {
        "subject": home.subject(code), "measure": 1, "day": DAY, "window": "am",
        "taken_at": now(home), "values": (text,), "site": "axilla", "origin": 1,
    }  # fmt: skip
    return ReadingTaken(**{**what, **more})  # type: ignore[arg-type]


def reason(home: Home, code: str, said: str, **more: object) -> NotMeasured:
    what: dict[str, object] = {
        "subject": home.subject(code), "measure": 1, "day": DAY, "window": "am",
        "taken_at": now(home), "reason": said, "origin": 1,
    }  # fmt: skip
    return NotMeasured(**{**what, **more})  # type: ignore[arg-type]


def test_a_reading_and_a_reason_are_written_with_all_that_is_known(home: Home) -> None:
    with written(home) as lines:
        kept = home.measure("R001", "36.5", note="after tea", source=9, origin=Origin.SCANNED)
        away = home.measure("R002", "h+3", note="heart", source=9, origin=Origin.IMPORTED)
        home.measure("R003", "r")
        home.measure("R004", "36.6", site="ear", time_unknown=True)
    assert (kept.changes, kept.findings, away.changes) == (BOTH, (), Changes.ENTRIES)
    assert lines == [
        reading(home, "R001", "36.5", origin=2, source=9, note="after tea"),
        reason(home, "R002", "hospital", origin=3, source=9, note="heart", until=DAY + 3),
        reason(home, "R003", "refused"),
        reading(home, "R004", "36.6", site="ear", time_said=0),
    ]


def test_what_lasts_until_somebody_knows_better_says_so(home: Home) -> None:
    with written(home) as lines:
        home.measure("R001", "h")
    assert lines == [reason(home, "R001", "hospital", open_ended=True)]
    home.next_round()
    found = home.row("R001").absence
    assert found is not None
    with written(home) as lines:
        assert home.house.recording.review(found, holds=False) == Changes.ENTRIES
    assert lines == [AbsenceReviewed(*found.ref, DAY, False)]


def test_of_a_past_round_only_the_round_is_known_unless_a_time_is_said(home: Home) -> None:
    span = home.desk.span(BEFORE)
    assert span is not None
    evening = {"day": DAY - 1, "window": "pm", "taken_at": to_ms(span.closes)}
    with written(home) as lines:
        home.measure("R001", "36.5", round=BEFORE)
        home.measure("R002", "36.5", round=BEFORE, taken_at=span.opens)
        home.measure("R003", "r", round=BEFORE)
    assert lines == [
        reading(home, "R001", "36.5", time_said=0, **evening),
        reading(home, "R002", "36.5", **{**evening, "taken_at": to_ms(span.opens)}),
        reason(home, "R003", "refused", **evening),
    ]


@pytest.mark.parametrize(
    ("shown", "error"),
    [
        ("2026-11-22 04:59", TimeOutsideRoundError),
        ("2026-11-22 05:00", None),
        ("2026-11-22 14:59", None),
        ("2026-11-22 15:00", TimeOutsideRoundError),
        ("2026-11-22 15:31", FutureError),
    ],
)
def test_a_time_is_of_the_round_and_by_now(
    home: Home, shown: str, error: type[Exception] | None
) -> None:
    morning = home.round
    home.clock.set("2026-11-22 15:30")
    at = home.clock.moment(shown)
    with refused(error is not None, error or Exception):
        assert isinstance(home.measure("R001", "36.5", round=morning, taken_at=at), Recorded)


def test_a_round_that_has_not_opened_or_is_none_takes_nothing(home: Home) -> None:
    with pytest.raises(RoundNotOpenError):
        home.type("R001", "36.5", round=RoundKey(TODAY, "pm"))
    with pytest.raises(NoSuchRoundError):
        home.type("R001", "36.5", round=RoundKey(TODAY, "noon"))


def test_who_left_is_measured_up_to_the_moment_they_left(home: Home) -> None:
    home.clock.set("2026-11-22 07:00")
    home.house.people.discharge(home.person("R001"))
    left, morning = home.clock(), home.round
    home.clock.set("2026-11-22 07:30")
    for at, is_refused in ((left, True), (left - timedelta(milliseconds=1), False)):
        with refused(is_refused, NotHereThenError):
            home.measure("R001", "36.5", taken_at=at)
    home.clock.set("2026-11-22 15:30")
    with pytest.raises(NotOnRollError):
        home.type("R001", "36.5", round=home.round)
    assert len(entries(home, "R001", morning)) == 1


def corrected(
    entry: Entry,
    why: Why,
    reading: ReadingTaken | None = None,
    not_measured: NotMeasured | None = None,
) -> EntryCorrected:
    """Return the correction of a temperature, and what stands in its place."""
    at, words = to_ms(entry.taken_at), why.words.strip()
    return EntryCorrected(*entry.ref, entry.subject, 1, at, why.code, words, reading, not_measured)


def test_a_correction_names_what_it_corrects_and_holds_what_stands_instead(home: Home) -> None:
    home.measure("R001", "36.5", note="tea")
    home.measure("R002", "h")
    (first,), (away,) = entries(home, "R001"), entries(home, "R002")
    then = now(home)
    home.clock.advance(minutes=9)
    correct = home.house.correcting.correct
    with written(home) as lines:
        done = correct(first, home.given("R001", "36.7"), SLIP)
        correct(away, home.given("R002", "r"), SLIP)
    assert isinstance(done, Recorded)
    assert done.changes == BOTH
    assert lines == [
        corrected(first, SLIP, reading=reading(home, "R001", "36.7", taken_at=then)),
        corrected(away, SLIP, not_measured=reason(home, "R002", "refused", taken_at=then)),
    ]


def test_undoing_takes_back_and_undoing_a_correction_brings_the_first_back(home: Home) -> None:
    home.measure("R001", "36.5", note="tea", origin=Origin.SCANNED)
    (first,) = entries(home, "R001")
    then = now(home)
    home.clock.advance(minutes=9)
    home.house.correcting.correct(first, home.given("R001", "36.7"), SLIP)
    (_struck, second) = entries(home, "R001")
    who, undo = home.subject("R001"), home.house.correcting.undo_last
    at_once = Why("typing_error", "at once")
    with written(home) as lines:
        undo(who, TEMPERATURE, home.round)
    again = reading(home, "R001", "36.5", taken_at=then, note="tea", origin=2)
    assert lines == [corrected(second, at_once, reading=again)]
    home.measure("R002", "h+2", note="heart")
    (away,) = entries(home, "R002")
    with written(home) as lines:
        undo(home.subject("R002"), TEMPERATURE, home.round)
        home.house.correcting.restore(away, SLIP)
    said = reason(home, "R002", "hospital", note="heart", until=DAY + 2)
    assert lines == [corrected(away, at_once), corrected(away, SLIP, not_measured=said)]
    with pytest.raises(NothingToUndoError):
        undo(home.subject("R003"), TEMPERATURE, home.round)
    with pytest.raises(NothingToUndoError):
        home.house.correcting.restore(entries(home, "R002")[-1], SLIP)


def test_a_correction_of_another_person_takes_back_here_and_keeps_there(home: Home) -> None:
    home.measure("R001", "38.6")
    (wrong,) = entries(home, "R001")
    with written(home) as lines:
        home.house.correcting.correct(wrong, home.given("R002", "38.6"), Why("wrong_person"))
    there = reading(home, "R002", "38.6")
    assert lines[0] == corrected(wrong, Why("wrong_person"), reading=there)
    correcting = home.house.correcting
    (new,) = entries(home, "R002")
    assert correcting.replaced_by(new) == entries(home, "R001")[0]
    assert correcting.replacement(entries(home, "R001")[0]) == new
    assert (correcting.replaced_by(wrong), correcting.replacement(new)) == (None, None)


def test_words_about_a_person_are_kept_with_their_moment_the_latest_first(home: Home) -> None:
    one, two, note = home.subject("R001"), home.subject("R002"), home.house.recording.note
    times = []
    with written(home) as lines:
        for subject, words in ((one, " tea "), (two, "milk"), (one, "rest")):
            home.clock.advance(minutes=1)
            times.append(now(home))
            assert note(subject, home.round, words) == Changes.NOTES
    assert lines == [
        NoteWritten(one, DAY, "am", "tea", times[0]),
        NoteWritten(two, DAY, "am", "milk", times[1]),
        NoteWritten(one, DAY, "am", "rest", times[2]),
    ]
    found = home.house.worklist.notes(home.round)
    assert [(one_.words, to_ms(one_.at), one_.by) for one_ in found] == [
        (words, at, home.subject("S003"))
        for words, at in zip(("rest", "milk", "tea"), times[::-1], strict=True)
    ]
    with pytest.raises(MissingFieldError):
        note(one, home.round, " ")


def test_other_times_end_what_held_and_begin_anew_for_each_group(home: Home) -> None:
    day, windows = DAY + 3, (("am", 360, 720), ("pm", 720, 1200))
    (old,) = home.desk.plans
    with home.desk.acting(May.PLAN) as action:
        action.append(PlanStarted(7, PULSE.index, windows, DAY - 1, "residents", 0, "", 0))
        action.append(PlanStarted(8, PULSE.index, windows, DAY, "residents", 0, "", 0))
        action.append(PlanEnded(7, DAY + 2))
        action.append(PlanStarted(9, 1, windows, DAY, "everybody", home.subject("R001"), "", 0))
    home.desk.forget(Changes.PLANS)
    other = (Window("am", time(5, 45), time(9, 5)), Window("pm", time(14), time(18)))
    change = home.house.planning.change_rounds
    with written(home) as lines:
        assert change(other, "ear", TODAY + 3 * A_DAY) == Changes.PLANS
    new = (("am", 345, 545), ("pm", 840, 1080))
    number = max(one.id for one in home.desk.plans if one.id > 1_000_000)
    ended = [one for one in lines if isinstance(one, PlanEnded)]
    begun = [one for one in lines if isinstance(one, PlanStarted)]
    assert sorted(one.id for one in ended) == [8, old.id]
    assert {one.until_day for one in ended} == {day - 1}
    assert sorted(begun, key=lambda one: one.measure) == [
        PlanStarted(begun_at(begun, 1), 1, new, day, "everybody", 0, "ear", 0),
        PlanStarted(begun_at(begun, PULSE.index), PULSE.index, new, day, "residents", 0, "", 0),
    ]
    assert {one.id for one in begun} == {number - 1, number}
    assert number - 1 == max(old.id, 1_000_000) + 1
    assert change(other, "ear", TODAY + 3 * A_DAY) == Changes.NONE
    assert change(other, "nowhere", TODAY + 3 * A_DAY) == Changes.NONE
    assert change(other, "ear", TODAY + 2 * A_DAY) == Changes.PLANS, "a day sooner is a change"


def begun_at(begun: list[PlanStarted], measure: int) -> int:
    (one,) = [one for one in begun if one.measure == measure]
    return one.id


@pytest.mark.parametrize(
    ("shown", "is_refused"),
    [("2026-11-22 00:00", True), ("2026-11-22 23:59", True), ("2026-11-21 23:59", False),
     ("2026-11-23 00:00", False)],
)  # fmt: skip
def test_times_of_a_day_change_while_nothing_is_recorded_on_it(
    home: Home, shown: str, is_refused: bool
) -> None:
    home.clock.set(shown)
    home.measure("R001", "36.5")
    home.clock.set("2026-11-21 23:59")
    with refused(is_refused, RoundsBegunError):
        home.house.planning.change_rounds(TWO_ROUNDS, "ear", TODAY)


def test_a_paper_is_typed_with_its_times_from_the_first_moment_of_the_round(home: Home) -> None:
    home.clock.set("2026-11-22 09:40")
    enter, before = home.house.paper_entry.enter, BEFORE
    at = home.clock.moment
    with written(home) as lines:
        for number, clock in ((1, "5:00"), (2, "4:59"), (3, "")):
            if clock == "4:59":
                with pytest.raises((FutureError, TimeOutsideRoundError)):
                    enter(FromPaper(home.round, number, TEMPERATURE, "36.5", clock))
                continue
            enter(FromPaper(home.round, number, TEMPERATURE, "36.5", clock))
        enter(FromPaper(before, 1, TEMPERATURE, "36.6", "23:59", "ear"))
        enter(FromPaper(before, 2, TEMPERATURE, "36.6", "00:00"))
    told = [
        (one.day, one.taken_at, one.site, one.time_said)
        for one in lines
        if isinstance(one, ReadingTaken)
    ]
    assert told == [
        (DAY, to_ms(at("2026-11-22 05:00")), "axilla", 1),
        (DAY, now(home), "axilla", 0),
        (DAY - 1, to_ms(at("2026-11-21 23:59")), "ear", 1),
        (DAY - 1, to_ms(at("2026-11-22 00:00")), "axilla", 1),
    ]
    rows = home.house.paper_entry.rows(home.round)
    assert [(row.number, len(row.open)) for row in rows[:4]] == [(1, 0), (2, 1), (3, 0), (4, 1)]


def test_a_round_is_read_back_value_by_value_in_the_order_of_the_paper(home: Home) -> None:
    for code, text in (("R003", "36.5"), ("R001", "r"), ("R002", "418")):
        home.measure(code, text)
    back = home.house.reading_back
    values = back.values(home.round)
    shown = [(one.number, one.person.details.code) for one in values]
    rows = [row.person.details.code for row in home.sheet().rows]
    assert shown == [(rows.index(f"R00{number}") + 1, f"R00{number}") for number in (1, 2, 3)]
    by_code = {one.person.details.code: one for one in values}
    assert back.look(by_code["R003"], "365") == Same()
    assert back.look(by_code["R002"], "418") == Same(), "what was asked about once is not again"
    assert isinstance(back.look(by_code["R002"], "419"), Question)
    assert back.look(by_code["R001"], "r") == Same()
    for code, text in (("R001", "h"), ("R001", "36.5"), ("R003", "r"), ("R003", "36.4")):
        assert isinstance(back.look(by_code[code], text), Differs), (code, text)
    with written(home) as lines:
        assert back.finish(home.round, same=8, corrected=1) == Changes.NOTES
    assert lines == [RoundReadBack(DAY, "am", 8, 1)]
