"""What is found about doors: opened, left open, tampered with, help called; in words of doors."""

from datetime import timedelta
from typing import Final

from carehome_app.domain.findings.episodes import FOR_A_THING, Book, BookRule, Hit
from carehome_app.domain.findings.subject import DOOR, Subject
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.isolation.lines import Sign
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

STATE_LABELS: Final = {
    DoorState.OPEN: QT_TRANSLATE_NOOP("Doors", "open"),
    DoorState.CLOSED: QT_TRANSLATE_NOOP("Doors", "closed"),
    DoorState.UNKNOWN: QT_TRANSLATE_NOOP("Doors", "unknown"),
}
SIGN_LABELS: Final = {
    Sign.OPEN: QT_TRANSLATE_NOOP("Doors", "door opened"),
    Sign.CLOSE: QT_TRANSLATE_NOOP("Doors", "door closed"),
    Sign.LOW: QT_TRANSLATE_NOOP("Doors", "battery low"),
    Sign.TAMPER: QT_TRANSLATE_NOOP("Doors", "sensor tampered with"),
    Sign.SOS: QT_TRANSLATE_NOOP("Doors", "help called"),
    Sign.FAULT: QT_TRANSLATE_NOOP("Doors", "sensor fault"),
    Sign.OFFLINE: QT_TRANSLATE_NOOP("Doors", "off line"),
    Sign.RESTART: QT_TRANSLATE_NOOP("Doors", "listening began anew"),
    Sign.HEARTBEAT: QT_TRANSLATE_NOOP("Doors", "heard"),
}
EXPLANATIONS: Final = {
    "water": QT_TRANSLATE_NOOP("Doors", "water or medicine brought"),
    "rubbish": QT_TRANSLATE_NOOP("Doors", "rubbish taken"),
    "nurse": QT_TRANSLATE_NOOP("Doors", "nurse went in"),
    "out": QT_TRANSLATE_NOOP("Doors", "resident came out"),
    "false": QT_TRANSLATE_NOOP("Doors", "false alarm"),
}
"""How an episode is explained, by the keys 1 to 5."""
JOINED_BY: Final = " · "
"""Stands between the reason, the words to it and who saw it."""

SHANGHAI: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "practice of a Shanghai street: only unannounced openings count")
)
BEIJING: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "practice of a Beijing system of door sensors")
)
ANSWER_IN: Final = timedelta(minutes=10)
"""Source: our proposal; a street is called within ten minutes (epidemic reference, 8.2)."""


def _family(code: str, severity: Severity, said: Text, advice: Text) -> Family:
    labels = dict.fromkeys(Severity, said)
    del severity
    return Family(
        code,
        labels,
        high=True,
        signed=False,
        repeat_after=ANSWER_IN,
        repeat_again=ANSWER_IN,
        advice=advice,
    )


_LOOK: Final = QT_TRANSLATE_NOOP("Doors", "Look, and say what was seen.")
OPENED: Final = _family(
    "door_opened", Severity.ACT, QT_TRANSLATE_NOOP("Doors", "door opened, not explained"), _LOOK
)
LEFT_OPEN: Final = _family(
    "door_left_open", Severity.ACT, QT_TRANSLATE_NOOP("Doors", "door left open"), _LOOK
)
TAMPERED: Final = _family(
    "door_tampered", Severity.ACT, QT_TRANSLATE_NOOP("Doors", "sensor tampered with"), _LOOK
)
CALLED: Final = _family(
    "door_sos",
    Severity.URGENT,
    QT_TRANSLATE_NOOP("Doors", "help called at the door"),
    QT_TRANSLATE_NOOP("Doors", "Go there now."),
)
OF_OPENINGS: Final = (OPENED, LEFT_OPEN)
"""What waits until somebody has said why the door was open."""
FAMILIES: Final = {one.code: one for one in (OPENED, LEFT_OPEN, TAMPERED, CALLED)}
RULES: Final = {
    one.code: one
    for one in (
        BookRule(
            code="door.opened",
            family=OPENED.code,
            severity=Severity.ACT,
            label=QT_TRANSLATE_NOOP("Doors", "opened outside the windows, not announced"),
            sentence=QT_TRANSLATE_NOOP(
                "Doors", "The door of {place} opened at {at}: in no window, not announced."
            ),
            source=SHANGHAI,
        ),
        BookRule(
            code="door.left_open",
            family=LEFT_OPEN.code,
            severity=Severity.ACT,
            label=QT_TRANSLATE_NOOP("Doors", "open longer than two minutes in a window"),
            sentence=QT_TRANSLATE_NOOP(
                "Doors", "The door of {place} is open since {at}, longer than an opening takes."
            ),
            source=BEIJING,
        ),
        BookRule(
            code="door.tampered",
            family=TAMPERED.code,
            severity=Severity.ACT,
            label=QT_TRANSLATE_NOOP("Doors", "the sensor says that it was moved"),
            sentence=QT_TRANSLATE_NOOP(
                "Doors", "The sensor at the door of {place} says at {at} that it was moved."
            ),
            source=BEIJING,
        ),
        BookRule(
            code="door.sos",
            family=CALLED.code,
            severity=Severity.URGENT,
            label=QT_TRANSLATE_NOOP("Doors", "the button at the door was pressed"),
            sentence=QT_TRANSLATE_NOOP(
                "Doors", "The button at the door of {place} was pressed at {at}."
            ),
            source=BEIJING,
        ),
    )
}


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    return RULES[hit.rule].sentence.with_(**hit.numbers)


NAMED: Final = QT_TRANSLATE_NOOP("Doors", "Door of {place}")


def explained(words: str) -> Text:
    """Return how an episode was explained: its reason in words, and what was written to it."""
    code, *more = words.split(JOINED_BY)
    return Text("", "{said}", {"said": [EXPLANATIONS.get(code, code), *more]})


BOOK: Final = Book(
    about=DOOR,
    families=FAMILIES,
    rules=RULES,
    sentence=_sentence,
    steps=FOR_A_THING,
    ended=QT_TRANSLATE_NOOP("Doors", "closed"),
    naming=Text("", "{name}"),
    words=explained,
)
"""What is found about doors; a person closes it with what was seen."""
