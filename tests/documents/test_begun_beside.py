"""How the process that makes documents is begun, how often, and how it answers."""

import pickle
import sys
from io import BytesIO
from pathlib import Path

import pytest

from carehome_app.documents.beside.asking import IDLE, MAKE, PROCESS, DocumentProcess
from carehome_app.documents.beside.pieces import hand_over
from carehome_app.documents.beside.serving import serve
from carehome_app.documents.beside.wanted import Made, Wanted
from carehome_app.documents.formats import rendered
from carehome_app.domain.errors import NotMadeError
from carehome_app.i18n import Translate, in_english
from carehome_app.languages import load
from tests.documents.sample import daily_report

ONE = Wanted(daily_report(), "txt", "en")


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that ends at once; what it is called with stands in the file that is returned."""
    program, told = tmp_path / "program", tmp_path / "told"
    program.write_text(f'#!/bin/sh\necho "$@" >> {told}\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return told


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh there")
def test_one_that_ends_at_once_is_begun_once_more_and_no_oftener(begun: Path) -> None:
    with pytest.raises(NotMadeError):
        DocumentProcess().made(ONE)
    elsewhere = f"-m carehome_app.commands.documents.making {IDLE}"
    assert begun.read_text().splitlines() == [elsewhere, elsewhere]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh there")
def test_the_packed_program_is_called_with_a_word_for_it(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    maker = DocumentProcess(idle=7.5)
    maker.begin()
    assert maker.process is not None
    assert maker.process.wait(30) == 0
    assert begun.read_text().splitlines() == [f"{MAKE} 7.5"]
    maker.end()
    assert maker.process is None


def test_nothing_is_begun_before_something_is_wanted_and_no_end_is_too_early() -> None:
    maker = DocumentProcess()
    assert maker.process is None
    maker.drop()
    maker.end()
    maker.begin()
    process = maker.process
    maker.begin()
    assert process is not None
    assert maker.process is process, "it is begun once"
    maker.end()
    assert process.poll() == 0
    assert process.stdin is not None
    assert process.stdin.closed
    assert isinstance(PROCESS, DocumentProcess)


def test_after_one_that_was_dropped_the_next_wish_is_done_by_another() -> None:
    maker = DocumentProcess()
    first = maker.made(ONE)
    maker.drop()
    assert maker.made(ONE) == first == rendered(ONE.report, "txt", in_english, "en")
    maker.end()


def test_wishes_are_answered_one_after_the_other_and_a_language_is_loaded_once() -> None:
    asks, answers, loaded = BytesIO(), BytesIO(), []

    def loads(language: str) -> Translate:
        loaded.append(language)
        return load(language)

    wishes = [Wanted(daily_report(), how, language, "gb18030") for how, language in SAID]
    for wish in (*wishes, Wanted(daily_report(), "txt", "xx")):
        hand_over(wish, asks)
    asks.seek(0)
    serve(asks, answers, loads, idle=3600)
    answers.seek(0)
    made = [pickle.load(answers) for _ in wishes]  # noqa: S301  # of our own
    assert made == [
        Made(rendered(one.report, one.file_format, load(one.language), one.language, "gb18030"))
        for one in wishes
    ]
    failed = pickle.load(answers)  # noqa: S301
    assert failed.content == b""
    assert failed.trouble.startswith("Traceback")
    assert loaded == ["zh", "en", "xx"]
    with pytest.raises(EOFError):
        pickle.load(answers)  # noqa: S301


SAID = (("csv", "zh"), ("txt", "en"), ("csv", "en"), ("txt", "zh"))
