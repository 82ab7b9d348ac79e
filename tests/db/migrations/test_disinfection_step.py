"""A file from before the board keeps its areas, with what was written about them and when."""

from carehome_app.db.disinfection import areas
from carehome_app.db.file import opening
from carehome_app.db.file.connection import Store
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.areas import AreaClass
from carehome_app.domain.events import AreaOpened
from tests.builders import Home
from tests.db.migrations import test_one_finding_step

NEW = ("area_versions", "area_classes", "disinfections", "disinfection_ends", "lamp_checks",
       "area_findings", "area_steps", "judged_days", "area_episodes")  # fmt: skip


def step_back(store: Store) -> None:
    """Make the file as it was before the step, and so before later ones that built on it."""
    test_one_finding_step.step_back(store)
    for table in NEW:
        store.conn.execute(f"DROP TABLE {table}")
    store.conn.execute("DELETE FROM _sqlite_migrations WHERE name = '0002_disinfection'")


def test_areas_of_an_older_file_get_their_history_from_the_journal(home: Home) -> None:
    number = 7
    opened = AreaOpened(number, "旧厨房", AreaClass.KITCHEN, "1", 2)
    for _ in range(2):
        with home.desk.acting(May.SET_RULES) as action:
            action.append(opened)
        home.clock.advance(days=1)
    step_back(home.desk.store)
    home.reopen()
    assert opening.NEWEST[1] == "0002_disinfection"
    (found,) = areas.histories(home.desk.store)
    assert (found.id, [one.name for one in found.versions]) == (number, ["旧厨房", "旧厨房"])
    assert found.now.area_class == AreaClass.KITCHEN
    assert home.house.verifying.verify().problems == ()
    assert len(list((home.folder / "backups").iterdir())) == 1
