"""`bureau notice`, `notices`, `officer`, `visit`: what a bureau writes, and who visits."""

from typing import Final, NamedTuple

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer
from carehome_app.commands.bureau.office import KEPT
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.bureau.writing import Notice
from carehome_app.services.house import House

SENT: Final = QT_TRANSLATE_NOOP("Commands", "Notice {no} is written; files for homes carry it.")
NAMED: Final = QT_TRANSLATE_NOOP("Commands", "{name} is the liaison officer of {place}.")
LISTED: Final = QT_TRANSLATE_NOOP(
    "Commands", "{no} {title}: for {homes} homes, read by {read}, answered by {answered}"
)


class Said(NamedTuple):
    """A notice as it is typed."""

    title: str
    words: str
    places: tuple[str, ...]
    answer: bool


def send(access: Access, said: Said) -> Answer:
    """Write a notice to homes."""

    def work(house: House, say: Translate) -> Answer:
        written = Notice(said.title, said.words, said.answer, said.places)
        no = house.bureau.writing.send(written)
        return Answer((say(SENT.with_(no=no)),), data={"no": no})

    return in_home(access, work, to_write=True)


def listed(access: Access) -> Answer:
    """Say which notices were written, and how many homes read and answered them."""

    def work(house: House, say: Translate) -> Answer:
        found = house.bureau.writing.notices()
        data = [
            {
                "no": one.notice.no,
                "title": one.notice.title,
                "homes": one.homes,
                "read": one.read,
                "answered": one.answered,
            }
            for one in found
        ]
        lines = [say(LISTED.with_(**one)) for one in data]
        return Answer(tuple(lines), data=data)

    return in_home(access, work)


def officer(access: Access, place: str, name: str, phone: str) -> Answer:
    """Name a liaison officer."""

    def work(house: House, say: Translate) -> Answer:
        house.bureau.writing.name_officer(place, name, phone)
        return Answer((say(NAMED.with_(name=name, place=place)),), data={"place": place})

    return in_home(access, work, to_write=True)


def visit(access: Access, place: str, words: str) -> Answer:
    """Keep a visit of the liaison officer."""

    def work(house: House, say: Translate) -> Answer:
        house.bureau.writing.visit(place, words)
        return Answer((say(KEPT),), data={"place": place})

    return in_home(access, work, to_write=True)
