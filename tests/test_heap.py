"""What was let go of is given back to the computer, and threads keep no heaps of their own."""

import ctypes
import mmap
import subprocess
import sys
from pathlib import Path

import pytest

from carehome_app.heap import give_memory_back

THREADS = """
import ctypes, sys, threading
from carehome_app.heap import keep_one_heap
if sys.argv[1] == "one":
    keep_one_heap()
c = ctypes.CDLL(None)
c.malloc.restype = c.fopen.restype = ctypes.c_void_p
c.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
c.fclose.argtypes = [ctypes.c_void_p]
ready = threading.Barrier(5)
def take():
    ready.wait()
    c.malloc(100_000)
    ready.wait()
for _ in range(4):
    threading.Thread(target=take).start()
ready.wait()
ready.wait()
file = c.fopen(sys.argv[2].encode(), b"w")
c.malloc_info(0, file)
c.fclose(file)
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only glibc is asked")


@pytest.mark.parametrize(("asked", "alone"), [("one", True), ("none", False)])
def test_threads_have_no_heap_of_their_own(tmp_path: Path, asked: str, alone: bool) -> None:
    said = tmp_path / "heaps.xml"
    subprocess.run([sys.executable, "-c", THREADS, asked, str(said)], check=True)
    assert (said.read_text().count("<heap ") == 1) is alone


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc is asked")
def test_what_was_let_go_of_between_pieces_in_use_is_given_back() -> None:
    c = ctypes.CDLL(None)
    c.malloc.restype, c.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    pieces = [c.malloc(60_000) for _ in range(1000)]
    for piece in pieces:
        ctypes.memset(piece, 1, 60_000)
    full = _resident()
    for piece in pieces[::2]:
        c.free(piece)
    give_memory_back()
    given = full - _resident()
    for piece in pieces[1::2]:
        c.free(piece)
    assert given > 500 * 60_000 // mmap.PAGESIZE * 3 // 4
