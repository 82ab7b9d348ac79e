"""Paint the program's icon in every size a desktop wants: `python packaging/icons.py FOLDER`."""

import os
import struct
import sys
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
IN_WINDOWS_FILE: Final = (16, 24, 32, 48, 64, 256)
DRAWN: Final = Path(__file__).parent.parent / "resources" / "icons" / "carehome.svg"


def main(folder: Path) -> None:
    """Write a PNG for each size, and all that Windows wants in one file."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    painted = {size: _painted(size) for size in SIZES}
    for size, content in painted.items():
        (folder / f"carehome-{size}.png").write_bytes(content)
    (folder / "carehome.ico").write_bytes(_windows_file([painted[n] for n in IN_WINDOWS_FILE]))
    del application


def _painted(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWN)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants bytes, which it then refuses
    return bytes(kept.data())


def _windows_file(pictures: list[bytes]) -> bytes:
    """Return an .ico: a head, an entry of 16 bytes for each picture, then the PNGs themselves."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in zip(IN_WINDOWS_FILE, pictures, strict=True):
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + entries + b"".join(pictures)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
