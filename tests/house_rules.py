"""The house rules that no other tool checks. Each yields what is wrong with one module."""

import ast
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parent.parent
PACKAGE = "carehome_app"

MAX_FILE, MAX_FUNCTION, MAX_CLASS = 500, 40, 300
MAX_METHODS, MAX_PARAMETERS = 20, 5

EMPTY_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)$")
SQL = re.compile(
    r"\bSELECT\b[\s\S]+?\bFROM\b|\bSELECT\s+\w+\(|\bINSERT\s+(OR\s+\w+\s+)?INTO\b"
    r"|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b|\b(DROP|ALTER)\s+TABLE\b|\bPRAGMA\s+\w"
    r"|\bCREATE\s+(TEMP\s+|UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|VIEW|TRIGGER)\b"
)
NETWORK = {
    "socket", "socketserver", "ssl", "urllib", "http", "ftplib", "smtplib", "xmlrpc", "requests",
    "httpx", "QtNetwork", "QtWebSockets", "paho", "serial",
}  # fmt: skip
LISTENS = "listening"
"""The one room with sockets: door sensors, the way to the bureau; off; see docs/security.md."""
WHEEL_TURNS = {"QSpinBox", "QDoubleSpinBox", "QAbstractSpinBox", "QDial"}
WAITS = {"sleep", "qWait", "qSleep", "wait"}
WAITS_AROUND = {
    "assertNotEmitted", "captureExceptions", "waitActive", "waitCallback", "waitExposed",
}  # fmt: skip
"""What pytest-qt does only at the end of a `with`."""
Node = TypeVar("Node", bound=ast.AST)
CLOCK = {"now", "today", "utcnow"}

# What each room may import, besides itself and the standard library (the table "Rooms").
QT = {"PySide6", "shiboken6"}
ROOMS: dict[str, set[str]] = {
    "domain": {"i18n", "in_mind", "msgspec"},
    "db": {"domain", "i18n", "in_mind", "sqlite_utils", "sqlcipher3", "sqlite3", "msgspec",
           "cryptography", "argon2", "keyring", "platformdirs", "psycopg"},
    "services": {"db", "domain", "i18n", "in_mind", "resources", "msgspec", "openpyxl",
                 "pypinyin", "cryptography", "argon2", "keyring", "zxcvbn", "PIL", "pi_heif"},
    "charts": {"domain", "i18n", "in_mind", "resources", "matplotlib", "numpy", "msgspec"},
    "documents": {"charts", "domain", "i18n", "resources", "typst", "pypdfium2", "openpyxl",
                  "python_calamine", "xlsxwriter", "segno", "barcode", "msgspec"},
    "ui": {"services", "charts", "documents", "domain", "heap", "i18n", "in_mind", "resources",
           "matplotlib", "numpy", "msgspec"} | QT,
    "languages": {"i18n", "resources", "plain_import"} | QT,
    "cli": {"commands", "i18n", "click"},
    "listening": {"domain", "i18n", "paho", "serial", "msgspec"},
    "__main__": {"cli", "app", "plain_import"},
    "heap": set(),
    "in_mind": set(),
    "i18n": {"msgspec"},
    "resources": set(),
    "plain_import": set(),
    "system_libraries": set(),
    "__init__": set(),
}  # fmt: skip
ASSEMBLY = {"app", "commands", "tour"}
"""May import every room: it puts the program together."""


