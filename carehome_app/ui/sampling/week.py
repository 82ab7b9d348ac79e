"""The week of the round in view: whose two tests are done, and who is behind each number."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from carehome_app.domain.people import by_place
from carehome_app.domain.sampling.plans import Rhythm, SamplingPlan, asked_of, week_of
from carehome_app.domain.sampling.pools import contact_group, group_label
from carehome_app.domain.sampling.round import SampleRound
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.ui.sampling.words import named

CHIP: Final = QT_TRANSLATE_NOOP("Sampling", "This week")
SUM: Final = QT_TRANSLATE_NOOP(
    "Sampling", "{first} to {last}: {all} = complete {complete} + not complete {left}"
)
ASKED: Final = QT_TRANSLATE_NOOP("Sampling", "{sum}; the week runs until {last}")
COMPLETE: Final = QT_TRANSLATE_NOOP("Sampling", "week complete: two tests, 48 h apart")
COMPLETE_OF: Final = QT_TRANSLATE_NOOP("Sampling", "week complete: {count}")
NOT_COMPLETE: Final = QT_TRANSLATE_NOOP("Sampling", "week not complete")


class PersonOfWeek(NamedTuple):
    """Somebody with the words of their week."""

    subject: int
    name: str
    group: Text
    stands: Text


class Week(NamedTuple):
    """Everybody a plan is for, those whose week is not complete first."""

    first: date
    today: date
    whole: Mapping[int, bool]
    people: tuple[PersonOfWeek, ...]

    @property
    def said(self) -> Text:
        """The sum in words; of a week that is not over, until when it runs."""
        last, complete = self.first + timedelta(days=6), sum(self.whole.values())
        said = SUM.with_(
            first=f"{self.first:%m-%d}",
            last=f"{last:%m-%d}",
            all=len(self.whole),
            complete=complete,
            left=len(self.whole) - complete,
        )
        return ASKED.with_(sum=said, last=f"{last:%m-%d}") if self.today < last else said


class Weeks:
    """Finds the week that belongs to a round of a plan that asks for tests in it."""

    def __init__(self, house: House) -> None:
        """Look at a house."""
        self._house = house

    def plan(self, round_: SampleRound) -> SamplingPlan | None:
        """Return the plan of a round that asks for tests in its week."""
        day = self._house.desk.home_time.day(round_.opens)
        for plan in self._house.sampling.planning.plans():
            if plan.id == round_.opened.plan and asked_of(plan, week_of(day)):
                return plan
        return None

    def of(self, round_: SampleRound) -> Week | None:
        """Return the week of a round's day; None where no plan asks for whole weeks."""
        plan, desk = self.plan(round_), self._house.desk
        if plan is None:
            return None
        day = desk.home_time.day(round_.opens)
        whole = self._house.sampling.planning.week(plan, day)
        twice, asked = plan.rhythm is Rhythm.TWICE_A_WEEK, asked_of(plan, week_of(day))
        complete = COMPLETE if twice and asked > 1 else COMPLETE_OF.with_(count=asked)
        people = sorted(
            (desk.person(subject) for subject in whole),
            key=lambda one: (whole[one.id], by_place(one)),
        )
        rows = tuple(
            PersonOfWeek(
                one.id,
                named(one, one.id),
                group_label(contact_group(one)),
                complete if whole[one.id] else NOT_COMPLETE,
            )
            for one in people
        )
        return Week(week_of(day), desk.today(), whole, rows)
