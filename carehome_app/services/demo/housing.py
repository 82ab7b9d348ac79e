"""Made-up people with rooms and posts, and the areas of a made-up house."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.disinfection.areas import AreaClass
from carehome_app.domain.people import Details, Group, Sex
from carehome_app.services.demo.names import Names
from carehome_app.services.demo.training import children

FLOORS: Final = 3
BEDS: Final = 3
"""In one room."""
ALIKE: Final = (7, 40)
"""Which two residents share a name: it happens in every house."""
RARE: Final = (11, 23)
"""Which residents have a name with a rare character."""

CARE_LEVELS: Final = ("自理", "半自理", "半自理", "全护理")
ILLNESSES: Final = (
    ("高血压", 0.55),
    ("2型糖尿病", 0.22),
    ("冠心病", 0.18),
    ("脑梗后遗症", 0.15),
    ("慢阻肺", 0.1),
    ("阿尔茨海默病", 0.12),
    ("骨关节炎", 0.12),
)
"""Chronic illnesses, and how many of a hundred residents have each, made up but plausible."""


class Worker(NamedTuple):
    """A member of staff with the role in which they act, if they do."""

    details: Details
    role: Role | None


KEY_POSTS: Final[tuple[tuple[str, Role | None], ...]] = (
    ("护士长", Role.HEAD_NURSE),
    ("护士", Role.NURSE),
    ("护士", Role.NURSE),
    ("护理员", Role.CARER),
    ("护理员", Role.CARER),
    ("护理员", Role.CARER),
    ("护士", Role.NURSE),
    ("驻点督导员", Role.SUPERVISOR),
    ("护士", Role.NURSE),
)
"""The first members of staff by code, S001 first. Everybody else has one of these posts:"""
OTHER_POSTS: Final[tuple[tuple[str, Role | None], ...]] = (
    ("护理员", Role.CARER), ("护理员", Role.CARER), ("护理员", Role.CARER), ("护理员", Role.CARER),
    ("炊事员", None), ("保洁员", None), ("护理员", Role.CARER), ("洗衣工", None),
    ("保安", Role.GATEKEEPER),
    ("社工", None), ("电工", None), ("康复师", None), ("饲养员", None),
)  # fmt: skip


def residents(count: int, names: Names, chance: Random, today: date) -> Iterator[Details]:
    """Yield residents R001, R002 … floor by floor and room by room; a room has one sex."""
    rooms = -(-count // BEDS)
    per_floor = max(1, -(-rooms // FLOORS))
    sex, alike = Sex.FEMALE, ""
    for number in range(count):
        room, bed = divmod(number, BEDS)
        if bed == 0:
            sex = Sex.FEMALE if chance.random() < 0.58 else Sex.MALE
        floor, in_floor = divmod(room, per_floor)
        code, place = f"R{number + 1:03}", f"{floor + 1}{in_floor + 1:02}"
        made = resident(code, sex, names, chance, today)
        if number in RARE:
            made = _renamed(made, names.rare(sex))
        if number == ALIKE[0]:
            alike = made.name
        if number == ALIKE[1]:
            made = _renamed(made, alike)
        yield _placed(made, place, str(bed + 1))


def resident(code: str, sex: Sex, names: Names, chance: Random, today: date) -> Details:
    """Return a resident without a bed yet."""
    if names.of_children:
        birth, ill = children.birth(today, chance), children.illnesses(chance)
    else:
        birth = today - timedelta(days=int(chance.triangular(63, 99, 83) * 365.25))
        ill = [name for name, share in ILLNESSES if chance.random() < share]
    return Details(
        group=Group.RESIDENT,
        code=code,
        name=names.resident(sex),
        sex=sex,
        birth=birth,
        care_level=names.word(chance.choice(CARE_LEVELS)),
        diagnoses=names.word("、").join(map(names.word, ill)),
    )


def in_bed_of(left: Details, came: Details) -> Details:
    """Return a newcomer in the bed of somebody who left."""
    return _placed(came, left.room, left.bed)


def _placed(details: Details, room: str, bed: str) -> Details:
    return Details(
        group=details.group,
        code=details.code,
        name=details.name,
        sex=details.sex,
        birth=details.birth,
        room=room,
        bed=bed,
        care_level=details.care_level,
        diagnoses=details.diagnoses,
    )


def _renamed(details: Details, name: str) -> Details:
    return Details(
        group=details.group,
        code=details.code,
        name=name,
        sex=details.sex,
        birth=details.birth,
        care_level=details.care_level,
        diagnoses=details.diagnoses,
    )


def workers(count: int, names: Names, chance: Random, today: date) -> Iterator[Worker]:
    """Yield members of staff S001, S002 …; the first is the head nurse."""
    for number in range(count):
        if number < len(KEY_POSTS):
            post, role = KEY_POSTS[number]
        else:
            post, role = OTHER_POSTS[(number - len(KEY_POSTS)) % len(OTHER_POSTS)]
        yield Worker(worker(f"S{number + 1:03}", post, names, chance, today), role)


def worker(code: str, post: str, names: Names, chance: Random, today: date) -> Details:
    """Return a member of staff."""
    sex = Sex.MALE if post in ("保安", "电工", "饲养员") else Sex.FEMALE
    birth = today - timedelta(days=int(chance.triangular(22, 59, 46) * 365.25))
    return Details(
        group=Group.STAFF,
        code=code,
        name=names.worker(sex),
        sex=sex,
        birth=birth,
        post=names.word(post),
    )


class Place(NamedTuple):
    """An area before it has a number."""

    name: str
    area_class: AreaClass
    floor: str


OUTSIDE_BEDROOMS: Final = (
    Place("老人食堂厨房", AreaClass.KITCHEN, "1"), Place("职工厨房", AreaClass.KITCHEN, "1"),
    Place("洗衣房", AreaClass.LAUNDRY, "1"), Place("被服间", AreaClass.LAUNDRY, "1"),
    Place("鸡舍", AreaClass.ANIMAL_PEN, ""), Place("猪圈", AreaClass.ANIMAL_PEN, ""),
    Place("餐厅", AreaClass.PUBLIC, "1"), Place("大门值班室", AreaClass.PUBLIC, "1"),
    Place("接待厅", AreaClass.PUBLIC, "1"), Place("电梯", AreaClass.PUBLIC, ""),
    *(Place(f"{floor}楼{what}", AreaClass.PUBLIC, digit)
      for digit, floor in zip("123", "一二三", strict=True)
      for what in ("走廊", "活动室", "公共卫生间", "浴室")),
    Place("康复室", AreaClass.PUBLIC, "2"), Place("医务室", AreaClass.PUBLIC, "1"),
)  # fmt: skip


def places(count: int, rooms: list[str], names: Names) -> Iterator[Place]:
    """Yield `count` areas: what stands outside bedrooms first, then bedrooms, then more."""
    bedroom = names.word("{room} 房")
    bedrooms = [Place(bedroom.format(room=room), AreaClass.BEDROOM, room[:1]) for room in rooms]
    known = [one._replace(name=names.word(one.name)) for one in (*OUTSIDE_BEDROOMS, *bedrooms)]
    yield from known[:count]
    for number in range(len(known), count):
        further = names.word("公共区域 {number}").format(number=number - len(known) + 1)
        yield Place(further, AreaClass.PUBLIC, "1")
