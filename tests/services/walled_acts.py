"""What other tests follow to its end: here only that whoever may not is turned away at the door.

It is called with stand-ins, since a service asks for the role before it looks at what it is given.
"""

import inspect
from operator import attrgetter
from typing import Final
from unittest.mock import MagicMock

from carehome_app.domain.accounts.roles import May
from tests.builders import Home

_READ: Final = (
    "following_up.lifted", "as_of.after", "as_of.check", "as_of.house", "chronic.counts",
    "chronic.limits.lines",
    "chronic.limits.of",
    "chronic.limits.to_review", "chronic.nutrition.due", "chronic.nutrition.everybody",
    "chronic.nutrition.of", "chronic.medicines.doses", "chronic.medicines.of",
    "chronic.plans.of", "chronic.sheet", "history.of_entry",
    "history.of_home", "history.of_person", "history.of_thing", "papers.handing_over.given",
    "papers.handing_over.report", "papers.preparing.due", "scores.news2",
    "papers.lists.last_values", "papers.lists.round_sheet",
    "reporting.facts", "seeing.reports.line_list", "own_forms.blank", "own_forms.find",
    "own_forms.forms", "paper_entry.rows", "reading_back.values", "taking_back.files",
    "taking_back.find",
    "inspections.checking.before", "inspections.checking.going_on",
    "inspections.checking.inspection", "inspections.checking.latest",
    "inspections.checking.lists", "inspections.count",
    "inspections.faults.between", "inspections.faults.counted", "inspections.faults.earlier",
    "inspections.faults.fault", "inspections.faults.open", "inspections.faults.staff",
    "inspections.faults.typed", "inspections.patrols.due_on", "inspections.patrols.in_view",
    "inspections.patrols.gaps_on",
    "inspections.patrols.plans", "inspections.patrols.walked",
    "inspections.photographs.odd", "inspections.photographs.of", "inspections.photographs.pixels",
    "inspections.reporting.answer", "inspections.reporting.checklist",
    "inspections.reporting.ledger",
    "inspections.reporting.section",
    "requests.aid.between", "requests.aid.going_on", "requests.aid.ledger", "requests.aid.of",
    "requests.aid.overdue",
    "requests.benefits.all", "requests.benefits.now", "requests.benefits.to_review",
    "requests.board.between", "requests.board.count", "requests.board.due_on",
    "requests.board.find", "requests.board.last_closed", "requests.board.month",
    "requests.board.often", "requests.board.open_ones", "requests.board.tally",
    "requests.counselling.calls", "requests.counselling.counted",
    "requests.counselling.to_call_again", "requests.helping.between", "requests.helping.counted",
    "requests.sealing.readers",
)  # fmt: skip
_INSPECT: Final = (
    "inspections.checking.answer",
    "inspections.checking.begin",
    "inspections.faults.assign",
    "inspections.faults.cannot",
    "inspections.faults.extend",
    "inspections.faults.recheck",
    "inspections.faults.reopen",
    "inspections.faults.withdraw",
)
_TAKE_REQUEST: Final = (
    "requests.aid.ask",
    "requests.helping.give",
    "requests.sealing.seal",
    "requests.taking.take",
)
_HANDLE_REQUEST: Final = (
    "requests.aid.act",
    "requests.aid.act_on",
    "requests.benefits.begin",
    "requests.benefits.end",
    "requests.benefits.review",
    "requests.taking.act",
    "requests.taking.merge",
)
_COUNSEL: Final = (
    "requests.counselling.hold",
    "requests.counselling.words",
    "requests.counselling.words_of_request",
    "requests.sealing.open",
    "requests.sealing.set_key",
)
_PLAN: Final = (
    "chronic.limits.end",
    "chronic.limits.set",
    "chronic.medicines.end",
    "chronic.medicines.start",
    "chronic.plans.end",
    "chronic.plans.start",
)
_READ_ISSUED: Final = (
    "as_of.house_of",
    "as_of.kept",
    "as_of.making_of",
    "papers.issuing.document",
    "papers.issuing.issued",
    "papers.issuing.signatures",
    "sending.find",
    "sending.leaves",
)
_EXPORT: Final = ("exporting.gather",)
_KEEP_ACCOUNTS: Final = (
    "desks.adopt", "desks.begin_exchange", "desks.close", "desks.invite", "desks.let_in",
    "desks.welcome",
    "backing_up.restoring", "keys.file_key_change", "keys.forget_this_pc", "keys.keyring",
    "keys.list_all",
    "keys.remember_this_pc", "keys.revoke", "keys.set_recovery_code",
    "erasing.erase", "erasing.what_goes", "handing_out.log", "keeping.erasable", "keeping.hold",
    "keeping.keep_whole_numbers",
    "keeping.left", "keeping.lock", "keeping.of", "keeping.release", "keeping.set_years",
    "keeping.unlock",
)  # fmt: skip
_SEE_GATE: Final = (
    "gate.board.between", "gate.board.count_late", "gate.board.is_read_badly", "gate.board.on",
    "gate.board.people_inside", "gate.board.residents_inside", "gate.board.stay_of",
    "gate.board.today",
    "gate.control.emergencies", "gate.visits.to_tell", "gate.finding.find", "gate.looking.look",
    "gate.looking.open_stay", "gate.reporting.inside", "gate.reporting.register",
    "gate.visits.between", "gate.reporting.visits", "gate.reporting.floors",
    "gate.looking.before", "gate.looking.level", "gate.finding.badge",
    "gate.visits.exceptions", "gate.visits.on",
)  # fmt: skip
_KEEP_GATE: Final = (
    "gate.board.close_list", "gate.passing.admit", "gate.passing.admit_group",
    "gate.passing.came_then",
    "gate.passing.divert", "gate.passing.go_out", "gate.passing.hold", "gate.passing.leave",
    "gate.passing.left_unseen", "gate.passing.look_for", "gate.passing.refuse",
    "gate.passing.still_in", "gate.passing.take_back", "gate.visits.book", "gate.visits.say",
)  # fmt: skip

