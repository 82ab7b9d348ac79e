"""Made-up names, common ones put together by chance; and what is written in a home in English."""

from collections.abc import Callable
from random import Random
from typing import Final, TypeVar

from msgspec import Struct, structs

from carehome_app.domain.people import Sex
from carehome_app.services.demo.training import children

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
    children.GIRLS: children.ENGLISH_GIRLS,
    children.BOYS: children.ENGLISH_BOYS,
}  # fmt: skip
"""As many as of the Chinese ones, so that the same chance draws a home of the same shape."""
ENGLISH: Final = "en"

RARE: Final = {Sex.MALE: "䶮", Sex.FEMALE: "㛃"}
"""Given names that many a font and code page lack."""


# What is written in a made-up home, in English: all that is no name.

Said = TypeVar("Said", bound=Struct)

ENGLISH_WORDS: Final = {
    "自理": "independent",
    "半自理": "some help",
    "全护理": "full care",
    "高血压": "Hypertension",
    "2型糖尿病": "Type 2 diabetes",
    "冠心病": "Heart disease",
    "脑梗后遗症": "After a stroke",
    "慢阻肺": "COPD",
    "阿尔茨海默病": "Alzheimer's",
    "骨关节炎": "Osteoarthritis",
    "院长": "Director",
    "护士长": "Head nurse",
    "护士": "Nurse",
    "护理员": "Carer",
    "驻点督导员": "Resident supervisor",
    "炊事员": "Cook",
    "保洁员": "Cleaner",
    "洗衣工": "Laundry worker",
    "保安": "Guard",
    "社工": "Social worker",
    "电工": "Electrician",
    "康复师": "Therapist",
    "饲养员": "Keeper",
    "老人食堂厨房": "Residents' kitchen",
    "职工厨房": "Staff kitchen",
    "洗衣房": "Laundry",
    "被服间": "Linen room",
    "鸡舍": "Hen house",
    "猪圈": "Pigsty",
    "餐厅": "Dining room",
    "大门值班室": "Gatehouse",
    "接待厅": "Reception",
    "电梯": "Lift",
    "康复室": "Therapy room",
    "医务室": "Surgery",
    "、": ", ",
    "{room} 房": "Room {room}",
    "公共区域 {number}": "Public place {number}",
    **{
        f"{floor}楼{what}": f"{said}, floor {digit}"
        for digit, floor in zip("123", "一二三", strict=True)
        for what, said in (
            ("走廊", "Corridor"),
            ("活动室", "Day room"),
            ("公共卫生间", "Toilets"),
            ("浴室", "Bathroom"),
        )
    },
    "演示之家（虚构数据）": "Demo House (made-up data)",
    "前台一号": "Front desk 1",
    # The gate.
    "演示〔2026〕28 号": "Demo 2026 no. 28",
    "流感高发，探视预约": "much influenza, visits are booked",
    "陈雨薇": "Olivia Reed",
    "刘海涛": "Henry Ford",
    "孙立群": "Peter Nash",
    "周婉清": "Grace Field",
    "郑国安": "Oscar Payne",
    "许明": "Max Dean",
    "林秀": "Ella Brooks",
    "窗口探视": "visit at the window",
    # A room apart, and its door.
    "隔离 1": "Apart 1",
    "从医院回院": "back from hospital",
    "院感护士": "infection control nurse",
    "water · 送温水服药": "water · warm water for the medicine",
    # Faults.
    "二楼过道": "Passage, floor 2",
    "疏散指示灯不亮 2 个": "two exit lights are out",
    "厨房": "Kitchen",
    "食品留样缺标签": "kept food samples without labels",
    "配电箱前堆放杂物": "things stacked before the fuse box",
    "三楼阳台": "Balcony, floor 3",
    "护栏螺丝松动": "loose screws in the railing",
    "一楼厕所": "Toilets, floor 1",
    "扶手掉漆": "paint comes off the handrail",
    "已处理好": "put right",
    "现场看过": "looked at on the spot",
    # Requests.
    "床头灯不亮": "the bedside lamp does not work",
    "已换灯泡": "a new bulb",
    "想和女儿视频": "wants a video call with the daughter",
    "当晚视频 20 分钟": "20 minutes that evening",
    "牙疼得睡不着": "cannot sleep for toothache",
    "牙医来院看过": "a dentist came",
    "助听器电池用完": "hearing aid out of batteries",
    "已送到": "brought",
    "房间窗户关不严": "the window does not close",
    "去看过了": "went to look",
    # What was done about findings.
    "多饮水，物理降温，4 小时后复测": "drink, cool down, again in 4 hours",
    "查血常规，对症处理": "blood count, treat what shows",
    "观察，暂不用药": "watch, no medicine yet",
    "已转院治疗，出院返院时复测": "treated in hospital, again on return",
    "居家休息，返岗前复测": "rests at home, again before work",
    "病假": "sick leave",
    "县人民医院": "County Hospital",
    "县中医院": "St Anne's Hospital",
    "市第一医院": "City Hospital",
    "回家小住": "a few days at home",
    "女儿接回过节": "with the daughter for the feast",
    "探亲": "visits family",
    "随子女回家生活": "lives with the children again",
    "转入其他机构": "to another home",
    "病故": "died",
    # What was ordered.
    "程医生": "Dr Cheng",
    "社区卫生中心 方医生": "Dr Fang, health centre",
    "县医院 内科": "County Hospital, medicine",
    "氨氯地平片": "Amlodipine",
    "二甲双胍片": "Metformin",
    "高龄，放宽目标": "great age, a wider goal",
    # Notes.
    "夜间咳嗽两次，饮水 300 毫升": "coughed twice at night, drank 300 ml",
    "早餐吃得少": "ate little for breakfast",
    "夜间起床两次": "got up twice at night",
    "情绪好，参加了晨练": "in good spirits, did the exercises",
    "便秘，已告知护士": "constipated, the nurse was told",
    "午睡不安": "restless at midday",
    "膝盖疼，已热敷": "knee hurts, warm compress",
    "家属来电问候": "the family telephoned",
    # Disinfection.
    "灶台、操作台、餐具、地面": "stove, worktops, dishes, floor",
    "洗衣机、台面、地面": "machines, tops, floor",
    "圈舍地面、食槽": "floor of the pen, troughs",
    "门把手、床栏、桌面、地面": "door handles, bed rails, tables, floor",
    "扶手、桌椅、地面": "handrails, tables and chairs, floor",
    # The store.
    "一楼": "Floor 1",
    "二楼": "Floor 2",
    "三楼": "Floor 3",
    "护理站": "Nurses' station",
    "一次性医用口罩": "Surgical masks",
    "平面": "flat",
    "只": "pc",
    "盒": "box",
    "医用手套": "Gloves",
    "丁腈": "nitrile",
    "双": "pair",
    "隔离衣": "Gowns",
    "一次性": "disposable",
    "件": "pc",
    "包": "pack",
    "免洗手消毒液": "Hand rub",
    "瓶": "bottle",
    "箱": "case",
    "84 消毒液": "Chlorine bleach",
    "抗原试剂": "Antigen tests",
    "份": "kit",
    "县慈善会": "County Charity",
    "指夹血氧仪": "Pulse oximeters",
    "台": "pc",
    "只限本院老人": "for residents of this home only",
    # Tests.
    "县疾控中心": "County CDC",
    "流感筛查": "influenza screening",
    "阴性": "negative",
    # Training.
    "站立": "stand",
    "手功能": "hand",
    "步行": "walk",
    "扶栏站立 3 分钟": "stands 3 min at the rail",
    "看表计时": "by the clock",
    "自己端碗吃半碗饭": "eats half a bowl alone",
    "看剩多少": "by what is left",
    "走到餐厅不用扶": "walks to the dining room",
    "一周看一次": "looked at once a week",
    "女儿": "daughter",
    "儿子": "son",
    "侄女": "niece",
    "番茄鱼片、炒青菜、软饭": "fish with tomato, greens, soft rice",
    "冬瓜排骨汤、蒸蛋、米饭": "rib soup, steamed egg, rice",
    "土豆炖牛肉、菠菜、面条": "beef stew, spinach, noodles",
    "低盐": "little salt",
    "软食": "soft food",
    "卒中后康复": "after a stroke",
    "生活自理": "to live independently",
    "防跌倒": "may fall",
    "神经内科复诊": "neurology, again",
    "医保": "insurance",
    "小芳": "Anna",
    "小强": "Ben",
    "小梅": "Clara",
    "微信一对一": "one to one chat",
    "家属卡-{number}": "Card-{number}",
    "本周不用发": "not this week",
    children.CARD: children.CARD_IN_ENGLISH,
    **children.IN_ENGLISH,
}
"""What a made-up home is called by in English, and what is written in it."""


