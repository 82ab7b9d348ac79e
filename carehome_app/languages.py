"""The languages a reader can pick, and the function that says texts in one of them."""

import os
from collections.abc import Callable
from typing import Final

try:
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
except ImportError:
    # A bare system lacks libraries that Qt wants; commands do without (ADR 0059).
    HAS_QT = False
else:
    HAS_QT = True

from carehome_app import plain_import
from carehome_app.i18n import Translate, in_english, translator
from carehome_app.resources import resource

# Every way to a window leads through here, and Qt is in by now.
plain_import.restore()

LANGUAGES: Final = {"zh": "中文", "en": "English"}
"""Code of each language and its own name, in the order they are offered."""

SOURCE_LANGUAGE: Final = "en"
"""The language the program's texts are written in: it needs no file."""

_QT_FILES: Final = {"zh": "qtbase_zh_CN"}
_installed: "list[QTranslator]" = []


def system_language() -> str:
    """Return the code of the language this computer shows: `zh` for any Chinese, else `en`."""
    shown = QLocale.system().uiLanguages() if HAS_QT else _said_by_the_shell()
    return "zh" if shown and shown[0].startswith("zh") else SOURCE_LANGUAGE


def load(language: str) -> Translate:
    """Return a function that says texts in a language; KeyError when there is no such language.

    Where a Qt application runs, its own `tr` and Qt's own buttons speak the language too.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    if not HAS_QT:
        return in_english if language == SOURCE_LANGUAGE else translator(_texts(language))
    ours = None if language == SOURCE_LANGUAGE else _translator(language)
    if QCoreApplication.instance() is not None:
        _install([ours, _qt_translator(language)])
    if ours is None:
        return in_english
    said = ours

    def look_up(context: str, source: str) -> str:
        return said.translate(context, source) or ""

    return translator(look_up)


def _said_by_the_shell() -> list[str]:
    """Return the languages as the shell's variables name them, the one that counts first."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return [name for name in named if name]


def _texts(language: str) -> Callable[[str, str], str]:
    """Return a look-up in the table from which Qt's own file of texts is made."""
    from xml.etree import ElementTree as ET

    table: dict[tuple[str, str], str] = {}
    file = resource("i18n", f"carehome_{language}.ts")
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  # our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            table[name, message.findtext("source", "")] = message.findtext("translation") or ""

    def look_up(context: str, source: str) -> str:
        return table.get((context, source), "")

    return look_up


def _translator(language: str) -> "QTranslator":
    file = resource("i18n", f"carehome_{language}.qm")
    loaded = QTranslator()
    if not loaded.load(str(file)):
        raise FileNotFoundError(file)
    return loaded


def _qt_translator(language: str) -> "QTranslator | None":
    name = _QT_FILES.get(language)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = QTranslator()
    # A packed program may have left Qt's own texts out; its buttons are then English.
    return loaded if name and loaded.load(name, folder) else None


def _install(translators: "list[QTranslator | None]") -> None:
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    # Qt does not keep them alive.
    _installed[:] = [one for one in translators if one is not None]
    for one in _installed:
        QCoreApplication.installTranslator(one)
