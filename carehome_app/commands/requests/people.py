"""`request call`, `helped`, `benefit`: who was listened to, who helped, who gets what."""

from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home, moment
from carehome_app.commands.answers import Answer
from carehome_app.domain.requests.words import Programme, Risk
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House
from carehome_app.services.requests.counselling import NewCall, NewHelp

HEARD: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {talker}. In need: {numbers}")
DONE: Final = QT_TRANSLATE_NOOP("Commands", "Kept.")


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of a call; its words come in a file, so that no shell remembers them."""

    began: str
    ended: str
    risk: str
    talker: str
    theme: str
    named: str
    band: str
    referred: str
    words_file: Path | None


class Helped(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of somebody's help."""

    name: str
    minutes: int
    contacts: int
    what: str
    person: str
    on: date | None
    social_worker: bool


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of a benefit."""

    person: str
    programme: str
    since: date | None
    review: date | None
    words: str


def call(access: Access, said: Call) -> Answer:
    """Keep a counselling; its words are sealed before anything is written."""

    def work(house: House, say: Translate) -> Answer:
        zone = house.desk.home_time.zone(house.desk.now())
        words = said.words_file.read_text(encoding="utf-8-sig") if said.words_file else ""
        new = NewCall(
            began_at=moment(said.began, zone),
            ended_at=moment(said.ended, zone),
            risk=Risk(said.risk),
            talker=said.talker,
            theme=said.theme,
            band=said.band,
            referred=said.referred,
            words=words,
            named=house.people.find(said.named).id if said.named else 0,
        )
        talker = house.requests.counselling.hold(new)
        numbers = " ".join(house.requests.counselling.numbers())
        return Answer((say(HEARD.with_(talker=talker, numbers=numbers)),), data={"talker": talker})

    return in_home(access, work, to_write=True)


def helped(access: Access, said: Helped) -> Answer:
    """Keep what a volunteer or a social worker did."""

    def work(house: House, say: Translate) -> Answer:
        new = NewHelp(
            day=said.on or house.desk.today(),
            minutes=said.minutes,
            contacts=said.contacts,
            what=said.what,
            name=said.name,
            subject=house.people.find(said.person).id if said.person else 0,
            is_social_worker=said.social_worker,
        )
        house.requests.helping.give(new)
        return Answer((say(DONE),), data={"kept": True})

    return in_home(access, work, to_write=True)


def benefit(access: Access, said: Given) -> Answer:
    """Keep that somebody of the house gets something."""

    def work(house: House, say: Translate) -> Answer:
        person = house.people.find(said.person).id
        since = said.since or house.desk.today()
        programme = Programme(said.programme)
        house.requests.benefits.begin(person, programme, since, said.review, said.words)
        return Answer((say(DONE),), data={"kept": True})

    return in_home(access, work, to_write=True)
