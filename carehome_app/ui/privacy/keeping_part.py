"""How long records are kept, whose are locked or erased, and what left: for the director."""

from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.history.event_words import label as labelled
from carehome_app.domain.privacy.identity import ON
from carehome_app.domain.privacy.retention import FILE_OF_RESIDENT
from carehome_app.domain.settings import whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.services.privacy.erasing import WhatGoes
from carehome_app.services.privacy.handing_out import CHART, HOW_LABELS, LIST, How, Took
from carehome_app.services.privacy.keeping import Kept
from carehome_app.services.reports.kinds import KINDS
from carehome_app.ui.shell.context import Context, in_own_house
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Across, Beside, Form
from carehome_app.ui.widgets.labels import Card, Nothing, label
from carehome_app.ui.widgets.row_table import RowTable

# What left the desk: who saved, printed, copied or exported what, and when.

NOTHING_LEFT: Final = QT_TRANSLATE_NOOP(
    "Keeping", "Nothing was saved, printed or copied yet. Whatever leaves is written down here."
)
HEADING: Final = QT_TRANSLATE_NOOP("Keeping", "What left the desk")
WHEN: Final = QT_TRANSLATE_NOOP("Keeping", "When")
WHO: Final = QT_TRANSLATE_NOOP("Keeping", "Who")
WHAT: Final = QT_TRANSLATE_NOOP("Keeping", "What")
HOW: Final = QT_TRANSLATE_NOOP("Keeping", "How")
ABOUT: Final = QT_TRANSLATE_NOOP("Keeping", "About")
MASKED: Final = QT_TRANSLATE_NOOP("Keeping", "names masked")
WHATS: Final = {
    **{code: kind.label for code, kind in KINDS.items()},
    "readings": QT_TRANSLATE_NOOP("Keeping", "readings as a table"),
    "fhir": QT_TRANSLATE_NOOP("Keeping", "readings for another program"),
    "journal": QT_TRANSLATE_NOOP("Keeping", "copy of the whole record"),
    "form": QT_TRANSLATE_NOOP("Keeping", "a form of somebody else"),
    LIST: QT_TRANSLATE_NOOP("Keeping", "a list of the window"),
    CHART: QT_TRANSLATE_NOOP("Keeping", "a chart"),
}
LEAST: Final = 118
"""Pixels of a table that shares the page with another."""
_HOWS: Final = {how.value: HOW_LABELS[how] for how in How}


class HandedOutList(QWidget):
    """The log, the latest on top."""

    def __init__(self, context: Context) -> None:
        """Make an empty list."""
        super().__init__()
        self._context = context
        self.table = ColumnsTable[Took](context.say)
        self.list = RowTable(self.table)
        self.list.setObjectName("handed_out")
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.list.setMinimumHeight(LEAST)
        Nothing(self.list, context.say(NOTHING_LEFT))
        card = Card(context.say(HEADING))
        card.body.addWidget(self.list, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def refresh(self) -> None:
        """Show the log as it is now."""
        self.table.show_items(self._context.house.handing_out.log(), self._columns())

    def _columns(self) -> tuple[Shown[Took], ...]:
        say, local = self._context.say, self._context.house.desk.home_time.local
        return (
            Shown[Took](WHEN, lambda one: f"{local(one.at):%Y-%m-%d %H:%M}", 4),
            Shown[Took](WHO, lambda one: self._name(one.by), 3),
            Shown[Took](WHAT, lambda one: say(labelled(WHATS, one.what)), 5),
            Shown[Took](HOW, self._how, 4),
            Shown[Took](ABOUT, lambda one: self._name(one.subject), 3),
        )

    def _how(self, one: Took) -> str:
        said: list[Text | str] = [labelled(_HOWS, one.how), one.format]
        if one.masked:
            said.append(MASKED)
        return ", ".join(self._context.say(x) if isinstance(x, Text) else x for x in said)

    def _name(self, subject: int) -> str:
        try:
            return self._context.house.desk.person(subject).name if subject else ""
        except KeyError:
            return f"#{subject}"


# How long records are kept, whose are locked or erased, and what left: for the director.

NAME: Final = QT_TRANSLATE_NOOP("People", "Name")
CODE: Final = QT_TRANSLATE_NOOP("People", "Code")
LEFT: Final = QT_TRANSLATE_NOOP("Keeping", "Left")
UNTIL: Final = QT_TRANSLATE_NOOP("Keeping", "Kept until")
STATE: Final = QT_TRANSLATE_NOOP("Keeping", "State")
LOCKED: Final = QT_TRANSLATE_NOOP("Keeping", "locked")
HELD: Final = QT_TRANSLATE_NOOP("Keeping", "on hold")
OVER: Final = QT_TRANSLATE_NOOP("Keeping", "term over, may be erased")
NOBODY_LEFT: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "Nobody has left. Records of whoever leaves stand here, and are locked or erased by Enter.",
)
DIRECTOR_ONLY: Final = QT_TRANSLATE_NOOP("Keeping", "Only the director keeps and erases records.")
KEEPING_HEADING: Final = QT_TRANSLATE_NOOP("Keeping", "Records of people who left")
NOBODY: Final = QT_TRANSLATE_NOOP("Keeping", "Choose somebody who left.")
YEARS: Final = QT_TRANSLATE_NOOP("Keeping", "Years kept after leaving (Enter saves)")
YEARS_KEPT: Final = QT_TRANSLATE_NOOP("Keeping", "Kept: records stay for {count} years.")
NUMBERS: Final = QT_TRANSLATE_NOOP("Keeping", "Identity numbers are kept")
NUMBERS_KEPT: Final = {
    "": QT_TRANSLATE_NOOP("Keeping", "with the last four figures only"),
    ON: QT_TRANSLATE_NOOP("Keeping", "in full"),
}
DEED: Final = QT_TRANSLATE_NOOP("Keeping", "What is to be done")
WHY: Final = QT_TRANSLATE_NOOP("Keeping", "Reason (stays on file)")
AGAIN: Final = QT_TRANSLATE_NOOP("Keeping", "To erase: type the code again. It cannot be undone.")
NOT_THE_CODE: Final = QT_TRANSLATE_NOOP("Keeping", "This is not the code of the chosen person.")
DO: Final = QT_TRANSLATE_NOOP("Keeping", "Do it")
DONE: Final = QT_TRANSLATE_NOOP("Keeping", "Done and written down.")
DEEDS: Final = {
    "lock": QT_TRANSLATE_NOOP("Keeping", "Lock: keep, and show nowhere"),
    "unlock": QT_TRANSLATE_NOOP("Keeping", "Unlock: show again"),
    "hold": QT_TRANSLATE_NOOP("Keeping", "Hold: never erase for now"),
    "release": QT_TRANSLATE_NOOP("Keeping", "End the hold"),
    "erase": QT_TRANSLATE_NOOP("Keeping", "Erase for good"),
}
LOOKING: Final = QT_TRANSLATE_NOOP("Keeping", "Counting what would go … You can go on working.")
ERASING: Final = QT_TRANSLATE_NOOP("Keeping", "Erasing … You can go on working.")


