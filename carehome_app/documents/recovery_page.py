"""The recovery code on a sheet of paper to be locked away."""

import json
from typing import Any, Final

from carehome_app.documents.glyphs import printable
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.resources import resource

TITLE: Final = QT_TRANSLATE_NOOP("RecoveryPage", "Recovery code")
WHAT_FOR: Final = QT_TRANSLATE_NOOP(
    "RecoveryPage",
    "This code opens the data of the home when the passphrase is forgotten or the computer is "
    "broken. Whoever has it and a copy of the data can read everything.",
)
KEEP: Final = QT_TRANSLATE_NOOP(
    "RecoveryPage",
    "Keep this sheet in the safe, away from the computer. Make no photograph and no file of it. "
    "When the sheet is lost, the director makes a new code on the page Settings: this one then "
    "opens nothing any more.",
)
HOW: Final = QT_TRANSLATE_NOOP(
    "RecoveryPage",
    "To use it: open the home, choose “Use the recovery code” and type the groups. Capitals and "
    "spaces do not matter; a mistyped group is named.",
)


def recovery_page(code: str, home: str, made: str, say: Translate, language: str) -> bytes:
    """Return one page as a PDF: the home's name, the code in large groups, and what it is for.

    `made` is the day it was made, as it is to be read.
    """
    data: dict[str, Any] = {
        "title": say(TITLE),
        "home": home,
        "made": made,
        "groups": code.split("-"),
        "sentences": [say(one) for one in (WHAT_FOR, KEEP, HOW)],
        "language": language.partition("_")[0],
    }
    shown = {
        key: printable(value) if isinstance(value, str) else [printable(one) for one in value]
        for key, value in data.items()
    }
    return _compiled(json.dumps(shown, ensure_ascii=False))


def _compiled(page: str) -> bytes:
    """Lay the page out by a compiler of its own: the warm one remembers its last page."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    template = resource("templates", "recovery.typ")
    compiler: Any = typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)
    pdf: bytes = compiler.compile(format="pdf", sys_inputs={"page": page})
    return pdf
