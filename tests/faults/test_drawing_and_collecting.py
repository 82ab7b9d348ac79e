"""Charts are drawn beside a window that looks for rings; `make faults` does it for longer."""

import gc
import os
from datetime import date, timedelta
from time import monotonic

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.charts.day_bars import day_bars
from carehome_app.charts.picture import svg
from carehome_app.domain.reports.report import DayBars
from carehome_app.i18n import in_english
from carehome_app.ui.shell.background import Background

SECONDS = float(os.environ.get("CAREHOME_DRAWING_SECONDS", "3"))
DAYS = tuple(date(2026, 11, 1) + timedelta(days=day) for day in range(30))


def test_the_process_lives_while_charts_are_drawn_beside_it(qtbot: QtBot) -> None:
    background, drawn, wrong = Background(), list[int](), list[Exception]()

    def draw() -> int:
        counts = tuple(day % 7 for day in range(len(DAYS)))
        return len(svg(day_bars(DayBars(DAYS, counts, 5), in_english)))

    def again(length: int) -> None:
        drawn.append(length)
        background.run(background, draw, done=again, failed=wrong.append)

    again(0)
    end, looks = monotonic() + SECONDS, 0
    while monotonic() < end:
        _ring_of_widgets()
        looks += 1
        if looks % 5 == 0:
            gc.collect()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: len(drawn) > 1)
    background.finish()
    print(f"charts drawn: {len(drawn)}, looks for rings: {looks // 5}")  # noqa: T201  # `make faults` shows it
    assert wrong == []


def _ring_of_widgets() -> None:
    outer = QWidget()
    lines, inner = QVBoxLayout(outer), QLabel("x")
    lines.addWidget(inner)
    inner.outer, outer.inner = outer, inner  # type: ignore[attr-defined]
