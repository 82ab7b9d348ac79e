"""What is written down beside requests: which fields each paper has, and what is kept of them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple, cast

import msgspec

from carehome_app.domain.errors import (
    CareHomeError,
    FutureError,
    MissingFieldError,
    ReasonNeededError,
)
from carehome_app.domain.moments import time_typed
from carehome_app.domain.reports.choice import day_meant
from carehome_app.domain.requests.aid import Aid, Benefit
from carehome_app.domain.requests.counselling import Call
from carehome_app.domain.requests.errors import (
    NamedPersonNeededError,
    NoCounsellorError,
    NotTheSameError,
    PaidAlreadyError,
    StepNotNowError,
    TooMuchPaidError,
)
from carehome_app.domain.requests.request import Request
from carehome_app.domain.requests.words import (
    AID_STEPS,
    CHANNELS,
    FUNDS,
    KINDS,
    PROGRAMMES,
    RISKS,
    URGENCIES,
    AidStep,
    Channel,
    Fund,
    Kind,
    Programme,
    Risk,
    Urgency,
)
from carehome_app.domain.settings import NotADateError, whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.counselling import NewCall, NewHelp
from carehome_app.services.requests.taking import Asked, Kept, NewRequest

KEPT: Final = QT_TRANSLATE_NOOP("RequestsPage", "Kept: {no}.")
KEPT_PLAIN: Final = QT_TRANSLATE_NOOP("RequestsPage", "Kept.")
HEARD: Final = QT_TRANSLATE_NOOP("RequestsPage", "Kept: {talker}. In need: {numbers}")
About = Request | Aid | Benefit | Call | None
"""What a paper is about; nothing where it stands alone."""


class Done(msgspec.Struct, frozen=True):
    """What was kept, in a sentence; what changed; and what is to be asked about it."""

    said: Text
    changes: Changes = Changes.REQUESTS
    prompt: Text | None = None


class Typed:
    """What is typed in a form, read field by field; `at` is where trouble is said."""

    def __init__(self, house: House, values: Mapping[str, str], *, again: bool) -> None:
        """Read these; `again` answers the question that was asked about the same."""
        self.house = house
        self.again = again
        self.at = ""
        self._values = values

    def text(self, name: str) -> str:
        """Return what is typed in a field."""
        self.at = name
        return self._values[name]

    def person(self, name: str) -> int:
        """Return the number of the person typed; 0 where nobody is."""
        typed = self.text(name)
        return self.house.people.find(typed).id if typed else 0

    def number(self, name: str) -> int:
        """Return a whole number; nothing typed is none."""
        typed = self.text(name)
        return whole_number(typed) if typed else 0

    def day(self, name: str) -> date | None:
        """Return a day, such as `12-03`; None where nothing is typed."""
        typed = self.text(name)
        day = day_meant(typed, self.house.desk.today()) if typed else None
        if typed and day is None:
            raise NotADateError(typed=typed)
        return day

    def clock(self, name: str) -> time:
        """Return a time of the day."""
        return time_typed(self.text(name))


class Paper(StrEnum):
    """What somebody writes down."""

    REQUEST = "request"
    AID = "aid"
    AID_STEP = "aid_step"
    CALL = "call"
    KEY = "key"
    HELP = "help"
    BENEFIT = "benefit"
    REVIEW = "review"
    END = "end"


class Sheet(NamedTuple):
    """A paper: what it is called, its fields, what is filled in at first, and how it is kept."""

    title: Text
    fields: tuple[str, ...]
    keep: Callable[[Typed, About], Done | Asked]
    usual: Mapping[str, str] = {}
    is_secret: bool = False
    """Whether what is typed is for one person's eyes: it is forgotten, never brought back."""


