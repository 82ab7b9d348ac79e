"""Every file keeps the house rules, and every rule can be broken."""

import re
from pathlib import Path

import pytest

from tests import house_order, house_rules
from tests.house_order import ORDERS, SIDEWAYS, SUBJECT_ROOMS, Order, pairs
from tests.house_rules import PACKAGE, ROOT, RULES, Module, Rule, modules, package_files

EVERYTHING = (PACKAGE, "tests", "tools", "benchmarks")
MODULES = modules(*EVERYTHING)
DOMAIN = "carehome_app/domain/some.py"
PAGE = "carehome_app/ui/people/page.py"
TEST = "tests/test_some.py"


def test_a_file_keeps_the_house_rules() -> None:
    wrong = {}
    for module in MODULES:
        wrong[module.path.as_posix()] = [problem for rule in RULES for problem in rule(module)]
        module.forget()
    assert {path: problems for path, problems in wrong.items() if problems} == {}


def test_every_folder_of_tests_is_a_package_so_that_names_may_repeat() -> None:
    folders = {path.parent for path in package_files("tests")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_module_is_looked_at() -> None:
    assert len(MODULES) > 20
    assert {module.path.parts[0] for module in MODULES} == set(EVERYTHING)
    assert (ROOT / "pyproject.toml").exists()


def _long_function(lines: int) -> str:
    return 'def f() -> None:\n    """Do."""\n' + "    pass\n" * (lines - 2)


def _class_with_methods(count: int) -> str:
    methods = "".join(f'    def m{n}(self) -> None:\n        """Do."""\n' for n in range(count))
    return f'class C:\n    """A thing."""\n{methods}'


BROKEN: list[tuple[Rule, str, str]] = [
    (house_rules.sizes, DOMAIN, "x = 1\n" * 501),
    (house_rules.sizes, DOMAIN, _long_function(41)),
    (house_rules.sizes, DOMAIN, "class C:\n" + "    x = 1\n" * 300),
    (house_rules.sizes, DOMAIN, _class_with_methods(21)),
    (house_rules.parameters, DOMAIN, "def f(a, b, c, d, *, e, f): ...\n"),
    (house_rules.docstrings, DOMAIN, "def public(): ...\n"),
    (house_rules.docstrings, DOMAIN, 'def public():\n    """no sentence"""\n'),
    (house_rules.docstrings, DOMAIN, 'class C:\n    """A thing."""\n    def m(self): ...\n'),
    (house_rules.sql_text, DOMAIN, 'x = "SELECT * FROM people"\n'),
    (house_rules.sql_text, DOMAIN, 'x = """\n    INSERT OR REPLACE INTO people VALUES (1)"""\n'),
    (house_rules.sql_text, DOMAIN, 'x = f"UPDATE people SET name = {name}"\n'),
    (house_rules.sql_text, DOMAIN, 'x = "DELETE FROM people"\n'),
    (house_rules.sql_text, DOMAIN, 'x = "CREATE UNIQUE INDEX i ON people (code)"\n'),
    (house_rules.rooms, DOMAIN, "from PySide6.QtCore import QDate\n"),
    (house_rules.rooms, DOMAIN, "import sqlite3\n"),
    (house_rules.rooms, DOMAIN, "from carehome_app.db import people\n"),
    (house_rules.rooms, "carehome_app/services/some.py", "import sqlcipher3\n"),
    (house_rules.rooms, "carehome_app/ui/some.py", "from carehome_app import db\n"),
    (
        house_rules.rooms,
        "carehome_app/cli/x.py",
        "def f():\n    import carehome_app.db.x\n",
    ),
    (house_rules.rooms, "carehome_app/charts/some.py", "import pandas\n"),
    (house_rules.rooms, "carehome_app/attic.py", ""),
    (house_rules.pages, PAGE, "from carehome_app.ui.today.page import TodayPage\n"),
    (house_rules.pages, PAGE, "from carehome_app.ui.today import page\n"),
    (house_rules.names, "carehome_app/ui/utils.py", ""),
    (house_rules.names, "carehome_app/ui/common/table.py", ""),
    (house_rules.names, "tests/db_helpers.py", ""),
    (house_rules.names, "carehome_app/ui/window_manager.py", ""),
    (house_rules.imports, DOMAIN, "from decimal import *\n"),
    (house_rules.imports, "carehome_app/charts/some.py", "import matplotlib.pyplot as plt\n"),
    (house_rules.imports, "carehome_app/charts/some.py", "from matplotlib import pyplot\n"),
    (house_rules.imports, "carehome_app/services/some.py", "import socket\n"),
    (house_rules.imports, "carehome_app/services/some.py", "from urllib.request import urlopen\n"),
    (house_rules.imports, "carehome_app/ui/some.py", "from PySide6.QtNetwork import QTcpSocket\n"),
    (house_rules.imports, "carehome_app/ui/some.py", "from PySide6 import QtNetwork\n"),
    (house_rules.signals, PAGE, "button.clicked.connect(lambda: page.record())\n"),
    (house_rules.signals, PAGE, "QTimer.singleShot(0, self, self.look)\n"),
    (house_rules.waits, TEST, "def test(qtbot, page): qtbot.waitExposed(page)\n"),
    (house_rules.waits, TEST, "import time\ntime.sleep(1)\n"),
    (house_rules.waits, TEST, "qtbot.wait(50)\n"),
    (house_rules.typed_values, PAGE, "from PySide6.QtWidgets import QDoubleSpinBox\n"),
    (house_rules.typed_values, PAGE, "box = QtWidgets.QSpinBox()\n"),
    (house_rules.typed_values, "carehome_app/domain/typed/reading.py", "x = 0.1\n"),
    (house_rules.values, DOMAIN, "@dataclass(frozen=True)\nclass Kept:\n    at: int\n"),
    (house_rules.room_to_move, PAGE, "area = QScrollArea()\n"),
    (house_rules.room_to_move, PAGE, "class Preview(QScrollArea): ...\n"),
    (house_rules.room_to_move, PAGE, "class Rows(QtWidgets.QLayout): ...\n"),
    (house_rules.widgets_nobody_holds, PAGE, "for one in app.topLevelWidgets(): one.close()\n"),
    (house_rules.widgets_nobody_holds, TEST, "count = len(QApplication.allWidgets())\n"),
    (house_rules.no_clock, DOMAIN, "from datetime import date\nx = date.today()\n"),
    (house_rules.oracles, TEST, "@given(ages)\ndef test(age): assert one(age) == two(age)\n"),
    (house_rules.oracles, TEST, "class Days(RuleBasedStateMachine):\n    x = 1\n"),
]


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    BROKEN,
    ids=[f"{rule.__name__}: {text[:40]!r}" for rule, _, text in BROKEN],
)
def test_a_broken_rule_is_noticed(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module(Path(path), text)))


