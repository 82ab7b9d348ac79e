"""Areas and disinfections for tests, in words a carer would use."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.disinfection.record import Details, Method
from carehome_app.domain.findings.subject import AREA
from carehome_app.i18n import Text
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.recording import Kept, NewDisinfection
from tests.builders import Home


@dataclass
class Areas:
    """The areas of a home by name, and what is done in them."""

    home: Home

    def open(self, name: str, area_class: str = "bedroom", **more: object) -> int:
        """Open an area."""
        written = Written(name=name, area_class=area_class, **more)  # type: ignore[arg-type]
        return self.home.house.disinfection.areas.add(written)

    def number(self, name: str) -> int:
        """Return an area's number by its present name."""
        areas = self.home.house.disinfection.board.areas()
        return next(area.id for area in areas if area.now.name == name)

    def details(self, **more: Any) -> Details:  # noqa: ANN401  # fields of Details
        """Return a usual record: chlorine 500 mg/L, wiped, 30 minutes, checked by another."""
        usual = Details(
            use="surfaces",
            agent="chlorine",
            concentration=Decimal(500),
            stock=Decimal(50_000),
            method=Method.WIPE,
            contact=30,
            done_by=self.home.subject("S001"),
            checked_by=self.home.subject("S002"),
        )
        return replace(usual, **more)

    def type(self, *names: str, at: str = "", **more: Any) -> Kept | tuple[Text, ...]:  # noqa: ANN401  # fields of Details
        """Press Enter once on the record of these areas; `at` is a clock time of today."""
        return self.home.house.disinfection.recording.record(self.new(*names, at=at, **more))

    def new(self, *names: str, at: str = "", end: str = "", **more: Any) -> NewDisinfection:  # noqa: ANN401  # fields of Details
        """Return what came in."""
        details = self.details(**more)
        return NewDisinfection(
            areas=tuple(self.number(name) for name in names),
            details=details,
            started_at=self._moment(at),
            ended_at=self._moment(end),
            checked=self._signed(details.checked_by),
        )

    def done(self, *names: str, at: str = "", **more: Any) -> Kept:  # noqa: ANN401  # fields of Details
        """Record these areas, pressing Enter again at each question."""
        new = self.new(*names, at=at, **more)
        for _ in range(4):
            outcome = self.home.house.disinfection.recording.record(new)
            if isinstance(outcome, Kept):
                return outcome
            new = replace(new, asked=(*new.asked, *outcome))
        raise AssertionError(outcome)

    def counts(self) -> dict[str, tuple[int, int, int]]:
        """Return due, done and overdue of each class today."""
        status = self.home.house.disinfection.board.status()
        return {code: (one["due"], one["done"], one["overdue"]) for code, one in status.items()}

    def found(self) -> list[tuple[str, str]]:
        """Return what is open: area and family."""
        return [
            (str(one.name), one.episode.family.code)
            for one in self.home.house.following_up.due(AREA)
        ]

    def _signed(self, checker: int) -> Signed | None:
        signing_in = self.home.house.signing_in
        return signing_in.signature(checker, DEMO_PIN, Purpose.CHECKER) if checker else None

    def _moment(self, at: str) -> datetime | None:
        if not at:
            return None
        shown = at if len(at) > 5 else f"{self.home.desk.today().isoformat()} {at}"
        return self.home.clock.moment(shown)
