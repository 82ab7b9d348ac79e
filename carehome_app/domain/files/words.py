"""The words our own tables write, as they are typed: whatever is written can be read back.

A page is read in one language or the other, and so may a file be that comes back.
"""

import re
from collections.abc import Mapping
from typing import Final

REASONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("住院", "在医院", "医院", "in hospital", "hospital"), "hospital"),
    **dict.fromkeys(("外出", "不在", "出门", "out"), "out"),
    **dict.fromkeys(("请假", "探亲", "回家", "on leave", "leave"), "leave"),
    **dict.fromkeys(("拒测", "拒绝", "不配合", "refused"), "refused"),
    **dict.fromkeys(("入睡", "睡着", "熟睡", "睡觉", "asleep"), "asleep"),
    **dict.fromkeys(("设备故障", "仪器故障", "device failure"), "device"),
    **dict.fromkeys(("休班", "休息", "轮休", "下班", "off duty"), "off_duty"),
    **dict.fromkeys(("未测", "未测量", "其他", "其他原因", "other reason", "other"), "other"),
}
"""Why a value is not there, as homes write it and as our own tables do."""
NOTHING_SAID: Final = frozenset(
    {"缺测", "unexplained", "—", "–", "-", "--", "/", "／", "无", "√", "已离院", "left the house"}
)
"""What stands in a cell of a value where none is."""
SITES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("左上臂", "左臂", "left arm"), "arm_left"),
    **dict.fromkeys(("右上臂", "右臂", "right arm"), "arm_right"),
    **dict.fromkeys(("左腕", "left wrist"), "wrist_left"),
    **dict.fromkeys(("右腕", "right wrist"), "wrist_right"),
    **dict.fromkeys(("左大腿", "left thigh"), "thigh_left"),
    **dict.fromkeys(("右大腿", "right thigh"), "thigh_right"),
}
DETAILS: Final[Mapping[str, Mapping[str, str]]] = {
    "blood_pressure": {
        "坐位": "sitting", "卧位": "lying", "半卧位": "reclining", "立位": "standing",
        "站立 1 分钟": "standing_1", "站立 3 分钟": "standing_3",
        "standing for 1 minute": "standing_1", "standing for 3 minutes": "standing_3",
        "电子血压计": "electronic", "表式血压计": "aneroid", "水银血压计（存量）": "mercury",
        "dial gauge": "aneroid", "mercury (existing stock)": "mercury",
        "脉搏不齐": "irregular", "irregular pulse": "irregular",
    },
    "pulse": {"脉搏不齐": "irregular", "irregular pulse": "irregular"},
    "glucose": {
        "before meal": "before_meal", "2 h after meal": "after_meal", "2–3 at night": "night",
        "凌晨2–3点": "night",
        "低血糖事件：神志或身体受影响，需他人救助": "helped",
        "low-glucose event: mind or body affected, needed help": "helped",
    },
    "oxygen_saturation": {"未吸氧": "air", "with oxygen": "oxygen"},
    "weight": {
        "单衣、脱鞋": "light", "穿全套衣服": "dressed", "light clothes, no shoes": "light",
        "fully dressed": "dressed", "站式秤": "standing", "座椅秤或轮椅秤": "chair",
        "床秤或吊秤": "bed", "standing scale": "standing", "chair or wheelchair scale": "chair",
        "bed or hoist scale": "bed", "医嘱减重": "planned",
        "loss is planned by the doctor": "planned",
    },
    "fluid_in": {"by tube": "tube"},
    "fluid_out": {"呕吐物": "vomit", "引流液": "drain"},
    "meal": {
        "四分之一": "1", "四分之三": "3", "全部吃完": "4", "nothing": "0", "a quarter": "1",
        "half": "2", "three quarters": "3", "everything": "4", "0/4": "0",
    },
    "stool": {"未解大便": "0", "none": "0"},
    "consciousness": {
        "新发意识混乱": "c", "仅对呼唤有反应": "v", "仅对疼痛有反应": "p", "alert": "a",
        "newly confused": "c", "answers to voice only": "v", "answers to pain only": "p",
        "unresponsive": "u",
    },
}  # fmt: skip
"""By measure: how an option is called on a page, and how it is typed."""
_HOW_LONG: Final = re.compile(r"(.+?)(\+\d{0,3}|\.)?")
_NUMBERED: Final = re.compile(r"([0-7])[ 型：].*")


def reason_typed(said: str) -> str:
    """Return a reason in words as it is typed, `not:hospital+3`, or nothing when it is none.

    Where the file does not say how long, it speaks of this round and of no other.
    """
    found = _HOW_LONG.fullmatch(said.strip())
    code = REASONS.get(found[1].strip().lower()) if found else None
    return "" if code is None or found is None else f"not:{code}{found[2] or '.'}"


def details_typed(measure: str, said: str) -> str:
    """Return what is said of how something was measured, in the words that are typed."""
    known = DETAILS.get(measure, {})
    for label in sorted(known, key=len, reverse=True):
        said = re.sub(re.escape(label), f" {known[label]} ", said, flags=re.IGNORECASE)
    return " ".join(said.replace("；", " ").replace(";", " ").split())


def choice_typed(measure: str, said: str) -> str:
    """Return a value that is a choice, such as 全部吃完, as it is typed."""
    plain = said.strip()
    if measure == "stool" and (found := _NUMBERED.fullmatch(plain)):
        return found[1]
    return DETAILS.get(measure, {}).get(plain.lower(), plain)
