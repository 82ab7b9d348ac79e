"""`record`: one reading or one reason, by the same parser and rules as the sheet."""

from datetime import date, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from carehome_app.commands import doses
from carehome_app.commands.access import Access, in_home, moment, round_meant
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.commands.typed import Typed
from carehome_app.domain.chronic.times import BY_CODE as BY_WINDOW
from carehome_app.domain.chronic.times import HOUSE, is_known
from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.measures.measure import Measure, Routine, shown
from carehome_app.domain.rounds.plan import RoundKey, round_at
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House
from carehome_app.services.rounds.entering import Given, Recorded

NO_SUCH_MEASURE: Final = QT_TRANSLATE_NOOP(
    "Commands", "There is no measure “{given}”. There are: {known}."
)
NO_SUCH_SITE: Final = QT_TRANSLATE_NOOP(
    "Commands", "There is no site “{given}”. There are: {known}."
)
NO_SUCH_SLOT: Final = QT_TRANSLATE_NOOP(
    "Commands", "There is no slot “{given}”. There are clocks such as 0800, and: {known}."
)
KEPT: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {person}, {measure} {shown}, {when}.")
KEPT_REASON: Final = QT_TRANSLATE_NOOP(
    "Commands", "Kept: {person}, {measure} not measured: {reason}, {when}."
)
CAN_MEAN: Final = QT_TRANSLATE_NOOP("Commands", "It can mean: {meanings}")
PERSON: Final = QT_TRANSLATE_NOOP("Commands", "{name} ({place})")
AGAIN: Final = 3
"""How many questions one text can raise, so that `--again` ends."""


def record(access: Access, typed: Typed) -> Answer:
    """Keep one reading or one reason, or say what is asked or wrong."""

    def work(house: House, say: Translate) -> Answer:
        if typed.measure in doses.NAMES:
            return doses.record_dose(house, typed, say)
        given = _given(house, typed, say)
        outcome = house.recording.record(given)
        for _question in range(AGAIN if typed.again else 0):
            if not isinstance(outcome, Question):
                break
            outcome = house.recording.record(replace(given, asked=outcome))
        match outcome:
            case Recorded():
                return _kept(house, given, outcome, say)
            case Question(why=why, meanings=meanings):
                can_be = [meaning.shown for meaning in meanings]
                data = {"kept": False, "question": say(why), "meanings": can_be}
                return Answer((say(why), say(CAN_MEAN.with_(meanings=can_be))), NO, data)
            case Refused(why):
                refused = {"kept": False, "error": say(why)}
                return Answer(status=NO, data=refused, trouble=say(why))

    return in_home(access, work, to_write=True)


def _given(house: House, typed: Typed, say: Translate) -> Given:
    desk = house.desk
    measure = measure_named(typed.measure)
    subject = house.people.find(typed.subject).id
    zone = desk.home_time.zone(desk.now())
    taken_at = None if typed.taken_at is None else moment(typed.taken_at, zone)
    round_ = _round(house, typed, (subject, measure), taken_at or desk.now())
    return Given(
        subject=subject,
        measure=measure,
        round=round_,
        text=typed.value,
        site=_site(measure, typed.site, say) or usual_site(house, measure, round_),
        taken_at=taken_at,
        time_unknown=typed.paper and taken_at is None,
    )


def _round(house: House, typed: Typed, what: tuple[int, Measure], at: datetime) -> RoundKey:
    """Return the round that was said, or the one that a person's plan means at this moment."""
    if typed.window is not None and not is_known(typed.window):
        raise UsageError(NO_SUCH_SLOT.with_(given=typed.window, known=[*HOUSE, *BY_WINDOW]))
    on = typed.on
    if typed.taken_at is not None and on is None:
        # Of another day: that day's round, after midnight the one that is still current then.
        then = round_at(at, house.desk.plans, house.desk.home_time)
        if then is not None and typed.window is None and what[1].routine is Routine.EVERYBODY:
            return then
        on = _day_of(house, at, typed.window)
    meant = round_meant(house.desk, on, typed.window)
    if typed.window is not None or typed.on is not None or what[1].routine is Routine.EVERYBODY:
        return meant
    return house.chronic.round_for(*what, at) or meant


def _day_of(house: House, at: datetime, window: str | None) -> date:
    """Return the day whose round a moment lies in: the day before, where that round still runs."""
    day = house.desk.home_time.day(at)
    before = RoundKey(day - timedelta(days=1), window or "")
    span = house.desk.span(before) if window else None
    return before.day if span is not None and span.opens <= at < span.until else day


def measure_named(given: str) -> Measure:
    """Return the measure with this code or name."""
    try:
        return by_code(given)
    except KeyError as error:
        known = [measure.code for measure in CATALOGUE]
        raise UsageError(NO_SUCH_MEASURE.with_(given=given, known=known)) from error


def usual_site(house: House, measure: Measure, round_: RoundKey) -> str:
    """Return where a measure is usually taken in a round, as the plan says."""
    plans = [plan for plan in house.desk.plans if plan.measure is measure]
    return next((plan.site for plan in plans if plan.site and plan.holds_on(round_.day)), "")


def _site(measure: Measure, given: str | None, say: Translate) -> str:
    if given is None:
        return ""
    for site in measure.sites:
        if given in (site.code, say(site.label)):
            return site.code
    known = [site.code for site in measure.sites]
    raise UsageError(NO_SUCH_SITE.with_(given=given, known=known))


def _kept(house: House, given: Given, recorded: Recorded, say: Translate) -> Answer:
    desk = house.desk
    person = desk.person(given.subject)
    entry = house.recording.kept(given, recorded)
    who = PERSON.with_(name=person.name, place=person.place or person.details.code)
    when = desk.home_time.local(entry.taken_at).strftime("%Y-%m-%d %H:%M")
    if entry.is_reading:
        text = KEPT.with_(shown=shown(given.measure, entry.values))
    else:
        text = KEPT_REASON.with_(reason=BY_CODE[entry.reason].label)
    lines = [text.with_(person=who, measure=given.measure.label, when=when)]
    lines += [sentence for finding in recorded.findings for sentence in finding.sentences]
    data = {
        "kept": True,
        "person": person.details.code,
        "measure": given.measure.code,
        "findings": [
            {"label": say(finding.label), "sentences": [say(one) for one in finding.sentences]}
            for finding in recorded.findings
        ],
    }
    return Answer(tuple(say(line) for line in lines), data=data)
