"""The notes of today's rounds, one line each."""

from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.desk import Desk
from carehome_app.ui.due_rows import clock_text, told_apart
from carehome_app.ui.today_facts import TodayFacts

NOTE: Final = QT_TRANSLATE_NOOP("Today", "{clock} {who} · {person}: {words}")
NONE_YET: Final = QT_TRANSLATE_NOOP("Today", "No notes yet today.")
SHOWN: Final = 8


def note_lines(facts: TodayFacts, desk: Desk, say: Translate) -> str:
    """Return the newest notes, or that there are none."""
    lines = [
        NOTE.with_(
            clock=clock_text(note.at, facts.at, desk.home_time),
            who=desk.person(note.by).name,
            person=told_apart(desk.person(note.subject)),
            words=note.words,
        )
        for note in facts.notes[:SHOWN]
    ]
    return "\n".join(map(say, lines)) or say(NONE_YET)
