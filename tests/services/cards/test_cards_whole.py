"""The lines that family cards leave in the record, and the edges of whose families get them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.signatures import Purpose as Signs
from carehome_app.domain.cards import errors
from carehome_app.domain.cards.card import About, CardKind, Guard, Mask, Meal, Purpose, Way
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.measures.catalogue import MEAL
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.cards.consenting import NewConsent
from carehome_app.services.cards.making import NewCard
from carehome_app.services.gate.control import NewLevel
from carehome_app.services.pictures import prepare
from tests.approved import assert_approved
from tests.as_lines import as_lines
from tests.builders import Home
from tests.services.cards.test_cards import TODAY, consented, made, nursed, photo

__all__ = ["nursed"]
FACE = Mask(500, 500, 250, 250)


def written_since(home: Home, last: int) -> Iterator[str]:
    """Yield what the lines after one say."""
    for line in journal.lines(home.desk.store):
        if line.ref.number > last:
            yield from as_lines((line.ref.number, line.by, line.event))


def hidden(line: str) -> str:
    """Return a line without what another library may make of the pixels of a picture."""
    return re.sub(r"size \d+", "size N", re.sub(r"'[0-9a-f]{64}'", "HASH", line))


def test_the_life_of_a_card_and_of_what_families_agreed_to_is_in_the_record_as_approved(
    nursed: Home,
) -> None:
    home, cards = nursed, nursed.house.cards
    last = home.desk.store.heads()[1][0]
    consented(home, since=TODAY - timedelta(days=1), paper=" 第 3 页 ")
    who = home.subject("R001")
    cards.consents.name(who, " 林海 ", " 舅舅 ")
    cards.consents.give(NewConsent(subject=who, name=" 林海", purpose=Purpose.PUBLIC, until=TODAY))
    cards.meals.write(TODAY, Meal.LUNCH, " 番茄鱼片 ", " 软 ")
    taken = prepare("餐.jpg", photo())
    ref = cards.meals.take(taken, About.MEAL, words=" 午餐 ")
    (picture,) = cards.meals.pictures(TODAY, TODAY)
    kept = cards.meals.photo(picture)
    assert kept is not None
    assert (picture.ref, kept.content) == (ref, taken.content)
    card = made(home, kind=CardKind.FAMILY, masks=(FACE, FACE), day=TODAY - timedelta(days=2))
    pin = home.house.signing_in.signature(home.subject("S003"), DEMO_PIN, Signs.SECOND_LOOK)
    cards.making.look_by_pin(card.ref, pin, passed=True, words=" gut ")
    cards.making.leave(card.ref, Way.CLIPBOARD)
    cards.making.leave(card.ref, Way.PAPER)
    public = made(home, "", kind=CardKind.GROUP_SAFE)
    home.sign_in("S003")
    cards.making.look(public.ref, passed=False, words=" 太暗 ")
    cards.making.decline(who, " 不要 ")
    cards.consents.withdraw(who, "林晓", " 搬家 ")
    cards.consents.end(cards.consents.of(who).relatives[1], " 电话不通 ")
    cards.consents.say_ward(who, ward=True, words=" 民政 ")
    assert [one.ref for one in cards.board.of(who)] == [card.ref]
    home.sign_in("D01")
    cards.consents.allow(who, "林晓", TODAY + timedelta(days=9), " 探视 ")
    cards.board.set_every("14")
    guard = cards.consents.every()[who]
    told = [
        *written_since(home, last),
        *as_lines(guard),
        *as_lines(cards.making.card(card.ref)),
    ]
    assert_approved("services/cards/as_recorded.txt", map(hidden, told))


def named(home: Home, words: str, *, with_bed: bool = False) -> set[str]:
    """Return what is refused of the words on a card of R001."""
    new = NewCard(subject=home.subject("R001"), words=words, with_bed=with_bed)
    return {
        f"{word}: {in_english(why)}" for word, why in home.house.cards.making._private(new).items()
    }


def test_every_word_that_stays_in_the_house_is_known_with_why(nursed: Home) -> None:
    person = nursed.person("R001")
    details = replace(person.details, diagnoses="脑瘫，癫痫,a、高血压；痛风;咳/哮喘\n肾病")
    nursed.house.people.change(person, details)
    nursed.admit("R007", "王")
    places = {f"{one}: a bed" for one in (
        "201-1", "201房", "201室", "201号房", "201号室", "room 201", "1床", "1号床",
    )}  # fmt: skip
    always = {
        *(f"{one}: a diagnosis" for one in ("脑瘫", "癫痫", "高血压", "痛风", "哮喘", "肾病")),
        *(f"{one}: the name of somebody else" for one in ("李建国", "张桂兰", "刘玉珍", "陈德福")),
        "R001: a number of identity",
    }
    assert named(nursed, "2026-11-22") == places | always
    assert named(nursed, "1234567", with_bed=True) == always
    for number in ("12345678", "139 0000 0000", "029-8888-6666", "110101 20150101 0010"):
        assert named(nursed, f"电话{number}。", with_bed=True) - always == {
            f"{number}: a number of identity"
        }
    assert named(nursed, "1 2 3 4 5 6 7 8 9 0", with_bed=True) == always, "ten in groups"


def test_whose_families_get_cards_on_the_day_before_and_of_the_eighteenth_birthday(
    nursed: Home,
) -> None:
    board, consents = nursed.house.cards.board, nursed.house.cards.consents
    births = {"R001": date(2008, 11, 23), "R002": date(2008, 11, 22), "S001": date(2015, 1, 1)}
    for code, birth in births.items():
        person = nursed.person(code)
        nursed.house.people.change(person, replace(person.details, birth=birth))
    for code in ("R003", "R004", "S002"):
        consents.name(nursed.subject(code), "林晓", "女儿")
    consents.end(consents.of(nursed.subject("R004")).relatives[0])
    assert [one.details.code for one in board.families(TODAY)] == ["R001", "R003"]
    nursed.sign_in("S003")
    nursed.house.people.discharge(nursed.person("R003"))
    assert [one.details.code for one in board.families(TODAY)] == ["R001"]
    assert [one.details.code for one in board.families(TODAY - timedelta(days=1))] == [
        "R001",
        "R002",
        "R003",
    ]


def test_the_week_begins_with_its_first_minute_and_ends_with_its_last(nursed: Home) -> None:
    who, board = nursed.subject("R001"), nursed.house.cards.board
    nursed.clock.set("2026-11-15 23:59")
    nursed.measure("R001", "3", measure=MEAL)
    nursed.clock.set("2026-11-16 00:00")
    nursed.measure("R001", "2", measure=MEAL)
    nursed.clock.set("2026-11-22 23:59")
    nursed.measure("R001", "3", measure=MEAL)
    assert list(map(in_english, board.week(who))) == ["Ate well at 1 of 2 meals."]
    nursed.clock.set("2026-11-23 00:00")
    assert list(map(in_english, board.week(who))) == ["Ate well at 1 of 1 meals."]
    assert list(map(in_english, board.week(who, TODAY - timedelta(days=1)))) == [
        "Ate well at 1 of 2 meals."
    ]


@pytest.mark.parametrize(("days", "first"), [(0, 0), (6, 0), (7, 7), (13, 7), (14, 14)])
def test_a_period_begins_anew_each_week_since_the_home_was_closed(
    nursed: Home, days: int, first: int
) -> None:
    nursed.sign_in("D01")
    until = nursed.clock() + timedelta(days=30)
    nursed.house.gate.control.set_level(
        NewLevel(code="closed", document="7号", reason="流感", until=until, emergency="2026-11")
    )
    nursed.clock.advance(days=days)
    begins = TODAY + timedelta(days=first)
    day = TODAY + timedelta(days=days)
    assert nursed.house.cards.board.period(day) == (begins, begins + timedelta(days=6))
    assert nursed.house.cards.board.period(TODAY - timedelta(days=1)) is None


def test_a_home_that_is_closed_after_midnight_was_open_on_the_day_before(nursed: Home) -> None:
    nursed.sign_in("D01")
    nursed.clock.set("2026-11-23 00:30")
    until = nursed.clock() + timedelta(days=30)
    nursed.house.gate.control.set_level(
        NewLevel(code="closed", document="7号", reason="流感", until=until, emergency="2026-11")
    )
    board = nursed.house.cards.board
    assert board.period(TODAY) is None
    assert board.period(TODAY + timedelta(days=1)) is not None


def test_what_is_missing_or_to_come_is_refused_before_anything_is_kept(nursed: Home) -> None:
    consents, meals = nursed.house.cards.consents, nursed.house.cards.meals
    who, last = nursed.subject("R001"), nursed.desk.store.heads()[1][0]
    for name, relation in (("", "母亲"), ("林晓", " ")):
        with pytest.raises(MissingFieldError):
            consents.name(who, name, relation)
    with pytest.raises(MissingFieldError):
        meals.write(TODAY, Meal.LUNCH, " ")
    with pytest.raises(errors.NotARelativeError):
        consents.give(NewConsent(subject=who, name="林晓"))
    assert nursed.desk.store.heads()[1][0] == last
    consents.name(who, "林晓", "母亲")
    with pytest.raises(FutureError):
        consents.give(NewConsent(subject=who, name="林晓", since=TODAY + timedelta(days=1)))
    consents.give(NewConsent(subject=who, name="林晓", since=TODAY))
    (given,) = consents.of(who).consents
    assert (given.since, given.until) == (TODAY, TODAY + timedelta(days=365))
    assert consents.of(nursed.subject("R002")) == Guard((), (), is_ward=False)
