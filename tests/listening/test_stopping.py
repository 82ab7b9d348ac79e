"""Who listens can be stopped by Ctrl C on every system, and is not stopped by anything else."""

import signal
from collections.abc import Iterator

import pytest

from carehome_app.listening.stopping import Stop


@pytest.fixture
def stop() -> Iterator[Stop]:
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    yield Stop()
    for one, heard in before.items():
        signal.signal(one, heard)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_it_stays_until_it_is_asked_and_never_waits_without_an_end(
    stop: Stop, monkeypatch: pytest.MonkeyPatch, asked: signal.Signals
) -> None:
    """On Windows a signal is not heard by whoever waits without an end."""
    waited: list[float | None] = []

    def wait(seconds: float | None = None) -> bool:
        waited.append(seconds)
        if len(waited) == 3:
            signal.raise_signal(asked)
        return stop.is_set()

    monkeypatch.setattr(stop, "wait", wait)
    stop.stay()
    assert len(waited) == 3
    assert None not in waited
