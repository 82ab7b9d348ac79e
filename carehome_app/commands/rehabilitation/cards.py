"""`card …`: family cards made, looked at by another person, saved; relatives, consents, menus."""

from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer, UsageError
from carehome_app.commands.rehabilitation.training import KEPT, KEPT_LINE, line_typed
from carehome_app.domain.cards.card import (
    CARD_KINDS,
    STATES,
    WORDS,
    About,
    Card,
    CardKind,
    Purpose,
    Way,
    mask_typed,
    meal_typed,
)
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.cards.composing import on_paper
from carehome_app.services.cards.consenting import NewConsent
from carehome_app.services.cards.making import NewCard
from carehome_app.services.house import House
from carehome_app.services.pictures import prepared_file

MADE: Final = QT_TRANSLATE_NOOP(
    "Commands", "Kept: card {line}, {size} KB, {masks} masks. Another person has to look at it."
)
SAVED: Final = QT_TRANSLATE_NOOP("Commands", "Saved: {path}")
ROW: Final = QT_TRANSLATE_NOOP("Commands", "{line}  {day}  {name}  {kind}  {state}  {size} KB")
NO_FILE: Final = QT_TRANSLATE_NOOP("Commands", "{path} cannot be written: {why}")
NO_PICTURE: Final = QT_TRANSLATE_NOOP("Commands", "{path} cannot be read.")


class CardSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `card make` was told."""

    person: str
    words: str
    picture: Path | None
    masks: tuple[str, ...]
    cut: str
    kind: str
    lines: tuple[int, ...]
    with_bed: bool


class ConsentSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `card consent` was told."""

    person: str
    name: str
    purpose: str
    channel: str
    until: date | None
    paper: str


