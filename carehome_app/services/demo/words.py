"""What is written in a made-up home, in English: all that is no name."""

from collections.abc import Callable
from typing import Final, TypeVar

from msgspec import Struct, structs

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
}
"""What a made-up home is called by in English, and what is written in it."""


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