class KeepingPart(QWidget):
    """Who left, until when their record is kept, and a form to lock, hold or erase it."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[Kept](say)
        self.list = RowTable(self.table, who=attrgetter("person.id"))
        self.list.setObjectName("kept")
        Nothing(self.list, say(NOBODY_LEFT))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.list.setMinimumHeight(LEAST)
        choices = tuple((code, say(words)) for code, words in DEEDS.items())
        self.form = Form(
            say,
            (
                (Field("deed", say(DEED), choices),),
                (Field("keeping_why", say(WHY)),),
                (Field("code_again", say(AGAIN)),),
            ),
        )
        self.form.act.say(say(DO))
        self.form.stand_beside(self.list.row_of)
        self.result = label("", "muted", wrap=True)
        self.years = Field("keeping_years", say(YEARS))
        kept = tuple((code, say(words)) for code, words in NUMBERS_KEPT.items())
        self.numbers = Field("whole_numbers", say(NUMBERS), kept)
        self.handed_out = HandedOutList(context)
        self._refused = label(say(DIRECTOR_ONLY), "muted", wrap=True)
        self._all = QWidget()
        self._told: tuple[int, dict[str, str]] | None = None
        """Of whom, and to what is typed, was said what an erasure takes away."""
        self._lay_out()
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.entered.connect(self.do)
        self.form.left.connect(self._leave)
        self.years.left.connect(self.keep_years)
        self.numbers.edited.connect(self.keep_numbers)

    @Slot()
    def refresh(self) -> None:
        """Show who left, and what left, as it is now; what somebody is typing stays."""
        actor = self._context.house.desk.actor
        may = actor is not None and actor.may(May.KEEP_ACCOUNTS)
        self._refused.setVisible(not may)
        self._all.setVisible(may)
        if not may:
            self.table.show_items((), ())
            return
        self.list.show_items(self._context.house.keeping.left(), self._columns())
        self.years.fill(str(self._context.house.keeping.years))
        self.numbers.fill(ON if self._context.house.keeping.whole_numbers else "")
        self.handed_out.refresh()
        if not self.table.items:
            self.form.fill(self._context.say(NOBODY), {})

    @Slot()
    def keep_years(self) -> None:
        """Keep for how many years records stay, when it is another number."""
        typed, keeping = self.years.text().strip(), self._context.house.keeping
        if not typed or typed == str(keeping.years):
            return
        try:
            years = whole_number(typed)
            changed = keeping.set_years(years)
        except CareHomeError as error:
            self.years.trouble(self._context.say(error.sentence))
            return
        self._context.events.changed.emit(changed)
        self._context.events.told.emit(self._context.say(YEARS_KEPT.with_(count=years)))

    @Slot()
    def keep_numbers(self) -> None:
        """Keep identity numbers in full, or their last four figures only, as is chosen."""
        keeping = self._context.house.keeping
        changed = keeping.keep_whole_numbers(whole=self.numbers.text() == ON)
        if changed:
            self._context.events.changed.emit(changed)

    @Slot()
    def do(self) -> None:
        """Do what the form says to the chosen record."""
        kept, values, say = self.list.chosen(), self.form.values(), self._context.say
        if not self.form.act.isEnabled():
            return  # somebody is being erased
        if kept is None:
            self.form.complain("deed", say(NOBODY))
            return
        if values["deed"] == "erase" and values["code_again"].strip() != kept.person.details.code:
            self.form.complain("code_again", say(NOT_THE_CODE))
            return
        try:
            if values["deed"] == "erase":
                self._erase(kept.person.id, values)
                return
            self._do(kept.person.id, values["deed"], values["keeping_why"])
        except CareHomeError as error:
            self.form.complain("keeping_why", say(error.sentence))
            return
        self._leave()
        self.result.setText(say(DONE))
        self._context.events.changed.emit(Changes.PEOPLE)

    def _erase(self, subject: int, values: dict[str, str]) -> None:
        """Say first what would go, since it cannot be undone; Enter again on the same erases.

        Both beside the window: in a home of ten years it takes some seconds.
        """
        self._context.house.keeping.erasable(subject)
        first = self._told != (subject, values)
        self._told = (subject, values)
        self.form.act.setEnabled(False)
        self.result.setText(self._context.say(LOOKING if first else ERASING))
        self._context.background.run(
            self,
            in_own_house(self._context, partial(_what_goes if first else _erased, subject)),
            done=self._looked if first else self._erased,
            failed=self._not_erased,
        )

    def _looked(self, goes: WhatGoes) -> None:
        self.form.act.setEnabled(True)
        if self._told is not None:  # the form may have been left meanwhile
            self._tell(goes, before=True)

    def _erased(self, goes: WhatGoes) -> None:
        self.form.act.setEnabled(True)
        self._context.house.desk.forget(~Changes.NONE)
        self._leave()
        self._tell(goes)
        self._context.events.changed.emit(~Changes.NONE)

    def _tell(self, goes: WhatGoes, *, before: bool = False) -> None:
        said = goes.words(before=before)
        self.result.setText("\n".join(self._context.say(line) for line in said))

    def _not_erased(self, error: Exception) -> None:
        self.form.act.setEnabled(True)
        self._told = None
        self.result.setText("")
        if not isinstance(error, CareHomeError):
            raise error
        self.form.complain("keeping_why", self._context.say(error.sentence))

    def _do(self, subject: int, deed: str, why: str) -> None:
        house = self._context.house
        deeds = {
            "lock": house.keeping.lock,
            "unlock": house.keeping.unlock,
            "hold": house.keeping.hold,
            "release": house.keeping.release,
        }
        deeds[deed](subject, why)

    def _columns(self) -> tuple[Shown[Kept], ...]:
        day = self._context.house.desk.home_time.day
        return (
            Shown[Kept](NAME, lambda one: one.person.name, 4),
            Shown[Kept](CODE, lambda one: one.person.details.code, 2),
            Shown[Kept](
                LEFT, lambda one: str(day(one.person.left_at)) if one.person.left_at else "", 3
            ),
            Shown[Kept](UNTIL, lambda one: one.until.isoformat(), 3),
            Shown[Kept](STATE, self._state_of, 4),
        )

    def _state_of(self, one: Kept) -> str:
        states = ((one.locked, LOCKED), (bool(one.held), HELD), (one.over and not one.held, OVER))
        return " · ".join(self._context.say(words) for holds, words in states if holds)

    def _moved(self, one: Kept | None) -> None:
        if one is not None and not self.form.is_dirty:
            deed = "unlock" if one.locked else "lock"
            name = f"{one.person.name} {one.person.details.code}"
            values = {"deed": deed, "keeping_why": "", "code_again": ""}
            self.form.fill(name, values, one.person.id)

    def _opened(self, one: Kept) -> None:
        self._moved(one)
        self.form.fields["deed"].take_focus()

    def _leave(self) -> None:
        """Forget what is typed and go back to the table."""
        self._told = None
        self.result.setText("")
        self.form.fill("", {"deed": "lock", "keeping_why": "", "code_again": ""})
        self.refresh()
        self._moved(self.list.chosen())
        self.list.setFocus()

    def _lay_out(self) -> None:
        say = self._context.say
        card = Card(say(KEEPING_HEADING))
        self.list.setMinimumHeight(LEAST)
        card.body.addWidget(self.list, 3)
        kept = Across(12)
        kept.put(self.years, 1)
        kept.put(self.numbers, 1)
        card.body.addLayout(kept)
        for words in (FILE_OF_RESIDENT.source, FILE_OF_RESIDENT.how_sure):
            card.body.addWidget(label(say(words), "hint", wrap=True))
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(card, 3)
        left.addWidget(self.handed_out, 2)
        self.form.body.addWidget(self.result)
        Beside(self._all, self.form).insertLayout(0, left, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._refused)
        whole.addWidget(self._all, 1)


def _erased(subject: int, house: House) -> WhatGoes:
    return house.erasing.erase(subject)


def _what_goes(subject: int, house: House) -> WhatGoes:
    return house.erasing.what_goes(subject)
