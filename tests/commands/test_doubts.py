"""`carehome doubts`: what the record contradicts, and the director's answer."""

import json
from pathlib import Path

from carehome_app.db.journal.head import HEAD
from tests.command_line import at_home, data


def test_it_says_what_is_doubted_until_the_director_gives_a_reason(folder: Path) -> None:
    assert at_home(folder, "doubts").exit_code == 0
    number, digest = json.loads((folder / HEAD).read_text())["1"]
    (folder / HEAD).write_text(json.dumps({"1": [number + 4, digest]}))
    before = at_home(folder, "doubts", "--as", "D01", "--json")
    assert before.exit_code in (0, 1)
    refused = at_home(folder, "doubts", "--as", "S001", "--seen", "nothing")
    assert refused.exit_code == 2
    settled = at_home(folder, "doubts", "--as", "D01", "--seen", "the PC was exchanged", "--json")
    assert settled.exit_code == 0
    assert data(settled)["contradictions"] == []
    assert at_home(folder, "status").stderr == ""
