"""The line that says what is special about the round: past, closed, not open yet, all done."""

from datetime import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from carehome_app.domain.rounds.plan import RoundKey, round_label
from carehome_app.domain.typed.times import clock_in
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.rounds.filter_bar import some_open
from carehome_app.ui.rounds.open_round import Mode, OpenRound
from carehome_app.ui.rounds.words import ALL_DONE
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.labels import PlainLabel

OPENS: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "This round opens on {day} at {clock}. Nothing can be recorded before."
)
PAST: Final = QT_TRANSLATE_NOOP("RoundSheet", "A past round: {round} of {day}.")
REPORTED: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Reported on {day} at {clock}; what is added now is marked."
)
WINDOW_OVER: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "The round ended at {clock}: what is measured now is marked late."
)
STILL_TO_CONFIRM: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Absences to confirm: {count}, with Y or N."
)
NEWER: Final = QT_TRANSLATE_NOOP("RoundSheet", "{round} is open now: F5 goes there.")
MEASURED_AT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Measured at")
TIME_BLANK: Final = QT_TRANSLATE_NOOP("RoundSheet", "blank: time not said")
NO_TIME: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "“{typed}” is no time of day. Write it like 07:31."
)


class RoundBanner(QFrame):
    """Speaks about the shown round; hidden while there is nothing to say."""

    timed = Signal(object)
    """A time of day, or None for "not said": when what is typed was measured."""

    def __init__(self, say: Translate) -> None:
        """Make the line."""
        super().__init__()
        self._say = say
        self.words = PlainLabel()
        self.words.setObjectName("banner")
        self.words.setWordWrap(True)
        self.at = PlainLabel(say(MEASURED_AT))
        self.clock = QLineEdit()
        self.clock.setObjectName("measuredAt")
        self.clock.setAccessibleName(say(MEASURED_AT))
        self.clock.setPlaceholderText("--:--")
        self.clock.setFixedWidth(86)
        self.clock.textEdited.connect(self._read)
        self.about = PlainLabel(say(TIME_BLANK))
        self.about.setProperty("kind", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 3, 12, 3)
        line.addWidget(self.words, 1)
        for part in (self.at, self.clock, self.about):
            line.addWidget(part)

    def show_round(self, shown: OpenRound, asked: int, current: RoundKey | None) -> None:
        """Say what is special about a round; `current` is the round of the clock."""
        past = shown.mode is Mode.PAST
        for part in (self.at, self.clock, self.about):
            part.setVisible(past)
        if shown.measured_at is None and clock_in(self.clock.text()) is not None:
            self.clock.clear()
        texts = [] if shown.sheet is None else self._texts(shown, asked, current)
        self.words.setText(" ".join(self._say(text) for text in texts))
        self.setVisible(bool(texts))
        ground, ink = (theme().low_soft, theme().low) if past else (theme().due_soft, theme().due)
        if not past and self._is_done(shown):
            ground, ink = theme().well_soft, theme().well
        look = (
            f"RoundBanner {{ background: {ground}; border: 1px solid {ink}; border-radius: 6px; }}"
        )
        if look != self.styleSheet():
            self.setStyleSheet(look)

    def _texts(self, shown: OpenRound, asked: int, current: RoundKey | None) -> list[Text]:
        sheet = shown.sheet
        assert sheet is not None  # noqa: S101  # looked at by the caller
        span = sheet.span
        if shown.mode is Mode.AHEAD:
            return [OPENS.with_(day=shown.day(span.opens), clock=shown.clock(span.opens))]
        texts = []
        if shown.mode is Mode.PAST:
            day = sheet.round.day.isoformat()
            texts.append(PAST.with_(round=round_label(sheet.round.window), day=day))
            if current is not None and current > sheet.round:
                texts.append(NEWER.with_(round=round_label(current.window)))
        if sheet.closed_at is not None:
            when = {"day": shown.day(sheet.closed_at), "clock": shown.clock(sheet.closed_at)}
            texts.append(REPORTED.with_(**when))
        if shown.nobody is not None:
            texts.append(shown.nobody)
        elif self._is_done(shown):
            if sheet.closed_at is None:
                texts.append(ALL_DONE.with_(count=shown.count().due))
            if asked:
                texts.append(STILL_TO_CONFIRM.with_(count=asked))
        elif shown.mode is Mode.CURRENT and shown.is_over:
            texts.append(WINDOW_OVER.with_(clock=shown.clock(span.closes)))
        return texts

    def _is_done(self, shown: OpenRound) -> bool:
        sheet = shown.sheet
        ahead = shown.mode is Mode.AHEAD
        return sheet is not None and bool(sheet.rows) and not ahead and not some_open(sheet.rows)

    def _read(self, text: str) -> None:
        """Take the time as it is typed; a wrong one is no time, and says so."""
        clock: time | None = clock_in(text)
        wrong = bool(text.strip()) and clock is None
        about = NO_TIME.with_(typed=text) if wrong else TIME_BLANK
        self.about.setText(self._say(about))
        self.clock.setProperty("wrong", wrong)
        self.clock.style().polish(self.clock)
        self.timed.emit(clock)