def test_every_rule_has_an_example_that_breaks_it() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(RULES)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (DOMAIN, 'label = "Select one from the list, or update the plan"\n'),
        (DOMAIN, '"""Nothing here says SELECT x FROM y to a database."""\n'),
        ("carehome_app/db/some.py", 'x = "SELECT * FROM people"\n'),
        ("carehome_app/ui/rounds/sheet.py", "from carehome_app.ui.rounds import page\n"),
        ("carehome_app/app.py", "import carehome_app.db\nimport carehome_app.ui\n"),
        (PAGE, "button.clicked.connect(page.record)\n"),
        (TEST, "qtbot.waitUntil(page.is_ready)\nprocess.wait()\n"),
        (TEST, "@given(ages)\ndef test(age): look(age)\n\ndef look(age): tells(age > 1)\n"),
    ],
)
def test_what_is_allowed_passes(path: str, text: str) -> None:
    module = Module(Path(path), text)
    assert [problem for rule in RULES for problem in rule(module)] == []


HOUSE = modules(PACKAGE)


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.__name__)
def test_the_house_is_in_order(order: Order) -> None:
    assert list(order(HOUSE)) == []


@pytest.mark.parametrize("room", SUBJECT_ROOMS)
def test_the_list_of_who_imports_whom_sideways_only_becomes_shorter(room: str) -> None:
    assert sorted(SIDEWAYS[room] - pairs(HOUSE)[room]) == []
    assert len(SIDEWAYS[room]) <= {"domain": 5, "db": 2, "services": 14, "ui": 14}[room]


