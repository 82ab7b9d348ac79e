"""Nothing here uses a network: not the program, and no library on its behalf."""

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import no_network

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "carehome_app"
TOUR = """
from pathlib import Path
from tests.no_network import forbid, opened
forbid()
import socket
assert [name for _number, name in socket.if_nameindex() if name != "lo"] == []
from carehome_app.app import application
from carehome_app.services.demo import Demo
from carehome_app.tour.tour import DAY, play_tour
application()
toured = play_tour(Path({folder!r}), "zh", Demo(until=DAY, days=3))
assert toured.report.stat().st_size > 0 and toured.typed > 0
assert opened == []
print("toured", len(toured.pictures))
"""
NETWORK_MODULES = re.compile(
    r"^\s*(?:import|from)\s+(socket|ssl|http|urllib\.request|ftplib|smtplib|requests|httpx|aiohttp"
    r"|PySide6\.Qt(?:Network|WebSockets|WebEngine)\w*)\b",
    re.MULTILINE,
)


def without_interfaces() -> list[str] | None:
    """Return how to start a program without any network interface; None where nobody may."""
    found = shutil.which("unshare")
    for how in (["-n"], ["-rn"]) if found else ():
        command = [str(found), *how]
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    return None


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Let a test try on purpose what every other test fails for."""
    yield
    no_network.opened.clear()


def test_a_whole_morning_needs_no_network_interface(tmp_path: Path) -> None:
    """The real window from signing in to the report, the charts and a restored backup."""
    command = without_interfaces()
    if command is None:
        pytest.skip("unshare may not make a network namespace here")
    script = TOUR.format(folder=str(tmp_path / "tour"))
    done = subprocess.run(
        [*command, sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("toured")


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_the_watch_sees_an_internet_socket(family: socket.AddressFamily) -> None:
    with pytest.raises(no_network.NetworkUsedError):
        socket.socket(family)
    with pytest.raises(no_network.NetworkUsedError):
        socket.getaddrinfo("localhost", 80)
    assert len(no_network.opened) == 2


def test_a_socket_between_windows_of_one_pc_is_none() -> None:
    socket.socket(socket.AF_UNIX).close()
    assert no_network.opened == []


def test_no_template_fetches_a_package() -> None:
    templates = list((ROOT / "resources" / "templates").rglob("*.typ"))
    assert templates
    for template in templates:
        assert "@preview" not in template.read_text("utf-8"), template
        assert "http" not in template.read_text("utf-8"), template


def test_no_module_can_open_a_connection() -> None:
    for module in PROGRAM.rglob("*.py"):
        found = NETWORK_MODULES.search(module.read_text("utf-8"))
        assert found is None, f"{module}: {found and found[0]}"
