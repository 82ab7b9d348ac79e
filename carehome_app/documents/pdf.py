"""A report as an archive-grade PDF (PDF/A-2b, tagged), laid out by Typst.

The template gets the report as data. Nothing of it is ever read as markup.
"""

import json
from datetime import UTC, datetime
from functools import cache
from threading import Lock
from typing import Any, Final

from carehome_app.documents.glyphs import printable
from carehome_app.documents.page_data import page_data
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Text, Translate
from carehome_app.resources import resource

STANDARD: Final = "a-2b"

_ONE_AT_A_TIME: Final = Lock()
"""The one warm compiler remembers the input of its last page."""


def render_pdf(report: Report, translate: Translate, language: str) -> bytes:
    """Return the PDF of a report in a language (`zh` or `en`).

    The same report gives the same bytes on the same version of the program.
    """

    def say(text: Text) -> str:
        return printable(translate(text))

    data = page_data(report, say)
    data["language"] = language.partition("_")[0]
    # Typst takes whole seconds only.
    return _compile(data, report.made_at.astimezone(UTC).replace(microsecond=0))


def warm_up() -> None:
    """Import Typst and list the fonts, so that the first PDF waits less.

    Cheap enough for an idle moment: some 20 ms and 10 MB. The rest of the first page's cost
    (glyph outlines, and matplotlib where there is a chart) comes with the first page.
    """
    _compiler()


def _compile(data: dict[str, Any], moment: datetime) -> bytes:
    inputs = {"report": json.dumps(data, ensure_ascii=False)}
    with _ONE_AT_A_TIME:
        pdf: bytes = _compiler().compile(
            format="pdf", sys_inputs=inputs, pdf_standards=STANDARD, timestamp=moment
        )
    return pdf


@cache
def _compiler() -> Any:  # noqa: ANN401  # typst is imported only when a page is first made
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    template = resource("templates", "report.typ")
    return typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)
