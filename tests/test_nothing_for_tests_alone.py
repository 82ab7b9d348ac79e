"""The program has nothing that only its tests call: what nobody needs is not kept by them."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from tests.house_rules import PACKAGE, Module, modules

USERS: Final = (PACKAGE, "tools", "benchmarks", "packaging")
WORD: Final = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
PLAIN: Final = {"property", "cached_property", "cache", "staticmethod", "classmethod",
                "contextmanager", "override"}  # fmt: skip
"""Decorators that register a function nowhere."""
CALLED_BY_LIBRARIES: Final = re.compile(
    r"__\w+__|do_[A-Z]+|persistent_(id|load)|handle|handle_(error|starttag|endtag|data)|log_message|[a-z]+[A-Z]\w*"
)
"""What Python, its servers and parsers, or Qt call by name."""


def defined(module: Module) -> list[str]:
    """Return what a module defines that nothing registers when it is made."""
    found: list[str] = []
    for node in _statements(ast.parse(module.text)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            said = {WORD.findall(ast.unparse(one))[-1] for one in node.decorator_list}
            if isinstance(node, ast.ClassDef) or said <= PLAIN:
                found.append(node.name)
    return found


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, ast.expr):  # nothing is defined inside an expression
            yield node
            yield from _statements(node)


def alone(program: list[Module], users: list[Module]) -> set[str]:
    """Return the names that stand nowhere but where they are defined."""
    names = Counter(name for module in program for name in defined(module))
    said = Counter(word for module in users for word in WORD.findall(module.text))
    return {
        name
        for name, count in names.items()
        if said[name] <= count and not CALLED_BY_LIBRARIES.fullmatch(name)
    }


def test_everything_is_used_by_the_program_itself() -> None:
    assert alone(modules(PACKAGE), modules(*USERS)) == set()


def test_what_only_a_test_calls_is_noticed() -> None:
    path = modules(PACKAGE)[0].path
    lonely = Module(path, "def lonely() -> None: ...\n\n\ndef used() -> None: ...\n")
    user = Module(path, "def paintEvent() -> None:\n    used()\n\n\npaintEvent\n")
    assert alone([lonely], [lonely, user]) == {"lonely"}
