"""What follows from a fault and its acts in the one book of findings: an alert, and its end."""

from collections.abc import Iterator
from datetime import datetime

from carehome_app.domain.events import FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import FAULT
from carehome_app.domain.inspections.faults import Fault, Grade, What
from carehome_app.domain.inspections.rules import (
    BOOK,
    SEVERITIES,
    TIMES_TO_DIRECTOR,
    family_of,
    rule_of,
)
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.moments import to_ms


def followed(fault: Fault) -> Iterator[FindingRaised | FollowUpTaken]:
    """Yield all that follows from a fault as its acts made it, in their order."""
    found, failed = fault.found, 0
    yield raised(fault.id, found.grade, found.at, found.words)
    for act in fault.acts:
        if act.what is What.REOPENED:
            yield raised(fault.id, found.grade, act.at, found.words)
        elif act.what in (What.PASSED, What.WITHDRAWN):
            yield ended(fault, act.at, act.words)
        elif act.what is What.FAILED:
            failed += 1
            if failed >= TIMES_TO_DIRECTOR:
                yield sent_back(fault, failed, act.at)


def raised(number: int, grade: Grade, at: datetime, words: str) -> FindingRaised:
    """Return that a fault was found, or is open again."""
    return _finding(number, (grade, SEVERITIES[grade]), at, rule_of(grade), {"words": words})


def sent_back(fault: Fault, times: int, at: datetime) -> FindingRaised:
    """Return that the director decides: it was sent back too often."""
    grade, numbers = fault.found.grade, {"words": fault.found.words, "times": str(times)}
    rule = rule_of(grade, failed=True)
    return _finding(fault.id, (grade, Severity.URGENT), at, rule, numbers)


def ended(fault: Fault, at: datetime, words: str) -> FollowUpTaken:
    """Return that a fault is closed."""
    return FollowUpTaken(
        subject=fault.id,
        measure=0,
        family=family_of(fault.found.grade),
        step=Step.CLOSED.value,
        words=words.strip(),
        at=to_ms(at),
        about=FAULT,
    )


def _finding(
    number: int, weight: tuple[Grade, Severity], at: datetime, rule: str, numbers: dict[str, str]
) -> FindingRaised:
    return FindingRaised(
        subject=number,
        measure=0,
        station=0,
        number=0,
        family=family_of(weight[0]),
        severity=int(weight[1]),
        taken_at=to_ms(at),
        day=0,
        window="",
        hits=((rule, BOOK.rules[rule].version, numbers),),
        about=FAULT,
    )
