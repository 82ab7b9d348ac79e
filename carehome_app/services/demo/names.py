"""Made-up names. Family and given names are common ones put together by chance."""

from random import Random
from typing import Final

from carehome_app.domain.people import Sex
from carehome_app.services.demo.words import ENGLISH_WORDS

FAMILY: Final[tuple[str, ...]] = (
    *("王", "李", "张", "刘", "陈") * 4,
    *("杨", "黄", "赵", "吴", "周", "徐", "孙") * 2,
    *"马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭",
)
"""The commonest ones stand here more than once."""

OLD_WOMEN: Final = (
    "秀英", "桂兰", "玉珍", "淑芬", "秀兰", "桂英", "玉兰", "凤英", "素珍", "翠英", "淑华", "桂芳",
    "玉梅", "素琴", "美英", "金凤", "月娥", "菊香", "爱莲", "惠芳", "秀珍", "玉华", "春梅", "云香",
)  # fmt: skip
OLD_MEN: Final = (
    "建国", "国栋", "福生", "德明", "永康", "志强", "德福", "文华", "国强", "金山", "长林", "玉堂",
    "振华", "光明", "正清", "大华", "成林", "志远", "广才", "学文", "树林", "耀先", "本善", "家骏",
)  # fmt: skip
YOUNGER_WOMEN: Final = (
    "敏", "丽", "静", "艳", "娟", "霞", "晓梅", "小燕", "海燕", "婷婷", "雪", "玲", "红梅", "丽华",
    "芳", "佳", "慧", "晓云", "琴", "春燕",
)  # fmt: skip
YOUNGER_MEN: Final = ("伟", "强", "勇", "军", "磊", "涛", "志刚", "海波", "建平", "俊", "鹏", "辉")

ENGLISH_FAMILY: Final[tuple[str, ...]] = (
    *("Smith", "Jones", "Taylor", "Brown", "Williams") * 4,
    *("Wilson", "Johnson", "Davies", "Robinson", "Wright", "Thompson", "Evans") * 2,
    "Walker", "White", "Roberts", "Green", "Hall", "Wood", "Jackson", "Clarke", "Harris", "Clark",
    "Turner", "Hill", "Cooper", "Ward", "Moore", "Morris", "King", "Watson", "Baker", "Harrison",
    "Morgan", "Young", "Allen", "Mitchell", "Lee", "Bell", "Parker", "Bennett", "Cook", "Shaw",
    "Cox", "Richards", "Carter", "Collins", "Marshall", "Webb", "Price", "Mills", "Fox", "Hunt",
)  # fmt: skip
ENGLISH_GIVEN: Final = {
    OLD_WOMEN: (
        "Margaret", "Doris", "Joan", "Betty", "Dorothy", "Jean", "Irene", "Sheila", "Barbara",
        "Patricia", "Mary", "Elsie", "Hilda", "Edna", "Vera", "Gladys", "Nora", "Ruth", "Joyce",
        "Kathleen", "Audrey", "Brenda", "Maureen", "Phyllis",
    ),
    OLD_MEN: (
        "Arthur", "George", "Harold", "Walter", "Frank", "Stanley", "Ernest", "Albert", "Ronald",
        "Kenneth", "Dennis", "Leonard", "Raymond", "Norman", "Douglas", "Gordon", "Roy", "Ralph",
        "Cyril", "Eric", "Alan", "Derek", "Geoffrey", "Peter",
    ),
    YOUNGER_WOMEN: (
        "Emma", "Sarah", "Laura", "Rachel", "Claire", "Amy", "Helen", "Julie", "Karen", "Lisa",
        "Nicola", "Susan", "Tracey", "Alison", "Jane", "Kate", "Lucy", "Sophie", "Hannah", "Zoe",
    ),
    YOUNGER_MEN: (
        "David", "Mark", "Paul", "Andrew", "Simon", "Stephen", "Ian", "Martin", "Neil", "Gary",
        "Tom", "Jack",
    ),
}  # fmt: skip
"""As many as of the Chinese ones, so that the same chance draws a home of the same shape."""
ENGLISH: Final = "en"

RARE: Final = {Sex.MALE: "䶮", Sex.FEMALE: "㛃"}
"""Given names that many a font and code page lack."""


class Names:
    """Give out names, none of them twice."""

    def __init__(self, chance: Random, language: str = "zh") -> None:
        """Draw by this chance, names and words of a language."""
        self._chance = chance
        self._english = language == ENGLISH
        self._given_out: set[str] = set()

    def resident(self, sex: Sex) -> str:
        """Return a name of the generation that lives in the house."""
        return self._draw(OLD_MEN if sex is Sex.MALE else OLD_WOMEN)

    def worker(self, sex: Sex) -> str:
        """Return a name of the generation that works there."""
        return self._draw(YOUNGER_MEN if sex is Sex.MALE else YOUNGER_WOMEN)

    def alike(self, chance: Random) -> "Names":
        """Return names of the same language, drawn by another chance."""
        return Names(chance, "en" if self._english else "zh")

    def word(self, chinese: str) -> str:
        """Return a word of the house in the language of its people."""
        return ENGLISH_WORDS.get(chinese, chinese) if self._english else chinese

    def rare(self, sex: Sex) -> str:
        """Return a name with a rare character, or in English with an accent."""
        if self._english:
            self._chance.choice(FAMILY)
            return "Zoë Brontë" if sex is Sex.FEMALE else "Seán Ó Brádaigh"
        return self._chance.choice(FAMILY) + RARE[sex]

    def _chosen(self, given_names: tuple[str, ...]) -> str:
        if self._english:
            family = self._chance.choice(ENGLISH_FAMILY)
            return f"{self._chance.choice(ENGLISH_GIVEN[given_names])} {family}"
        return self._chance.choice(FAMILY) + self._chance.choice(given_names)

    def _draw(self, given_names: tuple[str, ...]) -> str:
        name = ""
        for _attempt in range(1000):
            name = self._chosen(given_names)
            if name not in self._given_out:
                break
        self._given_out.add(name)
        return name
