"""The look: everything readable, nothing a box, every icon there."""

import inspect
import pkgutil
import re
from collections import Counter
from importlib import import_module

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer

import carehome_app.ui
from carehome_app.app import make_window
from carehome_app.resources import resource
from carehome_app.ui.style import icons
from carehome_app.ui.style.style import FONT, dress, program_font, style_sheet
from carehome_app.ui.style.theme import LIGHT, SMALL, TEXT
from carehome_app.ui.subjects import PAGES
from tests.builders import Home

WCAG_AA = 4.5
NEEDED = {
    "today", "round", "follow_up", "disinfection", "trends", "people", "report", "settings",
    "search", "lock", "home", "up_triangle", "down_triangle", "check", "open_circle", "plus",
    "pencil", "printer", "save", "copy", "close", "left", "right", "calendar", "warning", "moon",
}  # fmt: skip
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("text", "ground"), LIGHT.pairs)
def test_every_text_can_be_read(text: str, ground: str) -> None:
    assert contrast(text, ground) >= WCAG_AA


@pytest.mark.parametrize("line", [LIGHT.edge, LIGHT.accent])
def test_fields_and_what_has_the_keyboard_can_be_seen(line: str) -> None:
    assert contrast(line, LIGHT.card) >= 3


def test_the_style_sheet_uses_only_colours_of_the_theme() -> None:
    written = resource("style", "carehome.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[^{]*;)", written) == []
    assert "$" not in style_sheet()


def test_every_icon_the_window_needs_is_there() -> None:
    assert set(ICONS) >= NEEDED
    assert {spec.icon for spec in PAGES} <= set(ICONS)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_painted_in_the_colour_that_was_asked_for(
    qapp: QApplication, name: str
) -> None:
    assert qapp is not None
    picture = QImage(48, 48, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    icons.paint(painter, name, "#0000ff", QRectF(0, 0, 48, 48))
    painter.end()
    painted = {
        picture.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert painted
    # The one the style sheet uses itself, and the mark of the program, have colours of their own.
    if name not in ("down", "down_on_dark", "carehome"):
        assert painted == {"#0000ff"}


def test_an_icon_that_does_not_exist_is_a_mistake_of_ours() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn")


@pytest.mark.parametrize("points", [TEXT, SMALL])
def test_rare_characters_of_names_are_no_boxes(qapp: QApplication, points: float) -> None:
    assert qapp is not None
    font = program_font(points)
    assert font.family() == FONT
    assert all(QRawFont.fromFont(font).supportsCharacter(ord(one)) for one in "䶮㛃𬭎▲▼℃≥·")
    assert QFontMetrics(font).height() > points


def test_english_quotation_marks_are_narrow_and_chinese_ones_as_wide_as_han(
    qapp: QApplication,
) -> None:
    assert qapp is not None
    chinese = QFontMetricsF(program_font())
    english = QFontMetricsF(program_font(wide_quotes=False))
    assert chinese.horizontalAdvance("“") == chinese.horizontalAdvance("王")
    assert english.horizontalAdvance("“") < chinese.horizontalAdvance("“") / 2
    assert english.horizontalAdvance("王36.5") == chinese.horizontalAdvance("王36.5")


@pytest.mark.parametrize(("language", "narrow"), [("en", True), ("zh", False)])
def test_the_window_has_the_quotation_marks_of_its_language(
    qapp: QApplication, language: str, narrow: bool
) -> None:
    dress(qapp, language=language)
    label = QLabel("“")
    label.setProperty("kind", "title")
    label.ensurePolished()
    wide = QFontMetrics(label.font()).horizontalAdvance("王")
    assert (QFontMetrics(label.font()).horizontalAdvance("“") < wide) is narrow


class Restyled(QObject):
    """Counts how often each widget gets another style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.StyleChange:
            self.times[getCppPointer(watched)[0]] += 1  # a wrapper may be gone, its id another's
        return False


@pytest.mark.parametrize(("name", "many"), [("people", 100), ("settings", 50)])
def test_a_page_of_many_widgets_is_styled_once_when_it_comes_into_its_window(
    qtbot: QtBot, qapp: QApplication, home: Home, name: str, many: int
) -> None:
    window = make_window(home.house, "zh")
    qtbot.addWidget(window)
    window.show()
    restyled = Restyled()
    qapp.installEventFilter(restyled)
    window.show_page(name)
    qapp.removeEventFilter(restyled)
    assert len(restyled.times) > many
    again = [times for times in restyled.times.values() if times > 1]
    assert len(again) < len(restyled.times) / 10


def test_every_window_and_what_it_opens_wears_the_same_sheet(
    qtbot: QtBot, qapp: QApplication, home: Home
) -> None:
    window = make_window(home.house, "zh")
    qtbot.addWidget(window)
    asked = QDialog(window)
    title = QLabel("标题", asked)
    title.setProperty("kind", "title")
    title.ensurePolished()
    assert qapp.styleSheet() == ""
    assert title.font().bold()
    window.context.look.choose("dark")
    sheet = window.styleSheet()
    window.context.look.choose("light")
    assert sheet
    assert window.styleSheet() != sheet


def test_a_dialog_that_stands_alone_is_dressed() -> None:
    found = [
        kind
        for module in pkgutil.walk_packages(carehome_app.ui.__path__, "carehome_app.ui.")
        for _name, kind in inspect.getmembers(import_module(module.name), inspect.isclass)
        if issubclass(kind, QDialog) and kind.__module__ == module.name
        if "__init__" in vars(kind)  # else it is a base of those that have one
    ]
    alone = [kind for kind in found if "parent" not in inspect.signature(kind.__init__).parameters]
    assert len(alone) >= 5
    for kind in alone:
        assert "dress_window(self)" in inspect.getsource(kind.__init__), kind.__name__
