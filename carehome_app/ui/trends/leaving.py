"""A chart in view leaves: copied as a picture, or saved; that it did is kept for the director."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FileNotWrittenError
from carehome_app.domain.files.errors import why
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.privacy.handing_out import CHART, How, Left
from carehome_app.ui.shell.crash import shown_to_user

if TYPE_CHECKING:
    from carehome_app.ui.trends.page import TrendsPage

COPIED: Final = QT_TRANSLATE_NOOP("Trends", "The picture is copied.")
SAVED: Final = QT_TRANSLATE_NOOP("Trends", "Saved: {path}")
SAVE: Final = QT_TRANSLATE_NOOP("Trends", "Save the picture")
KINDS: Final = QT_TRANSLATE_NOOP("Trends", "Picture (*.png);;Vectors (*.svg);;Document (*.pdf)")


def copy_picture(page: "TrendsPage") -> None:
    """Copy what is shown as a picture."""
    canvas = page.clusters.canvas if page.view == "clusters" else page.canvas
    with shown_to_user(page.context.say, page.trouble.say):
        _note(page, How.COPIED, "png")
        QGuiApplication.clipboard().setPixmap(canvas.picture())
        page.context.events.told.emit(page.context.say(COPIED))


def _note(page: "TrendsPage", how: How, kind: str) -> None:
    """Write down that a chart left: it names people, and leaves as a report of them does."""
    left = Left(what=CHART, format=kind, how=how, needs=May.EXPORT_MASKED)
    page.context.house.handing_out.note(left)


def save_picture(page: "TrendsPage") -> None:
    """Ask where, and save what is shown as PNG, SVG or PDF."""
    say = page.context.say
    name, _kind = QFileDialog.getSaveFileName(page, say(SAVE), "", say(KINDS))
    if name:
        save_to(page, Path(name))


def save_to(page: "TrendsPage", path: Path) -> None:
    """Save what is shown; the ending says how."""
    from carehome_app.charts.picture import FORMATS, picture
    from carehome_app.documents.files import write_whole

    figure = page.clusters.figure if page.view == "clusters" else page.figure
    if figure is None:
        return
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        path, kind = path.with_name(f"{path.name}.png"), "png"
    with shown_to_user(page.context.say, page.trouble.say):
        _note(page, How.SAVED, kind)
        try:
            write_whole(path, picture(figure, kind))
        except OSError as error:
            raise FileNotWrittenError(path=path.name, why=why(error)) from error
        page.context.events.told.emit(page.context.say(SAVED.with_(path=path)))
