"""Everything a user can do that needs more than reading, and what it needs."""

from datetime import timedelta
from typing import Final

from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.isolation.cases import CaseStep, Length
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.people import Details as Person
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import TWO_ROUNDS
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.isolation.cases import NewCase
from tests.services.acts_about import (
    NOBODY,
    READINGS,
    SLIP,
    Act,
    apart,
    area,
    area_episode,
    area_preview,
    by_director,
    done,
    entry,
    episode,
    issue,
    line,
    new_disinfection,
    preview,
    today,
)

WRITES: Final[dict[str, tuple[May, Act]]] = {
    "recording.record": (May.RECORD, lambda home: home.type("R001", "36.5")),
    "recording.record a reason": (May.RECORD, lambda home: home.type("R001", "h")),
    "recording.note": (
        May.RECORD,
        lambda home: home.house.recording.note(home.subject("R001"), home.round, "coughs"),
    ),
    "recording.review": (
        May.RECORD,
        lambda home: home.house.recording.review(
            by_director(home, lambda: home.row("R004").absence), holds=True
        ),
    ),
    "importing.readings": (May.RECORD, lambda home: home.house.importing.readings(READINGS)),
    "importing.take": (
        May.RECORD,
        lambda home: home.house.importing.take(preview(home, "readings")),
    ),
    "importing.take people": (
        May.ADMIT,
        lambda home: home.house.importing.take(preview(home, "people")),
    ),
    "correcting.undo_last of another": (
        May.CORRECT_ANY,
        lambda home: home.house.correcting.undo_last(
            home.subject("R002"), TEMPERATURE, home.round
        ),
    ),
    "correcting.withdraw of another": (
        May.CORRECT_ANY,
        lambda home: home.house.correcting.withdraw(entry(home), SLIP),
    ),
    "correcting.correct of another": (
        May.CORRECT_ANY,
        lambda home: home.house.correcting.correct(entry(home), home.given("R002", "36.5"), SLIP),
    ),
    "following_up.take": (
        May.TAKE_STEP,
        lambda home: home.house.following_up.take(episode(home), Step.NURSE_TOLD),
    ),
    "following_up.take the closing": (
        May.CLOSE_FINDING,
        lambda home: home.house.following_up.take(episode(home), Step.CLOSED, "seen"),
    ),
    "people.admit": (May.ADMIT, lambda home: home.house.people.admit(NOBODY)),
    "people.change": (
        May.ADMIT,
        lambda home: home.house.people.change(
            home.person("S001"), Person(group=Group.STAFF, code="S001", name="赵敏敏")
        ),
    ),
    "people.discharge": (May.ADMIT, lambda home: home.house.people.discharge(home.person("R005"))),
    "people.readmit": (
        May.ADMIT,
        lambda home: home.house.people.readmit(home.person("R006"), home.person("R006").details),
    ),
    "planning.change_rounds": (
        May.SET_RULES,
        lambda home: home.house.planning.change_rounds(
            TWO_ROUNDS, "oral", today(home) + timedelta(days=1)
        ),
    ),
    "rules.change": (
        May.SET_RULES,
        lambda home: home.house.rules.change(line(home), Override(line(home).threshold, on=False)),
    ),
    "rules.reset": (May.SET_RULES, lambda home: home.house.rules.reset(line(home))),
    "rules.set_repeats": (
        May.SET_RULES,
        lambda home: home.house.rules.set_repeats(TEMPERATURE.families[0], after=20, again=40),
    ),
    "rules.set_near": (May.SET_RULES, lambda home: home.house.rules.set_near(30)),
    "scores.set_hours": (May.SET_RULES, lambda home: home.house.scores.set_hours(6)),
    "rules.set_unit": (May.SET_RULES, lambda home: home.house.rules.set_unit(TEMPERATURE, "°F")),
    "seeing.looking_back.second_look": (
        May.REVIEW,
        lambda home: home.house.seeing.looking_back.second_look(),
    ),
    "seeing.clusters.note_symptoms": (
        May.RECORD,
        lambda home: home.house.seeing.clusters.note_symptoms(
            home.subject("R001"), [next(iter(Symptom))]
        ),
    ),
    "isolation.doors.pair": (
        May.PLAN,
        lambda home: home.house.isolation.doors.pair("d408", "408"),
    ),
    "isolation.doors.take_off": (
        May.PLAN,
        lambda home: home.house.isolation.doors.take_off("d409"),
    ),
    "isolation.doors.take_file": (
        May.RECORD,
        lambda home: home.house.isolation.doors.take_file(["d409;open"], "doors.csv"),
    ),
    "isolation.doors.announce": (
        May.TAKE_STEP,
        lambda home: home.house.isolation.doors.announce("d409"),
    ),
    "isolation.doors.explain": (
        May.CLOSE_FINDING,
        lambda home: home.house.isolation.doors.explain("d409", "nurse"),
    ),
    "isolation.doors.look": (
        May.TAKE_STEP,
        lambda home: home.house.isolation.doors.look("d409", DoorState.CLOSED),
    ),
    "isolation.cases.start": (
        May.TAKE_STEP,
        lambda home: home.house.isolation.cases.start(
            NewCase(subject=home.subject("R001"), place="401")
        ),
    ),
    "isolation.cases.move": (
        May.TAKE_STEP,
        lambda home: home.house.isolation.cases.move(apart(home), "402"),
    ),
    "isolation.cases.take": (
        May.TAKE_STEP,
        lambda home: home.house.isolation.cases.take(apart(home), CaseStep.NOTICE),
    ),
    "isolation.cases.extend": (
        May.PLAN,
        lambda home: home.house.isolation.cases.extend(apart(home), Length(days=3), "fever"),
    ),
    "isolation.cases.release": (
        May.CLOSE_FINDING,
        lambda home: home.house.isolation.cases.release(apart(home)),
    ),
    "seeing.clusters.seat": (
        May.ADMIT,
        lambda home: home.house.seeing.clusters.seat(home.subject("R001"), "3"),
    ),
    "reporting.closings": (May.READ, lambda home: home.house.reporting.closings(home.round)),
    "papers.issuing.issue": (May.ISSUE_REPORT, issue),
    "verifying.verify": (
        May.READ_ISSUED,
        lambda home: home.house.verifying.verify(chain_only=True),
    ),
    "disinfection.areas.add": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.add(Written(name="202", area_class="bedroom")),
    ),
    "disinfection.areas.add_all": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.add_all(
            [Written(name="203", area_class="bedroom")]
        ),
    ),
    "disinfection.areas.add_bedrooms": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.add_bedrooms(),
    ),
    "disinfection.areas.add_class": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.add_class("车库", 1),
    ),
    "disinfection.areas.change": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.change(
            area(home), Written(name="厨房二", area_class="kitchen")
        ),
    ),
    "disinfection.areas.close": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.close(area(home)),
    ),
    "disinfection.areas.check_lamp": (
        May.RECORD,
        lambda home: home.house.disinfection.areas.check_lamp("L1", hours=3),
    ),
    "disinfection.areas.set_class": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.set_class(
            home.house.disinfection.board.classes().latest()[0]
        ),
    ),
    "lists.areas.take": (
        May.SET_RULES,
        lambda home: home.house.lists.areas.take(area_preview(home)),
    ),
    "disinfection.recording.record": (
        May.RECORD,
        lambda home: home.house.disinfection.recording.record(new_disinfection(home)),
    ),
    "disinfection.recording.end": (
        May.RECORD,
        lambda home: home.house.disinfection.recording.end(done(home)),
    ),
    "disinfection.recording.withdraw of another": (
        May.CORRECT_ANY,
        lambda home: home.house.disinfection.recording.withdraw(done(home), SLIP),
    ),
    "disinfection.recording.correct of another": (
        May.CORRECT_ANY,
        lambda home: home.house.disinfection.recording.correct(
            done(home), new_disinfection(home), SLIP
        ),
    ),
    "disinfection.recording.undo_last of another": (
        May.CORRECT_ANY,
        lambda home: home.house.disinfection.recording.undo_last(area(home).id, today(home)),
    ),
    "following_up.take about an area": (
        May.TAKE_STEP,
        lambda home: home.house.following_up.take(area_episode(home), Step.NURSE_TOLD),
    ),
    "signing_in.give_role": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.signing_in.give_role(home.subject("S001"), Role.NURSE),
    ),
    "accounts.everybody": (May.KEEP_ACCOUNTS, lambda home: home.house.accounts.everybody()),
    "accounts.failures": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.accounts.failures(home.subject("S001")),
    ),
    "accounts.set_pin": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.accounts.set_pin(home.subject("S001"), "730915"),
    ),
    "accounts.close": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.accounts.close(home.subject("S001")),
    ),
    "accounts.open_again": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.accounts.open_again(home.subject("S001")),
    ),
    "accounts.set_idle_minutes": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.accounts.set_idle_minutes(5),
    ),
}
