"""Every part of the program is listed with its licence, and a missing index is said."""

import json
import subprocess
from pathlib import Path

import pytest

from tools import parts


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
