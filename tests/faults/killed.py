"""Start a process that works without end, kill it at a random moment, return what it told."""

import signal
import subprocess
import sys
import threading
from pathlib import Path


def killed_after(module: str, folder: Path, seconds: float, lines: int = 0) -> list[str]:
    """Run `python -m MODULE FOLDER` until it is ready and has told some lines, and kill it.

    Only whole lines are returned: the last one in the pipe may have been cut. A process that
    ends by itself before is as good.
    """
    command = [sys.executable, "-m", module, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        told = [process.stdout.readline() for _ in range(lines)]
        timer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
        timer.start()
        told += process.stdout.read().splitlines(keepends=True)
        timer.join()
    assert process.returncode in (0, -signal.SIGKILL)
    return [line.strip() for line in told if line.endswith("\n")]
