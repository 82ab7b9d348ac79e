"""The rules about the house as a whole: its folders, its small files, and who may know whom.

Each takes the modules of the package and yields what is wrong.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Final

from tests.house_rules import Module

MAX_FILES, SMALL = 20, 40

SUBJECT_ROOMS: Final = ("domain", "db", "services", "ui")
KERNEL: Final = frozenset({"people", "rounds", "findings", "reports", "duties"})
"""What every subject of a room may import: everybody is somebody, and everything is found."""
GROUND: Final[Mapping[str, frozenset[str]]] = {
    "domain": frozenset(
        {"errors", "events", "event_kinds", "moments", "texts", "settings", "measures", "typed",
         "history"}
    ),
    # The kernel asks the registry what answers a finding; a subject that did so made a ring.
    "db": frozenset({"file", "journal", "migrations", "settings", "subjects"}),
    "services": frozenset({"desk", "changes", "house", "pictures"}),
    "ui": frozenset({"shell", "style", "widgets"}),
}  # fmt: skip
"""What lies under the subjects of a room; a subject's `history` is told in the domain's words.

A report of any subject is built from the `house`, which subjects import for its type only."""
READERS: Final = frozenset(
    {"history", "privacy", "settings", "reports", "files", "today", "duties", "beginning",
     "desks", "bureau", "closed"}
)  # fmt: skip
"""Subjects that read all others: who did what, what is erased, what is shown or told of all, what
a home needs before its first report, and what lines of another desk change in any of them."""
REGISTRIES: Final = frozenset(
    {"subjects", "tellings", "found", "event_kinds", "house", "journal", "demo"}
)
"""Where subjects are named one by one, and the made-up home, which does what people do."""
SIDEWAYS: Final[Mapping[str, frozenset[str]]] = {
    "domain": frozenset(
        {
            "accounts → backups",
            "accounts → keys",
            "texts → privacy",
            "trends → outbreak",
            "typed → chronic",
        }
    ),
    "db": frozenset(
        {
            "backups → keys",
            "people → disinfection",
        }
    ),
    "services": frozenset(
        {
            "backups → history",
            "backups → home",
            "backups → trust",
            "desk → chronic",
            "desk → trust",
            "disinfection → accounts",
            "findings → outbreak",
            "home → accounts",
            "home → trust",
            "people → accounts",
            "rounds → chronic",
            "trends → disinfection",
            "trends → outbreak",
        }
    ),
    "ui": frozenset(
        {
            "backups → home",
            "chronic → settings",
            "disinfection → accounts",
            "home → backups",
            "home → trust",
            "outbreak → trends",
            "people → chronic",
            "people → disinfection",
            "people → files",
            "rounds → files",
            "shell → accounts",
            "shell → backups",
            "shell → trust",
            "trends → outbreak",
        }
    ),
}
"""Who imports whom sideways today. It may only become shorter: what is gone must go here too."""
SMALL_ONES: Final = frozenset(
    {
        "carehome_app.charts.warm_up",
        "carehome_app.db.keys.vault_first_version",
        "carehome_app.domain.trust.clocks",
        "carehome_app.domain.typed.words",
    }
)
"""Small files that stand beside many of their kind. No more are added."""
PATTERN: Final = frozenset(
    {"subjects", "events", "errors", "history", "records", "event_kinds", "__main__"}
)
"""Files that a subject has by its pattern, however short they are."""
PATTERN_FOLDERS: Final = frozenset({"migrations", "commands", "cli"})

Edges = Mapping[str, frozenset[str]]
Order = Callable[[Sequence[Module]], Iterator[str]]


def full_folders(modules: Sequence[Module]) -> Iterator[str]:
    """A folder can be looked through: at most twenty files."""
    counted = Counter(
        module.path.parent.as_posix() for module in modules if module.path.stem != "__init__"
    )
    for folder, count in counted.items():
        if count > MAX_FILES:
            yield f"{folder} has {count} files, at most {MAX_FILES}"


def small_files(modules: Sequence[Module]) -> Iterator[str]:
    """A file is worth opening: a small one is needed in two places, or stands in the one."""
    importers = Counter(name for names in edges(modules).values() for name in names)
    for module in modules:
        lines = module.text.count("\n")
        by_pattern = module.path.stem in PATTERN or PATTERN_FOLDERS & {*module.path.parts}
        if lines > SMALL or by_pattern or module.path.stem == "__init__":
            continue
        if importers[name_of(module)] < 2 and name_of(module) not in SMALL_ONES:
            yield f"{name_of(module)} has {lines} lines and not two importers"


def sideways(modules: Sequence[Module]) -> Iterator[str]:
    """Subjects of a room know the kernel and the ground, and never each other."""
    found = pairs(modules)
    for room in SUBJECT_ROOMS:
        listed = SIDEWAYS[room]
        for pair in sorted(found[room] - listed):
            yield f"{room}: {pair}: a subject imports another; meet in a registry instead"


def rings(modules: Sequence[Module]) -> Iterator[str]:
    """No module imports itself by any way, be it at the top or when it is first wanted."""
    for ring in circles(edges(modules)):
        yield f"they import each other: {', '.join(ring)}"


ORDERS: Final[tuple[Order, ...]] = (full_folders, small_files, sideways, rings)


def name_of(module: Module) -> str:
    """Return the dotted name of a module."""
    return ".".join(module.path.with_suffix("").parts).removesuffix(".__init__")


def pairs(modules: Sequence[Module]) -> Mapping[str, set[str]]:
    """Return by room which subject imports which that is no kernel and no ground of it."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, reached in edges(modules, for_types=True).items():
        for other in reached:
            here, there = _subject(name), _subject(other)
            if here is None or there is None or here[0] != there[0] or here == there:
                continue
            room, subject = here
            known = KERNEL | GROUND[room]
            if there[1] not in known and subject not in READERS | REGISTRIES:
                found[room].add(f"{subject} → {there[1]}")
    return found


def edges(modules: Sequence[Module], *, for_types: bool = False) -> Edges:
    """Return what each module of the package imports of it, also inside functions."""
    known = {name_of(module) for module in modules}
    return {
        name_of(module): frozenset(_imported(module, known, for_types=for_types))
        - {name_of(module)}
        for module in modules
    }


def circles(graph: Edges) -> list[list[str]]:
    """Return the groups of modules that reach each other (Tarjan's)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        order[name] = low[name] = len(order)
        path.append(name)
        for other in graph.get(name, ()):
            if other not in order:
                visit(other)
            if other in path:
                low[name] = min(low[name], low[other])
        if low[name] == order[name]:
            ring = path[path.index(name) :]
            del path[path.index(name) :]
            if len(ring) > 1:
                found.append(sorted(ring))

    for name in graph:
        if name not in order:
            visit(name)
    return found


def _subject(name: str) -> tuple[str, str] | None:
    parts = name.split(".")
    if len(parts) < 3 or parts[1] not in SUBJECT_ROOMS:
        return None
    return parts[1], parts[2]


def _imported(module: Module, known: Container[str], *, for_types: bool) -> Iterator[str]:
    for where, name, only_types in module.known:
        if only_types and not for_types:
            continue
        if name:
            whole = f"{where}.{name}"
            yield whole if whole in known else where
        elif where in known:
            yield where