@dataclass(frozen=True)
class Module:
    """A Python file: its path below the root, and its text."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed text."""
        return ast.parse(self.text)

    @cached_property
    def _walked(self) -> Mapping[type[ast.AST], list[ast.AST]]:
        # A dozen rules look at the same nodes: the tree is walked once for all of them.
        found: dict[type[ast.AST], list[ast.AST]] = {}
        for node in ast.walk(self.tree):
            kind = type(node)
            if kind not in found:
                found[kind] = []
            found[kind].append(node)
        return found

    def forget(self) -> None:
        """Let the parsed text go: kept for all files it makes every later test slower."""
        for name in ("tree", "_walked"):
            self.__dict__.pop(name, None)

    @property
    def room(self) -> str:
        """The first name below the package (`domain`, `cli` …), or the top folder elsewhere."""
        parts = self.path.with_suffix("").parts
        return parts[1] if parts[0] == PACKAGE else parts[0]

    @property
    def ours(self) -> bool:
        """Whether it belongs to the program itself, not to its tests or tools."""
        return self.path.parts[0] == PACKAGE

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Yield every node of exactly this kind."""
        return (node for node in self._walked.get(kind, ()) if isinstance(node, kind))

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method."""
        yield from self.nodes(ast.FunctionDef)
        yield from self.nodes(ast.AsyncFunctionDef)

    @cached_property
    def imports(self) -> tuple[str, ...]:
        """The full dotted names of what it imports, `a.b.name` for `from a.b import name`."""
        plain = [one.name for node in self.nodes(ast.Import) for one in node.names]
        return (
            *plain,
            *(
                f"{node.module}.{one.name}"
                for node in self.nodes(ast.ImportFrom)
                for one in node.names
            ),
        )

    @cached_property
    def known(self) -> tuple[tuple[str, str, bool], ...]:
        """What it imports of the package, also inside functions: module, name, only for types."""
        return tuple(_known(ast.parse(self.text), only_types=False))


Rule = Callable[[Module], Iterator[str]]


def _known(tree: ast.AST, *, only_types: bool) -> Iterator[tuple[str, str, bool]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.expr):
            continue  # nothing is imported inside an expression
        types = only_types or (
            isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        )
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            yield from ((str(node.module), one.name, types) for one in node.names)
        elif isinstance(node, ast.Import):
            yield from ((one.name, "", types) for one in node.names)
        yield from _known(node, only_types=types)


def package_files(*folders: str) -> list[Path]:
    """Return the Python files of the package, or of other folders of the project, sorted."""
    return sorted(
        path for folder in folders or (PACKAGE,) for path in (ROOT / folder).rglob("*.py")
    )


def modules(*folders: str) -> list[Module]:
    """Return the modules of the package, or of other folders."""
    return [_module(path) for path in package_files(*folders)]


@cache
def _module(path: Path) -> Module:
    """Return a file's module: each is read and parsed once, whoever looks at it."""
    return Module(path.relative_to(ROOT), path.read_text("utf-8"))


def sizes(module: Module) -> Iterator[str]:
    """Files, functions and classes stay small enough to be read at once."""
    if (lines := module.text.count("\n")) > MAX_FILE:
        yield f"{lines} lines, at most {MAX_FILE}"
    for one in module.functions:
        if (length := _length(one)) > MAX_FUNCTION:
            yield f"{one.name} has {length} lines, at most {MAX_FUNCTION}"
    for one_class in module.nodes(ast.ClassDef):
        if (length := _length(one_class)) > MAX_CLASS:
            yield f"{one_class.name} has {length} lines, at most {MAX_CLASS}"
        defined = [one.name for one in one_class.body if isinstance(one, ast.FunctionDef)]
        if (count := sum(not name.startswith("_") for name in defined)) > MAX_METHODS:
            yield f"{one_class.name} has {count} public methods, at most {MAX_METHODS}"


def parameters(module: Module) -> Iterator[str]:
    """No function of the program takes more than five things."""
    for one in module.functions if module.room != "tests" else ():
        arguments = one.args
        names = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        count = len([name for name in names if name.arg not in ("self", "cls")])
        if count > MAX_PARAMETERS:
            yield f"{one.name} takes {count} parameters, at most {MAX_PARAMETERS}"


def docstrings(module: Module) -> Iterator[str]:
    """Every public thing of the program says in a sentence what it is."""
    public = [*module.tree.body]
    public += [
        inner
        for one in module.nodes(ast.ClassDef)
        for inner in one.body
        if not one.name.startswith("_")
    ]
    for one in public if module.ours else ():
        if not isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if one.name.startswith("_") or _is_overload(one):
            continue
        said = ast.get_docstring(one) or ""
        if not said.split("\n\n")[0].rstrip().endswith((".", "?", ":")):
            yield f"{one.name} has no sentence"


