"""`doubts`: what the record contradicts and what the clock is asked; a director's answer."""

from typing import Final

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import NO, Answer
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House

NO_DOUBT: Final = QT_TRANSLATE_NOOP(
    "Commands", "The record contradicts nothing that was proven of it, and its clock fits."
)


def doubts(access: Access, *, why: str | None, clock_is_right: bool) -> Answer:
    """Say what is doubted; with a reason or an answer about the clock, settle it first."""

    def work(house: House, say: Translate) -> Answer:
        if clock_is_right:
            house.record.confirm_clock()
        if why is not None:
            house.record.look_into(why)
        house.desk.warning = None  # said below, as it is now
        found = [one for one in (house.record.clock_question(), house.record.warning()) if one]
        contradictions = [
            {"desk": one.station, "line": one.number, "hash": one.hash.hex(), "proven": one.place}
            for one in house.record.contradictions()
        ]
        data = {"doubts": [say(one) for one in found], "contradictions": contradictions}
        lines = tuple(say(one) for one in found) or (say(NO_DOUBT),)
        return Answer(lines, NO if found else 0, data)

    return in_home(access, work, to_write=clock_is_right or why is not None)
