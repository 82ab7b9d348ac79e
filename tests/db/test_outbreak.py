"""What is kept of illness: tables are the journal's shadow, and an older file is brought on."""

from pathlib import Path

from sqlite_utils import Database

from carehome_app.db.migrations.steps import migrations
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.outbreak.cases import Symptom
from tests.builders import Home

TABLES = {
    "symptoms",
    "isolations",
    "isolation_ends",
    "raised_clusters",
    "cluster_steps",
    "seatings",
}


def test_an_older_file_gets_the_tables(tmp_path: Path) -> None:
    older = Database(tmp_path / "home.db")
    older.conn.create_function("sha256", 1, bytes)
    migrations.apply(older, stop_before="0003_outbreaks")
    assert not TABLES & set(older.table_names())

    # From the step 0012 on what is found about floors stands with all other findings.
    migrations.apply(older, stop_before="0012_one_finding")

    assert set(older.table_names()) >= TABLES
    older.close()


def test_everything_about_illness_can_be_rebuilt_from_the_journal(home: Home) -> None:
    clusters = home.house.seeing.clusters
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    clusters.note_symptoms(home.subject("R003"), [Symptom.COUGH])
    clusters.seat(home.subject("R003"), "2")
    clusters.take(clusters.open()[0].cluster, Step.NOTE, "soup")

    assert home.house.verifying.verify().problems == ()
