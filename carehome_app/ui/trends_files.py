"""What is shown on the trends page, copied or saved; and the colours it is drawn in."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFileDialog, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from carehome_app.charts.ink import Ink
    from carehome_app.ui.pages.trends_page import TrendsPage

COPIED: Final = QT_TRANSLATE_NOOP("Trends", "The picture is copied.")
SAVED: Final = QT_TRANSLATE_NOOP("Trends", "Saved: {path}")
SAVE: Final = QT_TRANSLATE_NOOP("Trends", "Save the picture")
KINDS: Final = QT_TRANSLATE_NOOP("Trends", "Picture (*.png);;Vectors (*.svg);;Document (*.pdf)")


def copy_picture(page: "TrendsPage") -> None:
    """Copy what is shown as a picture."""
    canvas = page.clusters.canvas if page.view == "clusters" else page.canvas
    QGuiApplication.clipboard().setPixmap(canvas.picture())
    page.context.events.told.emit(page.context.say(COPIED))


def save_picture(page: "TrendsPage") -> None:
    """Ask where, and save what is shown as PNG, SVG or PDF."""
    say = page.context.say
    name, _kind = QFileDialog.getSaveFileName(page, say(SAVE), "", say(KINDS))
    if name:
        save_to(page, Path(name))


def save_to(page: "TrendsPage", path: Path) -> None:
    """Save what is shown; the ending says how."""
    from carehome_app.charts.files import FORMATS, picture
    from carehome_app.documents.files import write_whole

    figure = page.clusters.figure if page.view == "clusters" else page.figure
    if figure is None:
        return
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        path, kind = path.with_name(f"{path.name}.png"), "png"
    try:
        write_whole(path, picture(figure, kind))
    except CareHomeError as error:
        page.trouble.say(page.context.say(error.sentence))
        return
    page.context.events.told.emit(page.context.say(SAVED.with_(path=path)))


def ink_of(widget: QWidget) -> "Ink":
    """Return light or dark ink, as the window is."""
    from carehome_app.charts.ink import DARK, LIGHT

    base = widget.palette().color(QPalette.ColorRole.Base)
    return DARK if base.lightness() < 128 else LIGHT