LABELS: Final = {
    "words": QT_TRANSLATE_NOOP("RequestsPage", "What is asked for"),
    "kind": QT_TRANSLATE_NOOP("RequestsPage", "Kind"),
    "urgency": QT_TRANSLATE_NOOP("RequestsPage", "Urgency"),
    "channel": QT_TRANSLATE_NOOP("RequestsPage", "How"),
    "who": QT_TRANSLATE_NOOP("RequestsPage", "About whom of the house"),
    "about": QT_TRANSLATE_NOOP("RequestsPage", "About whom or what else"),
    "caller": QT_TRANSLATE_NOOP("RequestsPage", "Who asks (may stay empty)"),
    "phone": QT_TRANSLATE_NOOP("RequestsPage", "Telephone"),
    "consent": QT_TRANSLATE_NOOP("RequestsPage", "May the family be told?"),
    "yuan": QT_TRANSLATE_NOOP("RequestsPage", "Sum in yuan"),
    "cause": QT_TRANSLATE_NOOP("RequestsPage", "For what"),
    "household": QT_TRANSLATE_NOOP("RequestsPage", "Household"),
    "aid_step": QT_TRANSLATE_NOOP("RequestsPage", "What was done"),
    "fund": QT_TRANSLATE_NOOP("RequestsPage", "From which money"),
    "how": QT_TRANSLATE_NOOP("RequestsPage", "How verified, why refused, or receipt no."),
    "day": QT_TRANSLATE_NOOP("RequestsPage", "Day (empty: today)"),
    "began": QT_TRANSLATE_NOOP("RequestsPage", "Began at"),
    "minutes": QT_TRANSLATE_NOOP("RequestsPage", "Minutes"),
    "risk": QT_TRANSLATE_NOOP("RequestsPage", "Risk"),
    "named": QT_TRANSLATE_NOOP("RequestsPage", "Who stays on the telephone"),
    "talker": QT_TRANSLATE_NOOP("RequestsPage", "Number of who spoke (empty: somebody new)"),
    "band": QT_TRANSLATE_NOOP("RequestsPage", "Age band"),
    "theme": QT_TRANSLATE_NOOP("RequestsPage", "Theme"),
    "referred": QT_TRANSLATE_NOOP("RequestsPage", "Referred to"),
    "secret_words": QT_TRANSLATE_NOOP("RequestsPage", "Words, sealed to the counsellors"),
    "passphrase": QT_TRANSLATE_NOOP("RequestsPage", "The counsellor's own passphrase"),
    "repeated": QT_TRANSLATE_NOOP("RequestsPage", "The same once more"),
    "helper": QT_TRANSLATE_NOOP("RequestsPage", "Who of the house helped"),
    "name": QT_TRANSLATE_NOOP("RequestsPage", "Or the name of who helped"),
    "social_worker": QT_TRANSLATE_NOOP("RequestsPage", "As what"),
    "contacts": QT_TRANSLATE_NOOP("RequestsPage", "Person-times"),
    "what": QT_TRANSLATE_NOOP("RequestsPage", "What was done"),
    "for_whom": QT_TRANSLATE_NOOP("RequestsPage", "For whom (empty: the house)"),
    "programme": QT_TRANSLATE_NOOP("RequestsPage", "Programme"),
    "person": QT_TRANSLATE_NOOP("RequestsPage", "Who gets it"),
    "since": QT_TRANSLATE_NOOP("RequestsPage", "Since (empty: today)"),
    "review": QT_TRANSLATE_NOOP("RequestsPage", "Next review"),
    "remark": QT_TRANSLATE_NOOP("RequestsPage", "Remark"),
    "until": QT_TRANSLATE_NOOP("RequestsPage", "Last day (empty: today)"),
    "why": QT_TRANSLATE_NOOP("RequestsPage", "Why it ends"),
}
"""What a field is called, by its name."""
HIDDEN: Final = frozenset({"passphrase", "repeated"})
"""Fields that show nothing of what is typed."""
_YES: Final = "yes"
_NO_FUND: Final = ("", Text("", "—"))
CHOICES: Final[Mapping[str, tuple[tuple[str, Text], ...]]] = {
    "kind": tuple(KINDS.items()),
    "urgency": tuple(URGENCIES.items()),
    "channel": tuple(CHANNELS.items()),
    "consent": (
        ("", QT_TRANSLATE_NOOP("RequestsPage", "no, or nobody asked")),
        (_YES, QT_TRANSLATE_NOOP("RequestsPage", "yes")),
    ),
    "aid_step": tuple(AID_STEPS.items()),
    "fund": (_NO_FUND, *FUNDS.items()),
    "risk": tuple(RISKS.items()),
    "social_worker": (
        ("", QT_TRANSLATE_NOOP("RequestsPage", "volunteer")),
        (_YES, QT_TRANSLATE_NOOP("RequestsPage", "social worker")),
    ),
    "programme": tuple(PROGRAMMES.items()),
}
"""What is chosen from, by field; everywhere else something is typed."""


def _request(typed: Typed, _about: About) -> Done | Asked:
    new = NewRequest(
        kind=Kind(typed.text("kind")),
        urgency=Urgency(typed.text("urgency")),
        channel=Channel(typed.text("channel")),
        subject=typed.person("who"),
        about=typed.text("about"),
        caller=typed.text("caller"),
        consent=typed.text("consent") == _YES,
        words=typed.text("words"),
        phone=typed.text("phone"),
    )
    if not new.words:
        typed.at = "words"
    done = typed.house.requests.taking.take(new, again=typed.again)
    return done if isinstance(done, Asked) else _of(done)


def _aid(typed: Typed, about: About) -> Done | Asked:
    new = NewAid(
        household=typed.text("household"), cause=typed.text("cause"), typed=typed.text("yuan")
    )
    if not new.cause:
        typed.at = "cause"
    done = typed.house.requests.aid.ask(cast("Request", about).no, new, again=typed.again)
    return done if isinstance(done, Asked) else _of(done)


def _aid_step(typed: Typed, about: About) -> Done:
    step, fund = AidStep(typed.text("aid_step")), typed.text("fund")
    did = AidDid(
        step=step,
        fund=Fund(fund) if fund else None,
        words=typed.text("how"),
        typed=typed.text("yuan"),
    )
    return _of(typed.house.requests.aid.act_on(cast("Aid", about), did))


