"""What is asked at the gate: how an answer is typed, what is missing, what speaks against entry.

Nothing that was not answered is taken for "none". Numbers are defaults of the reference, 3.3 and
3.6, which a home can change.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.gate.errors import AnswerError, IdNumberError, TomorrowError
from carehome_app.domain.gate.levels import ASK_LABELS, Ask, Level, Who, visit_allowed
from carehome_app.domain.moments import HomeTime, date_typed, from_ms, time_typed, to_ms
from carehome_app.domain.settings import NotADateError, NotATimeError
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# Numbers a home can change, and what speaks against coming in.


class Lines(msgspec.Struct, frozen=True):
    """The numbers the gate judges by; sources: reference 3.3 and 3.6."""

    temperature: Decimal = Decimal("37.3")
    """Guangdong's rescue guide: from here on to the fever clinic."""
    test_hours: int = 48
    """Notice of 27 December 2022; counted from sampling."""
    visit_minutes: int = 30
    antigen_from: int = 15
    antigen_until: int = 20
    rest_minutes: int = 15
    late_minutes: int = 30


class Refusal(StrEnum):
    """Why somebody is not let in; in this order the first one is counted, so that rows add up."""

    CODE = "code"
    TEST = "test"
    TEMPERATURE = "temperature"
    SYMPTOM = "symptom"
    EXPOSURE = "exposure"
    BOOKING = "booking"
    LEVEL = "level"
    OTHER = "other"


