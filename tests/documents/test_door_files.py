"""Files of door events, as loggers and controllers write them: every line as a sensor says it."""

import os
from pathlib import Path

import pytest

from carehome_app.documents import door_files as module
from carehome_app.documents.door_files import door_files, door_lines

NAMED = """设备编号, 状态 ,备注,Device_Time,seq,电量,Device,event
R301, 开 ,早,2026-11-22 07:31:00,12,88,X,Y
R302,关
,,,,,,,

R303,开,"a, b", ,,,,
R304,关,;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_columns_are_found_by_their_names_in_any_order(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "doors.csv"
    file.write_bytes(NAMED.encode(encoding))
    assert door_lines(file) == [
        "R301;开;2026-11-22 07:31:00;battery=88;seq=12",
        "R302;关;",
        "R303;开;",
        "R304;关;",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        (
            "R301;open;2026-11-22 07:31\n\nR302;a,b\n",
            ["R301;open;2026-11-22 07:31", "", "R302;a,b"],
        ),
        ("R301,open,07:31\n\nR302,closed\n", ["R301;open;07:31", "R302;closed"]),
        ("device,time\nR301,07:31\n", ["device;time", "R301;07:31"]),
        ("event,time\nopen,07:31\n", ["event;time", "open;07:31"]),
        ("time,event,device\n07:31,open,R301\n", ["R301;open;07:31"]),
        ("device,event\n", []),
    ],
)
def test_without_names_of_columns_a_line_is_taken_as_it_stands(
    tmp_path: Path, text: str, lines: list[str]
) -> None:
    (tmp_path / "doors.log").write_text(text, "utf-8")
    assert door_lines(tmp_path / "doors.log") == lines


def test_what_is_no_text_is_read_as_far_as_it_is_one_and_no_file_is_endless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "doors.txt"
    file.write_bytes(b"R301;\xff\n")
    assert door_lines(file) == ["R301;\ufffd"]
    monkeypatch.setattr(module, "MOST", 7)
    assert door_lines(file)
    monkeypatch.setattr(module, "MOST", 6)
    with pytest.raises(OSError, match=r"doors\.txt"):
        door_lines(file)


def test_of_a_folder_its_files_of_doors_are_read_by_name_and_of_files_every_one(
    tmp_path: Path,
) -> None:
    for name in ("b.TXT", "a.csv", "c.log", "photo.png", "notes"):
        (tmp_path / name).write_text("", "utf-8")
    within = [tmp_path / one for one in ("a.csv", "b.TXT", "c.log")]
    assert [*door_files([tmp_path / "notes", tmp_path])] == [tmp_path / "notes", *within]
    assert [*door_files([Path(os.devnull)])] == [Path(os.devnull)]
