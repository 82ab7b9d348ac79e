"""The tools: set-up says what is missing, translations are collected and filled in."""

import shutil
from pathlib import Path

import pytest

from carehome_app import system_libraries
from tools import translations
from tools.system_libraries import NotAllowedError, install, missing_packages
from tools.ts_file import Entry, read, write


def test_a_person_who_may_not_install_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(NotAllowedError, match="type:  sudo apt-get install --yes libegl1"):
        install(["libegl1"])


def test_another_linux_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(NotAllowedError, match="libegl1"):
        install(["libegl1"])


def test_only_what_does_not_load_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(system_libraries, "_loads", lambda library: library != "libEGL.so.1")
    assert missing_packages(with_window=True) == ["libegl1"]
    monkeypatch.setattr("sys.platform", "win32")
    assert missing_packages(with_window=True) == []


def test_texts_come_back_as_they_were_written(tmp_path: Path) -> None:
    entries = [Entry("A", "; ", "；"), Entry("A", "<b> & “c”\nd", "甲\n乙"), Entry("B", "open")]
    file = tmp_path / "some.ts"
    write(file, reversed(entries))
    assert list(read(file)) == entries


def test_a_table_that_fits_no_text_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "TS", tmp_path / "some.ts")
    monkeypatch.setattr(translations, "QM", tmp_path / "some.qm")
    monkeypatch.setattr(
        translations, "texts_in_code", lambda: [("A", "first\nline"), ("A", "second")]
    )
    table = tmp_path / "some.tsv"
    table.write_text("context\tsource\ttranslation\nA\tfirst\\nline\t一\nA\tgone\t二\n", "utf-8")

    assert translations.fill([table]) == [
        "no such text in the code: A: 'gone'",
        "not translated: A: 'second'",
    ]
    assert list(translations.check()) == ["not translated: A: 'second'"]


def test_a_plural_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "texts_in_code", lambda: [("A", "%n entries")])
    assert any("a plural" in problem for problem in translations.check())
