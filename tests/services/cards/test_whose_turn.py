"""Whose family is due a card in a closed home, and what of the record may be told on it."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carehome_app.domain.cards import errors
from carehome_app.domain.cards.card import (
    Card,
    CardConsent,
    CardKind,
    Guard,
    Leaving,
    Meal,
    Purpose,
    Relative,
    Turn,
    Way,
    due_list,
    period,
)
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.measures.catalogue import MEAL
from carehome_app.domain.rehabilitation.words import Course
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.i18n import in_english
from carehome_app.services.cards.making import NewCard
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.services.gate.control import NewLevel
from carehome_app.services.rehabilitation.planning import NewPlan
from carehome_app.services.rehabilitation.training import NewSession
from tests.builders import Home
from tests.refusing import refused
from tests.services.cards.test_cards import TODAY, WORDS, consented, looked, made, nursed
from tests.telling_examples import tells

__all__ = ["nursed"]


@given(st.integers(0, 400), st.integers(1, 31))
def test_every_day_of_a_closed_home_lies_in_one_period(days: int, every: int) -> None:
    tells(days >= every)
    day = TODAY + timedelta(days=days)
    first, last = period(TODAY, every, day)
    assert first <= day <= last
    assert (last - first).days == every - 1
    assert (first - TODAY).days % every == 0


FAMILIES = st.lists(
    st.tuples(
        st.sampled_from(("none", "over", "holds", "withdrawn")),
        st.booleans(),
        st.sampled_from(("none", "made", "went", "went before")),
        st.booleans(),
        st.booleans(),
    ),
    max_size=30,
)


AGREED = ("holds", False, "none", False, False)


@given(FAMILIES, st.integers(0, 6))
@example([AGREED, ("holds", False, "made", True, True), ("over", *AGREED[1:])], 3)
def test_every_family_is_sent_declined_without_consent_or_open(
    drawn: list[tuple[str, bool, str, bool, bool]], ahead: int
) -> None:
    days, day = (TODAY, TODAY + timedelta(days=6)), TODAY + timedelta(days=ahead)
    turns = [_turn(who, days, one) for who, one in enumerate(drawn)]
    found = due_list(turns, days, day)
    tells(len({item.box for item in found.items}) > 1)
    assert found.roster == len(drawn)
    words = found.words(Box.EXPLAINED)
    explained = words.get("declined", 0) + words.get("no_consent", 0)
    assert found.due == found.done + explained + found.open
    assert found.roster == found.due + found.exempt
    for turn, (consent, declined, card, ward, allowed) in zip(turns, drawn, strict=True):
        (item,) = [one for one in found.items if one.who == turn.subject]
        assert item.slot == TODAY, "of the period, whatever became of it"
        agreed = consent == "holds" and (allowed or not ward)
        if card == "went":
            assert item.box is Box.DONE
        elif ward and not agreed:
            assert item.box is Box.EXEMPT
        elif declined or not agreed:
            assert item.box is Box.EXPLAINED
        else:
            assert (item.box, item.word) == (Box.OPEN, "none_yet" if card == "none" else "made")


def _turn(who: int, days: tuple[date, date], drawn: tuple[str, bool, str, bool, bool]) -> Turn:
    consent, declined, card, ward, allowed = drawn
    relative = Relative(LineRef(1, who), who, "林晓", "母亲", "")
    until = days[0] - timedelta(days=1) if consent == "over" else None
    agreed = CardConsent(
        ref=LineRef(2, who),
        subject=who,
        relative=relative.ref,
        purpose=Purpose.FAMILY,
        channel="",
        since=date(2026, 1, 1),
        until=until,
        paper="",
        withdrawn=days[0] if consent == "withdrawn" else None,
    )
    guard = Guard(
        relatives=(relative,),
        consents=() if consent == "none" else (agreed,),
        is_ward=ward,
        allowed=relative.ref if allowed else None,
        allowed_until=days[1] if allowed else None,
    )
    went = {"went": days[0], "went before": days[0] - timedelta(days=1)}.get(card)
    left = [] if went is None else [Leaving(Way.STICK, Purpose.FAMILY, agreed.ref, went, 1)]
    made = Card(
        LineRef(3, who), who, CardKind.FAMILY, days[0], WORDS, "", "", 1, 1, 1, 0, 1, (),
        tuple(left),
    )  # fmt: skip
    return Turn(who, guard, () if card == "none" else (made,), declined)


def test_an_open_home_owes_no_cards(nursed: Home) -> None:
    consented(nursed)
    assert nursed.house.cards.board.due_on(TODAY).roster == 0


def test_in_a_closed_home_every_family_is_in_one_box(nursed: Home) -> None:
    for code in ("R001", "R002", "R003", "R004"):
        consented(nursed, code)
    board, consents = nursed.house.cards.board, nursed.house.cards.consents
    nursed.house.cards.making.decline(nursed.subject("R002"), "最近不方便")
    consents.withdraw(nursed.subject("R003"), "林晓")
    consents.say_ward(nursed.subject("R004"), ward=True)
    nursed.sign_in("D01")
    until = nursed.clock() + timedelta(days=30)
    closed = NewLevel(
        code="closed", document="防指〔2026〕7号", reason="流感", until=until, emergency="2026-11"
    )
    nursed.house.gate.control.set_level(closed)
    nursed.sign_in("S002")
    card = made(nursed)
    due = board.due_on(TODAY)
    assert (due.roster, due.due, due.done, due.explained, due.open) == (4, 3, 0, 2, 1)
    looked(nursed, card)
    nursed.house.cards.making.leave(card.ref, Way.PAPER)
    due = board.due_on(TODAY)
    assert (due.done, due.open) == (1, 0)
    assert due.words(Box.EXPLAINED) == {"declined": 1, "no_consent": 1}
    nursed.clock.advance(days=7)
    assert board.period(TODAY + timedelta(days=1)) == (TODAY, TODAY + timedelta(days=6))
    assert board.period(TODAY + timedelta(days=6)) == (TODAY, TODAY + timedelta(days=6))
    assert board.period(TODAY - timedelta(days=1)) is None, "the home was open then"
    again = board.due_on(TODAY + timedelta(days=7))
    assert (again.due, again.done, again.explained, again.open) == (3, 0, 1, 2)


def test_a_child_of_whom_no_relative_is_known_is_no_ward_but_has_no_consent(nursed: Home) -> None:
    nursed.sign_in("D01")
    until = nursed.clock() + timedelta(days=30)
    nursed.house.gate.control.set_level(
        NewLevel(code="closed", document="7号", reason="流感", until=until, emergency="2026-11")
    )
    child = nursed.person("R001")
    born = TODAY.replace(year=TODAY.year - 6)
    nursed.house.people.change(child, msgspec.structs.replace(child.details, birth=born))
    assert nursed.house.cards.board.due_on(TODAY).words(Box.EXPLAINED) == {"no_consent": 1}
    assert nursed.house.cards.board.turn(child.id) == "no_consent"


def test_only_rounds_asleep_are_told_as_asleep(nursed: Home) -> None:
    nursed.history("R001", "36.5", "36.6", days=2)
    nursed.type("R001", "s")
    said = [in_english(one) for one in nursed.house.cards.board.week(nursed.subject("R001"))]
    assert said[0] == "Asleep at 1 of our rounds this week."


def test_the_week_is_told_from_the_record(nursed: Home) -> None:
    who = nursed.subject("R001")
    nursed.house.rehabilitation.plans.make(
        NewPlan(subject=who, sessions="唱歌 40 1-7", course=Course.ACTIVITY)
    )
    nursed.house.rehabilitation.training.hold(NewSession(subject=who, typed="唱歌 40 独立"))
    nursed.type("R001", "s")
    nursed.next_round()
    nursed.measure("R001", "36.5")
    nursed.house.cards.meals.write(TODAY, Meal.LUNCH, "番茄鱼片、软饭")
    nursed.house.cards.meals.write(TODAY - timedelta(days=6), Meal.SUPPER, "面条")
    nursed.house.cards.meals.write(TODAY - timedelta(days=7), Meal.SUPPER, "饺子")
    week = nursed.house.cards.board.week(who)
    assert "Temperature taken 1 times, all normal." in map(in_english, week), "sleep is no reading"
    said = [one.source for one in week]
    assert said == [
        "Asleep at {count} of our rounds this week.",
        "Trained {count} times this week.",
        "Temperature taken {count} times, all normal.",
        "There was {dishes}.",
        "On {day} there was {dishes}.",
    ]
    for eaten in ("4", "1"):
        nursed.measure("R001", eaten, measure=MEAL)
        nursed.clock.advance(hours=1)
    (ate,) = [one for one in nursed.house.cards.board.week(who) if one.source.startswith("Ate")]
    assert in_english(ate) == "Ate well at 1 of 2 meals."
    nursed.next_round()
    nursed.measure("R001", "38.6")
    after = [one.source for one in nursed.house.cards.board.week(who)]
    assert "Temperature taken {count} times, all normal." not in after


def test_a_medicine_of_somebody_stands_on_no_card_of_theirs(nursed: Home) -> None:
    who = nursed.subject("R001")
    nursed.house.chronic.medicines.start(
        NewMedicine(
            person=who,
            name="地高辛",
            dose="0.125 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=TODAY,
        )
    )
    new = NewCard(subject=who, words=WORDS[:-10] + "按时吃地高辛")
    with pytest.raises(errors.PrivateWordError):
        nursed.house.cards.making.preview(new)
    (given,) = nursed.house.chronic.medicines.of(who)
    nursed.house.chronic.medicines.end(given, TODAY)
    nursed.clock.advance(days=2)
    assert nursed.house.chronic.medicines.of(who) == []
    with pytest.raises(errors.PrivateWordError):
        nursed.house.cards.making.preview(new)


@pytest.mark.parametrize(("typed", "is_refused"), [("0", True), ("1", False), ("31", False)])
def test_a_family_gets_a_card_once_a_month_at_least(
    home: Home, typed: str, is_refused: bool
) -> None:
    board = home.house.cards.board
    with refused(is_refused, OutsideRangeError):
        home.desk.forget(board.set_every(typed))
        assert board.every() == int(typed)
    with pytest.raises(OutsideRangeError) as told:
        board.set_every("32")
    assert "it must be from 1 to 31" in in_english(told.value.sentence)


@pytest.mark.parametrize(("days", "waits"), [(31, True), (32, False)])
def test_a_card_waits_for_a_second_look_for_a_month(nursed: Home, days: int, waits: bool) -> None:
    card = made(nursed)
    nursed.clock.advance(days=days)
    assert [one.ref for one in nursed.house.cards.board.waiting()] == [card.ref] * waits


def test_the_list_of_cards_says_what_was_written_and_a_masked_one_does_not(nursed: Home) -> None:
    made(nursed)
    for masked in (False, True):
        report = nursed.house.papers.build("cards", Asked(month=TODAY, masked=masked))
        assert (WORDS[:20] in str(report)) is not masked
