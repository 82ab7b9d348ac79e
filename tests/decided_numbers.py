"""Every number that has a name: constants, what a catalogue lists, and what holds unless said.

A number is told once, where it is made; what only holds it again is passed over. What a class or
an argument has by default is told there, and an entry tells where it differs.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

import msgspec

from carehome_app.domain.events import Event
from carehome_app.i18n import Text

ROOT: Final = Path(__file__).parent.parent
ROOMS: Final = ("domain", "services", "db", "documents")
MADE_UP: Final = "carehome_app/services/demo/"
"""Its numbers tell a story, and neither judge nor limit anything."""
OF_THE_SYSTEM: Final = ("_NO_WINDOW",)
"""What Windows says of itself."""
TOLD_ELSEWHERE: Final = "domain.bureau.figures"
"""In `figures_as_sent.txt`, which holds for ever."""
PAPER: Final = "report"
"""Modules with such a name lay tables out: their lists of numbers are widths of columns."""
WORKED_OUT: Final = (ast.DictComp, ast.GeneratorExp, ast.ListComp, ast.SetComp)
NUMBERS: Final = (int, float, Decimal, Fraction, date, time, timedelta)
LISTS: Final = (tuple, list, set, frozenset)
NAMED_BY: Final = ("code", "key", "unit")
LONG: Final = 150
"""Characters of a list of rows that is told in one line; of a longer one each row gets a line."""
A_NAME: Final = 40
"""Characters of a word that stands beside the numbers; what is longer is a sentence."""
WHOLE: Final = 10_000
"""From here on digits stand in threes."""
UNITS: Final = ((86_400, "day"), (3600, "h"), (60, "min"), (1, "s"))


def numbers() -> list[str]:
    """Return a line for each name that has numbers: the modules by name, their lines in order."""
    told = Told()
    for room in ROOMS:
        for file in sorted((ROOT / "carehome_app" / room).rglob("*.py")):
            told.read(file)
    by_room = sorted(told.lines, key=lambda name: (ROOMS.index(name.partition(".")[0]), name))
    return [line for name in by_room for line in told.lines[name]]


class Told:
    """The lines of the modules that were read, and the entries that have one."""

    def __init__(self) -> None:
        self.lines: dict[str, list[str]] = {}
        self._entries: set[int] = set()

    def read(self, file: Path) -> None:
        """Tell what a module makes, after what is made by those it imports."""
        name = ".".join(file.relative_to(ROOT / "carehome_app").with_suffix("").parts)
        if name in self.lines or name == TOLD_ELSEWHERE or MADE_UP in file.as_posix():
            return
        self.lines[name] = []
        tree = ast.parse(file.read_text("utf-8"))
        for other in _imported(tree):
            self.read(other)
        module = import_module(f"carehome_app.{name.removesuffix('.__init__')}")
        self.lines[name] += [
            *_classes(name, tree, module),
            *_arguments(name, tree),
            *self._constants(name, tree, module),
        ]

    def _constants(self, name: str, tree: ast.Module, module: ModuleType) -> Iterator[str]:
        for node in tree.body:
            if not isinstance(node, ast.Assign | ast.AnnAssign):
                continue
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Name) and target.id.isupper():
                value = getattr(module, target.id)
                again = isinstance(node.value, WORKED_OUT) and not _holds_entries(value)
                widths = name.endswith(PAPER) and isinstance(value, tuple)
                if not again and not widths and target.id not in OF_THE_SYSTEM:
                    yield from self._of(f"{name}.{target.id}", value)

    def _of(self, name: str, value: object) -> Iterator[str]:
        if _is_entry(value):
            if id(value) not in self._entries:
                self._entries.add(id(value))
                yield from self._of_entry(name, value)
        elif _holds_entries(value) or (_has_rows(value) and len(said(value)) > LONG):
            for key, part in _parts(value):
                yield from self._of(f"{name} {key}", part)
        elif has_number(value):
            yield from (f"{name} = {line}" for line in _lines(value))

    def _of_entry(self, name: str, entry: object) -> Iterator[str]:
        own = [(key, one) for key, one in _facts(entry) if not _holds_entries(one)]
        if any(has_number(one) for _key, one in own):
            yield f"{name}: {'; '.join(f'{key} {said(one)}' for key, one in own if said(one))}"
        for key, one in _facts(entry):
            if _holds_entries(one):
                yield from self._of(name if _is_named(one) else f"{name} {key}", one)


def said(value: object) -> str:
    """Return a value as somebody reads it who compares it with a book."""
    if not _is_list(value):
        return _one_said(value)
    if isinstance(value, Mapping):
        return ", ".join(_pair(said(key), one) for key, one in value.items() if said(one))
    parts = [_within(part) for _key, part in _parts(value)]
    return ", ".join(part for part in parts if part)


def _one_said(value: object) -> str:
    words = ""
    match value:
        case bool():
            words = "yes" if value else "no"
        case Enum():
            words = value.value if isinstance(value.value, str) else value.name.lower()
        case timedelta():
            words = _length(value)
        case datetime():
            words = value.isoformat(" ", "minutes")
        case time():
            words = value.isoformat("minutes")
        case str() if len(value) <= A_NAME and value.isprintable():
            words = value
        case int() if abs(value) >= WHOLE:
            words = f"{value:_}"
        case date() | int() | float() | Decimal() | Fraction():
            words = str(value)
    return words


def _lines(value: object) -> Iterator[str]:
    """Yield a value as one line, or, of a long list, a line for each ten."""
    if isinstance(value, Mapping) or not _is_list(value) or len(said(value)) <= LONG:
        yield said(value)
    else:
        parts = [part for _key, part in _parts(value)]
        yield from (said(parts[at : at + 10]) for at in range(0, len(parts), 10))


def has_number(value: object) -> bool:
    """Say whether there is a number in a value, at any depth but that of entries."""
    if isinstance(value, bool | Enum | str | Text) or _is_entry(value):
        return False
    if _is_list(value):
        return any(has_number(part) for _key, part in _parts(value))
    return isinstance(value, NUMBERS)


def _within(value: object) -> str:
    return f"({said(value)})" if _is_list(value) else said(value)


def _pair(key: str, value: object) -> str:
    """Return a number with its unit behind it, or anything else with its name before it."""
    ends = value if isinstance(value, tuple) else (value,)
    exact = all(isinstance(one, Decimal) for one in ends)
    return f"{_within(value)} {key}" if exact else f"{key} {_within(value)}"


def _length(value: timedelta) -> str:
    left, words = abs(value), []
    for seconds, unit in UNITS:
        count, left = divmod(left, timedelta(seconds=seconds))
        if count:
            words.append(f"{count} {unit}{'s' * (unit == 'day' and count > 1)}")
    if left:
        words.append(f"{left / timedelta(milliseconds=1):g} ms")
    return ("-" if value < timedelta(0) else "") + (" ".join(words) or "0 s")


def _is_entry(value: object) -> bool:
    named = isinstance(value, tuple) and hasattr(value, "_fields")
    return named or (isinstance(value, msgspec.Struct) and not isinstance(value, Text))


def _is_list(value: object) -> bool:
    return isinstance(value, Mapping | tuple | list | set | frozenset) and not _is_entry(value)


def _holds_entries(value: object) -> bool:
    if _is_list(value):
        return any(_holds_entries(part) for _key, part in _parts(value))
    return _is_entry(value)


def _has_rows(value: object) -> bool:
    return _is_list(value) and any(_is_list(part) for _key, part in _parts(value))


def _is_named(value: object) -> bool:
    """Say whether each part of a list has a name of its own."""
    return _is_list(value) and all(isinstance(key, str) for key, _part in _parts(value))


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield the parts of a list, each with what it is called, or which it is."""
    if isinstance(value, Mapping):
        yield from ((said(key), one) for key, one in value.items())
    elif isinstance(value, Iterable):
        ordered = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        for place, one in enumerate(ordered, 1):
            yield _name(one) or place, one


