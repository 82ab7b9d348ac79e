"""How the history tells of the home, its people, who may do what, plans, limits and settings."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from carehome_app.domain import events
from carehome_app.domain.accounts.roles import ROLE_LABELS
from carehome_app.domain.files.mapping import REMEMBERED, mapping_words
from carehome_app.domain.history.event_words import (
    MarkKind,
    Names,
    Telling,
    Tellings,
    Topic,
    as_written,
    label,
    ordinal,
    whom,
)
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Rule
from carehome_app.domain.people import (
    GROUP_LABELS,
    SEX_LABELS,
    birth_of,
    birth_text,
)
from carehome_app.domain.privacy.identity import masked
from carehome_app.domain.rounds.plan import round_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

FOUNDED: Final = QT_TRANSLATE_NOOP("History", "The home {name} began.")
DESK: Final = QT_TRANSLATE_NOOP("History", "Desk {index} {name} began to write.")
SET: Final = QT_TRANSLATE_NOOP("History", "{key} is now {value}.")
SET_SINCE: Final = QT_TRANSLATE_NOOP("History", "{key} is {value} from {since} on.")
MAY_SIGN_IN: Final = QT_TRANSLATE_NOOP("History", "{person} may sign in as {role}.")
MAY_NOT: Final = QT_TRANSLATE_NOOP("History", "{person} may no longer sign in.")
CLOCK: Final = QT_TRANSLATE_NOOP("History", "The clock had been set back: it showed {shown}.")
ADMITTED: Final = QT_TRANSLATE_NOOP("History", "{name} came into the house on {at}: {what}.")
WRITTEN: Final = QT_TRANSLATE_NOOP("History", "Written about {name}: {what}.")
CHANGED: Final = QT_TRANSLATE_NOOP("History", "Changed about {name}: {what}.")
NO_CHANGE: Final = QT_TRANSLATE_NOOP("History", "Nothing changed about {name}.")
LEFT: Final = QT_TRANSLATE_NOOP("History", "{person} left the house on {at}.")
LEFT_WHY: Final = QT_TRANSLATE_NOOP("History", "{person} left the house on {at}: {why}.")
PLANNED: Final = QT_TRANSLATE_NOOP("History", "{measure} is due from {day}, {windows}: {whom}.")
WINDOW: Final = QT_TRANSLATE_NOOP("History", "{name} {opens}–{closes}")
PLAN_ENDS: Final = QT_TRANSLATE_NOOP("History", "The plan of {plan} ends with {day}.")
EVERYBODY: Final = QT_TRANSLATE_NOOP("History", "everybody")
LIMIT: Final = QT_TRANSLATE_NOOP("History", "Limit “{rule}”, {whom}: {numbers}.")
LIMIT_WHY: Final = QT_TRANSLATE_NOOP("History", "Limit “{rule}”, {whom}: {numbers}. Why: {why}.")
AS_PUBLISHED: Final = QT_TRANSLATE_NOOP("History", "as published")
SWITCHED_OFF: Final = QT_TRANSLATE_NOOP("History", "switched off")
FILE: Final = QT_TRANSLATE_NOOP("History", "The file {name} was taken, with {rows} rows.")
FROM_TO: Final = QT_TRANSLATE_NOOP("History", "{field} {old} → {new}")
ONE_FIELD: Final = QT_TRANSLATE_NOOP("History", "{field} {new}")
NOTHING: Final = QT_TRANSLATE_NOOP("History", "nothing")
FIELDS: Final = {
    "group": QT_TRANSLATE_NOOP("History", "group"),
    "code": QT_TRANSLATE_NOOP("History", "code"),
    "name": QT_TRANSLATE_NOOP("History", "name"),
    "sex": QT_TRANSLATE_NOOP("History", "sex"),
    "birth": QT_TRANSLATE_NOOP("History", "born"),
    "room": QT_TRANSLATE_NOOP("History", "room"),
    "bed": QT_TRANSLATE_NOOP("History", "bed"),
    "floor": QT_TRANSLATE_NOOP("History", "floor"),
    "care_level": QT_TRANSLATE_NOOP("History", "care level"),
    "diagnoses": QT_TRANSLATE_NOOP("History", "diagnoses"),
    "post": QT_TRANSLATE_NOOP("History", "post"),
    "id_number": QT_TRANSLATE_NOOP("History", "identity number"),
    "allergies": QT_TRANSLATE_NOOP("History", "allergies"),
}
KEYS: Final = {
    "timezone": QT_TRANSLATE_NOOP("History", "time zone"),
    "home.name": QT_TRANSLATE_NOOP("History", "name of the home"),
    "home.number": QT_TRANSLATE_NOOP("History", "number of the home"),
}
"""Settings that have a name of their own; the others are told by their key."""
_LABELS: Final[dict[str, Mapping[Any, Text]]] = {"group": GROUP_LABELS, "sex": SEX_LABELS}
_MINUTES = 60
CAME_HERE: Final = QT_TRANSLATE_NOOP("Handover", "came into the house")
LEFT_HERE: Final = QT_TRANSLATE_NOOP("Handover", "left the house")
WRITTEN_HERE: Final = QT_TRANSLATE_NOOP(
    "Handover", "what is written about this person was changed"
)
LIMIT_HERE: Final = QT_TRANSLATE_NOOP("Handover", "limit of the home changed: {rule}")


def _founded(event: events.HomeFounded, names: Names) -> Text:
    del names
    return FOUNDED.with_(name=event.name)


def _desk(event: events.StationNamed, names: Names) -> Text:
    del names
    return DESK.with_(index=event.index, name=event.name)


MAPPED: Final = QT_TRANSLATE_NOOP(
    "History", "Files with the columns {headings} are read so: {uses}."
)


def _setting(event: events.SettingChanged, names: Names) -> Text:
    if event.key.startswith(REMEMBERED):
        return MAPPED.with_(
            headings=event.key.removeprefix(REMEMBERED), uses=mapping_words(event.value)
        )
    key = label(KEYS, event.key)
    if event.since:
        return SET_SINCE.with_(key=key, value=event.value, since=names.clock(event.since))
    return SET.with_(key=key, value=event.value)


def _role(event: events.RoleGiven, names: Names) -> Text:
    person = names.person(event.subject)
    if not event.role:
        return MAY_NOT.with_(person=person)
    return MAY_SIGN_IN.with_(person=person, role=label(ROLE_LABELS, event.role))


def _clock(event: events.ClockDiffered, names: Names) -> Text:
    return CLOCK.with_(shown=names.clock(event.shown))


def _admitted(event: events.PersonAdmitted, names: Names) -> Text:
    return ADMITTED.with_(name=event.name, at=names.clock(event.at), what=list(_written(event)))


def _changed(event: events.PersonChanged, names: Names) -> Text:
    del names
    return WRITTEN.with_(name=event.name, what=list(_written(event)))


def _left(event: events.PersonLeft, names: Names) -> Text:
    text = LEFT_WHY.with_(why=event.reason) if event.reason else LEFT
    return text.with_(person=names.person(event.subject), at=names.clock(event.at))


def _came_here(_event: events.PersonAdmitted, _names: Names) -> Text:
    return CAME_HERE


def _left_here(_event: events.PersonLeft, _names: Names) -> Text:
    return LEFT_HERE


def _written_here(_event: events.PersonChanged | events.PersonFieldsChanged, _n: Names) -> Text:
    return WRITTEN_HERE


def _limit_here(event: events.LimitSet, _names: Names) -> Text:
    return LIMIT_HERE.with_(rule=rule_label(event.rule))


def _fields_changed(event: events.PersonFieldsChanged, names: Names) -> Text:
    what = [
        ONE_FIELD.with_(field=title, new=_value(event.fields, name) or NOTHING)
        for name, title in FIELDS.items()
        if name in event.fields
    ]
    return WRITTEN.with_(name=names.person(event.subject), what=what)


def _written(event: events.PersonWritten) -> Iterator[Text]:
    said = events.written_fields(event)
    for name, title in FIELDS.items():
        if name != "name" and (value := _value(said, name)):
            yield ONE_FIELD.with_(field=title, new=value)


def difference(old: Mapping[str, str], new: Mapping[str, str]) -> Text:
    """Return what a change of what is written about a person changed, field by field."""
    found = [
        FROM_TO.with_(
            field=title, old=_value(old, name) or NOTHING, new=_value(new, name) or NOTHING
        )
        for name, title in FIELDS.items()
        if old.get(name, "") != new.get(name, "")
    ]
    name = new.get("name", "")
    return CHANGED.with_(name=name, what=found) if found else NO_CHANGE.with_(name=name)


def _value(said: Mapping[str, str], name: str) -> Text | str:
    value = said.get(name, "")
    if name == "birth":
        return birth_text(*birth_of(int(value))) if value else ""
    if name == events.ID_NUMBER:
        return masked(value)
    labels = _LABELS.get(name)
    return label(labels, value) if labels is not None and value else value


def _planned(event: events.PlanStarted, names: Names) -> Text:
    windows = [
        WINDOW.with_(name=round_label(code), opens=_minutes(opens), closes=_minutes(closes))
        for code, opens, closes in event.windows
    ]
    group: Text = GROUP_LABELS.get(event.group, EVERYBODY)  # type: ignore[call-overload]
    return PLANNED.with_(
        measure=measure_label(event.measure),
        day=ordinal(event.from_day),
        windows=windows,
        whom=names.person(event.person) if event.person else group,
    )


def _plan_ends(event: events.PlanEnded, names: Names) -> Text:
    return PLAN_ENDS.with_(plan=names.plan(event.id), day=ordinal(event.until_day))


def _limit(event: events.LimitSet, names: Names) -> Text:
    numbers: list[Text | str] = [f"{number} {unit}" for unit, number in event.threshold.items()]
    if not event.on:
        numbers = [SWITCHED_OFF]
    text = LIMIT_WHY.with_(why=event.why) if event.why else LIMIT
    return text.with_(
        rule=rule_label(event.rule),
        whom=names.person(event.subject) if event.subject else EVERYBODY,
        numbers=numbers or [AS_PUBLISHED],
    )


def _file(event: events.FileTaken, names: Names) -> Text:
    del names
    return FILE.with_(name=event.name, rows=event.rows)


def measure_label(index: int) -> Text:
    """Return the name of a measure by its number in the journal, whether it is known or not."""
    known = {measure.index: measure.label for measure in CATALOGUE}
    return known.get(index, Text("", "#{index}", {"index": index}))


def rule_of(code: str) -> Rule | None:
    """Return the rule with a code, of whichever measure."""
    return next((rule for one in CATALOGUE for rule in one.rules if rule.code == code), None)


def rule_label(code: str) -> Text:
    """Return what a rule is called; one that is not known any more by its code."""
    rule = rule_of(code)
    return as_written(code) if rule is None else rule.label


def _minutes(clock: int) -> str:
    return f"{clock // _MINUTES:02}:{clock % _MINUTES:02}"


def _ordered_for(event: events.PlanStarted) -> tuple[int, ...]:
    return (event.person,) if event.person else ()


def _id(event: events.PlanStarted | events.PlanEnded) -> str:
    return str(event.id)


def _rule(event: events.LimitSet) -> str:
    return event.rule


def _key(event: events.SettingChanged) -> str:
    return event.key


TELLINGS: Final[Tellings] = {
    events.HomeFounded: Telling(Topic.SETTING, _founded),
    events.StationNamed: Telling(Topic.SETTING, _desk),
    events.SettingChanged: Telling(Topic.SETTING, _setting, thing=_key),
    events.ClockDiffered: Telling(Topic.SETTING, _clock),
    events.RoleGiven: Telling(Topic.ACCOUNT, _role, whom),
    events.PersonAdmitted: Telling(
        Topic.PERSON, _admitted, whom, shift="people", brief=_came_here, mark=MarkKind.STAY
    ),
    events.PersonChanged: Telling(
        Topic.PERSON, _changed, whom, shift="people", brief=_written_here
    ),
    events.PersonFieldsChanged: Telling(
        Topic.PERSON, _fields_changed, whom, shift="people", brief=_written_here
    ),
    events.PersonLeft: Telling(
        Topic.PERSON, _left, whom, shift="people", brief=_left_here, mark=MarkKind.STAY
    ),
    events.PlanStarted: Telling(Topic.PLAN, _planned, _ordered_for, _id),
    events.PlanEnded: Telling(Topic.PLAN, _plan_ends, thing=_id),
    events.LimitSet: Telling(Topic.PLAN, _limit, whom, _rule, "orders", _limit_here),
    events.FileTaken: Telling(Topic.REPORT, _file),
}
"""The kinds told here."""