def make(access: Access, said: CardSaid) -> Answer:
    """Make a card; it goes nowhere until another person looked at it."""

    def work(house: House, say: Translate) -> Answer:
        subject = house.people.find(said.person).id if said.person else 0
        from_record = house.cards.board.week(subject) if said.lines else []
        chosen = [say(from_record[at - 1]) for at in said.lines if 0 < at <= len(from_record)]
        try:
            photo = None if said.picture is None else prepared_file(said.picture)
        except OSError:
            raise UsageError(NO_PICTURE.with_(path=said.picture)) from None
        card = house.cards.making.make(
            NewCard(
                subject=subject,
                words="".join([said.words, *chosen]),
                photo=photo,
                masks=[mask_typed(one) for one in said.masks],
                kind=CardKind(said.kind),
                cut=mask_typed(said.cut) if said.cut else None,
                with_bed=said.with_bed,
            )
        )
        line = MADE.with_(line=card.number, size=card.size // 1024, masks=card.masks)
        return Answer((say(line),), data=_data(house, card))

    return in_home(access, work, to_write=True)


def check(access: Access, line: str, *, passed: bool, words: str) -> Answer:
    """Look at a card somebody else made."""

    def work(house: House, say: Translate) -> Answer:
        ref = line_typed(line)
        house.cards.making.look(ref, passed=passed, words=words)
        return Answer((say(KEPT),), data=_data(house, house.cards.making.card(ref)))

    return in_home(access, work, to_write=True)


def save(access: Access, line: str, output: Path, purpose: str) -> Answer:
    """Save a card where a person said, by a consent that holds now."""

    def work(house: House, say: Translate) -> Answer:
        ref, making = line_typed(line), house.cards.making
        card = making.card(ref)
        making.may_leave(ref, Purpose(purpose))
        path = output / card.file_name if output.is_dir() else output
        try:
            path.write_bytes(making.content(card))
        except OSError as error:
            raise UsageError(NO_FILE.with_(path=path, why=error.strerror or "")) from None
        try:
            making.leave(ref, Way.STICK, Purpose(purpose))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return Answer((say(SAVED.with_(path=path)),), data={"path": str(path)})

    return in_home(access, work, to_write=True)


def print_out(access: Access, line: str, output: Path, purpose: str) -> Answer:
    """Write the page of a card that is printed, by a consent that holds now."""

    def work(house: House, say: Translate) -> Answer:
        ref, making = line_typed(line), house.cards.making
        card = making.card(ref)
        path = (output / card.file_name).with_suffix(".pdf") if output.is_dir() else output
        making.may_leave(ref, Purpose(purpose))
        try:
            path.write_bytes(on_paper(making.content(card)))
        except OSError as error:
            raise UsageError(NO_FILE.with_(path=path, why=error.strerror or "")) from None
        making.leave(ref, Way.PAPER, Purpose(purpose))
        return Answer((say(SAVED.with_(path=path)),), data={"path": str(path)})

    return in_home(access, work, to_write=True)


def all_cards(access: Access, first: date | None, last: date | None) -> Answer:
    """Say which cards there are, and whose families still wait for one."""

    def work(house: House, say: Translate) -> Answer:
        today = house.desk.today()
        begin = first or date.fromordinal(today.toordinal() - 30)
        cards = house.cards.board.between(begin, last or today)
        due = house.cards.board.due_on(today)
        lines = [
            ROW.with_(
                line=one.number,
                day=one.day.isoformat(),
                name=_name(house, one),
                kind=CARD_KINDS[one.kind],
                state=STATES[one.state],
                size=one.size // 1024,
            )
            for one in cards
        ]
        said = [say(one) for one in lines]
        said += [say(sentence(one)) for one in identities(due, WORDS) if due.roster]
        data = {
            "cards": [_data(house, one) for one in cards],
            "due": {
                "due": due.due,
                "done": due.done,
                "explained": due.explained,
                "open": due.open,
            },
        }
        return Answer(tuple(said), data=data)

    return in_home(access, work)


def week(access: Access, person: str) -> Answer:
    """Say in plain words what the record has of a person's week, numbered to choose from."""

    def work(house: House, say: Translate) -> Answer:
        found = [say(one) for one in house.cards.board.week(house.people.find(person).id)]
        lines = [f"{place} {one}" for place, one in enumerate(found, 1)]
        return Answer(tuple(lines), data={"lines": found})

    return in_home(access, work)


def relative(access: Access, person: str, name: str, relation: str, phone: str) -> Answer:
    """Put somebody on the list of relatives."""

    def work(house: House, say: Translate) -> Answer:
        subject = house.people.find(person).id
        ref = house.cards.consents.name(subject, name, relation, phone)
        line = f"{ref.station}-{ref.number}"
        return Answer((say(KEPT_LINE.with_(line=line)),), data={"kept": True, "line": line})

    return in_home(access, work, to_write=True)


def consent(access: Access, said: ConsentSaid) -> Answer:
    """Keep that a relative agreed."""

    def work(house: House, say: Translate) -> Answer:
        house.cards.consents.give(
            NewConsent(
                subject=house.people.find(said.person).id,
                name=said.name,
                purpose=Purpose(said.purpose),
                channel=said.channel,
                until=said.until,
                paper=said.paper,
            )
        )
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def say_of(access: Access, act: str, person: str, said: tuple[str, ...]) -> Answer:
    """Take consent back, say who the guardian is, or that a family wants none."""

    def work(house: House, say: Translate) -> Answer:
        subject, consents = house.people.find(person).id, house.cards.consents
        if act == "withdraw":
            consents.withdraw(subject, said[0], said[1])
        elif act == "ward":
            consents.say_ward(subject, ward=said[0] == "yes", words=said[1])
        elif act == "allow":
            consents.allow(subject, said[0], date.fromisoformat(said[1]), said[2])
        else:
            house.cards.making.decline(subject, said[0])
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def every(access: Access, days: str) -> Answer:
    """Say every how many days a family gets a card while the home is closed."""

    def work(house: House, say: Translate) -> Answer:
        house.cards.board.set_every(days)
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def menu(access: Access, meal: str, dishes: str, note: str, on: date | None) -> Answer:
    """Write what there is to eat at a meal."""

    def work(house: House, say: Translate) -> Answer:
        day = on or house.desk.today()
        house.cards.meals.write(day, meal_typed(meal), dishes, note)
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def picture(access: Access, path: Path, about: str, person: str, words: str) -> Answer:
    """Keep a picture for cards."""

    def work(house: House, say: Translate) -> Answer:
        try:
            photo = prepared_file(path)
        except OSError:
            raise UsageError(NO_PICTURE.with_(path=path)) from None
        subject = house.people.find(person).id if person else 0
        house.cards.meals.take(photo, About(about), subject, words)
        return Answer((say(KEPT),), data={"kept": True, "sha256": photo.kept})

    return in_home(access, work, to_write=True)


def _name(house: House, card: Card) -> str:
    return house.desk.person(card.subject).name if card.subject else "–"


def _data(house: House, card: Card) -> dict[str, object]:
    return {
        "kept": True,
        "line": card.number,
        "day": card.day.isoformat(),
        "name": _name(house, card),
        "kind": card.kind.value,
        "state": card.state.value,
        "size": card.size,
        "masks": card.masks,
        "sha256": card.kept,
        "width": card.width,
        "height": card.height,
    }
