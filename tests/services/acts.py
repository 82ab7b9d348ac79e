"""What a user can do, one entry for each public method of a service, and what it needs."""

import inspect
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from carehome_app.domain.accounts.roles import May
from tests.services.acts_about import Act
from tests.services.bureau.acts import FREE as FREE_OF_BUREAU
from tests.services.bureau.acts import NEEDS as OF_BUREAU
from tests.services.reading_acts import READS
from tests.services.writing_acts import WRITES


def methods(service: object, path: str = "") -> Iterator[str]:
    """Yield the path of every public method of the services, such as `people.admit`."""
    for name in sorted(dir(type(service))):
        attribute = inspect.getattr_static(type(service), name)
        if name.startswith("_") or name == "desk":
            continue
        if inspect.isfunction(attribute):
            yield f"{path}{name}"
        elif isinstance(attribute, cached_property):
            part = getattr(service, name)
            if type(part).__module__.startswith("carehome_app.services"):
                yield from methods(part, f"{path}{name}.")


FREE: Final = frozenset(
    {
        # Who may sign in must be known before anybody has; each of these asks for a PIN itself.
        "signing_in.accounts", "signing_in.roles", "signing_in.has_pin", "signing_in.sign_in",
        "signing_in.sign_in_by_code", "signing_in.sign_out",
        "signing_in.signature",
        # Nothing of a person is in it: texts as they are typed, units, rounds, names of areas.
        "recording.meaning", "recording.preview", "recording.unit", "rules.families", "rules.near",
        "rules.repeats", "rules.unit", "planning.rounds", "worklist.current_round",
        "worklist.neighbour", "people.next_code", "reporting.seal", "seeing.trends.due",
        "disinfection.board.area", "disinfection.board.areas", "disinfection.board.classes",
        "disinfection.board.lamps", "disinfection.board.to_judge",
        "disinfection.areas.missing_bedrooms",
        "disinfection.areas.checked", "disinfection.recording.as_last_time",
        "requests.clocks.at", "requests.clocks.why", "requests.clocks.calendar",
        "requests.clocks.dated",
        "requests.clocks.numbers", "requests.clocks.own_numbers", "requests.counselling.numbers",
        "seeing.overviews.floors", "isolation.cases.usual", "isolation.cases.planned",
        "isolation.doors.windows",
        # What a listener hears is kept in the program's own name; nobody is asked for it.
        "isolation.doors.receive", "isolation.doors.take_heard", "isolation.doors.begin",
    "isolation.open_doors.look",
        "isolation.doors.flush",
        "isolation.cases.known", "isolation.doors.known",
        # What a director began is taken up again by the program, whoever sits there.
        "keys.owed_change",
        # Everybody must know of it, also before anybody has signed in.
        "record.warning", "record.contradictions", "record.clock_question",
        "record.wrong_clock",
        # Under which level the home is stands over every page; nobody is in it.
        "gate.control.around", "gate.control.at", "gate.control.of_floors",
        "gate.control.on_floors",
        "gate.control.between", "gate.control.current",
        "gate.control.is_closed", "gate.control.floors",
        "gate.control.every", "gate.control.given", "gate.control.kind", "gate.control.lines",
        "gate.control.preset", "gate.control.stay_days",
        # What was typed at the gate, before anything is asked of the record.
        "gate.looking.check_name", "gate.looking.check_not_inside", "gate.looking.clock",
        "gate.looking.name",
        # What is in store: nothing of a person either.
        "supplies.counting.waiting", "supplies.store.find",
        "supplies.store.item", "supplies.store.kit", "supplies.store.last_place",
        "supplies.store.line",
        "supplies.store.lots", "supplies.store.lots_named", "supplies.store.matching",
        "supplies.store.own_mean", "supplies.store.places", "supplies.store.standing",
        # How the columns of a file were understood, which has no name in it.
        "importing.proposed", "importing.remembered",
        # Parts of a larger action, which asks before it begins one.
        "supplies.listing.add_in", "supplies.moving.give_out_in", "supplies.taking.take_kits",
        "supplies.moving.take_in_in", "supplies.listing.checked", "sampling.rounds.open_in",
        "rehabilitation.plans.make_in",
        # For which round a list is, and which round that was.
        "lists.tested.of", "lists.tested.last_opened",
        "people.admit_in", "people.checked", "recording.event", "recording.record_in",
        "disinfection.areas.add_in",
        "inspections.faults.find_in",
        # Which desks there are, and pieces that are sealed: nobody is in it.
        "desks.exchange", "desks.exchanging", "desks.far_ahead", "desks.folder", "desks.forks",
        "desks.has_several",
        "desks.invited", "desks.listed", "desks.sentences",
        *FREE_OF_BUREAU,
    }
)  # fmt: skip
"""What needs no role, and why."""

ELSEWHERE: Final = frozenset(
    {"disinfection.areas.checked", "seeing.clusters.take", "isolation.cases.of",
     "record.look_into", "record.confirm_clock", "record.clock_was_wrong",
     "keys.owes_file_key",
     # tests/services/supplies: they look at the thing before they ask who does it.
     "supplies.counting.count", "supplies.judge",
     "supplies.listing.add", "supplies.listing.change", "supplies.listing.end",
     "supplies.moving.give_out", "supplies.opening.open", "supplies.reversing.reverse",
     "supplies.reversing.reverse_last", "supplies.reversing.set_lot",
     "supplies.store.count_every", "supplies.store.set_level",
     "supplies.taking.take_agent",
     # tests/services/bureau/test_rights.py: half of them are a bureau's, which is no home.
     *OF_BUREAU}
)  # fmt: skip
"""What its own tests show, since it takes a long story to come to it."""

ACTS: Final[dict[str, tuple[May, Act]]] = {
    **{name: (May.READ, act) for name, act in READS.items()},
    **WRITES,
}
