"""The form of a plan: goals one a line, the sessions of a week in one."""

from datetime import date, timedelta
from typing import Final

from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.rehabilitation import errors
from carehome_app.domain.rehabilitation.words import COURSES, Course
from carehome_app.domain.reports.choice import day_to_come
from carehome_app.domain.settings import NotADateError
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House
from carehome_app.services.rehabilitation.planning import NewPlan
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form

TITLE: Final = QT_TRANSLATE_NOOP("RehabPage", "Plan of {name}")
_NAMES: Final = {
    "course": QT_TRANSLATE_NOOP("RehabPage", "Kind"),
    "goal1": QT_TRANSLATE_NOOP("RehabPage", "Goal 1"),
    "goal2": QT_TRANSLATE_NOOP("RehabPage", "Goal 2"),
    "goal3": QT_TRANSLATE_NOOP("RehabPage", "Goal 3"),
    "goal4": QT_TRANSLATE_NOOP("RehabPage", "Goal 4"),
    "sessions": QT_TRANSLATE_NOOP("RehabPage", "Sessions of a week"),
    "since": QT_TRANSLATE_NOOP("RehabPage", "From, today if empty"),
    "long_goals": QT_TRANSLATE_NOOP("RehabPage", "Long goal"),
    "words": QT_TRANSLATE_NOOP("RehabPage", "What for"),
    "methods": QT_TRANSLATE_NOOP("RehabPage", "Methods"),
    "precautions": QT_TRANSLATE_NOOP("RehabPage", "Precautions"),
    "agreed_by": QT_TRANSLATE_NOOP("RehabPage", "Family agreed: who"),
    "agreed_on": QT_TRANSLATE_NOOP("RehabPage", "… on which day"),
    "until": QT_TRANSLATE_NOOP("RehabPage", "Until"),
    "review": QT_TRANSLATE_NOOP("RehabPage", "Next review"),
}
GOAL_LIKE: Final = QT_TRANSLATE_NOOP("RehabPage", "stand 3 minutes; by the clock; 12-31; -1; 3×2")
WEEK_LIKE: Final = QT_TRANSLATE_NOOP("RehabPage", "stand 30 1-6; speech 25 135")
_GOALS: Final = ("goal1", "goal2", "goal3", "goal4")
_AGREED_BEFORE: Final = timedelta(days=180)
"""Nobody agrees to a plan longer before it is written, and none begins longer before."""


class PlanForm(Form):
    """Fields of a new plan; the one that holds ends with it."""

    def __init__(self, say: Translate) -> None:
        """Make an empty form."""
        courses = tuple((one.value, say(words)) for one, words in COURSES.items())
        fields = {
            name: Field(name, say(words), courses if name == "course" else ())
            for name, words in _NAMES.items()
        }
        super().__init__(say, tuple((one,) for one in fields.values()))
        for name in _GOALS:
            fields[name].editor.setToolTip(say(GOAL_LIKE))
        self.subject = 0

    def begin(self, subject: int, name: str) -> None:
        """Empty the form for somebody and put the keyboard into the first goal."""
        self.subject = subject
        self.fill(self._say(TITLE.with_(name=name)), {"course": Course.TRAINING.value})
        for one, words in (("goal1", GOAL_LIKE), ("sessions", WEEK_LIKE)):
            editor = self.fields[one].editor
            if hasattr(editor, "setPlaceholderText"):
                editor.setPlaceholderText(self._say(words))
        self.fields["goal1"].take_focus()

    def keep(self, house: House) -> bool:
        """Keep the plan; False where the form says beside which field why not."""
        typed = self.values()
        try:
            today = house.desk.today()
            days = {name: _day(typed[name], since) for name, since in _since(today).items()}
            goals = [typed[name] for name in _GOALS]
            house.rehabilitation.plans.make(
                NewPlan(
                    subject=self.subject,
                    course=Course(typed["course"]),
                    goals=goals,
                    sessions=typed["sessions"],
                    since=days["since"],
                    long_goals=typed["long_goals"],
                    words=typed["words"],
                    methods=typed["methods"],
                    precautions=typed["precautions"],
                    agreed_by=typed["agreed_by"],
                    agreed_on=days["agreed_on"],
                    until=days["until"],
                    review=days["review"],
                )
            )
        except CareHomeError as error:
            self.complain(_field_of(error, typed), self._say(error.sentence))
            return False
        return True


def _since(today: date) -> dict[str, date]:
    """Return from when on the day that is typed into each field is looked for."""
    lately = today - _AGREED_BEFORE
    return {"since": lately, "agreed_on": lately, "until": today, "review": today}


def _day(typed: str, since: date) -> date | None:
    if not typed:
        return None
    found = day_to_come(normalized(typed), since)
    if found is None:
        raise NotADateError(typed=typed)
    return found


def _field_of(error: CareHomeError, typed: dict[str, str]) -> str:
    """Return beside which field a sentence stands."""
    if isinstance(error, errors.ScheduleError):
        return "sessions"
    goals = (errors.GoalError, errors.GoalWithoutMeasureError, errors.NoBaselineError)
    if isinstance(error, goals):
        said = str(error)
        for name in _GOALS:
            first = typed[name].replace("；", ";").partition(";")[0].strip()
            if first and first in said:
                return name
        return "goal1"
    if isinstance(error, MissingFieldError):
        return "sessions" if typed["goal1"] else "goal1"
    if isinstance(error, NotADateError | errors.PlanDaysError):
        return "until" if typed["until"] else "review"
    return ""
