"""`parcel`: a home's card, what it sends to its bureau, and what comes down from it."""

from pathlib import Path
from typing import Final, NamedTuple

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer
from carehome_app.documents.formats import rendered
from carehome_app.domain.bureau.cards import SignedCard, card_text
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.languages import system_language
from carehome_app.services.bureau.cards import Cards
from carehome_app.services.bureau.parcels import OneCase, Preview
from carehome_app.services.house import House

CARD: Final = QT_TRANSLATE_NOOP("Commands", "Card of {name} {number}. Its words: {words}")
SAVED: Final = QT_TRANSLATE_NOOP("Commands", "Saved: {path}")
CONFIRMED: Final = QT_TRANSLATE_NOOP("Commands", "Parcels go to {name} from now on.")
WILL: Final = QT_TRANSLATE_NOOP(
    "Commands", "To {bureau}, sealed for it alone: {days} days up to {last}, sums only."
)
WITH_CASES: Final = QT_TRANSLATE_NOOP("Commands", "With {count} masked cases.")
FIGURE: Final = QT_TRANSLATE_NOOP("Commands", "{label}: {number}")
LASTS: Final = QT_TRANSLATE_NOOP("Commands", "{name} lasts {days} days")
MADE: Final = QT_TRANSLATE_NOOP("Commands", "Parcel {seq}, {size} bytes: {path}")
SENT: Final = QT_TRANSLATE_NOOP("Commands", "Parcel {seq}, {at}: {state}")
HAS: Final = QT_TRANSLATE_NOOP("Commands", "the bureau has it")
NO_RECEIPT: Final = QT_TRANSLATE_NOOP("Commands", "no receipt yet")
CAME: Final = QT_TRANSLATE_NOOP(
    "Commands", "Receipts: {receipts}. Notices: {notices}. Faults: {faults}. Requests: {requests}."
)
NOTICE: Final = QT_TRANSLATE_NOOP("Commands", "{no} {title}: {state}\n{words}")
STATES: Final = {
    "open": QT_TRANSLATE_NOOP("Commands", "not read yet"),
    "waits": QT_TRANSLATE_NOOP("Commands", "read; an answer is wanted"),
    "done": QT_TRANSLATE_NOOP("Commands", "done"),
}
NOTED: Final = QT_TRANSLATE_NOOP("Commands", "Kept; the bureau hears of it with the next parcel.")


class Case(NamedTuple):
    """The one case that is told with its name, as it is typed."""

    person: str
    purpose: str
    ground: str
    words: str
    pin: str


def card(access: Access, output: Path | None, *, renew: bool) -> Answer:
    """Show or save the home's card."""

    def work(house: House, _say: Translate) -> Answer:
        cards = house.reporting_up.cards
        signed = cards.renew() if renew else cards.own()
        return card_answer(access, signed, cards, output)

    return in_home(access, work, to_write=True)


def card_answer(access: Access, signed: SignedCard, cards: Cards, output: Path | None) -> Answer:
    """Show or save a card; a file that ends with `.pdf` is a page with its square code."""
    say, own, text = access.say(), signed.card, card_text(signed)
    lines = [say(CARD.with_(name=own.name, number=own.number, words=own.words))]
    if output is None:
        lines.append(text)
    else:
        is_paper, language = output.suffix.lower() == ".pdf", access.language or system_language()
        paper = rendered(cards.paper(signed), "pdf", say, language) if is_paper else b""
        output.write_bytes(paper or f"{text}\n".encode())
        lines.append(say(SAVED.with_(path=output)))
    return Answer(tuple(lines), data={"card": text, "words": own.words})


def bureau(access: Access, file: Path, words: str) -> Answer:
    """Take over the card of the bureau, its words compared."""

    def work(house: House, say: Translate) -> Answer:
        cards = house.reporting_up.cards
        cards.confirm_bureau(file.read_text(encoding="utf-8"), words)
        known = cards.bureau()
        return Answer((say(CONFIRMED.with_(name=known.name)),), data={"bureau": known.name})

    return in_home(access, work, to_write=True)


def look(access: Access, level: int) -> Answer:
    """Say in words what a parcel would tell."""

    def work(house: House, say: Translate) -> Answer:
        shown = house.reporting_up.parcels.preview(level)
        today = house.desk.today().isoformat()
        lines = [say(line) for line in told(shown, today)]
        things = {one.code: one.days for one in shown.things}
        data = {"days": shown.days, "figures": shown.last, "things": things}
        return Answer(tuple(lines), data=data)

    return in_home(access, work, to_write=True)