def sql_text(module: Module) -> Iterator[str]:
    """Only db speaks SQL."""
    if module.room in ("db", "tests", "benchmarks", "tools"):
        return
    spoken = {id(node.value) for node in module.nodes(ast.Expr)}  # docstrings speak about it
    for node in module.nodes(ast.Constant):
        if isinstance(node.value, str) and id(node) not in spoken and SQL.search(node.value):
            yield f"SQL outside db in line {node.lineno}"


def rooms(module: Module) -> Iterator[str]:
    """A room imports what the table "Rooms" allows it, and nothing else."""
    if not module.ours or module.room in ASSEMBLY:
        return
    allowed = ROOMS.get(module.room)
    if allowed is None:
        yield f"{module.room} is no room of the house: say in house_rules.py what it may import"
        return
    for name in module.imports:
        top, _, below = name.partition(".")
        reached = below.partition(".")[0] if top == PACKAGE else top
        outside = top not in sys.stdlib_module_names or top == "sqlite3"
        if outside and reached not in allowed | {module.room, "__version__", "__date__"}:
            yield f"{module.room} may not import {name}"


def pages(module: Module) -> Iterator[str]:
    """No subject of the window imports the page of another one."""
    parts = module.path.with_suffix("").parts
    if parts[:2] != (PACKAGE, "ui") or len(parts) < 4 or parts[2] == "shell":
        return
    for name in module.imports:
        names = name.split(".")
        if (
            names[:2] == [PACKAGE, "ui"]
            and names[3:4] == ["page"]
            and names[2] not in (parts[2], "shell")
        ):
            yield f"a page imports another: {name}"


def names(module: Module) -> Iterator[str]:
    """A module is named after what it does."""
    for part in module.path.with_suffix("").parts:
        if EMPTY_NAMES.search(part):
            yield f"{part} says nothing"


def imports(module: Module) -> Iterator[str]:
    """No star, no pyplot, and nothing that could reach a network."""
    for name in module.imports:
        if name.endswith(".*"):
            yield f"star import: {name}"
        if "pyplot" in name.split(".") or "pylab" in name.split("."):
            yield "pyplot keeps figures alive; use Figure"
        if module.ours and module.room != LISTENS and NETWORK & {*name.split(".")[:2]}:
            yield f"the program has no network: {name}"


def signals(module: Module) -> Iterator[str]:
    """No lambda in `connect`: it keeps its surroundings alive and cannot be disconnected.

    Nor a timer of nobody: what waits for it stays for good when its object goes first.
    """
    for call in module.nodes(ast.Call):
        if module.ours and ast.unparse(call.func).endswith("QTimer.singleShot"):
            yield f"QTimer.singleShot in line {call.lineno}"
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "connect":
            continue
        inside = (node for one in call.args for node in ast.walk(one))
        if any(isinstance(node, ast.Lambda) for node in inside):
            yield f"lambda in connect in line {call.lineno}"


def waits(module: Module) -> Iterator[str]:
    """Tests wait for something, never for a while, and what they wait for is waited for."""
    for call in module.nodes(ast.Call) if module.room == "tests" else ():
        called = getattr(call.func, "attr", getattr(call.func, "id", None))
        said = ast.unparse(call.func) if called in WAITS else ""
        if said in ("time.sleep", "sleep", "QTest.qWait", "QTest.qSleep", "qtbot.wait"):
            yield f"{said} in line {call.lineno}"
    for said_alone in module.nodes(ast.Expr) if module.room == "tests" else ():
        if isinstance(said_alone.value, ast.Call):
            name = getattr(said_alone.value.func, "attr", "")
            if name in WAITS_AROUND:
                yield f"{name} without `with` waits for nothing in line {said_alone.lineno}"


