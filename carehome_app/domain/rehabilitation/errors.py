"""What cannot be kept of a plan, a session or an assessment, in one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class GoalError(CareHomeError):
    """A goal that does not say everything a goal must say."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{typed}”: write a goal as what; how it is measured; by when; -1 or -2;"
        " importance×difficulty, such as “stand 3 minutes; by the clock; 12-31; -1; 3×2”.",
    )


class GoalOverError(GoalError):
    """A goal whose day is over before the plan begins."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{goal}” is due on {day}, and the plan begins on {since} only."
    )


class GoalWithoutMeasureError(CareHomeError):
    """A goal that nobody could ever say was reached."""

    text = QT_TRANSLATE_NOOP("Errors", "“{goal}” has no measure: say how it is seen.")


class NoBaselineError(CareHomeError):
    """A goal without where the person stands now."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{goal}” has no baseline: -1 (can some of it) or -2 (nothing worse thinkable)."
    )


class ScheduleError(CareHomeError):
    """Sessions of a week that say nothing."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{typed}”: write item, minutes and weekdays, such as “stand 30 135; speech 25 1-6”.",
    )


class SessionTypedError(CareHomeError):
    """A typed session that says nothing."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}”: write item, minutes and help, such as “stand 30 prompt”."
    )


class UnknownHelpError(CareHomeError):
    """A word that is no level of help."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is no help: independent (i), prompt (p), part (h) or full (f)."
    )


class NoPlanError(CareHomeError):
    """Somebody has no plan to work by."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} has no plan on {day}.")


class PlanEndedError(CareHomeError):
    """What is over cannot be changed: the next one is another version."""

    text = QT_TRANSLATE_NOOP("Errors", "This plan ended on {day}: what it said stays as it was.")


class PlanDaysError(CareHomeError):
    """A plan, a pause or a review that ends before it begins."""

    text = QT_TRANSLATE_NOOP("Errors", "{last} is before {first}.")


class NoSuchSessionError(CareHomeError):
    """The plan has no such session on that day."""

    text = QT_TRANSLATE_NOOP("Errors", "No session “{item}” is planned on {day}.")


class SessionThereError(CareHomeError):
    """Of one planned session two things would be said."""

    text = QT_TRANSLATE_NOOP("Errors", "“{item}” of {day} is answered already.")


class LevelError(CareHomeError):
    """A level that a goal cannot reach."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no level: type one of -2 -1 0 1 2 a goal.")


class ScoreError(CareHomeError):
    """A value that an item of a tool cannot have."""

    text = QT_TRANSLATE_NOOP("Errors", "{item}: “{typed}” is not one of {allowed}.")


class ToolError(CareHomeError):
    """A tool that nobody described, or a description that says nothing."""

    text = QT_TRANSLATE_NOOP("Errors", "“{tool}” is no tool that is known here.")


class LicenceError(CareHomeError):
    """A tool that needs a licence, and nobody said that there is one."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{tool} may be used with a licence only: say which one the home has."
    )


class MonthRuleError(CareHomeError):
    """A rule of a month that nobody knows."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is no rule of a month: write days/minutes a day, 22/210, or {known}."
    )
