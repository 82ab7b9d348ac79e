"""`form`: map somebody else's blank workbook once, and fill it from then on."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.commands.access import Access, check_year, in_home
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.documents.files import write_whole
from carehome_app.documents.own_form import OwnForm, mapping
from carehome_app.domain.files.errors import FormChangedError, NoSuchFigureError
from carehome_app.domain.files.own_form import COLUMNS, LISTS, Difference, FormMap, moved
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.files.form_figures import EVERY
from carehome_app.services.house import House

MAPPED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Mapped: {name}, cells {cells}, columns {columns}. It is filled by: form fill."
)
FORM: Final = QT_TRANSLATE_NOOP("Commands", "{name} ({file}): cells {cells}, columns {columns}")
AT: Final = QT_TRANSLATE_NOOP("Commands", "{cell}: {figure}")
FIGURE: Final = QT_TRANSLATE_NOOP("Commands", "{code}: {label}")
FILLED: Final = QT_TRANSLATE_NOOP("Commands", "Written: {path}, SHA-256: {sha256}.")
DIFFERS: Final = QT_TRANSLATE_NOOP("Commands", "{cell}: was “{was}”, is “{now}”")
IS_AT: Final = QT_TRANSLATE_NOOP("Commands", "{cell}: was “{was}”, is “{now}”; now at {there}")
SAME: Final = QT_TRANSLATE_NOOP("Commands", "“{name}” is as it was mapped.")
MOVED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Everything moved the same way. If that is right: form check NAME FILE --accept."
)
MAP_ANEW: Final = QT_TRANSLATE_NOOP("Commands", "Map it anew: form add.")
ACCEPTED: Final = QT_TRANSLATE_NOOP("Commands", "“{name}” is filled where it moved to.")
DROPPED: Final = QT_TRANSLATE_NOOP("Commands", "“{name}” is no longer filled.")
NOT_A_PAIR: Final = QT_TRANSLATE_NOOP("Commands", "“{given}” is not like C5=am.total.due.")


class Filling(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed after `form fill`."""

    name: str
    output: Path
    blank: Path | None = None
    on: date | None = None
    masked: bool = False


def figures(access: Access) -> Answer:
    """Say every figure and every column of a list; no home is needed."""
    say = access.say()
    lists = {f"{list_}.*": label for list_, label in LISTS.items()}
    columns = {f"*.{column}": label for column, label in COLUMNS.items()}
    every = {**EVERY, **lists, **columns}
    lines = tuple(say(FIGURE.with_(code=code, label=label)) for code, label in every.items())
    return Answer(lines, data={code: say(label) for code, label in every.items()})


def add(access: Access, name: str, file: Path, said: tuple[Sequence[str], ...]) -> Answer:
    """Map a blank workbook; `said` are texts such as `C5=am.total.due`, cells and columns."""

    def work(house: House, say: Translate) -> Answer:
        cells, columns = (dict(map(_pair, one)) for one in said)
        blank = file.read_bytes()
        opened = OwnForm(file.name, blank)
        by_place = mapping({**columns, **cells}, opened)
        single = {opened.place(where) for where in cells}
        form = FormMap(
            name=name,
            file=file.name,
            sha256="",
            cells={place: one for place, one in by_place.items() if place in single},
            columns={
                place: _column(one) for place, one in by_place.items() if place not in single
            },
            labels=opened.labels(tuple(by_place)),
        )
        house.own_forms.keep(form, blank)
        return Answer((say(_counted(MAPPED, form)),))

    return in_home(access, work, to_write=True)


def listed(access: Access) -> Answer:
    """Say which forms are filled, and what stands where."""

    def work(house: House, say: Translate) -> Answer:
        forms = house.own_forms.forms()
        lines = [say(line) for form in forms for line in _lines(form)]
        data = {
            form.name: {str(place): figure for place, figure in _places(form)} for form in forms
        }
        return Answer(tuple(lines), data=data)

    return in_home(access, work)


def fill(access: Access, wanted: Filling) -> Answer:
    """Fill a form, or say what is different in it and fill nothing."""

    def work(house: House, say: Translate) -> Answer:
        if wanted.on is not None:
            check_year(wanted.on)
        forms = house.own_forms
        form = forms.find(wanted.name)
        blank = forms.blank(form) if wanted.blank is None else wanted.blank.read_bytes()
        opened = OwnForm(wanted.blank.name if wanted.blank else form.file, blank)
        try:
            forms.check(form, opened.words())
        except FormChangedError as error:
            lines = [*_differences(error.differences), _what_now(form, opened)]
            return Answer(tuple(map(say, lines)), NO, trouble=say(error.sentence))
        day = wanted.on or house.desk.today()
        facts = forms.facts(day, form.cells.values(), masked=wanted.masked)
        content = opened.fill(form, facts, say)
        digest = forms.leaves(form, facts, content, masked=wanted.masked)
        write_whole(wanted.output, content)
        return Answer((say(FILLED.with_(path=wanted.output, sha256=digest)),))

    return in_home(access, work)


def check(access: Access, name: str, file: Path, *, accept: bool) -> Answer:
    """Say what is different in a form; `accept` fills it where everything moved to."""

    def work(house: House, say: Translate) -> Answer:
        form, blank = house.own_forms.find(name), file.read_bytes()
        opened = OwnForm(file.name, blank)
        try:
            house.own_forms.check(form, opened.words())
        except FormChangedError as error:
            there = moved(form, opened.words())
            if accept and there is not None:
                for place in there.places:
                    opened.check(place)
                house.own_forms.keep(replace(there, file=file.name), blank)
                return Answer((say(ACCEPTED.with_(name=name)),))
            lines = [*_differences(error.differences), _what_now(form, opened)]
            return Answer(tuple(map(say, lines)), NO)
        return Answer((say(SAME.with_(name=name)),))

    return in_home(access, work, to_write=accept)


def drop(access: Access, name: str) -> Answer:
    """Fill a form no longer."""

    def work(house: House, say: Translate) -> Answer:
        house.own_forms.drop(house.own_forms.find(name))
        return Answer((say(DROPPED.with_(name=name)),))

    return in_home(access, work, to_write=True)


def _pair(given: str) -> tuple[str, str]:
    where, equals, figure = given.rpartition("=")
    if not equals:
        raise UsageError(NOT_A_PAIR.with_(given=given))
    return where.strip(), figure.strip()


def _column(given: str) -> tuple[str, str]:
    list_, point, column = given.partition(".")
    if not point:
        raise NoSuchFigureError(given=given)
    return list_, column


def _counted(text: Text, form: FormMap) -> Text:
    return text.with_(
        name=form.name, file=form.file, cells=len(form.cells), columns=len(form.columns)
    )


def _places(form: FormMap) -> Iterator[tuple[object, str]]:
    yield from form.cells.items()
    for place, column in form.columns.items():
        yield place, ".".join(column)


def _lines(form: FormMap) -> Iterator[Text]:
    yield _counted(FORM, form)
    for place, figure in _places(form):
        yield AT.with_(cell=place, figure=figure)


def _differences(found: Sequence[Difference]) -> Iterator[Text]:
    for one in found:
        text = DIFFERS if one.found_at is None else IS_AT.with_(there=one.found_at)
        yield text.with_(cell=one.place, was=one.was, now=one.now)


def _what_now(form: FormMap, opened: OwnForm) -> Text:
    return MAP_ANEW if moved(form, opened.words()) is None else MOVED
