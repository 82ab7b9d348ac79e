"""`bureau`: begin one, its list of counties and homes, cards, and parcels that come in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from carehome_app.commands.access import NO_PIN, Access, in_home
from carehome_app.commands.answers import DONE, NO, Answer, UsageError, answered
from carehome_app.commands.bureau.parcels import SAVED, card_answer
from carehome_app.commands.homes import DIRECTOR_CODE, EMPTY_PASSPHRASE, FOUNDED, RECOVERY
from carehome_app.documents.tables import read_table
from carehome_app.domain.bureau.checking import OUTCOMES, Outcome
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.languages import system_language
from carehome_app.services.bureau.office import found_bureau
from carehome_app.services.bureau.taking import Verdict
from carehome_app.services.demo.city import CityWanted, make_city
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import DEMO_PASSPHRASE, NewHome, close_home
from carehome_app.services.house import House

CITY: Final = QT_TRANSLATE_NOOP(
    "Commands", "A made-up bureau for trying out is in {path}. Passphrase: {passphrase}."
)
TREE: Final = QT_TRANSLATE_NOOP("Commands", "{places} places and {homes} homes are listed.")
ADMITTED: Final = QT_TRANSLATE_NOOP("Commands", "{name} ({number}) is admitted.")
MOVED: Final = QT_TRANSLATE_NOOP("Commands", "{name} is at another place from {day} on.")
CLOSED: Final = QT_TRANSLATE_NOOP("Commands", "{name} is closed from {day} on.")
VERDICT: Final = QT_TRANSLATE_NOOP("Commands", "{file}: {outcome}. {home} {checks}")
SUM: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "{files} files = {taken} taken + {asked} waiting + {already} there already + {refused}"
    " refused",
)
LOOKED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Only looked at: nothing is added up. --accept takes what is in order."
)
WAITS: Final = QT_TRANSLATE_NOOP("Commands", "{home}, parcel {seq}: {checks} ({file})")
NOTHING_WAITS: Final = QT_TRANSLATE_NOOP("Commands", "Nothing waits.")
PART: Final = ".part"
"""Not wholly received yet."""
KEPT: Final = QT_TRANSLATE_NOOP("Commands", "Kept.")


class New(NamedTuple):
    """What a new bureau is called, and where its server is if it has one."""

    name: str
    number: str
    timezone: str
    director: str
    server: str


class Move(NamedTuple):
    """Where a home goes, from when on and by which order; no place: it closes."""

    number: str
    place: str
    day: date
    order: str


def init(access: Access, folder: Path, new: New) -> Answer:
    """Begin a bureau in a new folder."""
    say = access.say()

    def work() -> Answer:
        passphrase = access.passphrase or (access.ask_passphrase and access.ask_passphrase())
        pin = access.pin or (access.ask_pin and access.ask_pin())
        if not passphrase:
            raise UsageError(EMPTY_PASSPHRASE)
        if not pin:
            raise UsageError(NO_PIN)
        code = new_code()
        home = NewHome(
            name=new.name,
            number=new.number,
            timezone=new.timezone,
            director=new.director,
            passphrase=passphrase,
            pin=pin,
            recovery=code,
        )
        close_home(found_bureau(folder, home, new.server, access.clock()))
        founded = FOUNDED.with_(name=new.name, path=folder, code=DIRECTOR_CODE)
        return Answer((say(founded), say(RECOVERY), code))

    return answered(work, say)


def demo(access: Access, folder: Path, size: Mapping[str, int]) -> Answer:
    """Make a made-up city in a new folder."""
    say = access.say()

    def work() -> Answer:
        wanted = CityWanted(**size, language=access.language or system_language())
        close_home(make_city(folder, wanted, access.clock()))
        return Answer((say(CITY.with_(path=folder, passphrase=DEMO_PASSPHRASE)),))

    return answered(work, say)


def card(access: Access, output: Path | None, *, renew: bool) -> Answer:
    """Show or save the bureau's card."""

    def work(house: House, _say: Translate) -> Answer:
        cards = house.bureau.cards
        signed = cards.renew() if renew else cards.own()
        return card_answer(access, signed, cards, output)

    return in_home(access, work, to_write=True)


def tree(access: Access, file: Path) -> Answer:
    """Take in the list of counties and homes."""

    def work(house: House, say: Translate) -> Answer:
        table = read_table(file)
        places, homes = house.bureau.places.write([row.cells for row in table.rows])
        data = {"places": places, "homes": homes}
        return Answer((say(TREE.with_(**data)),), data=data)

    return in_home(access, work, to_write=True)


