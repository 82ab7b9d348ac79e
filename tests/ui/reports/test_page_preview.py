"""Of a long document only the pages around what is seen are held; a page of paper is 4 MB."""

import io

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from carehome_app.documents.preview import page_image, page_sizes
from carehome_app.ui.reports.making import Rendered
from carehome_app.ui.reports.page_preview import PagePreview

PAGES = 92
"""As many as a register of a year had, which took a gigabyte and gave none of it back."""
A4 = (595, 842)


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    """A long document, its first page drawn already."""
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(PAGES):
            document.new_page(*A4)
        kept = io.BytesIO()
        document.save(kept)
    shown = PagePreview()
    qtbot.addWidget(shown)
    shown.resize(700, 640)
    with qtbot.waitExposed(shown):
        shown.show()
    pdf = kept.getvalue()
    shown.show_document(Rendered(pdf, [page_image(pdf, 0, 1.0)], page_sizes(pdf)))
    return shown


def drawn(preview: PagePreview) -> set[int]:
    """Return the numbers of the pages that are held as pictures."""
    pages = preview.findChildren(QLabel, "previewPage")
    assert len(pages) == PAGES
    return {number for number, page in enumerate(pages) if not page.pixmap().isNull()}


def test_whoever_reads_through_a_long_document_holds_a_few_pages_of_it(
    preview: PagePreview,
) -> None:
    bar, seen, most = preview.verticalScrollBar(), set[int](), 0
    QApplication.processEvents()
    for place in range(0, bar.maximum() + 1, preview.viewport().height() // 2):
        bar.setValue(place)
        held = drawn(preview)
        seen |= held
        most = max(most, len(held))
    assert seen == set(range(PAGES)), "each was drawn when somebody came to it"
    assert most <= 7
    bar.setValue(0)
    assert 0 in drawn(preview)
    assert max(drawn(preview)) < 7


def test_nothing_is_held_while_another_page_of_the_window_is_seen(preview: PagePreview) -> None:
    QApplication.processEvents()
    preview.hide()
    assert drawn(preview) == set()
    preview.show()
    assert 0 in drawn(preview)


def test_pages_stand_below_each_other_at_once_in_more_room(
    preview: PagePreview,
) -> None:
    QApplication.processEvents()
    before = preview.findChildren(QLabel, "previewPage")[0].height()
    preview.resize(760, 640)
    first, second, *_others = preview.findChildren(QLabel, "previewPage")
    assert first.height() > before
    assert second.y() > first.y() + first.height()
    assert preview.verticalScrollBar().maximum() > PAGES * first.height() - preview.height()
