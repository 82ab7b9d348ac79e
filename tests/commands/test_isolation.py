"""`carehome isolate` and `carehome doors`: as somebody types them."""

from pathlib import Path

from click.testing import Result

from tests.command_line import data, run


class Typing:
    """Commands typed one after the other, a minute apart."""

    def __init__(self, folder: Path, hour: int = 8) -> None:
        self.folder, self.minutes = folder, hour * 60

    def __call__(self, *arguments: str) -> Result:
        self.minutes += 1
        now = f"2026-11-22T{self.minutes // 60:02}:{self.minutes % 60:02}"
        return run("--home", str(self.folder), "--now", now, *arguments)


def test_somebody_is_kept_apart_moved_extended_and_released(folder: Path) -> None:
    typed = Typing(folder, 9)
    started = typed(
        "isolate",
        "start",
        "R001",
        "401",
        "--kind",
        "contact",
        "--days",
        "5",
        "--first",
        "1",
        "--json",
    )
    assert started.exit_code == 0, started.output
    assert data(started)["planned_end"] == "2026-11-26 24:00"
    again = typed("isolate", "start", "R001", "402")
    assert again.exit_code != 0
    assert "kept apart already" in again.output
    in_use = typed("isolate", "start", "R002", "401")
    assert "401 is in use" in in_use.output
    assert typed("isolate", "move", "R001", "402").exit_code == 0
    extended = typed("isolate", "extend", "R001", "7", "new contact", "--json")
    assert data(extended)["planned_end"] == "2026-11-28 24:00"
    assert typed("isolate", "step", "R001", "notice").exit_code == 0
    listed = data(typed("isolate", "list", "--json"))
    assert [one["room"] for one in listed["cases"] if one["person"] == "R001"] == ["402"]
    assert typed("isolate", "end", "R001").exit_code == 0
    after = data(typed("isolate", "list", "--json"))
    assert "R001" not in [one["person"] for one in after["cases"]]


def test_a_term_that_is_none_and_a_future_start_are_refused(folder: Path) -> None:
    typed = Typing(folder, 9)
    bad = typed("isolate", "start", "R001", "401", "--days", "soon")
    assert "is no term" in bad.output
    ahead = typed("isolate", "start", "R001", "401", "--at", "2026-11-23T09:00")
    assert "in the future" in ahead.output


def doors_of(typed: "Typing") -> list[dict[str, object]]:
    found: list[dict[str, object]] = data(typed("doors", "list", "--json"))["doors"]
    return found


def test_files_of_doors_are_taken_once_and_answer_for_every_line(
    folder: Path, tmp_path: Path
) -> None:
    typed = Typing(folder, 9)
    typed("isolate", "start", "R001", "401", "--days", "5", "--at", "2026-11-22T05:00")
    paired = typed("doors", "pair", "d401", "401")
    assert paired.exit_code == 0, paired.output
    typed.minutes = 9 * 60 + 30
    (tmp_path / "a.csv").write_text(
        "device_id,event,device_time,battery\n"
        "d401,close,2026-11-22 09:10:00,17\n"
        "d401,open,2026-11-22 09:11:00,\n"
        "d401,关,2026-11-22 09:11:20,\n"
        "x1,open,2026-11-22 09:11:30,\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text("d401;OPEN;2026-11-22 09:20:00\r\nnonsense\r\n")
    (tmp_path / "c.pdf").write_text("not read")
    taken = typed("doors", "import", str(tmp_path), "--json")
    assert taken.exit_code == 1, "an unknown sensor and a line that says nothing"
    first, second = data(taken)["files"]
    assert (first["file"], first["all"], first["kept"], first["strangers"]) == ("a.csv", 4, 3, 1)
    assert (second["kept"], second["refused"], second["alerts"]) == (1, 1, 1)
    again = data(typed("doors", "import", str(tmp_path), "--json"))["files"]
    assert [one["kept"] for one in again] == [0, 0]
    (door,) = [one for one in doors_of(typed) if one["room"] == "401"]
    assert (door["state"], door["battery"], door["alert"]) == ("open", 17, True)
    said = typed("doors", "list").output
    assert "401 d401: open since 11-22 09:20" in said
    assert "x1: heard, and at no door" in said


def test_a_door_is_announced_looked_at_explained_and_taken_off(folder: Path) -> None:
    typed = Typing(folder, 9)
    assert typed("doors", "announce", "d401").exit_code != 0
    assert typed("doors", "pair", "d401", "401").exit_code == 0
    for verb in (["announce", "d401"], ["look", "d401", "closed"], ["explain", "d401", "nurse"]):
        assert typed("doors", *verb).exit_code == 0
    assert [one["state"] for one in doors_of(typed) if one["room"] == "401"] == ["closed"]
    assert typed("doors", "off", "d401").exit_code == 0
    assert "401" not in [one["room"] for one in doors_of(typed)]
