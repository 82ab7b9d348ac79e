"""A made-up city: a bureau whose homes report on time, late, wrongly, twice, or not at all.

The homes are only their keys and numbers here: no folder is made for each. The same seed makes
the same city, but for keys, which nobody should be able to guess.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.db.bureau.sealing import Keys, new_keys, sealed, signature, signed
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.bureau.cards import HOME, Card, SignedCard, as_text, card_bytes, card_text
from carehome_app.domain.bureau.figures import numbered
from carehome_app.domain.bureau.parcel import DAYS, NO_PARCEL, Day, Parcel, home_text, packed
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Details, Group
from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.bureau.office import Bureau, found_bureau
from carehome_app.services.bureau.writing import Notice
from carehome_app.services.desk import Clock, Desk, system_clock
from carehome_app.services.home.opening import DEMO_PASSPHRASE, NewHome
from carehome_app.services.people.people import People

COUNTIES: Final = (
    ("城陵区", 24), ("云港区", 9), ("君湖区", 10), ("巴陵县", 22), ("青溪县", 26), ("湘东县", 20),
    ("连云县", 30), ("汨水市", 21), ("临江市", 18), ("高新区", 6), ("南湖新区", 4), ("屈子区", 5),
)  # fmt: skip
"""Twelve counties, and how many of 195 homes each has."""
PLACES: Final = (
    "华儿", "北桥", "沙河", "石门", "罗家嘴", "平冲", "白石", "金盆", "杨柳", "枫树", "大塘",
    "青山", "龙泉", "双江", "黄土", "新塘", "竹山", "渡口", "古井", "麻塘",
)  # fmt: skip
INBOX: Final = "inbox"
SILENT, LATE, GAPS = 4, 5, 60
"""Of 195: silent today, late today; and one home-day of so many is missing before."""


class CityWanted(msgspec.Struct, frozen=True):
    """How large the city is."""

    homes: int = 195
    days: int = 30
    seed: int = 1


@dataclass
class _MadeUp:
    """One home that is only made up: keys, size, and the days it told so far."""

    number: str
    name: str
    home: int
    keys: Keys
    residents: int
    staff: int
    told: dict[int, Day] = field(default_factory=dict)
    seq: int = 0
    before: bytes = NO_PARCEL


class _Moving:
    """A clock that shows the days of the past one after the other."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self.shown = clock, None

    shown: datetime | None

    def __call__(self) -> datetime:
        return self._clock() if self.shown is None else self.shown


def make_city(folder: Path, wanted: CityWanted, clock: Clock = system_clock) -> Desk:
    """Make a bureau with its homes and their parcels; what is odd today lies in `inbox`."""
    moving = _Moving(clock)
    new = NewHome(
        name="洞庭市民政局",
        number="0730",
        director="陈立群",
        passphrase=DEMO_PASSPHRASE,
        demo=True,
    )
    drawn = random.Random(wanted.seed)  # noqa: S311  # a made-up city, nothing is kept secret by it
    today = clock()
    moving.shown = today - timedelta(days=wanted.days + 1)
    desk = found_bureau(folder, new, clock=moving)
    _officials(desk)
    bureau = Bureau(desk)
    homes = list(_homes(wanted, drawn))
    _list_and_admit(bureau, homes)
    _play(bureau, homes, drawn, moving, today)
    moving.shown = None
    desk.clock = clock
    _lay_aside(folder / INBOX, bureau, homes)
    return desk


def _officials(desk: Desk) -> None:
    people, signing_in = People(desk), SigningIn(desk)
    for code, name, role in (("S001", "邓桂芝", Role.HEAD_NURSE), ("S002", "刘振华", Role.NURSE)):
        number = people.admit(Details(group=Group.STAFF, code=code, name=name, post="养老科"))
        signing_in.give_role(number, role)


