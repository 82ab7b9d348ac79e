"""No code can write a reading that was not typed, scanned, imported or sent."""

import ast
import re
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.services.demo.keeping import Keeping, MadeUpClock
from tests.builders import Home
from tests.house_rules import PACKAGE, Module, modules

OURS = modules(PACKAGE)
ENTERING = "carehome_app/services/rounds/entering.py"
RECORDING = "carehome_app/services/rounds/recording.py"
CORRECTING = "carehome_app/services/rounds/correcting.py"
GRAMMAR = "carehome_app/domain/typed/reading.py"
TYPED = "carehome_app/domain/typed"
DEMO = ("carehome_app/services/demo", "carehome_app/demo")
"""Made-up readings, in a made-up home only."""


def calls(module: Module, name: str) -> Iterator[ast.Call]:
    """Yield every call of something of this name; what does not have it is not parsed."""
    written = re.compile(rf"\b{name}\(")
    for node in ast.walk(ast.parse(module.text)) if written.search(module.text) else ():
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and name in (
            getattr(called, "attr", None),
            getattr(called, "id", None),
        ):
            yield node


def places(name: str) -> set[str]:
    """Return the files of the program, but the demo's, that call something of this name."""
    found = {module.path.as_posix() for module in OURS if any(calls(module, name))}
    return {path for path in found if not path.startswith(DEMO)}


def test_a_reading_is_made_in_one_place_only() -> None:
    assert places("ReadingTaken") == {ENTERING}


def test_made_up_readings_are_refused_in_a_real_home(home: Home) -> None:
    home.desk.__dict__["card"] = replace(home.desk.card, demo=False)
    clock = MadeUpClock(home.clock())
    with home.desk.acting(May.RECORD) as action, pytest.raises(ValueError, match="made-up home"):
        Keeping(home.desk, action.writer, clock)


def test_only_recording_and_correcting_ask_for_one() -> None:
    users = {
        module.path.as_posix()
        for module in OURS
        if "entering.reading(" in module.text
        for call in calls(module, "reading")
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "entering"
        and not module.path.as_posix().startswith(DEMO)
    }
    assert users == {RECORDING, CORRECTING}


def test_its_values_are_those_of_a_meaning_of_a_text() -> None:
    """Follow the values back: from `entering.reading` to a `Meaning`, which the grammar makes."""
    for path in (RECORDING, CORRECTING):
        module = next(one for one in OURS if one.path.as_posix() == path)
        sources = {
            ast.unparse(call.args[2])
            for call in calls(module, "reading")
            if isinstance(call.func, ast.Attribute) and len(call.args) == 3
        }
        assert sources <= {"meaning.values", "values"}
    makers = {path for path in places("Meaning") if not path.startswith(TYPED)}
    assert makers <= {GRAMMAR}, "only the grammar says what a text means"


def test_only_the_grammar_makes_amounts_from_texts() -> None:
    allowed = {
        "carehome_app/domain/measures/measure.py",  # decoding what was kept
        "carehome_app/domain/findings/baseline.py",  # the median of kept ones
        "carehome_app/domain/rounds/sheet.py",  # the mean of kept ones, shown and never recorded
        "carehome_app/db/findings/derived.py",  # the median as it is kept
    }
    others = {path for path in places("Amount") if not path.startswith(TYPED)}
    assert others <= allowed


@pytest.mark.parametrize("name", ["Writer", "writing"])
def test_only_services_write(name: str) -> None:
    rooms = {path.split("/")[1] for path in places(name)}
    assert rooms <= {"services", "db"}


def test_only_the_journal_and_its_tables_are_written_to() -> None:
    """`INSERT INTO journal` stands in one statement."""
    writers = {
        module.path.as_posix()
        for module in OURS
        if "INSERT INTO journal" in module.text
        for text in module.nodes(ast.Constant)
        if isinstance(text.value, str) and "INSERT INTO journal" in text.value
    }
    assert writers == {"carehome_app/db/journal/journal.py"}


def test_no_part_of_the_window_appends_events() -> None:
    for module in OURS:
        if module.room in ("ui", "documents", "charts", "cli"):
            imported = {where for where, _name, _only_types in module.known}
            assert "carehome_app.domain.events" not in imported, module.path
