"""Every part of the program is listed with its licence, and a missing index is said."""

import json
import subprocess
from pathlib import Path

import pytest

from tools import parts, wheels


def test_every_part_stands_in_both_lists_with_its_licence(tmp_path: Path) -> None:
    assert parts.main([str(tmp_path)]) == 0
    text = (tmp_path / parts.THIRD_PARTY).read_text(encoding="utf-8")
    listed = json.loads((tmp_path / parts.SBOM).read_text(encoding="utf-8"))
    names = {one["name"].lower() for one in listed["components"]}
    for needed in (
        "cryptography",
        "argon2-cffi",
        "sqlcipher3",
        "zxcvbn",
        "msgspec",
        "psycopg",
        "paho-mqtt",
    ):
        assert needed in names
        assert needed in text.lower()
    assert "pytest" not in names
    assert listed["bomFormat"] == "CycloneDX"
    assert "Permission is hereby granted" in text


def test_an_index_that_cannot_be_reached_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess[str]([], 1, "", "no network")
    monkeypatch.setattr(subprocess, "run", lambda *_what, **_more: failed)
    assert parts.audit() == 0
    assert "not looked up" in capsys.readouterr().out


def _index(monkeypatch: pytest.MonkeyPatch, refused: dict[str, str]) -> list[list[str]]:
    """Let an index refuse systems, each with its words; return what it was asked."""
    asked = []

    def answer(command: list[str], **_more: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        words = next((said for system, said in refused.items() if system in command), "")
        return subprocess.CompletedProcess(command, int(bool(words)), "", words)

    monkeypatch.setattr(subprocess, "run", answer)
    return asked


def test_wheels_are_asked_for_by_system_and_python(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = _index(monkeypatch, {})
    assert wheels.main() == 0
    of_each = [(one[one.index("--python-platform") + 1], one) for one in asked[1:]]
    assert [name for name, _one in of_each] == [
        name for name in wheels.SYSTEMS.values() for _python in wheels.PYTHONS
    ]
    assert all("--only-binary" in one for _name, one in of_each)
    assert (
        "every part has a wheel for windows, macos, debian 12" in capsys.readouterr().out.lower()
    )


def test_a_part_without_a_wheel_is_named_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _index(
        monkeypatch,
        {wheels.SYSTEMS["Windows"]: "cause: Because uvloop==0.21.0 has no usable\n wheels"},
    )
    assert wheels.main() == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Windows with Python 3.11: no wheel for uvloop==0.21.0"
    assert len(said) == len(wheels.PYTHONS)


def test_where_nobody_answers_nothing_is_said_of_wheels(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for silent in ("pip", wheels.SYSTEMS["macOS"]):
        _index(monkeypatch, {silent: "error: failed to fetch"})
        assert wheels.main() == 0
        assert "not asked for" in capsys.readouterr().out
