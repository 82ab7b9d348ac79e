"""The recipe for Windows names what is there: no Windows was at hand to find a slip in it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WORKFLOW = ROOT / ".github" / "workflows" / "windows.yml"
WINDOWS = ROOT / "packaging" / "windows"
BUILD, INSTALLER = WINDOWS / "build.ps1", WINDOWS / "carehome.iss"
SPEC = ROOT / "packaging" / "carehome.spec"
OURS = re.compile(r"(?:packaging|tools)(?:[\\.]\w+)+(?:\.(?:ps1|iss|py|spec))?|[\w-]+\.lock")
PROGRAM = re.compile(r"(carehome[\w-]*)\.exe")


def text(path: Path) -> str:
    return path.read_text("utf-8")


def is_there(name: str) -> bool:
    """Whether a path of Windows, or a module that is run, is a file of ours."""
    module = ROOT.joinpath(*name.split(".")).with_suffix(".py")
    return ROOT.joinpath(*name.split("\\")).exists() or module.exists()


@pytest.mark.parametrize("path", [WORKFLOW, BUILD], ids=lambda path: path.name)
def test_every_file_that_is_named_is_there(path: Path) -> None:
    named = OURS.findall(text(path))
    assert len(named) > 2
    assert [name for name in named if not is_there(name)] == []
    assert not is_there("packaging\\nothing.py")


@pytest.mark.parametrize("path", [WORKFLOW, INSTALLER], ids=lambda path: path.name)
def test_every_program_that_is_named_is_made(path: Path) -> None:
    made = re.findall(r'program\("([\w-]+)", console', text(SPEC))
    assert made == ["carehome", "carehome-window"]
    named = PROGRAM.findall(text(path))
    assert named
    assert set(named) <= set(made)


def test_no_console_stands_beside_the_window() -> None:
    shortcuts = [line for line in text(INSTALLER).splitlines() if line.startswith('Name: "{')]
    assert shortcuts
    assert all("carehome-window.exe" in line for line in shortcuts)
    assert 'program("carehome-window", console=False)' in text(SPEC)


def test_a_program_that_fails_ends_the_build() -> None:
    """PowerShell goes on after one, so each is started by the recipe's own word."""
    started = re.compile(
        r"^(?:\$env:\w+ = )?(?:\s*)(Run )?(?:py|iscc|\$python) (?!=)", re.MULTILINE
    )
    found = started.findall(text(BUILD))
    assert len(found) > 6
    assert set(found) == {"Run "}