def _made_up(**texts: str) -> list[Module]:
    return [
        Module(Path("carehome_app", *name.split("__")).with_suffix(".py"), text)
        for name, text in texts.items()
    ]


OUT_OF_ORDER: list[tuple[Order, list[Module]]] = [
    (house_order.full_folders, _made_up(**{f"db__x{n}": "" for n in range(21)})),
    (house_order.small_files, _made_up(db__one="x = 1\n", db__two="import carehome_app.db.one\n")),
    (
        house_order.sideways,
        _made_up(ui__gate__page="import carehome_app.ui.supplies.page\n", ui__supplies__page=""),
    ),
    (
        house_order.sideways,
        _made_up(db__rounds__a="from carehome_app.db.gate import b\n", db__gate__b=""),
    ),
    (
        house_order.rings,
        _made_up(
            db__one="from carehome_app.db import two\n",
            db__two="def f():\n    from carehome_app.db.three import g\n",
            db__three="import carehome_app.db.one\n",
        ),
    ),
]


@pytest.mark.parametrize(
    ("order", "made_up"), OUT_OF_ORDER, ids=[order.__name__ for order, _ in OUT_OF_ORDER]
)
def test_what_is_out_of_order_is_noticed(order: Order, made_up: list[Module]) -> None:
    assert list(order(made_up))


def test_every_order_has_an_example_that_breaks_it() -> None:
    assert {order for order, _ in OUT_OF_ORDER} == set(ORDERS)


def test_a_reader_of_all_may_know_any_subject_and_a_subject_the_kernel() -> None:
    known = _made_up(
        services__history__told="import carehome_app.services.gate.doors\n",
        services__gate__doors="from carehome_app.services.people import people\n",
        services__people__people="",
    )
    assert list(house_order.sideways(known)) == []


@pytest.mark.parametrize("page", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_what_the_documents_name_is_there(page: str) -> None:
    rooms = "domain|db|services|ui|charts|documents|cli|commands|tests|tools|carehome_app"
    said = re.findall(rf"`((?:{rooms})/[\w/.]*)`", (ROOT / page).read_text("utf-8"))
    there = [name for name in said if (ROOT / name).exists() or (ROOT / PACKAGE / name).exists()]
    assert said == there


def _table_of_subjects() -> dict[str, set[str]]:
    """Return by room what the table of subjects names: folders with a stroke, files by name."""
    lines = (ROOT / "docs" / "architecture.md").read_text("utf-8").splitlines()
    begins = lines.index("| | domain | db | services | ui |")
    named: dict[str, set[str]] = {room: set() for room in SUBJECT_ROOMS}
    for line in lines[begins + 2 :]:
        if not line.startswith("|"):
            break
        for room, cell in zip(
            ("domain", "db", "services", "ui"), line.split("|")[2:6], strict=True
        ):
            named[room] |= {name.rstrip("/") for name in re.findall(r"`([\w./]+)`", cell)}
    return named


@pytest.mark.parametrize("room", SUBJECT_ROOMS)
def test_the_table_of_subjects_names_all_that_a_room_holds_and_nothing_else(room: str) -> None:
    there = {
        path.name
        for path in (ROOT / PACKAGE / room).iterdir()
        if path.name not in ("__init__.py", "__pycache__")
        and (path.suffix == ".py" or any(path.glob("*.py")))
    }
    assert _table_of_subjects()[room] == there