_SAMPLING: Final = {
    May.READ: (
        "answering.kits", "answering.look", "planning.due_today",
        "planning.lots", "planning.plans", "planning.used_a_day", "planning.week",
        "rounds.between", "rounds.board",
        "rounds.board_of", "rounds.current", "rounds.last", "rounds.round", "rounds.still_open",
        "taking.last_sample",
    ),
    May.RECORD: (
        "answering.read_kit", "explaining.elsewhere", "explaining.explain",
        "explaining.take_back", "planning.write_lot", "rounds.add", "taking.move", "taking.scan",
        "taking.seal", "taking.take_out",
    ),
    May.PLAN: (
        "answering.answer", "answering.keep", "planning.end", "planning.open_planned",
        "planning.start", "rounds.close", "rounds.open",
    ),
    May.CORRECT_ANY: ("answering.take_back",),
}  # fmt: skip
"""Carers sample and explain; nurses plan, keep answers, correct and close."""

_TRAINING: Final = {
    May.READ: (
        "board.assess_overdue", "board.assessments", "board.attended", "board.count",
        "board.due_on",
        "board.month_rule", "board.person", "board.plan_of", "board.plans", "board.renewed",
        "board.sessions",
        "board.tools", "board.treatments", "board.treatments_due", "board.week", "trained",
    ),
    May.TRAIN: ("training.hold", "training.miss", "training.take_back", "training.take_back_of"),
    May.PLAN_TRAINING: (
        "assessing.assess", "plans.end", "plans.make", "plans.pause", "plans.review",
        "treating.note", "treating.went",
    ),
    May.SET_RULES: ("assessing.describe", "plans.set_month_rule"),
}  # fmt: skip
"""Carers write sessions; therapists and nurses plan, assess and keep the register."""
_CARDS: Final = {
    May.READ: (
        "board.between", "board.due_on", "board.every", "board.families", "board.of",
        "board.period", "board.turn", "board.waiting", "board.week", "consents.every",
        "consents.of", "count", "making.card", "making.content", "making.guard",
        "making.may_leave", "meals.between", "meals.photo", "meals.pictures",
    ),
    May.MAKE_CARD: (
        "making.decline", "making.leave", "making.look_by_pin", "making.make", "making.preview",
        "meals.take", "meals.write",
    ),
    May.PASS_CARD: ("making.look",),
    May.ADMIT: (
        "consents.end", "consents.give", "consents.name", "consents.say_ward",
        "consents.withdraw",
    ),
    May.SIGN_AS_DIRECTOR: ("consents.allow",),
    May.SET_RULES: ("board.set_every",),
}  # fmt: skip
"""Carers and therapists make cards; a nurse or above looks; nurses keep who agreed."""

