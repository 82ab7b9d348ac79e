"""Everything a service tells somebody who may read, one entry for each public method."""

from datetime import timedelta
from typing import Final

from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.services.files.verdicts import RowVerdict, Verdict
from tests.services.acts_about import AREAS, PEOPLE, Act, area, by_director, episode, today

READS: Final[dict[str, Act]] = {
    "following_up.due": lambda home: home.house.following_up.due(),
    "following_up.count": lambda home: home.house.following_up.count(),
    "following_up.between": lambda home: home.house.following_up.between(
        home.clock() - timedelta(days=1), home.clock()
    ),
    "following_up.called": lambda home: home.house.following_up.called(episode(home)),
    "following_up.lifted": lambda home: home.house.following_up.lifted(
        home.clock() - timedelta(days=1), home.clock()
    ),
    "following_up.open_at": lambda home: home.house.following_up.open_at(
        home.clock(), {home.subject("R002")}
    ),
    "following_up.open_before": lambda home: home.house.following_up.open_before(
        home.clock(), {home.subject("R002")}
    ),
    "worklist.sheet": lambda home: home.sheet(),
    "worklist.notes": lambda home: home.house.worklist.notes(home.round),
    "worklist.again": lambda home: home.house.worklist.again(
        by_director(home, home.sheet), home.subject("R002")
    ),
    "people.here": lambda home: home.house.people.here(),
    "people.gone": lambda home: home.house.people.gone(),
    "people.find": lambda home: home.house.people.find("R001"),
    "importing.people": lambda home: home.house.importing.people(PEOPLE),
    "importing.understood": lambda home: home.house.importing.understood(
        RowVerdict(1, "", Verdict.NEW)
    ),
    "reporting.daily": lambda home: home.house.reporting.daily(home.round),
    "reporting.differences": lambda home: home.house.reporting.differences(home.round),
    "reporting.looked": lambda home: home.house.reporting.looked(home.sheet()),
    "reporting.require_open": lambda home: home.house.reporting.require_open(home.round),
    "reporting.fever_days": lambda home: home.house.reporting.fever_days(today(home)),
    "rules.lines": lambda home: home.house.rules.lines(),
    "sampling.rounds.labels": lambda home: home.house.sampling.rounds.labels((1,)),
    "isolation.cases.all": lambda home: home.house.isolation.cases.all(),
    "isolation.watch.grid": lambda home: home.house.isolation.watch.grid(),
    "isolation.doors.paired": lambda home: home.house.isolation.doors.paired(),
    "isolation.doors.strangers": lambda home: home.house.isolation.doors.strangers(),
    "isolation.doors.opened": lambda home: home.house.isolation.doors.opened(),
    "isolation.doors.waiting": lambda home: home.house.isolation.doors.waiting("d409"),
    "isolation.doors.now": lambda home: home.house.isolation.doors.now(),
    "isolation.doors.silence": lambda home: home.house.isolation.doors.silence(),
    "isolation.doors.low": lambda home: home.house.isolation.doors.low(),
    "isolation.cases.in_room": lambda home: home.house.isolation.cases.in_room("402"),
    "isolation.cases.last_end": lambda home: home.house.isolation.cases.last_end(),
    "isolation.cases.open": lambda home: home.house.isolation.cases.open(),
    "seeing.clusters.cases": lambda home: home.house.seeing.clusters.cases(),
    "seeing.clusters.lately": lambda home: home.house.seeing.clusters.lately(),
    "seeing.clusters.open": lambda home: home.house.seeing.clusters.open(),
    "seeing.clusters.living": lambda home: home.house.seeing.clusters.living(()),
    "seeing.clusters.temperatures": lambda home: home.house.seeing.clusters.temperatures(
        (home.subject("R001"),), (home.desk.today(),)
    ),
    "seeing.clusters.tables": lambda home: home.house.seeing.clusters.tables(),
    "seeing.clusters.withdrawn": lambda home: home.house.seeing.clusters.withdrawn(),
    "seeing.trends.person": lambda home: home.house.seeing.trends.person(home.subject("R002")),
    "seeing.trends.between": lambda home: home.house.seeing.trends.between(
        home.subject("R002"), today(home), today(home)
    ),
    "seeing.trends.series": lambda home: home.house.seeing.trends.series(
        [home.person("R002")], TEMPERATURE, today(home), today(home)
    ),
    "seeing.overviews.floor": lambda home: home.house.seeing.overviews.floor(None),
    "seeing.overviews.heat_map": lambda home: home.house.seeing.overviews.heat_map(None),
    "seeing.looking_back.calendar": lambda home: home.house.seeing.looking_back.calendar(),
    "seeing.ward_pages.page": lambda home: home.house.seeing.ward_pages.page(home.subject("R002")),
    "seeing.ward_pages.pages": lambda home: home.house.seeing.ward_pages.pages(
        home.subject("R002"), today(home), today(home)
    ),
    "seeing.reports.clusters": lambda home: home.house.seeing.reports.clusters(),
    "seeing.reports.person": lambda home: home.house.seeing.reports.person(home.subject("R002")),
    "seeing.reports.temperature_sheet": lambda home: home.house.seeing.reports.temperature_sheet(
        home.subject("R002")
    ),
    "disinfection.areas.here": lambda home: home.house.disinfection.areas.here(),
    "disinfection.board.calendar": lambda home: home.house.disinfection.board.calendar(),
    "disinfection.board.day_of": lambda home: home.house.disinfection.board.day_of(
        area(home), today(home)
    ),
    "disinfection.board.days": lambda home: home.house.disinfection.board.days(
        today(home), today(home)
    ),
    "disinfection.board.on": lambda home: home.house.disinfection.board.on(today(home)),
    "disinfection.board.records": lambda home: home.house.disinfection.board.records(
        today(home), today(home)
    ),
    "disinfection.board.records_of": lambda home: home.house.disinfection.board.records_of(
        area(home).id, today(home)
    ),
    "disinfection.board.status": lambda home: home.house.disinfection.board.status(),
    "disinfection.board.today": lambda home: home.house.disinfection.board.today(),
    "lists.areas.preview": lambda home: home.house.lists.areas.preview(AREAS),
    "disinfection.reporting.monthly": lambda home: home.house.disinfection.reporting.monthly(
        today(home).replace(day=1)
    ),
}
