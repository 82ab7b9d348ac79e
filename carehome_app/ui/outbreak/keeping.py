"""What is kept of a cluster: for the person or the cluster that is chosen and seen, no other."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.isolation.errors import RoomInUseError
from carehome_app.domain.outbreak.line_list import Ill
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.outbreak.listed import Which
from carehome_app.ui.shell.page import NOTHING_HERE
from carehome_app.ui.widgets.desk_card import Begun, PutAside, is_seen

if TYPE_CHECKING:
    from carehome_app.ui.outbreak.clusters_part import ClustersPart

TYPED_OF: Final = QT_TRANSLATE_NOOP("Clusters", "What is typed is of {whose} and not kept yet.")
WHAT_WAS_SEEN: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Choose first what was seen: the digits 1 to 9, or a click."
)
WHICH_ROOM: Final = QT_TRANSLATE_NOOP("Clusters", "Write the room of isolation first.")
SHARE: Final = QT_TRANSLATE_NOOP("Clusters", "{why} Once more: they share the room.")
FREE: Final = QT_TRANSLATE_NOOP("Clusters", "{room}: free")
IN_USE: Final = QT_TRANSLATE_NOOP("Clusters", "{room}: {people}")
LIVED_IN: Final = QT_TRANSLATE_NOOP("Clusters", "{room}: people live here, {count}")


class About(NamedTuple):
    """What is typed is about: a cluster, None in the list of all cases; and a person."""

    cluster: Which | None
    person: int


class Keeping(QObject):
    """Symptoms and rooms of one person, steps about one cluster."""

    def __init__(self, part: "ClustersPart") -> None:
        """Keep what is typed in a part."""
        super().__init__(part)
        self._part, self._context = part, part.context
        self._shared: NewCase | None = None
        """What was refused since the room is in use: once more means that it is shared."""
        self._came_to: About | None = None
        bar, steps, say = part.bar, part.steps, part.context.say
        tell = part.trouble.say
        self._begun = Begun(lambda: bar.is_blank, self._now)
        self._step_begun = Begun(lambda: not steps.field.text().strip(), part.which)
        around = (*bar.findChildren(QWidget), part.table, part.list)
        self._aside = PutAside(self._begun, bar.field, around, say, tell)
        beside = (part.list, steps.note, steps.end)
        self._step_aside = PutAside(self._step_begun, steps.field, beside, say, tell)
        bar.edited.connect(self._begin)
        bar.noted.connect(self.note)
        bar.isolated.connect(self._isolate)
        bar.released.connect(self.release)
        bar.left.connect(part.table.setFocus)
        steps.edited.connect(self._step_begun.edit)
        steps.asked.connect(self._take)
        steps.stepped.connect(self._step)
        part.table.moved.connect(self._warn)

    @Slot()
    def come_to(self) -> None:
        """Open the line of whoever is chosen now."""
        ill = self._part.table.chosen()
        apart = None if ill is None else ill.isolation
        self._part.bar.show_apart(is_apart=apart is not None and apart.until is None)
        self._part.table.open_line()
        self._say_room()

    def find_nothing(self) -> None:
        """Say that there is nothing here that a key could be about."""
        self._context.events.told.emit(self._context.say(NOTHING_HERE))

    def go_to_room(self) -> None:
        """Go to the field of the room; where one is typed, keep the person apart."""
        bar = self._part.bar
        if self._part.table.chosen() is None or bar.isolate.isHidden():
            self.find_nothing()
        elif bar.words().strip():
            self._isolate()
        else:
            bar.field.setFocus()

    @Slot()
    def note(self) -> None:
        """Keep the symptoms that are chosen."""
        bar, clusters = self._part.bar, self._context.house.seeing.clusters
        seen, who = bar.symptoms(), self._person()
        if not who:
            return
        if not seen:
            self._part.trouble.say(self._context.say(WHAT_WAS_SEEN))
        elif self._do(lambda: clusters.note_symptoms(who, seen)):
            bar.forget_symptoms()
            self._part.refresh()

    @Slot()
    def release(self) -> None:
        """Keep that somebody is kept apart no longer, with the words that are typed."""
        cases, who = self._context.house.isolation.cases, self._person()
        words = self._part.bar.words()
        if who and self._do(lambda: cases.release(cases.of(who), words=words)):
            self._forget()

    @Slot()
    def _isolate(self) -> None:
        bar, cases, who = self._part.bar, self._context.house.isolation.cases, self._person()
        room = bar.words().strip()
        if not who:
            return
        if not room:
            self._part.trouble.say(self._context.say(WHICH_ROOM))
            bar.field.setFocus()
            return
        new = NewCase(subject=who, place=room, kind=CaseKind.SYMPTOMATIC)
        is_shared, self._shared = self._shared == new, new
        if self._do(lambda: cases.start(replace(new, shared=is_shared))):
            self._forget()

    @Slot(object)
    def _step(self, step: Step) -> None:
        steps, about = self._part.steps, self._step_begun.about
        if self._part.which() != about:
            whose = self._part.called(about)
            self._part.choose_which(about)
            self._step_aside.say_of(whose, is_there=self._part.which() == about)
        elif self._take(step, steps.field.text()):
            steps.field.clear()
            self._step_begun.forget()

    @Slot(object, str)
    def _take(self, step: Step, said: str) -> bool:
        outbreak, clusters = self._part.outbreak(), self._context.house.seeing.clusters
        if outbreak is None:
            self.find_nothing()
            return False
        chosen = outbreak.cluster
        if not self._do(lambda: clusters.take(chosen, step, said)):
            return False
        self._part.refresh()
        return True

    def _do(self, work: Callable[[], Changes]) -> bool:
        say, trouble = self._context.say, self._part.trouble
        try:
            self._context.events.changed.emit(work())
        except RoomInUseError as error:
            trouble.say(say(SHARE.with_(why=error.sentence)))
        except CareHomeError as error:
            trouble.say(say(error.sentence))
        else:
            return True
        return False

    def _forget(self) -> None:
        self._part.bar.clear()
        self._begun.forget()
        self._shared = None
        self._part.refresh()

    # Whoever is meant is highlighted and in view, or is shown again.

    def _now(self) -> About:
        ill = self._part.table.chosen()
        return About(self._part.which(), 0 if ill is None else ill.person.id)

    @Slot()
    def _begin(self) -> None:
        """Let what is typed be of whoever is chosen when it begins."""
        self._begun.edit()
        self._shared = None
        self._say_room()

    @Slot(object)
    def _warn(self, _ill: Ill) -> None:
        """Say whose it is that is typed and not kept yet, while another one is chosen."""
        whose = TYPED_OF.with_(whose=self._name(self._begun.about.person))
        if self._begun.is_elsewhere:
            self._part.trouble.say(self._context.say(whose))
        elif self._now() != self._came_to:  # the same rows shown anew leave what was said
            self._part.trouble.say("")
        self._came_to = self._now()
        self.come_to()

    def _say_room(self) -> None:
        """Say beside the field who is in the room that is typed."""
        bar, room = self._part.bar, self._part.bar.words().strip()
        if not room or bar.isolate.isHidden():
            bar.about_room.setText("")
            return
        house, person = self._context.house, self._begun.about.person
        apart = house.isolation.cases.in_room(room, besides=person)
        lived = house.seeing.clusters.living().get(room, 0)
        said = LIVED_IN.with_(room=room, count=lived) if lived else FREE.with_(room=room)
        said = IN_USE.with_(room=room, people=apart) if apart else said
        bar.about_room.setText(self._context.say(said))

    def _name(self, person: int) -> str:
        return self._context.house.desk.person(person).name if person else ""

    def _person(self) -> int:
        """Return whom something is kept of; 0 for nobody, who is not seen chosen."""
        part, about = self._part, self._begun.about
        if not about.person:
            self.find_nothing()
            return 0
        if self._now().person == about.person and is_seen(part.table):
            return about.person
        if not part.table.choose_whose(about.person):
            part.choose_which(about.cluster)
            part.table.choose_whose(about.person)
        part.table.scrollTo(part.table.currentIndex())
        there = self._now().person == about.person
        self._aside.say_of(self._name(about.person), is_there=there)
        return 0