def _call(typed: Typed, _about: About) -> Done:
    house = typed.house
    day, clock = typed.day("day") or house.desk.today(), typed.clock("began")
    began: datetime = house.desk.home_time.moment(day, clock)
    new = NewCall(
        began_at=began,
        ended_at=began + timedelta(minutes=typed.number("minutes")),
        risk=Risk(typed.text("risk")),
        named=typed.person("named"),
        talker=typed.text("talker"),
        band=typed.text("band"),
        theme=typed.text("theme"),
        referred=typed.text("referred"),
        words=typed.text("secret_words"),
    )
    talker = house.requests.counselling.hold(new)
    numbers = " ".join(house.requests.counselling.numbers())
    return Done(HEARD.with_(talker=talker, numbers=numbers))


def _key(typed: Typed, _about: About) -> Done:
    if typed.text("passphrase") != typed.text("repeated"):
        raise NotTheSameError
    passphrase = typed.text("passphrase")
    return Done(KEPT_PLAIN, typed.house.requests.sealing.set_key(passphrase))


def _help(typed: Typed, _about: About) -> Done:
    new = NewHelp(
        helper=typed.person("helper"),
        name=typed.text("name"),
        is_social_worker=typed.text("social_worker") == _YES,
        subject=typed.person("for_whom"),
        what=typed.text("what"),
        contacts=typed.number("contacts"),
        day=typed.day("day") or typed.house.desk.today(),
        minutes=typed.number("minutes"),
    )
    if not new.helper and not new.name:
        typed.at = "name"
    return Done(KEPT_PLAIN, typed.house.requests.helping.give(new))


def _benefit(typed: Typed, _about: About) -> Done:
    person, review = typed.person("person"), typed.day("review")
    programme, words = Programme(typed.text("programme")), typed.text("remark")
    since = typed.day("since") or typed.house.desk.today()
    if not person:
        typed.at = "person"
        raise MissingFieldError(field=LABELS["person"])
    return Done(
        KEPT_PLAIN, typed.house.requests.benefits.begin(person, programme, since, review, words)
    )


def _review(typed: Typed, about: About) -> Done:
    ref = cast("Benefit", about).ref
    return Done(KEPT_PLAIN, typed.house.requests.benefits.review(ref, typed.day("review")))


def _end(typed: Typed, about: About) -> Done:
    until = typed.day("until") or typed.house.desk.today()
    ref, why = cast("Benefit", about).ref, typed.text("why")
    return Done(KEPT_PLAIN, typed.house.requests.benefits.end(ref, until, why))


def _of(kept: Kept) -> Done:
    return Done(KEPT.with_(no=kept.no), kept.changes, kept.prompt)


BESIDE: Final[Mapping[type[CareHomeError], tuple[str, ...]]] = {
    NamedPersonNeededError: ("named",),
    TooMuchPaidError: ("yuan",),
    StepNotNowError: ("aid_step",),
    PaidAlreadyError: ("aid_step",),
    ReasonNeededError: ("how", "why"),
    FutureError: ("began", "since", "day"),
    NoCounsellorError: ("secret_words", "words"),
}
"""Where it is said what is wrong, when that is another field than the one read last."""


def place_of(error: CareHomeError, typed: Typed, sheet: Sheet) -> str:
    """Return the field beside which an error is said."""
    names = next((names for kind, names in BESIDE.items() if isinstance(error, kind)), ())
    return next((name for name in names if name in sheet.fields), typed.at)


SHEETS: Final = {
    Paper.REQUEST: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "New request"),
        ("words", "kind", "urgency", "channel", "who", "about", "caller", "phone", "consent"),
        _request,
        {"kind": Kind.MATERIAL, "urgency": Urgency.TODAY, "channel": Channel.PHONE},
    ),
    Paper.AID: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "Aid asked for"), ("yuan", "cause", "household"), _aid
    ),
    Paper.AID_STEP: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "A step of the application"),
        ("aid_step", "yuan", "fund", "how"),
        _aid_step,
    ),
    Paper.CALL: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "A counselling"),
        ("began", "minutes", "day", "risk", "named", "talker", "band", "theme", "referred",
         "secret_words"),
        _call,
        is_secret=True,
    ),
    Paper.KEY: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "A counsellor's own passphrase"),
        ("passphrase", "repeated"),
        _key,
        is_secret=True,
    ),
    Paper.HELP: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "Somebody helped"),
        ("helper", "name", "social_worker", "minutes", "contacts", "what", "for_whom", "day"),
        _help,
    ),
    Paper.BENEFIT: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "Somebody gets aid by programme"),
        ("person", "programme", "since", "review", "remark"),
        _benefit,
    ),
    Paper.REVIEW: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "Looked at again today"), ("review",), _review
    ),
    Paper.END: Sheet(
        QT_TRANSLATE_NOOP("RequestsPage", "It ends"), ("until", "why"), _end
    ),
}  # fmt: skip
"""Every paper by what is written down."""
