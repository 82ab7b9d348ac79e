"""Every byte of a home's file and its log as somebody with the key sees it, free pages too."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from carehome_app.db.file.connection import FILE

PAGE = 4096
RESERVED = 80
"""SQLCipher keeps an IV of 16 bytes and an HMAC of 64 at the end of each page."""
WAL_HEADER, FRAME_HEADER = 32, 24


def decrypted(folder: Path, key: bytes) -> bytes:
    """Return all pages of the file and all frames of its log, deciphered."""
    content = (folder / FILE).read_bytes()
    pages = [content[start : start + PAGE] for start in range(0, len(content), PAGE)]
    whole = _page(pages[0], key, 16) + b"".join(_page(page, key) for page in pages[1:])
    wal = folder / f"{FILE}-wal"
    frames = wal.read_bytes()[WAL_HEADER:] if wal.exists() else b""
    step = FRAME_HEADER + PAGE
    for start in range(0, len(frames) - step + 1, step):
        page = frames[start + FRAME_HEADER : start + step]
        first = int.from_bytes(frames[start : start + 4], "big") == 1
        whole += _page(page, key, 16 if first else 0)
    return whole


def _page(page: bytes, key: bytes, skip: int = 0) -> bytes:
    iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    reading = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return reading.update(page[skip : PAGE - RESERVED]) + reading.finalize()
