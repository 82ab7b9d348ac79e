"""The form of a new request, in the place of the desk while somebody calls."""

from collections.abc import Mapping
from typing import Final

from carehome_app.domain.requests.words import CHANNELS, KINDS, URGENCIES, Channel, Kind, Urgency
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.requests.taking import Asked, Kept, NewRequest
from carehome_app.ui.widgets.field import Choices, Field
from carehome_app.ui.widgets.form import Form

TITLE: Final = QT_TRANSLATE_NOOP("RequestsPage", "New request")
_WORDS: Final = QT_TRANSLATE_NOOP("RequestsPage", "What is asked for")
_KIND: Final = QT_TRANSLATE_NOOP("RequestsPage", "Kind")
_URGENCY: Final = QT_TRANSLATE_NOOP("RequestsPage", "Urgency")
_CHANNEL: Final = QT_TRANSLATE_NOOP("RequestsPage", "How")
_PERSON: Final = QT_TRANSLATE_NOOP("RequestsPage", "About whom of the house")
_ABOUT: Final = QT_TRANSLATE_NOOP("RequestsPage", "About whom or what else")
_CALLER: Final = QT_TRANSLATE_NOOP("RequestsPage", "Who asks (may stay empty)")
_PHONE: Final = QT_TRANSLATE_NOOP("RequestsPage", "Telephone")


class NewRequestForm(Form):
    """Fields of a request; a question is answered by Enter on the same once more."""

    def __init__(self, say: Translate) -> None:
        """Make an empty form."""
        super().__init__(
            say,
            (
                (Field("words", say(_WORDS)),),
                (
                    Field("kind", say(_KIND), _choices(say, KINDS)),
                    Field("urgency", say(_URGENCY), _choices(say, URGENCIES)),
                    Field("channel", say(_CHANNEL), _choices(say, CHANNELS)),
                ),
                (Field("who", say(_PERSON)), Field("about", say(_ABOUT))),
                (Field("caller", say(_CALLER)), Field("phone", say(_PHONE))),
            ),
        )
        self._asked: dict[str, str] | None = None

    def begin(self) -> None:
        """Empty the form and put the keyboard into it."""
        self._asked = None
        usual = {
            "kind": Kind.MATERIAL.value,
            "urgency": Urgency.TODAY.value,
            "channel": Channel.PHONE.value,
        }
        self.fill(self._say(TITLE), usual)
        self.fields["words"].take_focus()

    def keep(self, house: House) -> Kept | None:
        """Keep what is typed; None while a question stands that the same again answers."""
        typed = self.values()
        subject = house.people.find(typed["who"]).id if typed["who"] else 0
        new = NewRequest(
            kind=Kind(typed["kind"]),
            urgency=Urgency(typed["urgency"]),
            words=typed["words"],
            channel=Channel(typed["channel"]),
            subject=subject,
            about=typed["about"],
            caller=typed["caller"],
            phone=typed["phone"],
        )
        done = house.requests.taking.take(new, again=typed == self._asked)
        if isinstance(done, Asked):
            self._asked = typed
            self.complain("phone", self._say(done.sentence))
            return None
        return done


def _choices(
    say: Translate, labels: Mapping[Kind, Text] | Mapping[Urgency, Text] | Mapping[Channel, Text]
) -> Choices:
    return tuple((code.value, say(words)) for code, words in labels.items())
