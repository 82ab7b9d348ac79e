"""What typed lines of rehabilitation mean: a session, the sessions of a week, a goal."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Final, NamedTuple

from carehome_app.domain.rehabilitation import gas
from carehome_app.domain.rehabilitation.errors import (
    GoalError,
    GoalWithoutMeasureError,
    NoBaselineError,
    ScheduleError,
    SessionTypedError,
    UnknownHelpError,
)
from carehome_app.domain.rehabilitation.plan import Goal, Session
from carehome_app.domain.rehabilitation.words import Adverse, Help, Missed
from carehome_app.domain.reports.choice import day_to_come
from carehome_app.domain.typed.numbers import normalized

HELP_WORDS: Final[Mapping[str, Help]] = {
    **{one.value: one for one in Help},
    "i": Help.INDEPENDENT, "p": Help.PROMPT, "h": Help.PART, "f": Help.FULL,
    "独立": Help.INDEPENDENT, "提示": Help.PROMPT, "部分": Help.PART, "部分帮助": Help.PART,
    "全": Help.FULL, "全部": Help.FULL, "全帮助": Help.FULL,
}  # fmt: skip
"""What is typed of a level of help, in both languages and by one letter."""
GROUP_WORDS: Final = ("group", "集体", "小组")
ADVERSE_WORDS: Final[Mapping[str, Adverse]] = {
    **dict.fromkeys(("fall", "fell", "跌倒", "摔倒", "摔跤"), Adverse.FALL),
    **dict.fromkeys(("seizure", "抽搐", "癫痫", "惊厥"), Adverse.SEIZURE),
}
REASON_WORDS: Final[Mapping[str, Missed]] = {
    **{one.value: one for one in Missed},
    "1": Missed.ILL, "2": Missed.REFUSED, "3": Missed.THERAPIST, "4": Missed.ISOLATION,
    "5": Missed.OUT, "6": Missed.HOME,
    "病": Missed.ILL, "生病": Missed.ILL, "拒绝": Missed.REFUSED, "治疗师": Missed.THERAPIST,
    "治疗师缺": Missed.THERAPIST, "隔离": Missed.ISOLATION, "外出": Missed.OUT,
    "院停": Missed.HOME, "院方停": Missed.HOME,
}  # fmt: skip
LONGEST: Final = 240
"""A session of more minutes is asked about. Source: reference 7.7."""
_A_DAY: Final = 24 * 60
_CLOCK: Final = re.compile(r"(\d{1,2})[:：](\d{2})\s+(.*)")
_SESSION: Final = re.compile(r"(.+?)\s*(\d{1,4})(?:\s*(?:分钟|分|min|m))?\s+(\S+)(?:\s+(.*))?")
_SLOT: Final = re.compile(
    r"(.+?)\s*(\d{1,4})(?:\s*(?:分钟|分|min|m))?\s+([1-7一二三四五六日天\-]+)"
)
_BETWEEN_WORDS: Final = re.compile(r"[\s，,。.、！!：:（）()]+")
_LIKE_ADVERSE: Final = re.compile(r"跌|摔|抽搐|抽风|癫痫|惊厥|\bfall|\bseizure")
_NOT: Final = ("no", "not", "without", "未", "无", "没", "没有")
_NEGATED: Final = re.compile(
    r"(?:未|无|没有|没|防|预防|不)(?:发生|出现|见)?(?:跌倒|摔倒|摔跤|跌|摔|抽搐|癫痫|惊厥)"
)
_WEEKDAYS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_PARTS: Final = re.compile(r"[;；|]")


class TypedSession(NamedTuple):
    """A session as it was typed in one line."""

    item: str
    minutes: int
    help: Help
    is_group: bool
    adverse: str
    words: str
    at: time | None = None
    """When it began; None where nobody said."""
    reaction: str = ""
    therapist: str = ""
    """Who trained, by code or name; empty of whoever types."""
    doubtful: str = ""
    """A word that sounds like a fall or a seizure, and does not say that there was one."""


def session_typed(text: str) -> TypedSession:
    """Return what `9:30 stand 30 prompt …; reaction; therapist` says: item, minutes, help, words.

    The time may be left out, and what stands after the semicolons. Among the words `group` says
    that others trained too, `fall` and `seizure` what happened.
    """
    whole = [one.strip() for one in _PARTS.split(text)]
    head, reaction, therapist = [*whole, "", ""][:3]
    at, said = _clock(_plain_digits(head))
    if len(whole) > 3:
        raise SessionTypedError(typed=text.strip())
    found = _SESSION.fullmatch(said)
    if found is None:
        raise SessionTypedError(typed=text.strip())
    item, minutes, help_, rest = found.groups()
    level = HELP_WORDS.get(normalized(help_))
    if level is None:
        raise UnknownHelpError(typed=help_)
    if not 0 < int(minutes) <= _A_DAY:
        raise SessionTypedError(typed=text.strip())
    words = (rest or "").split()
    in_group = any(normalized(word) in GROUP_WORDS for word in words)
    left = " ".join(word for word in words if normalized(word) not in GROUP_WORDS)
    adverse, doubtful = _happened(f"{left} {reaction}")
    return TypedSession(
        item.strip(),
        int(minutes),
        level,
        in_group,
        adverse,
        left,
        at,
        reaction,
        therapist,
        doubtful,
    )


def _happened(said: str) -> tuple[str, str]:
    """Return what words say that happened, or the word that only sounds like it.

    Nobody writes spaces in Chinese: a fall within other words may be one that was or one that was
    not, so it is for a person to say.
    """
    before = doubtful = ""
    for word in _BETWEEN_WORDS.split(said):
        plain = normalized(word)
        happened = ADVERSE_WORDS.get(plain)
        if happened is not None and before not in _NOT:
            return happened.value, ""
        if happened is None and _LIKE_ADVERSE.search(_NEGATED.sub("", plain)):
            doubtful = word
        before = plain
    return "", doubtful


def _clock(said: str) -> tuple[time | None, str]:
    """Return the time a line begins with, and the rest."""
    found = _CLOCK.fullmatch(said)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None, said
    return time(int(found[1]), int(found[2])), found[3]


def missed_typed(text: str) -> tuple[Missed, str] | None:
    """Return the reason a text begins with, and the words after it; None of no reason."""
    first, _, rest = text.strip().partition(" ")
    reason = REASON_WORDS.get(normalized(first))
    return None if reason is None else (reason, rest.strip())


def missed_line_typed(text: str) -> tuple[str, Missed, str] | None:
    """Return item, reason and words of `speech 1 fever`; the item may be left out.

    None where no reason is among the words.
    """
    words = text.split()
    for place, word in enumerate(words):
        reason = REASON_WORDS.get(normalized(word))
        if reason is not None:
            return " ".join(words[:place]), reason, " ".join(words[place + 1 :])
    return None


def parts(text: str) -> list[str]:
    """Return the parts of a line that stand between semicolons, at least one."""
    return [one.strip() for one in _PARTS.split(text)]


def schedule_typed(text: str) -> tuple[Session, ...]:
    """Return the sessions of a week: `stand 30 135; speech 25 1-6`; none of an empty text."""
    found = []
    for part in (one.strip() for one in _PARTS.split(text)):
        if not part:
            continue
        one = _SLOT.fullmatch(_plain_digits(part))
        days = 0 if one is None else _weekdays(one[3])
        if one is None or not days or not 0 < int(one[2]) <= LONGEST:
            raise ScheduleError(typed=part)
        found.append(Session(one[1].strip(), int(one[2]), days))
    return tuple(found)


def _weekdays(text: str) -> int:
    digits = "".join(str(_WEEKDAYS.get(one, one)) for one in text)
    bits = 0
    while digits:
        if len(digits) >= 3 and digits[1] == "-" and digits[0].isdigit() and digits[2].isdigit():
            first, last = int(digits[0]), int(digits[2])
            for day in range(first, last + 1):
                bits |= 1 << day - 1
            digits = digits[3:]
            if first > last:
                return 0
        elif digits[0].isdigit():
            bits |= 1 << int(digits[0]) - 1
            digits = digits[1:]
        else:
            return 0
    return bits


def goal_typed(text: str, today: date) -> Goal:
    """Return what `stand 3 minutes; by the clock; 12-31; -1; 3×2` says; the weight may be left.

    Without a measure, a day or a baseline it is no goal.
    """
    parts = [one.strip() for one in _PARTS.split(text)]
    if not parts[0] or len(parts) > 5:
        raise GoalError(typed=text)
    whole = parts + [""] * (5 - len(parts))
    words, measure, day, baseline, weight = whole
    if not measure:
        raise GoalWithoutMeasureError(goal=words)
    due = day_to_come(normalized(day), today)
    if due is None:
        raise GoalError(typed=text)
    if not baseline:
        raise NoBaselineError(goal=words)
    stands = normalized(baseline)
    if stands not in map(str, gas.BASELINES):
        raise NoBaselineError(goal=words)
    importance, difficulty = _weight(weight, text)
    return Goal(words, measure, due, int(stands), importance, difficulty)


def _weight(typed: str, whole: str) -> tuple[int, int]:
    if not typed:
        return 1, 1
    found = re.fullmatch(r"([0-3])\s*[×x*]\s*([0-3])", normalized(typed))
    if found is None:
        raise GoalError(typed=whole)
    return int(found[1]), int(found[2])


def _plain_digits(text: str) -> str:
    """Return a line with digits and spaces made plain and its words as they are."""
    spaced = " ".join(text.split())
    return "".join(normalized(one) if one.isdecimal() else one for one in spaced)