WALLED: Final[dict[str, May]] = {
    **dict.fromkeys(_SEE_GATE, May.SEE_GATE),
    **dict.fromkeys(_KEEP_GATE, May.KEEP_GATE),
    "gate.board.who_met": May.ASK_WHO_MET,
    "gate.rota.now": May.READ,
    "gate.rota.people": May.READ,
    "gate.rota.plan": May.PLAN,
    "gate.intakes.everybody": May.READ,
    "gate.intakes.of": May.READ,
    "gate.intakes.keep": May.ADMIT,
    "gate.intakes.give_back": May.ADMIT,
    "gate.rota.shifts": May.READ,
    "gate.rota.withdraw": May.PLAN,
    "gate.control.set_level": May.SET_LEVEL,
    "gate.control.set_stay_days": May.SET_RULES,
    "gate.control.set_kind": May.KEEP_ACCOUNTS,
    "gate.control.end_emergency": May.END_EMERGENCY,
    **{f"sampling.{path}": may for may, paths in _SAMPLING.items() for path in paths},
    **{f"rehabilitation.{path}": may for may, paths in _TRAINING.items() for path in paths},
    **{f"cards.{path}": may for may, paths in _CARDS.items() for path in paths},
    **dict.fromkeys(_READ, May.READ),
    **dict.fromkeys(_PLAN, May.PLAN),
    **dict.fromkeys(_TAKE_REQUEST, May.TAKE_REQUEST),
    **dict.fromkeys(_HANDLE_REQUEST, May.HANDLE_REQUEST),
    **dict.fromkeys(_COUNSEL, May.COUNSEL),
    "requests.clocks.change": May.SET_RULES,
    "desks.set_folder": May.SET_RULES,
    "desks.conflicts": May.READ,
    "desks.later_import": May.READ,
    "worklist.overtaken": May.READ,
    "desks.people.number_of": May.READ,
    "desks.people.join": May.ADMIT,
    "desks.people.part": May.ADMIT,
    "desks.settle": May.CORRECT_ANY,
    **dict.fromkeys(_READ_ISSUED, May.READ_ISSUED),
    **dict.fromkeys(_KEEP_ACCOUNTS, May.KEEP_ACCOUNTS),
    **dict.fromkeys(_EXPORT, May.EXPORT_MASKED),
    **dict.fromkeys(_INSPECT, May.INSPECT),
    "inspections.checking.sign": May.RECORD,
    "inspections.checking.write": May.SET_RULES,
    "inspections.faults.find": May.RECORD,
    "inspections.taking_over.take": May.RECORD,
    "inspections.faults.rectify": May.TAKE_STEP,
    "inspections.patrols.set_plan": May.SET_RULES,
    "inspections.patrols.walk": May.RECORD,
    "inspections.photographs.keep": May.TAKE_STEP,
    "chronic.medicines.say": May.RECORD,
    "chronic.medicines.say_all": May.RECORD,
    "beginning.accounts.give": May.KEEP_ACCOUNTS,
    "beginning.accounts.paper": May.KEEP_ACCOUNTS,
    "beginning.accounts.proposed": May.KEEP_ACCOUNTS,
    "beginning.dismiss": May.KEEP_ACCOUNTS,
    "beginning.plans.proposed": May.READ,
    "beginning.plans.start": May.PLAN,
    "beginning.plans.suggested": May.READ,
    "beginning.steps": May.READ,
    "capabilities.release": May.SIGN_AS_DIRECTOR,
    "capabilities.switch": May.SIGN_AS_DIRECTOR,
    "day_times.change": May.SET_RULES,
    "day_times.windows": May.READ,
    **dict.fromkeys(
        (
            "importing.columns",
            "supplies.donations",
            "sampling.planning.weeks",
            "supplies.moving.asked_of",
            "supplies.moving.plan",
            "supplies.opening.plan",
            "lists.areas.columns",
            "lists.plans.columns",
            "lists.plans.preview",
            "lists.tested.columns",
            "lists.tested.preview",
            "lists.supplies.columns",
            "lists.supplies.preview",
            "supplies.reporting.accounts",
            "supplies.reporting.out",
            "supplies.reporting.out_lately",
            "supplies.reporting.section",
            "supplies.reporting.used",
            "supplies.scarce",
            "supplies.store.history",
            "supplies.store.items",
            "supplies.store.renewed",
            "supplies.store.standings",
        ),
        May.READ,
    ),
    "supplies.moving.give_back": May.RECORD,
    "supplies.moving.take_in": May.RECORD,
    "lists.supplies.take": May.PLAN,
    "lists.tested.take": May.PLAN,
    "lists.plans.take": May.PLAN_TRAINING,
    "rehabilitation.plans.checked": May.PLAN_TRAINING,
    "own_forms.drop": May.ISSUE_REPORT,
    "papers.issuing.withdraw": May.ISSUE_REPORT,
    "reporting.unexplained": May.READ,
    "paper_entry.enter": May.READ,
    "reading_back.finish": May.RECORD,
    "reading_back.look": May.RECORD,
    "consents.now": May.READ,
    "consents.of": May.READ,
    "consents.say": May.ADMIT,
    "scores.switch_news2": May.SET_RULES,
    "backing_up.set_second_folder": May.SET_RULES,
    "backing_up.to": May.EXPORT_FULL,
}
"""A method by its path, and what it needs."""

