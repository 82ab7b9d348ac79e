"""Counselling: its words are for counsellors only and found nowhere else; the rest adds up."""

import zlib
from contextlib import nullcontext
from datetime import timedelta

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import FutureError, NotAllowedError
from carehome_app.domain.requests.counselling import Call
from carehome_app.domain.requests.errors import (
    EndBeforeStartError,
    NamedPersonNeededError,
    NoCounsellorError,
    NotACounsellorError,
    WrongCounsellorKeyError,
)
from carehome_app.domain.requests.words import Kind, Risk, Step, Urgency
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.requests.counselling import DAY_LISTS, NewCall, NewHelp
from carehome_app.services.requests.taking import Did, NewRequest
from tests.builders import Home

SECRET = "她说夜里总想起去世的丈夫zqxjvkwp"  # noqa: S105  # what nobody else may ever read
KEY = "the quiet garden at noon"


@pytest.fixture
def counselled(home: Home) -> Home:
    """A home whose S001 is a counsellor with a key, to whom a request and a call were sealed."""
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")
    home.house.requests.sealing.set_key(KEY)
    home.house.requests.counselling.hold(call(home, words=SECRET))
    home.sign_in("S002")
    new = NewRequest(kind=Kind.PSYCHOLOGICAL, urgency=Urgency.NOW, words=SECRET)
    home.house.requests.taking.take(new)
    home.house.requests.taking.act("1122-01", Did(step=Step.RESPONDED, words=SECRET))
    home.sign_in("S003")
    return home


def call(home: Home, risk: Risk = Risk.NONE, **more: object) -> NewCall:
    what: dict[str, object] = {
        "began_at": home.clock() - timedelta(minutes=20),
        "ended_at": home.clock() - timedelta(minutes=2),
        "risk": risk,
    }
    return NewCall(**{**what, **more})  # type: ignore[arg-type]


def today(home: Home) -> list[Call]:
    day = home.desk.today()
    return home.house.requests.counselling.calls(day, day)


def test_the_counsellor_reads_what_was_said_and_what_was_asked(counselled: Home) -> None:
    counselled.sign_in("S001")
    counselling = counselled.house.requests.counselling
    assert counselling.words(today(counselled)[0], KEY) == SECRET
    assert counselling.words_of_request("1122-01", KEY) == [SECRET, SECRET]
    with pytest.raises(WrongCounsellorKeyError):
        counselling.words(today(counselled)[0], "the quiet garden at night")


@pytest.mark.parametrize("code", ["S002", "S003", "D01"])
def test_nobody_else_opens_it_even_with_the_passphrase(counselled: Home, code: str) -> None:
    counselled.sign_in(code)
    with pytest.raises(NotAllowedError):
        counselled.house.requests.counselling.words(today(counselled)[0], KEY)
    with pytest.raises(NotAllowedError):
        counselled.house.requests.counselling.words_of_request("1122-01", KEY)


def test_a_later_counsellor_does_not_read_what_was_sealed_before(counselled: Home) -> None:
    counselled.sign_in("D01")
    counselled.house.signing_in.give_role(counselled.subject("S002"), Role.COUNSELLOR)
    counselled.sign_in("S002")
    counselling = counselled.house.requests.counselling
    with pytest.raises(NotACounsellorError):
        counselling.words(today(counselled)[0], KEY)
    counselled.house.requests.sealing.set_key("another quiet garden")
    with pytest.raises(WrongCounsellorKeyError):
        counselling.words(today(counselled)[0], "another quiet garden")
    counselling.hold(call(counselled, words="again"))
    later = next(one for one in today(counselled) if one.talker == "T002")
    assert counselling.words(later, "another quiet garden") == "again"
    counselled.sign_in("S001")
    assert counselling.words(later, KEY) == "again"


def test_without_any_counsellor_nobody_types_words_that_nobody_could_read(home: Home) -> None:
    new = NewRequest(kind=Kind.PSYCHOLOGICAL, urgency=Urgency.NOW, words=SECRET)
    with pytest.raises(NoCounsellorError):
        home.house.requests.taking.take(new)
    assert home.house.requests.board.open_ones().requests == ()


def _bytes_of(home: Home) -> dict[str, bytes]:
    """Return everything that could be read or leave: rows of all tables, history, files."""
    found: dict[str, bytes] = {}
    store = home.desk.store
    tables = [name for (name,) in store.query("SELECT name FROM sqlite_schema WHERE type='table'")]
    for table in tables:
        found[table] = repr(list(store.query(f'SELECT * FROM "{table}"'))).encode()
    found["history"] = repr(home.house.history.of_home()).encode()
    for path in home.folder.rglob("*"):
        if path.is_file():
            found[path.name] = path.read_bytes()
    return found


def test_the_words_are_in_no_table_no_journal_line_no_history_and_no_file(
    counselled: Home,
) -> None:
    counselled.sign_in("D01")
    shapes = [
        SECRET.encode(),
        repr(SECRET).encode()[1:-1],
        b"zqxjvkwp",
        zlib.compress(SECRET.encode()),
    ]
    for name, what in _bytes_of(counselled).items():
        assert not any(shape in what for shape in shapes), name


