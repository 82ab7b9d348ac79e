"""What a home that begins is proposed, one step at a time: accounts, areas, plans."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from carehome_app.domain.disinfection.areas import CLASS_LABELS, AreaClass
from carehome_app.domain.people import floor_of
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.beginning.care_plans import ProposedPlan
from carehome_app.services.beginning.first_hour import Step
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.areas import Written
from carehome_app.ui.beginning.accounts_offer import AccountsOffer
from carehome_app.ui.beginning.offer import Line, Offer
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.columns_table import Shown
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import Parts

# The areas of a home, made of its rooms and of what every home has.

KITCHEN: Final = QT_TRANSLATE_NOOP("Beginning", "Kitchen")
LAUNDRY: Final = QT_TRANSLATE_NOOP("Beginning", "Laundry")
CORRIDOR: Final = QT_TRANSLATE_NOOP("Beginning", "Corridor, floor {floor}")
AREA: Final = QT_TRANSLATE_NOOP("Areas", "Name")
KIND: Final = QT_TRANSLATE_NOOP("Beginning", "Kind")
FLOOR: Final = QT_TRANSLATE_NOOP("PeoplePage", "Floor")
TIMES: Final = QT_TRANSLATE_NOOP("Beginning", "Times a day")
MADE: Final = QT_TRANSLATE_NOOP("Beginning", "Areas begun: {count}")


class AreasOffer(Offer[Written]):
    """A bedroom of every room somebody lives in, a kitchen, a laundry, and the corridors."""

    heading = QT_TRANSLATE_NOOP("Beginning", "Areas to disinfect, from the rooms")
    hint = QT_TRANSLATE_NOOP(
        "Beginning", "Kitchen and laundry twice a day, all others once. People › Areas changes it."
    )

    def proposed(self) -> Sequence[Written]:
        """Return what is no area yet."""
        say, keeping = self.context.say, self.context.house.disinfection.areas
        rooms = keeping.missing_bedrooms()
        known = {area.now.name for area in keeping.here()}
        floors = sorted({one.floor or floor_of(one.name) for one in rooms} - {""})
        shared = [
            Written(name=say(KITCHEN), area_class=AreaClass.KITCHEN.value),
            Written(name=say(LAUNDRY), area_class=AreaClass.LAUNDRY.value),
            *(
                Written(
                    name=say(CORRIDOR.with_(floor=floor)),
                    floor=floor,
                    area_class=AreaClass.PUBLIC.value,
                )
                for floor in floors
            ),
        ]
        return [*(one for one in shared if rooms and one.name not in known), *rooms]

    def columns(self) -> tuple[Shown[Line[Written]], ...]:
        """Return what each area is."""
        say, classes = self.context.say, self.context.house.disinfection.board.classes()

        def times(line: Line[Written]) -> str:
            return str(classes.last(line.item.area_class).times_a_day)

        return (
            Shown(AREA, lambda line: line.item.name, 3),
            Shown(KIND, lambda line: say(CLASS_LABELS[AreaClass(line.item.area_class)]), 3),
            Shown(FLOOR, lambda line: line.item.floor, 2),
            Shown(TIMES, times, 2),
        )

    def act(self, count: int) -> Text:
        """Return how many areas begin."""
        return QT_TRANSLATE_NOOP("Beginning", "Begin areas: {count}").with_(count=count)

    def keep(self, chosen: Sequence[Written]) -> str:
        """Begin the areas."""
        self.context.house.disinfection.areas.add_all(chosen)
        self.context.events.changed.emit(Changes.AREAS)
        return self.context.say(MADE.with_(count=len(chosen)))


# Plans of the chronically ill, from what is written as their diagnoses.

WHO: Final = QT_TRANSLATE_NOOP("Beginning", "Resident")
DIAGNOSES: Final = QT_TRANSLATE_NOOP("PeoplePage", "Diagnoses")
PLAN: Final = QT_TRANSLATE_NOOP("Beginning", "Plan")
ORDERED_BY: Final = QT_TRANSLATE_NOOP("Beginning", "Ordered by (a doctor's name)")
BEGUN: Final = QT_TRANSLATE_NOOP("Beginning", "Plans begun: {count}")
SEEN: Final = "{place} {name}"


class PlansOffer(Offer[ProposedPlan]):
    """What diagnoses suggest; a doctor orders it, or the line is left out."""

    heading = QT_TRANSLATE_NOOP("Beginning", "Plans the diagnoses suggest")
    hint = QT_TRANSLATE_NOOP(
        "Beginning", "A proposal, nothing more: a doctor orders. Type who, then Enter."
    )

    def __init__(self, context: Context) -> None:
        """Make the step with the line for who orders it."""
        super().__init__(context, "offeredPlans")
        self.ordered_by = QLineEdit()
        self.ordered_by.setObjectName("orderedBy")
        self.ordered_by.setAccessibleName(context.say(ORDERED_BY))
        row = QHBoxLayout()
        row.addWidget(label(context.say(ORDERED_BY), "hint"))
        row.addWidget(self.ordered_by, 1)
        self.desk.body.addLayout(row)

    def proposed(self) -> Sequence[ProposedPlan]:
        """Return what nobody has ordered yet."""
        return self.context.house.beginning.plans.proposed()

    def columns(self) -> tuple[Shown[Line[ProposedPlan]], ...]:
        """Return whom, because of what, and which plan."""
        say = self.context.say

        def who(line: Line[ProposedPlan]) -> str:
            person = line.item.person
            return SEEN.format(place=person.place or person.details.code, name=person.name)

        return (
            Shown(WHO, who, 3),
            Shown(DIAGNOSES, lambda line: line.item.person.details.diagnoses, 5),
            Shown(PLAN, lambda line: say(line.item.template.label), 4),
        )

    def act(self, count: int) -> Text:
        """Return how many plans begin."""
        return QT_TRANSLATE_NOOP("Beginning", "Begin plans: {count}").with_(count=count)

    def keep(self, chosen: Sequence[ProposedPlan]) -> str:
        """Begin the plans once it is said who ordered them."""
        if not self.ordered_by.text().strip():
            self.ordered_by.setFocus()
            return ""
        house = self.context.house
        self.context.events.changed.emit(
            house.beginning.plans.start(chosen, self.ordered_by.text())
        )
        return self.context.say(BEGUN.with_(count=len(chosen)))


# The page that shows one of them.


class BeginningPage(Page):
    """Shows the step that was asked for; it goes back to Today when the step is done."""

    title = QT_TRANSLATE_NOOP("Pages", "First hour")
    icon = "check"
    shows = Changes.PEOPLE | Changes.AREAS | Changes.PLANS | Changes.ACCOUNTS
    hints: tuple[Hint, ...] = (
        ("Space", QT_TRANSLATE_NOOP("Hints", "leave a line out")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "take what is ticked")),
        ("Esc", QT_TRANSLATE_NOOP("Hints", "back to Today")),
    )

    def __init__(self, context: Context) -> None:
        """Make the three steps; `show_step` shows one."""
        super().__init__(context)
        self.offers: dict[Step, Offer[Any]] = {
            Step.ACCOUNTS: AccountsOffer(context),
            Step.AREAS: AreasOffer(context, "offeredAreas"),
            Step.PLANS: PlansOffer(context),
        }
        self._parts = Parts()
        for offer in self.offers.values():
            self._parts.addWidget(offer)
            offer.finished.connect(self._finish)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 14)
        whole.setSpacing(10)
        whole.addWidget(label(context.say(self.title), "title"))
        whole.addWidget(self._parts, 1)
        context.events.beginning_requested.connect(self.show_step)

    @Slot(object)
    def show_step(self, step: Step) -> None:
        """Show a step's proposals as they are now."""
        self._parts.setCurrentWidget(self.offers[step])
        self.offers[step].begin()

    def take_focus(self) -> None:
        """Go to the proposals."""
        offer = self._parts.currentWidget()
        if isinstance(offer, Offer):
            offer.list.setFocus()

    @Slot(str)
    def _finish(self, told: str) -> None:
        if told:
            self.context.events.told.emit(told)
        self.context.events.page_requested.emit("today")