ASKS_LATER: Final = frozenset(
    {
        # They look first at what they are given, and ask before they tell or write anything;
        # their own tests show it.
        # Nothing of a person is in it.
        "capabilities.is_on", "capabilities.home_is_closed", "capabilities.chosen",
        "handing_out.note",  # whoever may read it may take it
        "chronic.again", "chronic.medicines.question", "chronic.medicines.replace",
        "chronic.medicines.take_back", "history.elsewhere", "history.tell",
        "chronic.plans.replace",
        "correcting.restore", "correcting.replaced_by", "correcting.replacement",
        "history.of_area", "keys.set_passphrase", "papers.build",
        "papers.handing_over.give", "papers.issuing.keep",
        "papers.issuing.sign", "recording.kept", "own_forms.facts", "own_forms.keep",
        "exporting.leaves", "own_forms.leaves",
        "reading_back.put_right", "sending.files", "taking_back.take_back",
        # Each makes one kind of report for `papers.build`, which asks.
        "papers.lists.staff", "papers.months.control", "papers.months.day",
        "papers.months.facts", "papers.months.month",
        "papers.months.register", "papers.months.sheets", "papers.values.follow_ups",
        "papers.values.person", "papers.values.register", "papers.values.stay",
        "papers.values.whole_home",
        # Nothing of a person is in it: whether two workbooks are alike.
        "own_forms.check",
        # Nothing of a person is in it: when a copy was made, which round comes next, words.
        "as_of.checked_house", "as_of.asked_of", "papers.frame",
        "papers.preparing.choose_folder",
        "papers.preparing.folder", "papers.preparing.paper", "backing_up.drill",
        "erasing.rewriting",
        "backing_up.due", "backing_up.is_stale",
        "backing_up.job", "backing_up.last", "backing_up.made", "backing_up.notes",
        "backing_up.second_folder", "chronic.current_round", "chronic.neighbour",
        "chronic.round_for", "disinfection.reporting.finding", "history.title",
        "papers.handing_over.since",
        "papers.issuing.check", "rules.check", "sampling.rounds.check_listed",
    }
)  # fmt: skip


def knock(home: Home, path: str) -> None:
    """Call a method with stand-ins for whatever it must be given."""
    method = attrgetter(path)(home.house)
    asked = [
        one for one in inspect.signature(method).parameters.values() if one.default is one.empty
    ]
    named = {one.name: MagicMock() for one in asked if one.kind is one.KEYWORD_ONLY}
    method(*(MagicMock() for one in asked if one.kind is one.POSITIONAL_OR_KEYWORD), **named)