def test_a_search_that_finds_nothing_would_find_plain_words(counselled: Home) -> None:
    new = NewRequest(kind=Kind.OTHER, urgency=Urgency.WEEK, words="plain zqxjvkwp")
    counselled.house.requests.taking.take(new)
    counselled.sign_in("D01")
    assert any(b"zqxjvkwp" in what for what in _bytes_of(counselled).values())


def test_high_risk_has_a_named_person_and_a_call_within_a_day(counselled: Home) -> None:
    counselled.sign_in("S001")
    counselling = counselled.house.requests.counselling
    with pytest.raises(NamedPersonNeededError, match="12356"):
        counselling.hold(call(counselled, Risk.HIGH))
    high = call(counselled, Risk.HIGH, named=counselled.subject("S003"), talker="T009")
    counselling.hold(high)
    (waiting,) = counselling.to_call_again()
    assert waiting.follow_up_due == high.ended_at + timedelta(hours=24)
    counselled.clock.advance(days=200)
    assert counselling.to_call_again() == [waiting], "it is not forgotten, however long ago"
    day = counselled.desk.today()
    counselling.hold(call(counselled, talker="T009"))
    assert counselling.to_call_again() == []
    counted = counselling.counted(day - timedelta(days=200), day)
    assert (counted.person_times, counted.persons) == (3, 2)


def test_the_call_within_a_day_is_a_duty_of_whoever_was_named(counselled: Home) -> None:
    def duty() -> tuple[int, int, dict[str, int]]:
        (due,) = [one.of(house, house.desk.today()) for one in DAY_LISTS]
        assert {item.who for item in due.items} <= {counselled.subject("S003")}
        return due.due, due.open, dict(due.words(Box.DONE))

    house = counselled.house
    counselled.sign_in("S001")
    high = call(counselled, Risk.HIGH, named=counselled.subject("S003"), talker="T009")
    house.requests.counselling.hold(high)
    assert duty() == (0, 0, {}), "it is due tomorrow"
    counselled.clock.advance(days=3)
    assert duty() == (1, 1, {}), "what nobody did stays due"
    house.requests.counselling.hold(call(counselled, talker="T009"))
    assert duty() == (1, 0, {"late": 1})
    counselled.clock.advance(days=1)
    assert duty() == (0, 0, {})


def test_nobody_is_asked_to_call_somebody_whose_record_is_locked(counselled: Home) -> None:
    def calls_due() -> int:
        (due,) = [one.of(house, house.desk.today()) for one in DAY_LISTS]
        return due.due

    house, who = counselled.house, counselled.subject("R003")
    counselled.sign_in("S001")
    named = counselled.subject("S003")
    high = call(counselled, Risk.HIGH, named=named, talker="T009", subject=who)
    house.requests.counselling.hold(high)
    counselled.sign_in("D01")
    house.people.discharge(counselled.person("R003"))
    counselled.clock.advance(days=1)
    assert calls_due() == 1
    house.keeping.lock(who, "left")
    assert calls_due() == 0


def test_a_call_ends_after_it_began_and_not_in_the_future(counselled: Home) -> None:
    counselled.sign_in("S001")
    hold, now = counselled.house.requests.counselling.hold, counselled.clock()
    with pytest.raises(EndBeforeStartError):
        hold(call(counselled, began_at=now, ended_at=now - timedelta(minutes=1)))
    with pytest.raises(FutureError):
        hold(call(counselled, ended_at=now + timedelta(minutes=1)))


def test_the_homes_own_numbers_stand_after_those_of_the_country(home: Home) -> None:
    home.house.requests.clocks.change("numbers", "0411-84689595")
    numbers = home.house.requests.counselling.numbers()
    assert numbers == ("12356", "120", "110", "0411-84689595")


def test_hours_of_helpers_add_up_by_month(home: Home) -> None:
    helping, day = home.house.requests.helping, home.desk.today()
    for minutes in (60, 90):
        helping.give(NewHelp(day=day, minutes=minutes, contacts=4, what="陪聊", name="李老师"))
    helping.give(NewHelp(day=day, minutes=30, contacts=1, what="x", helper=home.subject("S001")))
    counted = helping.counted(day.replace(day=1), day)
    assert (counted.minutes, counted.person_times, len(counted.helpers)) == (180, 9, 2)


@pytest.mark.parametrize(
    ("minutes", "taken"), [(0, False), (1, True), (1440, True), (1441, False)]
)
def test_nobody_helps_for_longer_than_a_day_in_one_day(
    home: Home, minutes: int, taken: bool
) -> None:
    helping, day = home.house.requests.helping, home.desk.today()
    new = NewHelp(day=day, minutes=minutes, contacts=1, what="陪聊", name="李老师")
    with nullcontext() if taken else pytest.raises(OutsideRangeError):
        helping.give(new)
    assert helping.counted(day, day).minutes == (minutes if taken else 0)


def test_tables_are_rebuilt_with_their_sealed_words(counselled: Home) -> None:
    counselled.sign_in("D01")
    assert counselled.house.verifying.verify().ok


def test_a_call_names_whom_it_was_about_and_who_spoke(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")
    about = home.subject("R001")
    home.house.requests.counselling.hold(call(home, subject=about))
    (one,) = today(home)
    assert (one.subject, one.by) == (about, home.subject("S001"))
    assert one.talker != str(about)
    assert one.talker
