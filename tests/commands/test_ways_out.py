"""What lists people leaves only with the right of an export, on every way out."""

from pathlib import Path

import pytest

from tests.command_line import at_home


@pytest.mark.parametrize("kind", ["register", "month", "daily"])
@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_a_carer_takes_no_list_of_people_out(
    folder: Path, tmp_path: Path, kind: str, ending: str
) -> None:
    out = tmp_path / f"taken.{ending}"
    refused = at_home(folder, "report", kind, "--as", "S005", "-o", str(out))
    assert refused.exit_code == 2
    assert not out.exists()