def typed_values(module: Module) -> Iterator[str]:
    """No value a mouse wheel can turn, and no reading that was ever a binary float."""
    named = (
        *(node.id for node in module.nodes(ast.Name)),
        *(node.attr for node in module.nodes(ast.Attribute)),
        *(node.name for node in module.nodes(ast.ClassDef)),
        *(name.rpartition(".")[2] for name in module.imports),
    )
    for name in sorted(WHEEL_TURNS.intersection(named)) if module.ours else ():
        yield f"{name} can be turned by a mouse wheel"
    if "reading_text" in module.path.stem or "typed" in module.path.parts:
        for one in module.nodes(ast.Constant):
            if isinstance(one.value, float):
                yield f"a float in line {one.lineno}: readings are Decimal"


def values(module: Module) -> Iterator[str]:
    """Values that do not change are structs: made at a tenth of the time of data classes."""
    for one in module.nodes(ast.ClassDef) if module.path.parts[0] == PACKAGE else ():
        for said in one.decorator_list:
            if isinstance(said, ast.Call) and "dataclass" in ast.unparse(said.func):
                options = {key.arg: ast.unparse(key.value) for key in said.keywords}
                if options.get("frozen") == "True":
                    yield f"{one.name} is a frozen data class: make it a msgspec.Struct"


def room_to_move(module: Module) -> Iterator[str]:
    """What is moved about comes to rest, and a layout is one of Qt's own."""
    is_its_home = module.path.as_posix() == f"{PACKAGE}/ui/widgets/panel.py"
    for call in module.nodes(ast.Call) if module.ours and not is_its_home else ():
        if ast.unparse(call.func).endswith("QScrollArea"):
            yield f"a bare QScrollArea in line {call.lineno}: Moved comes to rest"
    for one in module.nodes(ast.ClassDef) if module.ours else ():
        bases = {ast.unparse(base).rpartition(".")[2] for base in one.bases}
        if "QScrollArea" in bases and not is_its_home:
            yield f"{one.name} is a bare QScrollArea: Moved comes to rest"
        if "QLayout" in bases:
            yield f"{one.name} is a layout written in Python: what it holds goes without a word"


def widgets_nobody_holds(module: Module) -> Iterator[str]:
    """Qt is asked for widgets of the whole program while nothing goes."""
    at_home = {f"{PACKAGE}/ui/style/windows.py", "tests/ui/conftest.py"}
    for call in module.nodes(ast.Call) if module.path.as_posix() not in at_home else ():
        if ast.unparse(call.func).endswith((".topLevelWidgets", ".allWidgets")):
            yield f"widgets nobody holds are asked for in line {call.lineno}: windows() keeps them"


def no_clock(module: Module) -> Iterator[str]:
    """The domain has no clock: it is told what time it is."""
    for call in module.nodes(ast.Call) if module.room == "domain" else ():
        if isinstance(call.func, ast.Attribute) and call.func.attr in CLOCK:
            yield f"the domain reads a clock in line {call.lineno}"


def oracles(module: Module) -> Iterator[str]:
    """Every property and every random history counts the examples that tell something."""
    if module.room != "tests":
        return
    functions = {one.name: one for one in module.functions}
    for one in functions.values():
        drawn = [said for said in one.decorator_list if isinstance(said, ast.Call)]
        if any(ast.unparse(said.func) == "given" for said in drawn) and not _tells(one, functions):
            yield f"{one.name} does not count the examples that tell"
    for machine in module.nodes(ast.ClassDef):
        bases = {ast.unparse(base) for base in machine.bases}
        if "RuleBasedStateMachine" in bases and not _tells(machine, functions):
            yield f"{machine.name} does not count the histories that tell"


def _tells(node: ast.AST, functions: Mapping[str, ast.AST]) -> bool:
    """Say whether something, or a function of the same file that it calls, counts examples."""
    said = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    others = {name: one for name, one in functions.items() if name not in said}
    return "tells" in said or any(_tells(functions[name], others) for name in said & {*functions})


RULES: tuple[Rule, ...] = (
    sizes, parameters, docstrings, sql_text, rooms, pages, names, imports, signals, waits,
    typed_values, values, room_to_move, widgets_nobody_holds, no_clock,
    oracles,
)  # fmt: skip


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    return any(
        "overload" in ast.unparse(one) or "setter" in ast.unparse(one)
        for one in node.decorator_list
    )
