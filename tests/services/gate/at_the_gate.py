"""What the tests of the gate say: under a level, somebody comes, goes, or is turned away."""

from datetime import timedelta

from carehome_app.domain.gate.levels import Ask, Who
from carehome_app.domain.gate.movements import Passage
from carehome_app.services.gate.control import NewLevel
from carehome_app.services.gate.looking import AtGate, Passed
from tests.builders import Home


def under(home: Home, code: str, **more: object) -> None:
    """Put a level in force from now on, by a document; the head nurse acts before and after."""
    asks = {"emergency": "2026-11"} if code in ("half", "closed", "out_only") else {}
    home.house.gate.control.set_level(
        NewLevel(
            code=code,
            document="青民发〔2026〕29号",
            reason="流感",
            until=home.clock() + timedelta(days=14),
            **{**asks, **more},  # type: ignore[arg-type]
        )
    )


def staff(home: Home, code: str, temperature: str = "36.4", **answers: str) -> AtGate:
    """Return a member of staff at the desk, with no symptoms unless said otherwise."""
    said = {"symptoms": "n", **answers}
    kept = {Ask(ask): typed for ask, typed in said.items()}
    return AtGate(who=Who.STAFF, subject=home.subject(code), temperature=temperature, answers=kept)


def guest(name: str, resident: int = 0, **answers: str) -> AtGate:
    """Return a visitor with a mask and no symptoms, unless said otherwise."""
    said = {"symptoms": "n", "mask": "y", **answers}
    kept = {Ask(ask): typed for ask, typed in said.items() if typed}
    return AtGate(who=Who.VISITOR, name=name, resident=resident, temperature="36.5", answers=kept)


def let_in(home: Home, given: AtGate) -> Passage:
    """Let somebody in; whatever is asked fails the test."""
    done = home.house.gate.passing.admit(given)
    assert isinstance(done, Passed), done
    return done.passage