def told(shown: Preview, today: str) -> list[Text]:
    """Return in words what a parcel would tell."""
    lines = [WILL.with_(bureau=shown.bureau, days=shown.days, last=today)]
    if shown.cases:
        lines.append(WITH_CASES.with_(count=len(shown.cases)))
    lines += [
        FIGURE.with_(label=FIGURES[code].label, number=number)
        for code, number in shown.last.items()
        if code in FIGURES
    ]
    return lines + [LASTS.with_(name=one.name, days=one.days) for one in shown.things]


def send(access: Access, output: Path, level: int) -> Answer:
    """Make the next parcel into a folder, such as a stick."""

    def work(house: House, say: Translate) -> Answer:
        made = house.reporting_up.parcels.send(level)
        return _made(made.name, made.content, made.seq, output, say)

    return in_home(access, work, to_write=True)


def case(access: Access, output: Path, typed: Case) -> Answer:
    """Tell one case with its name, by the director's PIN."""

    def work(house: House, say: Translate) -> Answer:
        person = house.people.find(typed.person)
        one = OneCase(person.id, typed.purpose, typed.ground, typed.words)
        made = house.reporting_up.parcels.send_case(one, typed.pin)
        return _made(made.name, made.content, made.seq, output, say)

    return in_home(access, work, to_write=True)


def _made(name: str, content: bytes, seq: int, folder: Path, say: Translate) -> Answer:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    line = MADE.with_(seq=seq, size=len(content), path=path)
    return Answer((say(line),), data={"seq": seq, "file": str(path), "bytes": len(content)})


def code(access: Access) -> Answer:
    """Print the letters of today's square code."""

    def work(house: House, say: Translate) -> Answer:
        del say
        letters = house.reporting_up.parcels.code(house.desk.today())
        return Answer((letters,), data={"code": letters})

    return in_home(access, work, to_write=True)


def sent(access: Access) -> Answer:
    """Say what was sent, and what the bureau receipted."""

    def work(house: House, say: Translate) -> Answer:
        found = house.reporting_up.parcels.sent()
        clock = house.desk.home_time.local
        lines = [
            SENT.with_(
                seq=one.seq,
                at=f"{clock(from_ms(one.at)):%Y-%m-%d %H:%M}",
                state=NO_RECEIPT if one.receipted is None else HAS,
            )
            for one in found
        ]
        data = [
            {"seq": one.seq, "sha256": one.sha256, "receipted": one.receipted is not None}
            for one in found
        ]
        return Answer(tuple(map(say, lines)), data=data)

    return in_home(access, work)


def take(access: Access, file: Path) -> Answer:
    """Take in a file from the bureau."""

    def work(house: House, say: Translate) -> Answer:
        came = house.reporting_up.notices.take(file.read_bytes())
        numbers = {
            "receipts": came.receipts,
            "notices": came.notices,
            "faults": came.faults,
            "requests": came.requests,
        }
        return Answer((say(CAME.with_(**numbers)),), data=numbers)

    return in_home(access, work, to_write=True)


def notices(access: Access) -> Answer:
    """Say what the bureau wrote, and what was done about it."""

    def work(house: House, say: Translate) -> Answer:
        found = [
            (one, _state(one.is_open, one.read is not None))
            for one in house.reporting_up.notices.all()
        ]
        lines = [
            NOTICE.with_(
                no=one.notice.no,
                title=one.notice.title,
                words=one.notice.words,
                state=STATES[state],
            )
            for one, state in found
        ]
        data = [
            {"no": one.notice.no, "title": one.notice.title, "state": state}
            for one, state in found
        ]
        return Answer(tuple(map(say, lines)), data=data)

    return in_home(access, work)


def _state(is_open: bool, read: bool) -> str:
    return "done" if not is_open else "waits" if read else "open"


def answer(access: Access, no: str, words: str) -> Answer:
    """Keep that a notice was read, and what is answered."""

    def work(house: House, say: Translate) -> Answer:
        if words:
            house.reporting_up.notices.answer(no, words)
        else:
            house.reporting_up.notices.read(no)
        return Answer((say(NOTED),), data={"no": no})

    return in_home(access, work, to_write=True)
