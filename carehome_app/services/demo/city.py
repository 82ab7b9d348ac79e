"""A made-up city: a bureau whose homes report on time, late, wrongly, twice, or not at all.

The homes are only their keys and numbers here: no folder is made for each. The same seed makes
the same city, but for keys, which nobody should be able to guess.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final, NamedTuple

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

COUNTIES: Final = (24, 9, 10, 22, 26, 20, 30, 21, 18, 6, 4, 5)
"""How many of 195 homes each of twelve counties has."""


class _Words(NamedTuple):
    """What things and people of the city are called."""

    bureau: str
    director: str
    officials: tuple[str, str]
    post: str
    counties: tuple[str, ...]
    places: tuple[str, ...]
    homes: tuple[str, str, str]
    """What homes are called after their place, by turns."""
    again: str
    """One at a place where others are."""
    notice: Notice
    officer: str
    report: str
    """What a copied report is called, and a table that came instead of one."""
    table: str


WORDS: Final = {
    "zh": _Words(
        "洞庭市民政局", "陈立群", ("邓桂芝", "刘振华"), "养老科",
        ("城陵区", "云港区", "君湖区", "巴陵县", "青溪县", "湘东县",
         "连云县", "汨水市", "临江市", "高新区", "南湖新区", "屈子区"),
        ("华儿", "北桥", "沙河", "石门", "罗家嘴", "平冲", "白石", "金盆", "杨柳", "枫树", "大塘",
         "青山", "龙泉", "双江", "黄土", "新塘", "竹山", "渡口", "古井", "麻塘"),
        ("{place}敬老院", "{place}福利院", "{place}养老院"), "{name}{number}院",
        Notice("今冬流感防控", "请各院核对抗原检测试剂库存，三日内回复。", answer=True),
        "周海波", "11-30 日报", "体温表",
    ),
    "en": _Words(
        "Lakeside Bureau of Civil Affairs", "Helen Carter", ("Ruth Bailey", "Peter Lawson"),
        "care of the elderly",
        ("Northgate", "Harbour", "Lakeshore", "Oakfield", "Clearbrook", "Eastvale",
         "Cloudhill", "Millwater", "Riverside", "Newtown", "Southlake", "Westbridge"),
        ("Beech", "Northbridge", "Sandford", "Stonegate", "Rowan", "Flatmoor", "Whitestone",
         "Goldcup", "Willow", "Maple", "Longpond", "Greenhill", "Springwell", "Twinbrook",
         "Claybank", "Newpond", "Bamboo", "Ferry", "Oldwell", "Flaxpond"),
        ("{place} Rest Home", "{place} Care Home", "{place} House"), "{name} {number}",
        Notice("Influenza this winter", "Count the antigen tests and answer soon.", answer=True),
        "Martin Doyle", "11-30 report", "temperatures",
    ),
}  # fmt: skip
INBOX: Final = "inbox"
RECENT, WEEK = 3, 7
"""Parcels come on each of the last days, and before those once a week: each tells two weeks."""
SILENT, LATE, GAPS = 4, 5, 60
"""Of 195: silent today, late today; and one home-day of so many is missing before."""


class CityWanted(msgspec.Struct, frozen=True):
    """How large the city is."""

    homes: int = 195
    days: int = 30
    seed: int = 1
    language: str = "zh"
    """Of its names: a city that is shown in English has English ones."""

    @property
    def words(self) -> _Words:
        """What everything in it is called."""
        return WORDS.get(self.language, WORDS["en"])


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
        name=wanted.words.bureau,
        number="0730",
        director=wanted.words.director,
        passphrase=DEMO_PASSPHRASE,
        demo=True,
    )
    drawn = random.Random(wanted.seed)  # noqa: S311  # a made-up city, nothing is kept secret by it
    today = clock()
    moving.shown = today - timedelta(days=wanted.days + 1)
    desk = found_bureau(folder, new, clock=moving)
    _officials(desk, wanted.words)
    bureau = Bureau(desk)
    homes = list(_homes(wanted, drawn))
    _list_and_admit(bureau, homes, wanted.words)
    _play(bureau, homes, drawn, moving, today)
    _say_something(bureau, wanted.words)
    moving.shown = None
    desk.clock = clock
    _lay_aside(folder / INBOX, bureau, homes, wanted.words)
    return desk


def _officials(desk: Desk, words: _Words) -> None:
    people, signing_in = People(desk), SigningIn(desk)
    places = (("S001", Role.HEAD_NURSE), ("S002", Role.NURSE))
    for (code, role), name in zip(places, words.officials, strict=True):
        number = people.admit(Details(group=Group.STAFF, code=code, name=name, post=words.post))
        signing_in.give_role(number, role)


def _homes(wanted: CityWanted, drawn: random.Random) -> Iterator[_MadeUp]:
    words = wanted.words
    for place in range(wanted.homes):
        residents = drawn.randrange(20, 130)
        again, at = divmod(place, len(words.places))
        name = words.homes[place % 3].format(place=words.places[at])
        if again:
            name = words.again.format(name=name, number=again)
        yield _MadeUp(
            f"{place + 1:05}",
            name,
            drawn.getrandbits(62),
            new_keys(),
            residents,
            max(3, residents * 36 // 100),
        )


def _county(place: int, homes: int, names: Sequence[str]) -> str:
    """Return the county of a home: as many of each as of 195, the rest in the largest."""
    at = place * 195 // max(homes, 1)
    for name, count in zip(names, COUNTIES, strict=True):
        if at < count:
            return name
        at -= count
    return names[-1]


def _kind(place: int, homes: int) -> str:
    of_195 = place * 195 // max(homes, 1)
    return (
        "养老" if of_195 < 181 else "儿童" if of_195 < 184 else "救助" if of_195 < 193 else "精神"
    )


def _list_and_admit(bureau: Bureau, homes: Sequence[_MadeUp], words: _Words) -> None:
    rows = [("县区", "机构", "编号", "类别", "电话")] + [
        (
            _county(place, len(homes), words.counties),
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
        ago = (last - day).days
        if ago < RECENT or ago % WEEK == RECENT:
            moving.shown = min(desk.home_time.moment(day, time(18)), now)
            ready = [one for one in homes if day != last or one.number not in silent]
            files = [_parcel(one, day, bureau) for one in ready if one.told]
            bureau.taking.take(files, also_asked=True)


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


def _say_something(bureau: Bureau, words: _Words) -> None:
    bureau.writing.send(words.notice)
    bureau.writing.name_officer(words.counties[0], words.officer, "0730-5501234")


def _lay_aside(inbox: Path, bureau: Bureau, homes: Sequence[_MadeUp], words: _Words) -> None:
    """Leave in a folder what an official still has to look at: wrong, twice, and not for here."""
    inbox.mkdir()
    one, public = homes[0], bureau.cards.keys().seal_public
    known = bureau.store.parcels(one.home, 1)
    kept = bureau.store.content(one.home, known[0].seq, known[0].digest) if known else None
    if kept is not None:
        (inbox / f"{words.report}.cpar").write_bytes(sealed(kept[0], public))
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
    (inbox / f"{words.table}.cpar").write_bytes("姓名,体温\n".encode() * 40)
