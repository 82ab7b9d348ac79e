"""A list of who is to be tested, from a file: with it a round is opened for them and nobody else.

The round's list is still everybody who is here, frozen now; whoever the file does not name is
exempt by a rule that says so. So the sums hold, and nobody is forgotten silently.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.files.columns import Columns
from carehome_app.domain.files.mapping import USE_LABELS
from carehome_app.domain.files.tables import RawRow
from carehome_app.domain.sampling.errors import LostDigitsError
from carehome_app.domain.sampling.plans import Who
from carehome_app.domain.sampling.results import number_read
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.lists import ListInFile, Understood
from carehome_app.services.files.verdicts import RowRefusedError, Verdict, cut
from carehome_app.services.files.whose_row import NAMES, USES, person_of
from carehome_app.services.people.people import People
from carehome_app.services.sampling.rounds import NewRound, SamplingRounds

TWICE = QT_TRANSLATE_NOOP("Importing", "“{given}” stands in row {row} already.")


class WhoIsTested(ListInFile[int]):
    """Understand a list of people, and open the round that is for them."""

    what = "test list"
    about = QT_TRANSLATE_NOOP("ImportPeople", "Who")
    names = {  # noqa: RUF012  # nobody writes into it
        **NAMES,
        "id_number": ("身份证号", "身份证号码", "身份证", "证件号码", "证件号", "id number"),
        "number": ("序号", "no", "number"),
        "group": ("人员类别", "类别", "身份", "group", "category"),
        "phone": ("电话", "联系电话", "手机", "手机号", "phone"),
        "remark": ("备注", "remark", "note"),
    }
    needed = ("name",)
    uses = {  # noqa: RUF012
        **USES,
        "id_number": USE_LABELS["id_number"],
    }
    may = May.PLAN
    changes = Changes.SAMPLING
    beside = {LostDigitsError: ("id_number",)}  # noqa: RUF012

    def __init__(self, desk: Desk, people: People, rounds: SamplingRounds) -> None:
        """Take lists at a desk."""
        super().__init__(desk)
        self._people, self._rounds = people, rounds
        self._seen: dict[int, int] = {}
        self._new: NewRound | None = None
        self._opened = 0

    def of(self, new: NewRound) -> "WhoIsTested":
        """Return the list of a round: what the round is was typed before, who is in it is here."""
        self._new = new
        return self

    def last_opened(self) -> int:
        """Return the round that was opened since this was asked last; 0 when none was."""
        found, self._opened = self._opened, 0
        return found

    def _begin(self) -> None:
        """Forget whom the rows above named."""
        self._seen = {}

    def _understand(self, columns: Columns, row: RawRow) -> Understood[int]:
        """Return who is meant; a number that lost its digits says nothing of anybody."""
        number_read(columns.text(row, "id_number"))
        person = person_of(self._people, columns, row)
        if person.id in self._seen:
            words = TWICE.with_(given=cut(person.name), row=self._seen[person.id])
            raise RowRefusedError("name", words)
        self._seen[person.id] = row.number
        return Understood(Verdict.NEW, person.id)

    def _keep(self, action: Action, things: Sequence[int], source: int) -> None:
        """Open the round for those of the list."""
        del source
        assert self._new is not None  # noqa: S101  # a round was asked for before the file
        new = replace(self._new, who=Who.EVERYBODY, only=frozenset(things))
        self._opened = self._rounds.open_in(action, new)
