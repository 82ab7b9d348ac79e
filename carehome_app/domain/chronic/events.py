"""What can happen in the care of chronic illness: plans, medicine and limits of one person.

Days are ordinals, windows are codes of `domain.day_windows`, medicines and plans have numbers.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class PersonalPlanStarted(Event, frozen=True):
    """One person is to be measured; `days`, `every` and `monthly` are those of a `Rhythm`."""

    kind: ClassVar[int] = 110
    whose: ClassVar[Whose] = Whose.PERSON
    id: int
    person: int
    measure: int
    windows: tuple[str, ...]
    from_day: int
    until_day: int | None
    days: int
    every: int
    monthly: int
    timing: str
    note: str
    ordered_by: str


class PersonalPlanEnded(Event, frozen=True):
    """A personal plan's last day, and why it ends."""

    kind: ClassVar[int] = 111
    whose: ClassVar[Whose] = Whose.BEGUN
    ends: ClassVar[type[Event] | None] = PersonalPlanStarted
    id: int
    until_day: int
    why: str = ""


class MedicineStarted(Event, frozen=True):
    """One person is to be given a medicine; `gate` is (measure, field, sign, number, unit)."""

    kind: ClassVar[int] = 112
    whose: ClassVar[Whose] = Whose.PERSON
    id: int
    person: int
    name: str
    dose: str
    windows: tuple[str, ...]
    from_day: int
    until_day: int | None
    days: int
    every: int
    monthly: int
    note: str
    ordered_by: str
    gate: tuple[int, str, str, str, str] | None = None


class MedicineEnded(Event, frozen=True):
    """A medicine's last day, and why it ends."""

    kind: ClassVar[int] = 113
    whose: ClassVar[Whose] = Whose.BEGUN
    ends: ClassVar[type[Event] | None] = MedicineStarted
    id: int
    until_day: int
    why: str = ""


class DoseSaid(Event, frozen=True):
    """What became of one dose; `asked` is what was asked before it was given, if anything."""

    kind: ClassVar[int] = 114
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    medicine: int
    day: int
    window: str
    at: int
    outcome: str
    words: str = ""
    asked: tuple[str, ...] = ()
    source: int = 0


class DoseCorrected(Event, frozen=True):
    """What was said of a dose in this line is taken back; what replaces it is here."""

    kind: ClassVar[int] = 115
    whose: ClassVar[Whose] = Whose.SUBJECT
    station: int
    number: int
    subject: int
    reason: str
    words: str = ""
    dose: DoseSaid | None = None


class PersonalLimitSet(Event, frozen=True):
    """A rule has other numbers for one person; `review_day` is when to look again."""

    kind: ClassVar[int] = 116
    whose: ClassVar[Whose] = Whose.SUBJECT
    id: int
    subject: int
    rule: str
    threshold: dict[str, str]
    on: bool
    from_day: int
    until_day: int | None
    review_day: int | None
    decided_by: str
    why: str


class PersonalLimitEnded(Event, frozen=True):
    """A personal limit's last day, and why it ends."""

    kind: ClassVar[int] = 117
    whose: ClassVar[Whose] = Whose.BEGUN
    ends: ClassVar[type[Event] | None] = PersonalLimitSet
    id: int
    until_day: int
    why: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        PersonalPlanStarted,
        PersonalPlanEnded,
        MedicineStarted,
        MedicineEnded,
        DoseSaid,
        DoseCorrected,
        PersonalLimitSet,
        PersonalLimitEnded,
    )
}
