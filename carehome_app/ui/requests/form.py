"""A form for a paper of the page, in the place of the desk: trouble is said beside its field."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.requests.words import Kind
from carehome_app.i18n import Translate
from carehome_app.services.house import House
from carehome_app.services.requests.taking import Asked
from carehome_app.ui.requests.papers import (
    CHOICES,
    HIDDEN,
    LABELS,
    SHEETS,
    About,
    Done,
    Paper,
    Typed,
    place_of,
)
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.form import Form


class PaperForm(Form):
    """Fields of a paper; a question is answered by Enter on the same once more."""

    def __init__(self, say: Translate, paper: Paper) -> None:
        """Make an empty form."""
        self._sheet = SHEETS[paper]
        super().__init__(say, tuple((_field(say, name),) for name in self._sheet.fields))
        self.setObjectName(f"{paper.value}Form")
        self._about: About = None
        self._asked: dict[str, str] | None = None

    def hasHeightForWidth(self) -> bool:
        """Take the room the desk takes: what is longer is moved up and down inside."""
        return False

    def heightForWidth(self, _width: int) -> int:
        """Ask for no height of its own."""
        return -1

    @property
    def about(self) -> About:
        """What it is about: a request, or a row of a list."""
        return self._about

    @property
    def is_secret(self) -> bool:
        """Whether what is typed now may be seen by nobody else."""
        kind = self.fields.get("kind")
        sealed = kind is not None and kind.text() == Kind.PSYCHOLOGICAL
        return self._sheet.is_secret or sealed

    def begin(self, about: About, whose: str) -> None:
        """Empty the form and put the keyboard into it; `whose` stands behind its name."""
        self._asked, self._about = None, about
        title = self._say(self._sheet.title)
        self.fill(f"{title} · {whose}" if whose else title, self._sheet.usual)
        next(iter(self.fields.values())).take_focus()

    def keep(self, house: House) -> Done | None:
        """Keep what is typed; None where it is refused, or a question stands beside it."""
        values = self.values()
        typed = Typed(house, values, again=values == self._asked)
        try:
            done = self._sheet.keep(typed, self._about)
        except CareHomeError as error:
            self.complain(place_of(error, typed, self._sheet), self._say(error.sentence))
            return None
        if isinstance(done, Asked):
            self._asked = values
            self.complain(typed.at, self._say(done.sentence))
            return None
        self.forget()
        return done

    def forget(self) -> None:
        """Forget what is typed: the next one to look is another person."""
        self.fill(self.title.text(), {})
        self._asked = None

    def leave(self) -> None:
        """Leave it; words for one person's eyes are not kept to be brought back."""
        if self.is_secret:
            self.forget()
        super().leave()


def _field(say: Translate, name: str) -> Field:
    words = say(LABELS[name])
    if name in HIDDEN:
        return secret_field(name, words)
    return Field(name, words, tuple((code, say(said)) for code, said in CHOICES.get(name, ())))