class Names:
    """Give out names, none of them twice."""

    def __init__(self, chance: Random, language: str = "zh", *, of_children: bool = False) -> None:
        """Draw by this chance, names and words of a language, of elders or of children."""
        self._chance = chance
        self.of_children = of_children
        self._english = language == ENGLISH
        self._given_out: set[str] = set()

    def resident(self, sex: Sex) -> str:
        """Return a name of the generation that lives in the house."""
        if self.of_children:
            return self._draw(children.BOYS if sex is Sex.MALE else children.GIRLS)
        return self._draw(OLD_MEN if sex is Sex.MALE else OLD_WOMEN)

    def worker(self, sex: Sex) -> str:
        """Return a name of the generation that works there."""
        return self._draw(YOUNGER_MEN if sex is Sex.MALE else YOUNGER_WOMEN)

    def alike(self, chance: Random) -> "Names":
        """Return names of the same language, drawn by another chance."""
        language = ENGLISH if self._english else "zh"
        return Names(chance, language, of_children=self.of_children)

    def word(self, chinese: str) -> str:
        """Return a word of the house in the language of its people."""
        if self.of_children:
            chinese = children.SAID_OF_CHILDREN.get(chinese, chinese)
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


def said_in(event: Said, word: Callable[[str], str]) -> Said:
    """Return an event whose texts are said in other words, however deep they stand in it."""
    texts = {name: _said(value, word) for name, value in structs.asdict(event).items()}
    return structs.replace(event, **texts)


def _said(value: object, word: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return word(value)
    if isinstance(value, Struct):
        return said_in(value, word)
    if isinstance(value, dict):
        return {key: _said(one, word) for key, one in value.items()}
    if type(value) is tuple:
        return tuple(_said(one, word) for one in value)
    return value
