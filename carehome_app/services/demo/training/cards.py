"""Made-up cards: one that went to a family, one that may not go, and children of the state."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final

from carehome_app.domain.accounts.roles import Actor
from carehome_app.domain.cards.card import CardKind, Mask, Way
from carehome_app.domain.cards.errors import NoCardConsentError
from carehome_app.domain.cards.events import CardDeclined, RecipientAllowed, WardSaid
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.cards.making import CardMaking, NewCard
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.demo.training import children
from carehome_app.services.pictures import Prepared, prepare

AT: Final = time(15, 20)
FACE: Final = Mask(640, 60, 300, 400)
"""Drawn over whoever sits behind the table."""
EVERY_WARD: Final = 4
"""Of so many children one is a ward of the state."""


class CardHistory:
    """Puts the cards of the last week on the agenda."""

    def __init__(self, keeping: Keeping, crew: Crew) -> None:
        """Make them at a desk."""
        self._keeping, self._crew = keeping, crew
        self._making = CardMaking(keeping.desk, _no_medicine)

    def plan(self, day: date, people: Sequence[int], agenda: Agenda) -> None:
        """Plan a card for the first of these, who agreed, and for the third, who did not."""
        if len(people) > 2:
            at = self._keeping.desk.home_time.moment(day, AT)
            agenda.at(at, partial(self._go, people[0]))
            agenda.at(at + timedelta(minutes=9), partial(self._stay, people[2]))
            for declines in people[3:4]:
                agenda.at(at + timedelta(minutes=20), partial(self._decline, declines))

    def name_wards(
        self, day: date, relatives: Sequence[tuple[int, LineRef]], at: datetime
    ) -> None:
        """Say of some children that the state is their guardian; one relative may get cards.

        `relatives` are the children, each with the line that names a relative.
        """
        wards = list(relatives[EVERY_WARD - 1 :: EVERY_WARD])
        with self._keeping.by(self._crew.head(day), at):
            for subject, _relative in wards:
                self._keeping.append(WardSaid(subject, 1, "县民政局监护"))
        for subject, relative in wards[-1:]:
            until = (day + timedelta(days=180)).toordinal()
            with self._keeping.by(self._crew.director(), at):
                self._keeping.append(
                    RecipientAllowed(subject, *relative, until, "亲属多年探望，可收家属卡")
                )

    def _go(self, subject: int, at: datetime) -> None:
        """Make a card with a picture, let the head nurse look, and take it out on a stick."""
        ref = self._made(subject, at, picture())
        with self._keeping.by(self._carer(at), at + timedelta(minutes=5)):
            self._making.leave(ref, Way.STICK)

    def _stay(self, subject: int, at: datetime) -> None:
        """Make a card of somebody whose relatives agreed to none: it stays."""
        ref = self._made(subject, at)
        with self._keeping.by(self._carer(at), at + timedelta(minutes=5)):
            try:
                self._making.leave(ref, Way.STICK)
            except NoCardConsentError:
                return
            raise AssertionError("A card left without anybody's consent.")

    def _decline(self, subject: int, at: datetime) -> None:
        with self._keeping.by(self._carer(at), at):
            today = self._keeping.desk.today().toordinal()
            self._keeping.append(CardDeclined(subject, today, "本周不用发"))

    def _made(self, subject: int, at: datetime, photo: Prepared | None = None) -> LineRef:
        words = self._keeping.names.word(children.CARD)
        new = NewCard(
            subject=subject,
            words=words,
            kind=CardKind.FAMILY,
            photo=photo,
            masks=() if photo is None else (FACE,),
        )
        with self._keeping.by(self._carer(at), at):
            made = self._making.make(new)
        with self._keeping.by(self._crew.head_nurse(), at + timedelta(minutes=3)):
            self._making.look(made.ref, passed=True)
        return made.ref

    def _carer(self, at: datetime) -> Actor:
        return self._crew.carer(self._keeping.desk.home_time.day(at), 1)


def picture() -> Prepared:
    """Return a drawn picture of a meal, with somebody behind the table whose face is covered."""
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (1200, 900), (232, 224, 208))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 430, 1200, 900), fill=(176, 130, 90))
    draw.rectangle((800, 330, 1090, 520), fill=(92, 132, 168))
    draw.ellipse((830, 90, 1060, 380), fill=(236, 200, 170))
    for left in (890, 980):
        draw.ellipse((left, 200, left + 22, 226), fill=(50, 40, 40))
    draw.arc((900, 240, 990, 320), 20, 160, fill=(150, 60, 60), width=6)
    draw.ellipse((120, 480, 700, 860), fill=(250, 250, 246), outline=(200, 200, 196), width=6)
    draw.ellipse((190, 530, 420, 720), fill=(214, 96, 70))
    draw.ellipse((400, 580, 620, 790), fill=(245, 242, 232))
    draw.ellipse((300, 700, 460, 820), fill=(110, 158, 84))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=85)
    return prepare("meal.jpg", out.getvalue())


def _no_medicine(_subject: int) -> Sequence[str]:
    """Say that nobody's medicines are named: the words of these cards were chosen before."""
    return ()
