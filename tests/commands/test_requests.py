"""`carehome request`: from the first word to the last, and what others may read of it."""

import json
from pathlib import Path

from tests.command_line import at_home, data

SECRET = "夜里总想起去世的丈夫zqx"  # noqa: S105  # what nobody else may read


def take(folder: Path, *more: str) -> str:
    taken = at_home(folder, "request", "take", "降压药只剩一片", *more, "--json")
    assert taken.exit_code == 0, taken.stderr
    return str(data(taken)["no"])


def test_a_request_is_taken_answered_told_and_closed(folder: Path) -> None:
    no = take(folder, "--kind", "medical", "--urgency", "now", "--channel", "phone")
    shown = data(at_home(folder, "request", "list", "--json"))
    assert no in [one["no"] for one in shown["open"]]
    assert at_home(folder, "request", "close", no).exit_code == 1
    assert at_home(folder, "request", "respond", no, "已电话告知").exit_code == 0
    for step in ("solved", "told"):
        assert at_home(folder, "request", "step", no, step).exit_code == 0
    assert at_home(folder, "request", "close", no).exit_code == 0
    after = data(at_home(folder, "request", "list", "--json"))
    assert no not in [one["no"] for one in after["open"]]
    month = after["month"]
    assert month["received"] == month["closed"] + month["open"]


def test_it_is_said_why_a_request_is_due_when_it_is(folder: Path) -> None:
    no = take(folder, "--urgency", "now")
    said = data(at_home(folder, "request", "why", no, "--json"))
    assert said["why"] == ["30 minutes, day and night."]
    assert at_home(folder, "request", "why", "9999-99").exit_code == 1


def test_aid_is_asked_for_in_yuan_and_kept_in_fen(folder: Path) -> None:
    before = data(at_home(folder, "request", "list", "--json"))["aid"]
    no = take(folder, "--kind", "aid")
    asked = at_home(folder, "request", "aid", no, "1,500.50", "--cause", "房屋", "--again")
    assert asked.exit_code == 0, asked.stderr
    granted = at_home(folder, "request", "aid-step", no, "granted", "1200")
    assert granted.exit_code == 0, granted.stderr
    aid = data(at_home(folder, "request", "list", "--json"))["aid"]
    assert aid["asked_fen"] - before["asked_fen"] == 150050
    assert aid["granted_fen"] == aid["paid_fen"] + aid["unpaid_fen"]
    assert at_home(folder, "request", "aid", no, "15O0", "--cause", "x").exit_code == 1


def test_a_question_is_told_and_the_same_again_keeps_it(folder: Path) -> None:
    assert at_home(folder, "request", "set", "own_numbers", "0411-8888").exit_code == 0
    said = ("request", "take", "x", "--phone", "04118888", "--json")
    assert at_home(folder, *said).exit_code == 1
    assert at_home(folder, *said, "--again").exit_code == 0
    assert at_home(folder, "request", "set", "nothing", "1").exit_code == 2


def test_what_leaves_for_others_says_nothing_of_anybody(folder: Path, tmp_path: Path) -> None:
    no = take(folder, "--caller", "王芳", "--phone", "13800000000", "--about", "三楼家属")
    file = tmp_path / "requests.json"
    assert at_home(folder, "request", "export", "-o", str(file)).exit_code == 0
    (row,) = [one for one in json.loads(file.read_text()) if one["service_request_id"] == no]
    assert row["status"] == "open"
    assert row["requested_datetime"].endswith("+08:00")
    for word in ("王芳", "13800000000", "三楼", "降压药"):
        assert word not in file.read_text()


def test_counselling_words_are_read_by_the_counsellor_and_found_in_no_output(
    folder: Path, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    key.write_text("the quiet garden\n")
    refused = at_home(folder, "request", "take", SECRET, "--kind", "psychological")
    assert refused.exit_code == 1
    assert SECRET not in refused.output + refused.stderr
    assert at_home(folder, "request", "key", "--secret-file", str(key)).exit_code == 2
