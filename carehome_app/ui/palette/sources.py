"""What can be found: pages, people, what can be done, and what pages have by number or name."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.people import Group, Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.palette.matching import Kind, Thing
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Page
from carehome_app.ui.shell.page_table import UNLISTED, PageSpec

OFF: Final = QT_TRANSLATE_NOOP("Palette", "this home does not use it")
USE: Final = QT_TRANSLATE_NOOP("Palette", "Use from today: {page}")
USE_NO_MORE: Final = QT_TRANSLATE_NOOP("Palette", "Use no longer: {page}")
DIRECTOR: Final = QT_TRANSLATE_NOOP("Palette", "the director's; records are kept")
AGE: Final = QT_TRANSLATE_NOOP("Palette", "{age} years")
GROUPS: Final = {
    Group.RESIDENT: QT_TRANSLATE_NOOP("Palette", "resident"),
    Group.STAFF: QT_TRANSLATE_NOOP("Palette", "staff"),
}


def pages(
    context: Context,
    specs: Sequence[PageSpec],
    off: frozenset[str],
    show: Callable[[str], object],
) -> list[Thing]:
    """Return every page of the rail with how it stands, also those that are switched off."""
    say, house, found = context.say, context.house, []
    for spec in specs:
        if spec.group is UNLISTED:
            continue
        badge = None if spec.counted is None else spec.counted.badge(house)
        stands = say(badge.said) if badge is not None and badge.count else ""
        is_off = spec.name in off
        found.append(
            Thing(
                Kind.PAGE,
                say(spec.label),
                partial(show, spec.name),
                say(OFF) if is_off else stands,
                spec.key,
                spec.icon,
                (spec.name,),
                is_off,
            )
        )
    return found


def people(context: Context) -> list[Thing]:
    """Return everybody who is here, for those who may see them."""
    house = context.house
    actor = house.desk.actor
    if actor is None or not actor.may(May.READ):
        return []
    go = context.events.person_requested.emit
    return [
        Thing(
            Kind.PERSON,
            one.name,
            partial(go, one.id),
            _of_person(context, one),
            icon="person",
            also=(one.place, one.details.code),
        )
        for one in house.people.here()
    ]


def actions(made: Iterable[QAction], page: Page | None, context: Context) -> list[Thing]:
    """Return what can be done from anywhere, and what the page in view answers to a key."""
    say = context.say
    found = [
        Thing(Kind.ACTION, one.text(), one.trigger, "", one.shortcut().toString(), "right")
        for one in made
        if one.isEnabled()
    ]
    if page is None:
        return found
    keys = {_plain(one.key().toString()): one for one in page.findChildren(QShortcut)}
    for key, words in page.hints:
        shortcut = keys.get(_plain(key))
        if shortcut is not None and shortcut.isEnabled() and _in_view(shortcut):
            title = say(words)
            found.append(
                Thing(Kind.ACTION, title, shortcut.activated.emit, say(page.title), key, "right")
            )
    return found


def switches(context: Context, specs: Sequence[PageSpec], off: frozenset[str]) -> list[Thing]:
    """Return what the director can switch on and off."""
    say, actor = context.say, context.house.desk.actor
    if actor is None or not actor.may(May.SIGN_AS_DIRECTOR):
        return []
    return [
        Thing(
            Kind.ACTION,
            say((USE if spec.name in off else USE_NO_MORE).with_(page=spec.label)),
            partial(_switch, context, spec.capability, spec.name in off),
            say(DIRECTOR),
            icon="settings",
        )
        for spec in specs
        if spec.capability
    ]


def _switch(context: Context, code: str, on: bool) -> None:  # a partial's
    context.events.changed.emit(context.house.capabilities.switch(code, on=on))


def records(
    context: Context,
    specs: Sequence[PageSpec],
    off: frozenset[str],
    show: Callable[[str, object], object],
) -> list[Thing]:
    """Return what each page has that is found by number or name, for those who may see it."""
    actor = context.house.desk.actor
    return [
        Thing(
            Kind.RECORD,
            one.title,
            partial(show, spec.name, one.wanted),
            one.detail,
            icon=spec.icon,
            also=one.also,
        )
        for spec in specs
        if spec.found is not None and actor is not None
        if actor.may(spec.found.may) and spec.name not in off
        for one in spec.found.records(context)
    ]


def _of_person(context: Context, person: Person) -> str:
    say, age = context.say, person.age(context.house.desk.today())
    parts = (
        person.place or person.details.code,
        "" if age is None else say(AGE.with_(age=age)),
        person.details.post or say(GROUPS[person.group]),
    )
    return " · ".join(part for part in parts if part)


def _plain(key: str) -> str:
    return key.replace("+", " ").lower()


def _in_view(shortcut: QShortcut) -> bool:
    parent = shortcut.parent()
    return isinstance(parent, QWidget) and parent.isVisible()
