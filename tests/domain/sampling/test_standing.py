"""How everybody of a round stands, and the identities of its numbers, by two ways of counting."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.events import Event
from carehome_app.domain.moments import to_ms
from carehome_app.domain.sampling.events import (
    KitRead,
    KitsUsed,
    NotSampled,
    PersonListed,
    SampledElsewhere,
    SampleTaken,
    SamplingCorrected,
    SamplingOpened,
    TubeAnswered,
    TubeMoved,
    TubeOpened,
)
from carehome_app.domain.sampling.growing import grown, refers_ahead
from carehome_app.domain.sampling.results import Outcome, Result
from carehome_app.domain.sampling.round import Said, SampleRound, picture
from carehome_app.domain.sampling.standing import (
    ELSEWHERE,
    LATE,
    REPEATED,
    WORDS,
    Standings,
    cases,
    due_list,
    evidence_of,
    left_of,
    missed_twice,
    never_missed,
    outcome,
    samples,
    to_confirm,
)
from carehome_app.i18n import in_english as say
from tests.domain.sampling.rounds_for_tests import (
    AT,
    CLOSES,
    a_round,
    minute,
    opened,
    said,
    tube_of,
)
from tests.telling_examples import tells

DAY = date(2026, 11, 29)


def due(round_: SampleRound, minutes: int = 500) -> DueList:
    return due_list(round_, AT + timedelta(minutes=minutes), DAY, {})


def outcome_in(round_: SampleRound, subject: int) -> Outcome:
    return outcome(evidence_of(round_, subject))


def single(subject: int, label: str, at: int, result: str = "") -> list[Event]:
    found: list[Event] = [
        TubeOpened(1, label, 1, "", minute(at)),
        SampleTaken(1, subject, label, 1, minute(at), 7),
    ]
    return [*found, TubeAnswered(1, label, result, minute(at + 30))] if result else found


def test_the_round_of_the_picture_adds_up_as_the_picture_says() -> None:
    """128 due of 142: 92 sampled, 4 explained, 32 open, and one pool of ten positive."""
    away = {"off": range(129, 143)}
    tubes = [
        *(tube_of(f"T{n:02}", range(n * 10 - 9, n * 10 + 1), result="negative") for n in (1, 3)),
        tube_of("T02", range(11, 21), result="positive"),
        *(tube_of(f"T{n:02}", range(n * 10 - 9, n * 10 + 1)) for n in (4, 5, 6, 7)),
        tube_of("T08", range(71, 77), result="negative"),
        tube_of("T09", range(77, 84)),
        tube_of("T10", range(84, 87)),
    ]
    more: list[Event] = []
    for number, subject in enumerate(range(87, 93), start=1):
        more += single(subject, f"D{number:02}", 40, "negative" if number <= 4 else "")
    for number, subject in enumerate(range(11, 18), start=7):
        more += single(subject, f"D{number:02}", 300, "negative" if number <= 9 else "")
    more += [NotSampled(1, one, "hospital", minute(60)) for one in (93, 94, 95)]
    more.append(NotSampled(1, 96, "refused", minute(60)))
    round_ = a_round(range(1, 143), tubes=tubes, exempt=away, more=more)
    whole = due(round_)
    assert (whole.roster, whole.due, whole.exempt) == (142, 128, 14)
    assert (whole.done, whole.explained, whole.open) == (92, 4, 32)
    assert whole.words(Box.DONE) == {"negative": 33, "pending": 52, "to_confirm": 7}
    assert whole.words(Box.EXPLAINED) == {"hospital": 3, "refused": 1}
    assert cases(round_) == ()
    assert samples(round_) == (92, 7)
    assert [say(sentence(one)) for one in identities(whole, WORDS)] == [
        "on the list 142 = to be tested 128 + not to be tested 14 (off duty the whole week 14)",
        "to be tested 128 = sampled 92 (negative 33; waits for the answer 52; "
        "pool positive, to confirm 7) + explained 4 (in hospital 3; refused 1) "
        "+ not explained 32 (waits 32)",
    ]


def test_a_pool_that_is_negative_makes_all_members_negative() -> None:
    round_ = a_round(range(1, 6), tubes=[tube_of("T01", range(1, 6), result="negative")])
    assert {outcome_in(round_, one) for one in range(1, 6)} == {Outcome.NEGATIVE}


def test_a_positive_pool_is_no_case_and_waits_for_single_samples() -> None:
    round_ = a_round(
        range(1, 4),
        tubes=[tube_of("T01", range(1, 4), result="positive")],
        more=[*single(1, "D01", 300, "negative"), *single(2, "D02", 300)],
    )
    assert cases(round_) == ()
    assert to_confirm(round_, "T01") == (
        (1, Outcome.NEGATIVE, False),
        (2, Outcome.TO_CONFIRM, True),
        (3, Outcome.TO_CONFIRM, False),
    )
    assert round_.live_tube(1) is not None
    assert round_.live_tube(3) is None


def test_the_case_count_moves_only_on_a_single_result() -> None:
    pool = tube_of("T01", range(1, 4), result="positive")
    before = a_round(range(1, 4), tubes=[pool])
    after = a_round(range(1, 4), tubes=[pool], more=single(2, "D01", 300, "positive"))
    assert (cases(before), cases(after)) == ((), (2,))


def kit(subject: int, at: int, lines: str, line: int) -> list[Event]:
    return [
        SampleTaken(1, subject, "", 0, minute(at), 7, "", "A7"),
        KitRead(1, 1, line, lines, minute(at + 16)),
    ]


def test_antigen_positive_and_nucleic_acid_negative_is_an_outcome_of_its_own() -> None:
    made = picture(said([opened([1]), *kit(1, 5, "CT", 2), *single(1, "D01", 60, "negative")]))
    assert made is not None
    assert outcome_in(made, 1) is Outcome.DISCORDANT
    assert cases(made) == ()


def test_a_single_positive_is_not_washed_away_by_a_later_negative() -> None:
    events = [*single(1, "D01", 5, "positive"), *single(1, "D02", 90, "negative")]
    made = picture(said([opened([1]), *events]))
    assert made is not None
    assert outcome_in(made, 1) is Outcome.POSITIVE


def test_an_invalid_kit_counts_as_sampled_until_it_is_repeated() -> None:
    once = picture(said([opened([1]), *kit(1, 5, "T", 2)]))
    again = picture(said([opened([1]), *kit(1, 5, "T", 2), *kit(1, 30, "C", 4)]))
    assert once is not None
    assert again is not None
    assert due(once).words(Box.DONE) == {"invalid": 1}
    assert due(again).words(Box.DONE) == {"negative": 1}


def test_tested_elsewhere_with_proof_is_done_and_says_so() -> None:
    made = a_round([1, 2], more=[SampledElsewhere(1, 1, minute(30), "negative", "report 12")])
    whole = due(made)
    assert (whole.done, whole.open) == (1, 1)
    assert [item.who for item in whole.marked(ELSEWHERE)] == [1]


def test_a_reason_that_lasts_to_a_day_explains_nothing_after_it() -> None:
    ends = NotSampled(1, 1, "out", minute(1), (DAY - timedelta(days=1)).toordinal())
    lasts = NotSampled(1, 2, "out", minute(1), DAY.toordinal())
    whole = due(a_round([1, 2], more=[ends, lasts]))
    assert (whole.explained, whole.open) == (1, 1)


def test_late_is_done_and_stays_late() -> None:
    made = a_round([1], more=single(1, "D01", 700, "negative"))
    assert due(made, 900).marks(LATE) == 1
    assert due(made, 900).done == 1


def test_somebody_who_came_later_is_a_line_of_their_own() -> None:
    whole = due(a_round([1, 2], more=[PersonListed(1, 9, minute(30))]))
    assert (whole.roster, whole.open) == (3, 3)


def test_after_its_window_what_is_open_is_overdue() -> None:
    made = a_round([1])
    assert due(made, 10).words(Box.OPEN) == {"waiting": 1}
    over = due_list(made, CLOSES + timedelta(minutes=1), DAY, {})
    assert over.words(Box.OPEN) == {"overdue": 1}


def test_who_was_missed_twice_running_is_named() -> None:
    first = DueList((Item(1, Box.OPEN), Item(2, Box.DONE), Item(3, Box.EXPLAINED, "refused")))
    second = DueList(
        (
            Item(1, Box.OPEN),
            Item(2, Box.OPEN),
            Item(3, Box.EXPLAINED, "refused"),
            Item(4, Box.EXEMPT, "off"),
        )
    )
    left = {item.who for item in first.behind(Box.OPEN, Box.EXPLAINED)}
    assert missed_twice(left, second) == (1, 3)
    kept, missed = never_missed([first, second])
    assert kept == ()
    assert missed == {1: 2, 2: 1, 3: 2}


# Over random rounds with corrections and late answers, counted a second time from the lines.

RESULTS = [one.value for one in Result if one is not Result.PENDING]


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    people = draw(st.integers(1, 12) | st.integers(6, 12))
    away = draw(st.sets(st.integers(1, people), max_size=2))
    events: list[Event] = [opened(range(1, people + 1), 3, exempt={"off": away})]
    labels: list[tuple[str, int]] = []
    begun = draw(st.sampled_from([[], ["single"], ["pool"], ["single", "answer"]]))
    for number in range(draw(st.integers(len(begun), 14))):
        any_act = st.sampled_from(["pool", "single", "answer", "reason", "elsewhere", "back"])
        act = begun[number] if number < len(begun) else draw(any_act)
        who = draw(st.integers(1, people))
        if act in ("pool", "single"):
            capacity = 3 if act == "pool" else 1
            label = f"{'T' if capacity > 1 else 'D'}{number:02}"
            events.append(TubeOpened(1, label, capacity, "1", minute(number)))
            members = draw(st.sets(st.integers(1, people), min_size=1, max_size=capacity))
            events += [
                SampleTaken(1, one, label, place, minute(number), 7)
                for place, one in enumerate(sorted(members), start=1)
            ]
            labels.append((label, capacity))
        elif act == "answer" and labels:
            label, _capacity = draw(st.sampled_from(labels))
            result = draw(st.sampled_from(RESULTS))
            events.append(TubeAnswered(1, label, result, minute(number + 100)))
        elif act == "reason":
            reason = draw(st.sampled_from(["out", "refused"]))
            events.append(NotSampled(1, who, reason, minute(number)))
        elif act == "elsewhere":
            result = draw(st.sampled_from(RESULTS))
            events.append(SampledElsewhere(1, who, minute(number), result, "seen"))
        elif act == "back" and len(events) > 1:
            line = draw(st.integers(2, len(events)))
            events.append(SamplingCorrected(1, 1, line, "other", "slip"))
    return events


def slow_boxes(events: Sequence[Event]) -> Counter[str]:
    """Count the boxes from the lines alone, person by person, as somebody would by hand."""
    back = {(one.station, one.number) for one in events if isinstance(one, SamplingCorrected)}
    valid = [one for line, one in enumerate(events, start=1) if (1, line) not in back]
    boxes: Counter[str] = Counter()
    opening = events[0]
    assert isinstance(opening, SamplingOpened)
    exempt = {
        number
        for ranges in opening.exempt.values()
        for begin, end in ranges
        for number in range(begin, end + 1)
    }
    for begin, end in opening.roster:
        for who in range(begin, end + 1):
            swabbed = any(
                isinstance(one, (SampleTaken, SampledElsewhere)) and one.subject == who
                for one in valid
            )
            told = any(isinstance(one, NotSampled) and one.subject == who for one in valid)
            boxes[
                "done"
                if swabbed
                else "exempt"
                if who in exempt
                else "explained"
                if told
                else "open"
            ] += 1
    return boxes


@given(histories())
def test_who_a_round_left_is_who_is_neither_covered_nor_exempt(events: list[Event]) -> None:
    made = picture(said(events))
    assert made is not None
    left = left_of(made, {*made.samples, *made.elsewhere})
    boxes = due_list(made, CLOSES, DAY, {}).behind(Box.OPEN, Box.EXPLAINED)
    assert left == {item.who for item in boxes}
    assert len(left) == slow_boxes(events)["open"] + slow_boxes(events)["explained"]
    tells(0 < len(left) < due(made).roster)


def slow_cases(events: Sequence[Event]) -> set[int]:
    """Return who has a positive answer that speaks for nobody else, from the lines alone."""
    back = {(one.station, one.number) for one in events if isinstance(one, SamplingCorrected)}
    valid = [one for line, one in enumerate(events, start=1) if (1, line) not in back]
    found: set[int] = set()
    opened_tubes = {one.tube: one.capacity for one in valid if isinstance(one, TubeOpened)}
    for one in valid:
        if isinstance(one, SampledElsewhere):
            last = [
                other
                for other in valid
                if isinstance(other, SampledElsewhere) and other.subject == one.subject
            ]
            if last[-1].result == "positive":
                found.add(one.subject)
        if isinstance(one, SampleTaken) and opened_tubes.get(one.tube) == 1:
            answers = [
                other
                for other in valid
                if isinstance(other, TubeAnswered) and other.tube == one.tube
            ]
            if answers and answers[0].result == "positive":
                found.add(one.subject)
    return found


@given(histories())
def test_every_identity_holds_in_any_round(events: list[Event]) -> None:
    made = picture(said(events))
    assert made is not None
    whole = due(made)
    boxes = slow_boxes(events)
    assert (whole.done, whole.explained, whole.open, whole.exempt) == (
        boxes["done"],
        boxes["explained"],
        boxes["open"],
        boxes["exempt"],
    )
    assert whole.roster == whole.due + whole.exempt
    assert whole.due == whole.done + whole.explained + whole.open
    assert whole.done == sum(whole.words(Box.DONE).values())
    assert whole.explained == sum(whole.words(Box.EXPLAINED).values())
    count = samples(made)
    assert count.all >= count.first
    valid = [one for some in made.samples.values() for one in some]
    assert count.all == len(valid)
    in_tubes = [one for tube in made.tubes.values() for one in tube.members]
    assert len(in_tubes) == sum(one.tube in made.tubes for one in valid)
    assert set(cases(made)) == slow_cases(events)
    tells(bool(whole.done) and bool(whole.open))


@given(histories(), st.randoms())
def test_a_round_is_the_same_in_whatever_order_its_lines_arrive(
    events: list[Event], luck: Random
) -> None:
    lines = said(events)
    mixed: list[Said] = list(lines)
    luck.shuffle(mixed)
    tells(mixed != lines)
    assert picture(mixed) == picture(lines)


_LATER = st.lists(
    st.tuples(st.sampled_from(["new", "into", "seal", "reason", "used"]), st.integers(1, 9)),
    min_size=1,
    max_size=8,
)


def later(events: Sequence[Event], acts: Sequence[tuple[str, int]]) -> list[Event]:
    """Return what is done at the end of a round, as scans do it."""
    labels = [one.tube for one in events if isinstance(one, TubeOpened)]
    found: list[Event] = []
    for number, (act, who) in enumerate(acts):
        if act == "new":
            labels.append(f"N{number:02}")
            found.append(TubeOpened(1, labels[-1], 10, "1", minute(300 + number)))
        label = labels[who % len(labels)] if labels else "?"
        if act in ("new", "into"):
            found.append(SampleTaken(1, who, label, who, minute(300 - who), 7))
        elif act == "seal":
            found.append(TubeMoved(1, label, "sealed", minute(300 + number)))
        elif act == "reason":
            found.append(NotSampled(1, who, "out", minute(300 + number)))
        else:
            found.append(KitsUsed(1, "swab", "", 1, minute(300 + number)))
    return found


@given(histories(), _LATER, st.lists(st.integers(2, 30), max_size=1))
def test_a_round_that_grew_is_the_round_of_all_its_lines(
    events: list[Event], acts: list[tuple[str, int]], ahead: list[int]
) -> None:
    early = [SamplingCorrected(1, 1, line, "other", "came before it") for line in ahead]
    known = [events[0], *early, *events[1:]]
    lines = said([*known, *later(known, acts)])
    before, whole = picture(lines[: len(known)]), picture(lines)
    assert before is not None
    assert whole is not None
    found = grown(before, lines[len(known) :])
    sure = not refers_ahead(lines[: len(known)])
    tells(sure and found is not None and bool(acts))
    if sure and found is not None:
        assert found == whole
        assert list(found.tubes) == list(whole.tubes)
    remembered = Standings()
    for one in (before, whole if found is None else found, before):
        # Also a round that is another one: what two desks wrote comes in any order.
        assert remembered.due_list(one, CLOSES, DAY, {}) == due_list(one, CLOSES, DAY, {})


def test_without_the_line_that_opened_it_there_is_no_round() -> None:
    assert picture([]) is None
    assert picture(said(single(1, "D01", 5))) is None


@pytest.mark.parametrize("result", RESULTS)
def test_a_tube_that_says_nothing_of_anybody_asks_for_another(result: str) -> None:
    made = a_round([1], tubes=[tube_of("T01", [1], result=result)])
    asks = result in ("positive", "invalid", "lost", "indeterminate")
    assert (made.live_tube(1) is None) is asks


def test_a_sample_of_the_very_last_minute_is_in_time_and_one_sample_is_no_repetition() -> None:
    last = single(1, "D01", 600)
    assert minute(600) == to_ms(CLOSES)
    assert due(a_round([1], more=last)).marks(LATE) == 0
    assert due(a_round([1], more=last)).marks(REPEATED) == 0
    assert due(a_round([1], more=[*last, *single(1, "D02", 601)])).marks(REPEATED) == 1
