"""Nothing here uses a network: not the program, and no library on its behalf."""

import re
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import no_network
from tests.house_rules import LISTENS

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "carehome_app"
NETWORK_MODULES = re.compile(
    r"^\s*(?:import|from)\s+(socket|ssl|http|urllib\.request|ftplib|smtplib|requests|httpx|aiohttp"
    r"|PySide6\.Qt(?:Network|WebSockets|WebEngine)\w*)\b",
    re.MULTILINE,
)


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Let a test try on purpose what every other test fails for."""
    yield
    no_network.opened.clear()


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_the_watch_sees_an_internet_socket(family: socket.AddressFamily) -> None:
    with pytest.raises(no_network.NetworkUsedError):
        socket.socket(family)
    with pytest.raises(no_network.NetworkUsedError):
        socket.getaddrinfo("localhost", 80)
    assert len(no_network.opened) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Python makes none there")
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
        if module.parent == PROGRAM / LISTENS:
            continue  # where no record is open; see docs/security.md
        found = NETWORK_MODULES.search(module.read_text("utf-8"))
        assert found is None, f"{module}: {found and found[0]}"


def test_two_modules_dial_the_broker_and_the_bureau_and_no_other() -> None:
    dials = re.compile(r"\.connect\w*\(|HTTPS?Connection\(|create_connection\(|urlopen\(")
    found = {
        module.name
        for module in (PROGRAM / LISTENS).rglob("*.py")
        if dials.search(module.read_text("utf-8"))
    }
    assert found == {"brokers.py", "parcels.py"}