def admit(access: Access, file: Path, words: str, number: str) -> Answer:
    """Admit a home by its card, the words compared."""

    def work(house: House, say: Translate) -> Answer:
        text = file.read_text(encoding="utf-8")
        home = house.bureau.places.admit(text, words, number)
        line = ADMITTED.with_(name=home.name, number=home.number)
        return Answer((say(line),), data={"number": home.number, "name": home.name})

    return in_home(access, work, to_write=True)


def move(access: Access, said: Move) -> Answer:
    """Let a home belong elsewhere, or close it."""

    def work(house: House, say: Translate) -> Answer:
        home = house.bureau.places.home(said.number)
        house.bureau.places.move(said.number, said.place, said.day, said.order)
        text = MOVED if said.place else CLOSED
        line = text.with_(name=home.name, day=said.day.isoformat())
        return Answer((say(line),), data={"number": home.number, "place": said.place})

    return in_home(access, work, to_write=True)


def take(access: Access, paths: Sequence[Path], *, accept: bool, also_asked: bool) -> Answer:
    """Look at files, or take them in; a verdict for each."""

    def work(house: House, say: Translate) -> Answer:
        taking, files = house.bureau.taking, list(_files(paths))
        verdicts = taking.take(files, also_asked=also_asked) if accept else taking.look(files)
        lines = [*(say(_line(one)) for one in verdicts), say(_sum(verdicts))]
        if not accept:
            lines.append(say(LOOKED))
        status = DONE if all(one.outcome is not Outcome.REFUSED for one in verdicts) else NO
        return Answer(tuple(lines), status, data=[_data(one, say) for one in verdicts])

    return in_home(access, work, to_write=accept)


def _files(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        inside = (
            sorted(one for one in path.iterdir() if one.is_file() and one.suffix != PART)
            if path.is_dir()
            else [path]
        )
        for one in inside:
            yield one.name, one.read_bytes()


def _line(one: Verdict) -> Text:
    home = "" if one.home is None else one.home.name
    return VERDICT.with_(
        file=one.file,
        outcome=OUTCOMES[one.outcome],
        home=home,
        checks=[check.said for check in one.checks],
    )


def _sum(verdicts: Sequence[Verdict]) -> Text:
    counts = {one.value: sum(v.outcome is one for v in verdicts) for one in Outcome}
    return SUM.with_(files=len(verdicts), **counts)


def _data(one: Verdict, say: Translate) -> Mapping[str, Any]:
    return {
        "file": one.file,
        "outcome": one.outcome.value,
        "home": "" if one.home is None else one.home.number,
        "seq": one.seq,
        "checks": [{"code": check.code, "said": say(check.said)} for check in one.checks],
    }


def waiting(access: Access) -> Answer:
    """Say which parcels wait to be accepted."""

    def work(house: House, say: Translate) -> Answer:
        found = house.bureau.store.waiting()
        names = {one.home: one for one in house.bureau.places.homes()}
        lines = [
            WAITS.with_(home=names[home].name, seq=seq, checks=list(checks), file=file)
            for home, seq, _digest, checks, file in found
        ]
        data = [
            {"home": names[home].number, "seq": seq, "sha256": digest.hex()}
            for home, seq, digest, _checks, _file in found
        ]
        return Answer(tuple(map(say, lines)) or (say(NOTHING_WAITS),), data=data)

    return in_home(access, work)


def accept(access: Access, number: str, seq: int) -> Answer:
    """Accept what waits of a home under a number."""

    def work(house: House, say: Translate) -> Answer:
        home = house.bureau.places.home(number)
        for one, of, digest, _checks, _file in house.bureau.store.waiting():
            if (one, of) == (home.home, seq):
                house.bureau.taking.accept(one, of, digest)
        return Answer((say(KEPT),), data={"home": home.number, "seq": seq})

    return in_home(access, work, to_write=True)


def down(access: Access, numbers: Sequence[str], output: Path) -> Answer:
    """Write the files that go down to homes: receipts and notices."""

    def work(house: House, say: Translate) -> Answer:
        bureau, lines = house.bureau, []
        output.mkdir(parents=True, exist_ok=True)
        wanted = numbers or [one.number for one in bureau.places.homes() if one.home]
        for number in wanted:
            name, content = bureau.writing.down(number)
            (output / name).write_bytes(content)
            lines.append(str(output / name))
        saved = [say(SAVED.with_(path=path)) for path in lines]
        return Answer(tuple(saved), data={"files": lines})

    return in_home(access, work, to_write=True)
