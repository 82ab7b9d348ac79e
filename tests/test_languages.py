"""The program speaks the reader's language, with and without a window."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from carehome_app.domain.findings.episodes import STEP_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.languages import LANGUAGES, load, system_language

FEVER = QT_TRANSLATE_NOOP("Findings", "Fever")
ABOVE = QT_TRANSLATE_NOOP("Rules", "{value}: above {limit}")


def test_a_text_is_said_in_chinese_and_in_english() -> None:
    assert load("zh")(FEVER) == "发热"
    assert load("en")(FEVER) == "Fever"


def test_values_stand_in_their_places() -> None:
    text = ABOVE.with_(value="38.4", limit="37.8")
    assert load("zh")(text) == "38.4：高于 37.8"


def test_a_list_of_texts_is_joined_as_chinese_joins_it() -> None:
    text = QT_TRANSLATE_NOOP("None", "{steps}").with_(steps=list(STEP_LABELS.values())[:2])
    assert "；" in load("zh")(text)


def test_every_language_that_is_offered_can_be_loaded() -> None:
    for language in LANGUAGES:
        assert load(language)(FEVER)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        load("xx")


def test_the_window_and_its_buttons_follow(qapp: QApplication) -> None:
    assert qapp is not None
    load("zh")
    assert QCoreApplication.translate("Findings", "Fever") == "发热"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    load("en")
    assert QCoreApplication.translate("Findings", "Fever") == "Fever"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("shown", "language"),
    [("zh_CN", "zh"), ("zh_TW", "zh"), ("en_US", "en"), ("fr_FR", "en"), ("C", "en")],
)
def test_the_computer_decides_first(
    shown: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(shown))
    assert system_language() == language


def test_no_window_and_no_other_part_of_qt_is_needed() -> None:
    code = (
        "import sys; from carehome_app.languages import load;"
        "from carehome_app.i18n import Text;"
        "assert load('zh')(Text('Findings', 'Fever')) == '\\u53d1\\u70ed';"
        "sys.exit(any(name in sys.modules for name in"
        " ('PySide6.QtGui', 'PySide6.QtWidgets', 'numpy', 'sqlite_utils')))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
