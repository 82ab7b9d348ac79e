"""What is otherwise in a made-up home for children: its people, and what is said of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

YOUNGEST, OLDEST, USUAL = 1.5, 15.5, 6.0
"""How old made-up children are, in years."""
ILLNESSES: Final = (
    ("脑性瘫痪", 0.4),
    ("发育迟缓", 0.3),
    ("唐氏综合征", 0.15),
    ("孤独症", 0.15),
    ("先天性心脏病术后", 0.12),
    ("唇腭裂术后", 0.1),
    ("脑积水术后", 0.06),
)
"""Illnesses, and how many of a hundred children have each, made up but plausible."""
WEEK: Final = (("站立", 30, 0b111111), ("手功能", 20, 0b111111), ("步行", 20, 0b111111))
"""Eighteen sessions a week."""
GIRLS: Final = (
    "欣怡", "梓涵", "诗琪", "雨桐", "可馨", "梦洁", "佳怡", "思颖", "晨曦", "若兰", "念慈", "小满",
    "安琪", "采薇", "依诺", "语嫣", "悠然", "心语", "乐瑶", "沐晴", "向晚", "知夏", "如意", "暖暖",
)  # fmt: skip
BOYS: Final = (
    "子轩", "浩然", "宇航", "俊杰", "天佑", "乐天", "明轩", "一诺", "博文", "嘉豪", "小宝", "文博",
    "思远", "承恩", "朝阳", "向阳", "立新", "平安", "瑞霖", "星辰", "乐乐", "家乐", "景行", "望舒",
)  # fmt: skip
ENGLISH_GIRLS: Final = (
    "Lily", "Grace", "Ruby", "Ella", "Mia", "Daisy", "Poppy", "Freya", "Isla", "Alice", "Rosie",
    "Evie", "Molly", "Phoebe", "Ivy", "Matilda", "Eliza", "Robin", "Hazel", "Nancy", "Iris",
    "Tilly", "Maisie", "Willow",
)  # fmt: skip
ENGLISH_BOYS: Final = (
    "Oliver", "Noah", "Leo", "Archie", "Theo", "Oscar", "Charlie", "Henry", "Max", "Finley",
    "Arlo", "Toby", "Jude", "Rory", "Felix", "Hugo", "Louis", "Rowan", "Jasper", "Ezra", "Reuben",
    "Barney", "Kit", "Otis",
)  # fmt: skip
SAID_OF_CHILDREN: Final = {
    "演示之家（虚构数据）": "演示儿童之家（虚构数据）",
    "女儿": "母亲",
    "儿子": "父亲",
    "侄女": "姑姑",
    "女儿接回过节": "亲属接回过节",
    "随子女回家生活": "由亲属接回抚养",
    "病故": "转入其他机构",
    "卒中后康复": "脑瘫康复",
    "膝盖疼，已热敷": "哭闹，已安抚",
    "夜间起床两次": "夜间醒来两次",
    "老人食堂厨房": "儿童食堂厨房",
    "想和女儿视频": "想和妈妈视频",
    "助听器电池用完": "学习机电池用完",
    "只限本院老人": "只限本院儿童",
    "神经内科复诊": "小儿神经科复诊",
    "医保": "孤弃儿童医疗救助",
    "低盐": "少盐",
}
"""What a home for children says where a home for elders says something else."""
IN_ENGLISH: Final = {
    "演示儿童之家（虚构数据）": "Demo Children's House (made-up data)",
    "母亲": "mother",
    "父亲": "father",
    "姑姑": "aunt",
    "亲属接回过节": "with relatives for the feast",
    "由亲属接回抚养": "raised by relatives now",
    "脑瘫康复": "training for cerebral palsy",
    "哭闹，已安抚": "cried, was comforted",
    "夜间醒来两次": "woke twice at night",
    "儿童食堂厨房": "Children's kitchen",
    "想和妈妈视频": "wants a video call with Mum",
    "学习机电池用完": "learning pad out of batteries",
    "只限本院儿童": "for children of this home only",
    "小儿神经科复诊": "child neurology, again",
    "孤弃儿童医疗救助": "medical aid for orphans",
    "少盐": "little salt",
    "脑性瘫痪": "Cerebral palsy",
    "发育迟缓": "Developmental delay",
    "唐氏综合征": "Down syndrome",
    "孤独症": "Autism",
    "先天性心脏病术后": "After heart surgery",
    "唇腭裂术后": "After cleft surgery",
    "脑积水术后": "After hydrocephalus surgery",
    "县民政局监护": "ward of the county civil affairs bureau",
    "亲属多年探望，可收家属卡": "has visited for years, may get cards",
}
"""The same and more, in English."""

CARD: Final = (
    "今天午饭吃了番茄鱼片和软饭，添了半碗。上午扶着栏杆站了三分钟，比上周稳，自己很高兴。"
    "晚上睡得踏实，请家里放心，下周再告诉您新的进步。"
)
CARD_IN_ENGLISH: Final = (
    "Ate fish with tomato and asked for more. Stood three minutes at the rail, steadier than last"
    " week, and smiled. Sleeps well. More next week."
)
"""What stands on the made-up cards."""


class Growing(NamedTuple):
    """How heavy and tall a child of an age is, and how much of it grows in a month."""

    kilograms: float
    centimetres: float
    a_month: float


def birth(today: date, chance: Random) -> date:
    """Return the day on which a made-up child was born."""
    return today - timedelta(days=int(chance.triangular(YOUNGEST, OLDEST, USUAL) * 365.25))


def illnesses(chance: Random) -> Sequence[str]:
    """Return what a made-up child was born with; nobody of the home has nothing."""
    return [name for name, share in ILLNESSES if chance.random() < share] or [ILLNESSES[0][0]]


def growing(age: int, chance: Random) -> Growing:
    """Return the body of a child: rules of thumb between two and twelve, light as many there."""
    return Growing(
        (8 + 2 * age) * chance.uniform(0.82, 1.02), 77 + 5.5 * age + chance.gauss(0, 3), 0.18
    )