def _homes(wanted: CityWanted, drawn: random.Random) -> Iterator[_MadeUp]:
    for place in range(wanted.homes):
        residents = drawn.randrange(20, 130)
        name = f"{PLACES[place % len(PLACES)]}{('敬老院', '福利院', '养老院')[place % 3]}"
        if place >= len(PLACES):
            name = f"{name}{place // len(PLACES)}院"
        yield _MadeUp(
            f"{place + 1:05}",
            name,
            drawn.getrandbits(62),
            new_keys(),
            residents,
            max(3, residents * 36 // 100),
        )


def _county(place: int, homes: int) -> str:
    """Return the county of a home: as many of each as of 195, the rest in the largest."""
    at = place * 195 // max(homes, 1)
    for name, count in COUNTIES:
        if at < count:
            return name
        at -= count
    return COUNTIES[-1][0]


def _kind(place: int, homes: int) -> str:
    of_195 = place * 195 // max(homes, 1)
    return (
        "养老" if of_195 < 181 else "儿童" if of_195 < 184 else "救助" if of_195 < 193 else "精神"
    )


def _list_and_admit(bureau: Bureau, homes: Sequence[_MadeUp]) -> None:
    rows = [("县区", "机构", "编号", "类别", "电话")] + [
        (
            _county(place, len(homes)),
            one.name,
            one.number,
            _kind(place, len(homes)),
            f"0730-55{place:04}",
        )
        for place, one in enumerate(homes)
    ]
    bureau.places.write(rows)
    for one in homes:
        card = Card(
            what=HOME,
            id=home_text(one.home),
            name=one.name,
            number=one.number,
            sign=as_text(one.keys.sign_public),
            seal=as_text(one.keys.seal_public),
        )
        text = card_text(SignedCard(card, as_text(signature(card_bytes(card), one.keys))))
        bureau.places.admit(text, card.words)


def _play(
    bureau: Bureau, homes: Sequence[_MadeUp], drawn: random.Random, moving: _Moving, now: datetime
) -> None:
    """Let the days pass; parcels come every week, and on each of the last three days."""
    desk = bureau.desk
    last = desk.home_time.day(now)
    span = (now - desk.clock()).days
    days = [last - timedelta(days=ago) for ago in range(span - 1, -1, -1)]
    silent = {one.number for one in drawn.sample(homes, min(SILENT, len(homes) // 3))}
    for day in days:
        signed_at = desk.home_time.moment(day, time(15, 30))
        for one in homes:
            if day == last and one.number in silent:
                continue
            if drawn.randrange(GAPS):
                late = drawn.randrange(195) < LATE
                minutes = drawn.randrange(95, 140) if late else drawn.randrange(80)
                at = min(to_ms(signed_at + timedelta(minutes=minutes)), to_ms(now))
                one.told[day.toordinal()] = Day(day.toordinal(), at, numbered(_day(one, drawn)))
        if (last - day).days % 7 in (0, 1, 2) and ((last - day).days < 3 or day.weekday() == 0):
            moving.shown = min(desk.home_time.moment(day, time(18)), now)
            ready = [one for one in homes if day != last or one.number not in silent]
            files = [_parcel(one, day, bureau) for one in ready if one.told]
            bureau.taking.take(files, also_asked=True)
    _say_something(bureau)


def _day(one: _MadeUp, drawn: random.Random) -> dict[str, int]:
    roll, away = one.residents + one.staff, drawn.randrange(0, 5)
    skipped = drawn.randrange(0, 3)
    fevers = drawn.choices((0, 1, 2, 3), (60, 6, 2, 1))[0]
    due, missed = 10 + one.residents // 5, drawn.randrange(0, 2)
    isolated = drawn.choices((0, 1, 2), (20, 3, 1))[0]
    return {
        "people.residents": one.residents, "people.in": one.residents - min(away, 3),
        "people.staff": one.staff, "people.admitted": 0, "people.left": 0,
        "fever.people": fevers, "fever.new": fevers, "clusters.open": int(fevers == 3),
        **{
            f"{window}.{name}": number
            for window in ("am", "pm")
            for name, number in (
                ("roll", roll), ("away", away), ("due", roll - away),
                ("measured", roll - away - skipped), ("not_measured", skipped),
                ("unexplained", 0), ("abnormal", fevers), ("raised", 0), ("fever", fevers),
                ("low", 0),
            )
        },
        "disinfection.due": due, "disinfection.done": due - missed, "disinfection.explained": 0,
        "disinfection.open": missed, "isolation.after": isolated,
        "supplies.week": drawn.choices((0, 1, 2), (30, 2, 1))[0],
        "faults.open": 2, "faults.overdue": drawn.choices((0, 1), (14, 1))[0],
        "requests.late": drawn.choices((0, 1), (30, 1))[0],
    }  # fmt: skip


def _parcel(one: _MadeUp, day: date, bureau: Bureau) -> tuple[str, bytes]:
    import hashlib

    one.seq += 1
    days = [told for at, told in sorted(one.told.items()) if day.toordinal() - DAYS < at]
    parcel = Parcel(
        home=one.home,
        seq=one.seq,
        previous=one.before,
        made_at=max((told.first_at for told in days), default=0),
        days=days,
    )
    inside = signed(packed(parcel), one.keys)
    one.before = hashlib.sha256(inside).digest()
    return f"{one.number}-{one.seq:06}.cpar", sealed(inside, bureau.cards.keys().seal_public)


def _say_something(bureau: Bureau) -> None:
    bureau.writing.send(
        Notice("今冬流感防控", "请各院核对抗原检测试剂库存，三日内回复。", answer=True)
    )
    bureau.writing.name_officer(COUNTIES[0][0], "周海波", "0730-5501234")


def _lay_aside(inbox: Path, bureau: Bureau, homes: Sequence[_MadeUp]) -> None:
    """Leave in a folder what an official still has to look at: wrong, twice, and not for here."""
    inbox.mkdir()
    one, public = homes[0], bureau.cards.keys().seal_public
    known = bureau.store.parcels(one.home, 1)
    kept = bureau.store.content(one.home, known[0].seq, known[0].digest) if known else None
    if kept is not None:
        (inbox / "11-30 日报.cpar").write_bytes(sealed(kept[0], public))
    last = max(one.told)
    wrong = {**one.told[last].figures, **numbered({"am.roll": 999})}
    broken = Parcel(
        home=one.home,
        seq=one.seq + 1,
        previous=one.before,
        made_at=0,
        days=(Day(last, one.told[last].first_at, wrong),),
    )
    (inbox / "broken.cpar").write_bytes(sealed(signed(packed(broken), one.keys), public))
    (inbox / "other-bureau.cpar").write_bytes(sealed(b"x" * 200, one.keys.seal_public))
    (inbox / "体温表.cpar").write_bytes("姓名,体温\n".encode() * 40)
