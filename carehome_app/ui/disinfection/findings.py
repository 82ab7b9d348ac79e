"""What still acts, and what was found about areas, with the steps that answer it."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.disinfection.record import Disinfection
from carehome_app.domain.findings.episodes import STEP_LABELS, Step
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.disinfection.board import Lamp
from carehome_app.services.findings.following_up import Due
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.desk_card import Begun, PutAside, is_seen

ACTING: Final = QT_TRANSLATE_NOOP("Disinfection", "Still acting")
NOTHING_ACTS: Final = QT_TRANSLATE_NOOP("Disinfection", "Nothing is acting.")
ACTS: Final = QT_TRANSLATE_NOOP("Disinfection", "{area}: until {clock}")
OVER: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "{area}: time was over at {clock}. Rinse or air, then E."
)
FOUND: Final = QT_TRANSLATE_NOOP("Disinfection", "To follow up: {count}")
NONE: Final = QT_TRANSLATE_NOOP("Disinfection", "Nothing to follow up.")
ITEM: Final = QT_TRANSLATE_NOOP("Disinfection", "{area} · {label}")
WORDS: Final = QT_TRANSLATE_NOOP("Disinfection", "Words for a note, or the reason to close")
CHOOSE: Final = QT_TRANSLATE_NOOP("Disinfection", "Choose in the list what it is about.")
NOTE: Final = QT_TRANSLATE_NOOP("Disinfection", "Note")
CLOSE: Final = QT_TRANSLATE_NOOP("Disinfection", "Close with this reason")
LAMP_REPLACE: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "UV lamp {lamp}: {hours} h, {intensity} µW/cm². Replace it."
)
LAMP_MEASURE: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "UV lamp {lamp}: {hours} h. Measure its intensity (every half year)."
)
_EPISODE: Final = Qt.ItemDataRole.UserRole
MOST_ACTING: Final = 6
LEAST: Final = 56


class AreaFindingsPanel(QFrame):
    """The right side of the page while nothing is being recorded."""

    taken = Signal(object)
    """`Changes` after a step."""
    left = Signal()
    """Esc: back to the board."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._context = context
        self.setProperty("kind", "card")
        self._acting, self._lamps, self._count = QLabel(self), QLabel(self), QLabel(self)
        self._list = QListWidget(self)
        self._story, self._trouble = QLabel(self), QLabel(self)
        self._words = QLineEdit(self)
        self._note, self._close = QPushButton(self), QPushButton(self)
        self._begun: Begun[Due | None] = Begun(self._is_blank, self._chosen)
        for label in (self._lamps, self._count, self._story, self._trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._build()
        around = (self._list, self._note, self._close)
        tell = self._trouble.setText
        self._aside = PutAside(self._begun, self._words, around, context.say, tell)
        self._list.currentItemChanged.connect(self._show_story)
        self._note.clicked.connect(self._take_note)
        self._close.clicked.connect(self._take_close)
        self._words.returnPressed.connect(self._take_note)
        self._words.textEdited.connect(self._begin)

    def show_acting(self, acting: Sequence[Disinfection], now: datetime) -> None:
        """Show what still acts, the first to be rinsed on top."""
        lines = [escape(self._acting_line(one, now)) for one in acting[:MOST_ACTING]]
        say = self._context.say
        heading = f"<b>{say(ACTING)}</b>"
        self._acting.setText("<br>".join([heading, *(lines or [say(NOTHING_ACTS)])]))

    def show_lamps(self, lamps: Sequence[Lamp]) -> None:
        """Show the UV lamps that need something."""
        lines = []
        for one in lamps:
            text = LAMP_REPLACE if one.replace else LAMP_MEASURE if one.measure else None
            if text is not None:
                what = {"lamp": one.name, "hours": one.hours, "intensity": one.intensity or "–"}
                lines.append(self._context.say(text.with_(**what)))
        self._lamps.setText("\n".join(lines))
        self._lamps.setVisible(bool(lines))

    def show_episodes(self, episodes: Sequence[Due]) -> None:
        """Show what is open, the oldest first."""
        say, chosen = self._context.say, self._chosen()
        self._count.setText(say(FOUND.with_(count=len(episodes))) if episodes else say(NONE))
        self._list.clear()
        for one in episodes:
            item = QListWidgetItem(shown_of(self._said, one, str))
            item.setData(_EPISODE, one)
            self._list.addItem(item)
            if _which(chosen) == _which(one):
                self._list.setCurrentItem(item)
        for widget in (self._list, self._words, self._note, self._close):
            widget.setVisible(bool(episodes))
        if not episodes:
            self._story.setText("")

    def _said(self, one: Due) -> str:
        text = ITEM.with_(area=one.name, label=one.episode.label)
        return self._context.say(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the board with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _acting_line(self, one: Disinfection, now: datetime) -> str:
        house = self._context.house
        due = one.due_to_end or now
        name = house.disinfection.board.area(one.area).now.name
        clock = house.desk.home_time.local(due).strftime("%H:%M")
        text: Text = OVER if due <= now else ACTS
        return self._context.say(text.with_(area=name, clock=clock))

    def _chosen(self) -> Due | None:
        item = self._list.currentItem()
        found = item.data(_EPISODE) if item is not None else None
        return found if isinstance(found, Due) else None

    def _show_story(self) -> None:
        one = self._chosen()
        if one is None:
            return
        say, local = self._context.say, self._context.house.desk.home_time.local
        lines = [f"{local(one.episode.opened_at):%m-%d %H:%M}"]
        lines += [say(sentence) for sentence in one.episode.findings[-1].sentences]
        lines += [
            f"{local(step.at):%m-%d %H:%M} {say(STEP_LABELS[step.step])}"
            f" {say(one.episode.book.words(step.words))}"
            for step in one.episode.steps
        ]
        self._story.setText("\n".join(lines))

    def _take_note(self) -> None:
        self._take(Step.NOTE)

    def _take_close(self) -> None:
        self._take(Step.CLOSED)

    def _is_blank(self) -> bool:
        return not self._words.text()

    def _begin(self, _typed: str) -> None:
        self._begun.edit()

    def _is_shown(self, about: Due) -> bool:
        """Return whether everybody sees chosen what it is about; else show that again, and say."""
        if _which(self._chosen()) == _which(about) and is_seen(self._list):
            return True
        for row in range(self._list.count()):
            if _which(self._list.item(row).data(_EPISODE)) == _which(about):
                self._list.setCurrentRow(row)
        self._list.scrollToItem(self._list.currentItem())
        there = _which(self._chosen()) == _which(about)
        self._aside.say_of(about.name, is_there=there)
        return False

    def _take(self, step: Step) -> None:
        about = self._begun.about
        if about is None:
            self._trouble.setText(self._context.say(CHOOSE))
            return
        if not self._is_shown(about):
            return
        one = self._chosen() or about  # as it stands now: others may have gone on with it
        with shown_to_user(self._context.say, self._trouble.setText):
            following_up = self._context.house.following_up
            changes = following_up.take(one.episode, step, self._words.text())
            self._words.clear()
            self._begun.forget()
            self._trouble.setText("")
            self.taken.emit(changes)

    def _build(self) -> None:
        say = self._context.say
        self._count.setProperty("kind", "section")
        self._trouble.setProperty("kind", "trouble")
        self._lamps.setProperty("kind", "trouble")
        self._list.setObjectName("areaFindings")
        # On a low page it was squeezed to nothing, and nothing in it was ever in view.
        self._list.setMinimumHeight(pixels(LEAST))
        self._words.setPlaceholderText(say(WORDS))
        self._note.setText(say(NOTE))
        self._close.setText(say(CLOSE))
        buttons = QHBoxLayout()
        for button in (self._note, self._close):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        for label in (self._acting, self._lamps, self._story, self._trouble):
            label.setWordWrap(True)
        for widget in (
            self._acting,
            self._lamps,
            self._count,
            self._list,
            self._story,
            self._words,
            self._trouble,
        ):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addStretch()


def _which(due: Due | None) -> tuple[object, ...]:
    """Return which finding it is: many areas are overdue from the same moment on."""
    if due is None:
        return ()
    return (due.episode.about, due.episode.family.code, due.episode.opened_at)