REFUSAL_LABELS: Final = {
    Refusal.CODE: QT_TRANSLATE_NOOP("Gate", "health code"),
    Refusal.TEST: QT_TRANSLATE_NOOP("Gate", "test"),
    Refusal.TEMPERATURE: QT_TRANSLATE_NOOP("Gate", "temperature"),
    Refusal.SYMPTOM: QT_TRANSLATE_NOOP("Gate", "symptom"),
    Refusal.EXPOSURE: QT_TRANSLATE_NOOP("Gate", "exposure"),
    Refusal.BOOKING: QT_TRANSLATE_NOOP("Gate", "not booked"),
    Refusal.LEVEL: QT_TRANSLATE_NOOP("Gate", "level"),
    Refusal.OTHER: QT_TRANSLATE_NOOP("Gate", "other"),
}


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Who is at the gate, and what was answered so far; answers are as `answered` keeps them."""

    who: Who
    at: datetime
    answers: Mapping[Ask, str] = msgspec.field(default_factory=dict)
    celsius: Decimal | None = None
    booked: bool = False
    exception: bool = False
    out: bool = False
    """Whether a resident goes out; coming back other things are asked."""
    isolated: bool = False
    """Whether the resident to be visited is kept apart."""


def missing(level: Level, arrival: Arrival) -> tuple[Ask, ...]:
    """Return what the level asks and nobody answered, in the order of asking.

    An antigen test counts only once its result could be read.
    """
    asked = asked_of(level, arrival.who, out=arrival.out)
    return tuple(ask for ask in asked if not _is_answered(ask, arrival))


_GOING_OUT: Final = frozenset({Ask.REASON, Ask.COMPANION, Ask.BACK})


def asked_of(level: Level, who: Who, *, out: bool) -> tuple[Ask, ...]:
    """Return what a level asks: of a resident going out why and until when, coming back the rest.

    Who leaves otherwise is asked nothing.
    """
    asked = level.asked(who)
    if who is Who.RESIDENT:
        return tuple(one for one in asked if (one in _GOING_OUT) is out)
    return () if out else asked


def _is_answered(ask: Ask, arrival: Arrival) -> bool:
    if ask is Ask.TEMPERATURE:
        return arrival.celsius is not None
    said = arrival.answers.get(ask, "")
    if ask is Ask.ANTIGEN and said:
        return antigen(said).result != ""
    return bool(said)


def against(level: Level, arrival: Arrival, lines: Lines) -> tuple[Refusal, ...]:
    """Return everything that speaks against letting somebody in, in the fixed order."""
    said = arrival.answers
    found = {
        Refusal.CODE: said.get(Ask.CODE, "green") != "green",
        Refusal.TEST: _test_fails(arrival, lines),
        Refusal.TEMPERATURE: arrival.celsius is not None and arrival.celsius >= lines.temperature,
        Refusal.SYMPTOM: said.get(Ask.SYMPTOMS, NONE) != NONE,
        Refusal.EXPOSURE: said.get(Ask.TRAVEL, NONE) != NONE or arrival.isolated,
        Refusal.BOOKING: _lacks_booking(level, arrival),
        Refusal.LEVEL: _is_closed(level, arrival),
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _test_fails(arrival: Arrival, lines: Lines) -> bool:
    said = arrival.answers
    old = (
        Ask.TEST in said
        and certificate_age(said[Ask.TEST], arrival.at).late(lines.test_hours) > _NOW
    )
    positive = Ask.ANTIGEN in said and antigen(said[Ask.ANTIGEN]).result == POSITIVE
    return old or positive


def _visits_refused(level: Level, arrival: Arrival) -> bool:
    return arrival.who is Who.VISITOR and not visit_allowed(
        level, booked=arrival.booked, exception=arrival.exception
    )


def _lacks_booking(level: Level, arrival: Arrival) -> bool:
    by_booking = visit_allowed(level, booked=True, exception=False)
    return _visits_refused(level, arrival) and by_booking


def _is_closed(level: Level, arrival: Arrival) -> bool:
    by_booking = visit_allowed(level, booked=True, exception=False)
    return _visits_refused(level, arrival) and not by_booking


# How answers are typed, and what is kept of them.

NONE: Final = "none"
POSITIVE: Final = "positive"
NEGATIVE: Final = "negative"
_NO: Final = {"n", "no", "none", "0", "无", "没有", "w"}
_YES: Final = {"y", "yes", "1", "有", "是"}
_NOW: Final = timedelta(0)
SYMPTOMS: Final[Mapping[str, tuple[str, ...]]] = {
    "cough": ("c", "cough", "咳嗽", "咳"),
    "sore_throat": ("t", "sore_throat", "throat", "咽痛", "嗓子疼"),
    "runny_nose": ("r", "runny_nose", "流涕", "流鼻涕"),
    "short_of_breath": ("b", "short_of_breath", "气促", "气短"),
    "diarrhoea": ("d", "diarrhoea", "diarrhea", "腹泻"),
    "vomiting": ("v", "vomiting", "呕吐"),
    "fatigue": ("f", "fatigue", "乏力"),
}
"""What can be ticked, by the codes of noted symptoms, and how each is typed."""
_COLOURS: Final = {
    **dict.fromkeys(("g", "green", "绿", "绿码"), "green"),
    **dict.fromkeys(("y", "yellow", "黄", "黄码"), "yellow"),
    **dict.fromkeys(("r", "red", "红", "红码"), "red"),
}
_TAKES_SYMPTOMS: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "n none, c cough, t sore throat, r runny nose, b breathless, d diarrhoea, v vomiting,"
    " f fatigue",
)
_TAKES_CODE: Final = QT_TRANSLATE_NOOP("Gate", "g green, y yellow, r red")
_TAKES_TRAVEL: Final = QT_TRANSLATE_NOOP("Gate", "n none, or where")
_TAKES_TEST: Final = QT_TRANSLATE_NOOP("Gate", "day and time of sampling, such as 11-27 17:33")
_TAKES_ANTIGEN: Final = QT_TRANSLATE_NOOP(
    "Gate", "when it was begun, such as 16:32; with the result 16:32 n or 16:32 p"
)
_TAKES_MASK: Final = QT_TRANSLATE_NOOP("Gate", "y worn, n none, or which")
_TAKES_CLOCK: Final = QT_TRANSLATE_NOOP("Gate", "a time such as 17:45")
_TAKES_WORDS: Final = QT_TRANSLATE_NOOP("Gate", "a few words")
TAKES: Final = {
    Ask.SYMPTOMS: _TAKES_SYMPTOMS,
    Ask.CODE: _TAKES_CODE,
    Ask.TRAVEL: _TAKES_TRAVEL,
    Ask.TEST: _TAKES_TEST,
    Ask.ANTIGEN: _TAKES_ANTIGEN,
    Ask.MASK: _TAKES_MASK,
    Ask.BACK: _TAKES_CLOCK,
}
"""What a field takes, to be said beside it; what is not here takes words."""


def answered(ask: Ask, typed: str, at: datetime, home_time: HomeTime) -> str:
    """Return an answer as it is kept; nothing typed is no answer; else `AnswerError`."""
    plain = normalized(typed)
    if not plain:
        return ""
    special = _READERS.get(ask)
    if special is None:
        return typed.strip()
    kept = special(plain, at, home_time)
    if kept is None:
        takes = TAKES.get(ask, _TAKES_WORDS)
        raise AnswerError(typed=cut(plain), asked=ASK_LABELS[ask], takes=takes)
    return kept


def _symptoms(plain: str, _at: datetime, _home_time: HomeTime) -> str | None:
    if plain in _NO:
        return NONE
    found = []
    for word in re.split(r"[\s.;/]+", plain):
        codes = [code for code, names in SYMPTOMS.items() if word in names]
        if not codes:
            return None
        found += codes
    return " ".join(dict.fromkeys(found))


def _code(plain: str, _at: datetime, _home_time: HomeTime) -> str | None:
    return _COLOURS.get(plain)


def _travel(plain: str, _at: datetime, _home_time: HomeTime) -> str | None:
    return NONE if plain in _NO else plain if plain not in _YES else None


def _mask(plain: str, _at: datetime, _home_time: HomeTime) -> str | None:
    return "no" if plain in _NO else "yes" if plain in _YES else plain


def _disinfected(plain: str, _at: datetime, _home_time: HomeTime) -> str | None:
    return None if plain in _NO else "yes" if plain in _YES else plain


def _test(plain: str, at: datetime, home_time: HomeTime) -> str | None:
    """Return the moment of sampling; a day without a year is the last such day."""
    taken = _moment(plain, at, home_time)
    if taken is None:
        return None
    if taken > at:
        raise TomorrowError(when=f"{home_time.local(taken):%Y-%m-%d %H:%M}")
    return str(to_ms(taken))


def _antigen(plain: str, at: datetime, home_time: HomeTime) -> str | None:
    """Return when it was begun, and, once it was read, when and with which result."""
    clock, _, result = plain.partition(" ")
    begun = _moment(clock, at, home_time)
    if begun is None or begun > at:
        return None
    if not result:
        return str(to_ms(begun))
    if result[:1] in ("n", "p", "阴", "阳"):
        read = NEGATIVE if result[:1] in ("n", "阴") else POSITIVE
        return f"{to_ms(begun)} {to_ms(at)} {read}"
    return None


def _back(plain: str, at: datetime, home_time: HomeTime) -> str | None:
    try:
        back = home_time.moment(home_time.day(at), time_typed(plain))
    except NotATimeError:
        return None
    return str(to_ms(back if back > at else back + timedelta(days=1)))


_Reader = Callable[[str, datetime, HomeTime], "str | None"]
_READERS: Final[Mapping[Ask, _Reader]] = {
    Ask.SYMPTOMS: _symptoms,
    Ask.CODE: _code,
    Ask.TRAVEL: _travel,
    Ask.TEST: _test,
    Ask.ANTIGEN: _antigen,
    Ask.MASK: _mask,
    Ask.DISINFECTED: _disinfected,
    Ask.BACK: _back,
}
_MONTH_DAY: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})", re.ASCII)


def _moment(plain: str, at: datetime, home_time: HomeTime) -> datetime | None:
    day_said, _, clock_said = plain.rpartition(" ")
    today = home_time.day(at)
    try:
        clock = time_typed(clock_said)
        found = _MONTH_DAY.fullmatch(day_said)
        if found:
            day_said = f"{today.year}-{found[1]}-{found[2]}"
        day = date_typed(day_said) if day_said else today
    except (NotATimeError, NotADateError):
        return None
    if found and day > today + timedelta(days=180):
        day = day.replace(year=day.year - 1)  # typed in January, taken in December
    return home_time.moment(day, clock)


# Certificates and antigen tests by the clock.


class Age(NamedTuple):
    """How old a certificate is at the minute of entry."""

    age: timedelta

    @property
    def hours_minutes(self) -> tuple[int, int]:
        """The age in whole hours and minutes, as the clock shows it."""
        minutes = int(self.age.total_seconds()) // 60
        return minutes // 60, minutes % 60

    def late(self, hours: int) -> timedelta:
        """Return by how much it is too old, to the minute; not above zero while it is not."""
        whole, minutes = self.hours_minutes
        return timedelta(hours=whole, minutes=minutes) - timedelta(hours=hours)


def certificate_age(kept: str, at: datetime) -> Age:
    """Return how old a certificate is that was sampled at the kept moment."""
    return Age(at - from_ms(int(kept)))


class Antigen(NamedTuple):
    """An antigen test on the spot: when it was begun, and read with which result."""

    begun: datetime
    read: datetime | None = None
    result: str = ""

    def is_in_window(self, lines: Lines) -> bool:
        """Return whether it was read when it may be; another reading is kept and marked."""
        if self.read is None:
            return False
        after = self.read - self.begun
        until = timedelta(minutes=lines.antigen_until)
        return timedelta(minutes=lines.antigen_from) <= after <= until


def antigen(kept: str) -> Antigen:
    """Return the antigen test that was kept."""
    begun, *rest = kept.split()
    if not rest:
        return Antigen(from_ms(int(begun)))
    return Antigen(from_ms(int(begun)), from_ms(int(rest[0])), rest[1])


# Identity numbers: GB 11643-1999, and what is shown of them.

_ID: Final = re.compile(r"\d{17}[\dx]", re.ASCII)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10x98765432"


def id_masked(typed: str) -> str:
    """Return an identity number with its middle hidden; a wrong check digit is refused.

    Old numbers of 15 digits and foreign papers have none and are taken as they are.
    """
    plain = "".join(normalized(typed).split())
    if _ID.fullmatch(plain):
        weighed = zip(_WEIGHTS, plain, strict=False)
        right = _CHECKS[sum(weight * int(digit) for weight, digit in weighed) % 11]
        if plain[-1] != right:
            raise IdNumberError(typed=plain[-1].upper(), right=right.upper())
    if len(plain) <= 5:
        return plain.upper()
    return f"{plain[:3]}{'·' * (len(plain) - 5)}{plain[-2:]}".upper()


# Runs of equal values: a gun that was not aimed.

RUN: Final = 10
RUN_SAID: Final = QT_TRANSLATE_NOOP(
    "Gate", "{value} was written {count} times in a row. Was it measured each time?"
)


def run_of_equals(values: Iterable[str]) -> Text | None:
    """Return a sentence when the last temperatures were all the same, newest first."""
    known = list(values)[:RUN]
    if len(known) < RUN or len(set(known)) > 1:
        return None
    return RUN_SAID.with_(value=known[0], count=RUN)


# A bus of volunteers: many names at once.

_BETWEEN_NAMES: Final = re.compile(r"[、;；\n\t]")


def names_typed(typed: str) -> list[str]:
    """Return the names of a group, each once, as they were typed; one name is no group."""
    names = [" ".join(one.split()) for one in _BETWEEN_NAMES.split(typed)]
    return list(dict.fromkeys(one for one in names if one))


# The one box: who, and the temperature after a space.

_TEMPERATURE: Final = re.compile(r"\d{2}(?:\.\d+)?(?:[cf]|°c|°f)?|\d{3}|\d{2}\.", re.ASCII)
_PHONE: Final = re.compile(r"\d{11}", re.ASCII)


class Boxed(NamedTuple):
    """What stands in the box: who, and the text of a temperature, if one was typed."""

    who: str
    temperature: str


def boxed(typed: str) -> Boxed:
    """Return what was typed or scanned; a phone number with spaces is no temperature."""
    plain = normalized(typed)
    together = "".join(plain.split())
    if _PHONE.fullmatch(together):
        return Boxed(together, "")
    who, _, last = plain.rpartition(" ")
    if who and _TEMPERATURE.fullmatch(last):
        return Boxed(who.strip(), last)
    return Boxed(plain, "")