def _name(entry: object) -> str:
    """Return what an entry of a catalogue or the row of a table is called."""
    if _is_list(entry):
        words = [one for _key, one in _parts(entry) if isinstance(one, str)]
        return words[0] if words else ""
    found = (getattr(entry, name, "") for name in NAMED_BY)
    return next((said(one) for one in found if isinstance(one, str | Enum) and one), "")


def _facts(entry: object) -> Iterator[tuple[str, object]]:
    """Yield what an entry says, where that is not what holds unless said."""
    unsaid = dict(_unless_said(type(entry)))
    for key in getattr(entry, "_fields", ()) or getattr(entry, "__struct_fields__", ()):
        one = getattr(entry, key)
        if key not in NAMED_BY and (key not in unsaid or one != unsaid[key]):
            yield key, one


def _unless_said(kind: type) -> Iterator[tuple[str, object]]:
    """Yield what holds of a kind of entry unless it says otherwise."""
    if issubclass(kind, msgspec.Struct):
        defaults: tuple[object, ...] = getattr(kind, "__struct_defaults__", ())
        if defaults:
            yield from zip(kind.__struct_fields__[-len(defaults) :], defaults, strict=True)
    else:
        yield from getattr(kind, "_field_defaults", {}).items()


def _classes(name: str, tree: ast.Module, module: ModuleType) -> Iterator[str]:
    """Yield the numbers of choices, and what holds of a kind of entry unless said."""
    for node in tree.body:
        kind: type = getattr(module, node.name) if isinstance(node, ast.ClassDef) else Event
        if issubclass(kind, Event):
            continue
        found = [*_choices(kind)] if issubclass(kind, Enum) else [*_unless_said(kind)]
        known = [
            f"{key} {said(one)}"
            for key, one in found
            if has_number(one) and len(said(one)) <= LONG
        ]
        if known:
            unless = ":" if issubclass(kind, Enum) else " unless said:"
            yield f"{name}.{kind.__name__}{unless} {'; '.join(known)}"


def _choices(kind: type[Enum]) -> Iterator[tuple[str, object]]:
    yield from ((one.name.lower(), one.value) for one in kind)


def _arguments(name: str, tree: ast.Module) -> Iterator[str]:
    """Yield the numbers that arguments have unless said; nothing, and none, go without saying."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef):
            continue
        asked = node.args
        by_place = [*asked.posonlyargs, *asked.args]
        last = by_place[len(by_place) - len(asked.defaults) :]
        for one, default in (
            *zip(last, asked.defaults, strict=True),
            *zip(asked.kwonlyargs, asked.kw_defaults, strict=True),
        ):
            if isinstance(default, ast.Constant | ast.Tuple):
                value = ast.literal_eval(default)
                if value and has_number(value):
                    yield f"{name}.{node.name} unless said: {one.arg} {said(value)}"


def _imported(tree: ast.Module) -> Iterator[Path]:
    """Yield the modules of the program that a module imports at once."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("carehome_app."):
            place = ROOT.joinpath(*(node.module or "").split("."))
            names = [place / f"{one.name}.py" for one in node.names]
            for file in (place.with_suffix(".py"), *names):
                if file.exists() and file.relative_to(ROOT).parts[1] in ROOMS:
                    yield file
