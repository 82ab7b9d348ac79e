"""What the texts in a file's cells mean: dates, times, sex, group, room and bed."""

import re
from datetime import date, datetime, time
from typing import Final

from carehome_app.domain.people import Group, Sex

SEXES: Final = {
    "男": Sex.MALE, "男性": Sex.MALE, "m": Sex.MALE, "male": Sex.MALE,
    "女": Sex.FEMALE, "女性": Sex.FEMALE, "f": Sex.FEMALE, "female": Sex.FEMALE,
}  # fmt: skip
GROUPS: Final = {
    **dict.fromkeys(("住养老人", "老人", "休养员", "住养人员", "resident", "residents"),
                    Group.RESIDENT),
    **dict.fromkeys(("职工", "员工", "工作人员", "staff", "staff member"), Group.STAFF),
}  # fmt: skip
SLOTS: Final = {
    **dict.fromkeys(("am", "早", "早测", "上午", "早上", "morning"), "am"),
    **dict.fromkeys(("pm", "晚", "晚测", "下午", "晚上", "evening"), "pm"),
    **dict.fromkeys(("空腹", "早餐前", "before breakfast"), "fasting"),
    **dict.fromkeys(("早餐后", "早餐后2h", "after breakfast"), "after_breakfast"),
    **dict.fromkeys(("午餐前", "before lunch"), "before_lunch"),
    **dict.fromkeys(("午餐后", "午餐后2h", "after lunch"), "after_lunch"),
    **dict.fromkeys(("晚餐前", "before dinner"), "before_dinner"),
    **dict.fromkeys(("晚餐后", "晚餐后2h", "after dinner"), "after_dinner"),
    **dict.fromkeys(("睡前", "bedtime"), "bedtime"),
    **dict.fromkeys(("当日", "全天", "day"), "day"),
}
UNITS: Final = {"℃": "°C", "c": "°C", "°c": "°C", "℉": "°F", "f": "°F", "°f": "°F"}
SITES: Final = {
    "腋下": "axilla", "腋温": "axilla", "腋窝": "axilla", "额头": "forehead", "额温": "forehead",
    "额": "forehead", "耳": "ear", "耳温": "ear", "口腔": "oral", "口温": "oral", "口": "oral",
    "直肠": "rectal", "肛温": "rectal", "肛": "rectal", "armpit": "axilla", "mouth": "oral",
    "rectum": "rectal",
}  # fmt: skip
YES: Final = frozenset({"yes", "y", "1", "true", "是", "已核对", "√", "✓"})
"""What says in a cell that something is so."""

_DATE: Final = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(.*))?"
)
_SOLID: Final = re.compile(r"(\d{4})(\d{2})(\d{2})()")
_TIME: Final = re.compile(r"(\d{1,2})[:：时](\d{1,2})分?(?:[:：](\d{1,2})(?:\.\d+)?秒?)?")
_PLACE: Final = re.compile(r"(.+?)\s*[-－—–/]\s*([^-－—–/]+?)\s*床?")


def day_in(text: str) -> date | None:
    """Return the day in a text such as 2026-11-22, 2026/11/22, 2026年11月22日 or 20261122."""
    found = _DATE.fullmatch(text.strip()) or _SOLID.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def time_in(text: str) -> time | None:
    """Return the time of day in a text such as 7:31, 07:31:00 or 2026-11-22 07:31."""
    dated = _DATE.fullmatch(text.strip())
    found = _TIME.fullmatch(((dated[4] or "") if dated else text).strip())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def has_zone(text: str) -> datetime | None:
    """Return the moment of an ISO time that says its own zone, or None."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def room_and_bed(text: str) -> tuple[str, str]:
    """Return room and bed of a text such as 201-1; without a bed the bed is empty."""
    found = _PLACE.fullmatch(text.strip())
    return (found[1], found[2]) if found else (text.strip(), "")
