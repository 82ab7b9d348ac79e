"""Plans, sessions and missed ones for tests."""

from datetime import UTC, date, datetime, time

from carehome_app.domain.rehabilitation.plan import Absent, Goal, Held, Plan, Session, Slot
from carehome_app.domain.rehabilitation.words import Course, Help, Missed
from carehome_app.domain.rounds.entry import LineRef

MONDAY = date(2026, 11, 23)
CHILD = 7
STAND = Session("stand", 30, 0b111111)
SPEECH = Session("speech", 25, 0b010101)
GOALS = (
    Goal("stand 3 minutes", "by the clock", date(2026, 12, 31), -1, 3, 2),
    Goal("ten words", "counted", date(2026, 12, 31), -1, 2, 2),
    Goal("spoon", "half a bowl", date(2026, 12, 31), -2, 2, 1),
)


def plan(number: int = 1, subject: int = CHILD, *, since: date = date(2026, 9, 1)) -> Plan:
    return Plan(
        LineRef(1, number),
        subject,
        Course.TRAINING,
        since,
        None,
        "",
        "",
        GOALS,
        "",
        (STAND, SPEECH),
        "",
        "mother",
        since,
        date(2026, 12, 5),
        30,
        2,
    )


def held(  # which session, and when
    number: int, slot: Slot, on: date | None = None, minutes: int = 30, words: str = ""
) -> Held:
    day = on or slot.day
    return Held(
        LineRef(1, number),
        CHILD,
        slot,
        datetime.combine(day, time(2), UTC),
        day,
        minutes,
        "stand",
        Help.PROMPT,
        False,
        3,
        words,
        "",
        "",
        "",
        0,
        3,
    )


def absent(number: int, slot: Slot, reason: Missed = Missed.ILL) -> Absent:
    return Absent(LineRef(1, number), CHILD, slot, reason, "", 3)
