"""Printed on a real queue: page size, how many, only what was asked, and text stays text."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import typst

from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.errors import PrinterGoneError
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english
from carehome_app.services.house import House
from carehome_app.services.reports.kinds import KINDS
from carehome_app.ui.shell.printing import Wanted, hand_over, lp_options
from tests.builders import Home
from tests.documents.outputs import LANGUAGES, SINGLE, built, house_of, made_up
from tests.ui.shell.print_queue import Queue, running_queue

resource = pytest.importorskip("resource", reason="this system has no queue of CUPS")
UPRIGHT, LYING = "daily", "register"
ON_PAPER = [code for code in SINGLE if "pdf" in KINDS[code].formats]
SMALL = ("--residents", "9", "--staff", "5", "--areas", "6", "--days", "4")
MOST_KIB = 48 * 1024
"""What handing a document over may add to the memory of the program; drawing took 2 GB."""


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    with pytest.MonkeyPatch.context() as patched, running_queue(patched) as running:
        yield running


def _printed(queue: Queue, document: bytes, wanted: Wanted) -> bytes:
    lp = shutil.which("lp")
    assert lp is not None
    assert hand_over([lp, *lp_options(wanted)], queue.name, document) is None
    return queue.came_out(wanted.title)


def _sizes(document: bytes) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(document) as read:
        return [
            (round(wide), round(high))
            for wide, high in (read.get_page_size(number) for number in range(len(read)))
        ]


def _letters(document: bytes) -> int:
    return sum(_letters_of_pages(document))


def _letters_of_pages(document: bytes) -> list[int]:
    """Return how many letters stand on each page: a queue may rename them, but not draw them.

    Gaps between letters are no letters: where they are is guessed, and narrow columns have many.
    """
    with pypdfium2.PdfDocument(document) as read:
        texts = [page.get_textpage().get_text_range() for page in read]
    return [sum(not letter.isspace() for letter in text) for text in texts]


@pytest.mark.parametrize("kind", [UPRIGHT, LYING])
def test_a_report_comes_out_as_it_is(queue: Queue, home: Home, kind: str) -> None:
    document = render_pdf(home.house.papers.build(kind, Asked()), in_english, "en")

    out = _printed(queue, document, Wanted(queue.name, f"report{kind}"))

    sides = [side for size in _sizes(document) for side in sorted(size)]
    assert [side for size in _sizes(out) for side in sorted(size)] == pytest.approx(sides, abs=2)
    assert _letters(out) == pytest.approx(_letters(document), rel=0.1)


@pytest.fixture(scope="module")
def full_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house_of(made_up(tmp_path_factory.mktemp("printed") / "home", "zh", *SMALL)) as found:
        yield found


@pytest.mark.rest
@pytest.mark.parametrize("code", ON_PAPER)
def test_every_kind_comes_out_in_its_size_as_letters_and_with_little_memory(
    queue: Queue, full_house: House, code: str
) -> None:
    document = render_pdf(built(full_house, code), LANGUAGES["zh"], "zh")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    out = _printed(queue, document, Wanted(queue.name, f"kind{ON_PAPER.index(code)}x"))

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_KIB
    wanted, came = _sizes(document), _sizes(out)
    # A lying page may come out turned: the same paper, the same number of pages.
    assert [side for size in came for side in sorted(size)] == pytest.approx(
        [side for size in wanted for side in sorted(size)], abs=2
    )
    assert _letters(out) == pytest.approx(_letters(document), rel=0.1)


def test_only_the_asked_pages_come_out(queue: Queue, home: Home) -> None:
    document = render_pdf(home.house.papers.build("monthly", Asked()), in_english, "en")
    assert len(_sizes(document)) > 1

    assert len(_sizes(_printed(queue, document, _first_page_of(queue, "onepage")))) == 1


def test_two_copies_of_a_page_come_out(queue: Queue, home: Home) -> None:
    document = render_pdf(home.house.papers.build("monthly", Asked()), in_english, "en")

    out = _printed(queue, document, _first_page_of(queue, "copies", copies=2))

    assert len(_sizes(out)) == 2


def _first_page_of(queue: Queue, title: str, copies: int = 1) -> Wanted:
    return Wanted(queue.name, title, copies, besides=(("page-ranges", "1"),))


def test_the_last_page_comes_out_first(queue: Queue) -> None:
    two = typst.compile(b"One #pagebreak() Three")
    assert isinstance(two, bytes)

    short, long = _letters_of_pages(_printed(queue, two, Wanted(queue.name, "forwards")))
    backwards = _printed(queue, two, Wanted(queue.name, "backwards", backwards=True))

    assert short < long
    assert _letters_of_pages(backwards) == [long, short]


def test_a_queue_that_was_taken_away_is_a_sentence(queue: Queue, tmp_path: Path) -> None:
    lp = shutil.which("lp")
    assert lp is not None
    with pytest.raises(PrinterGoneError):
        hand_over([lp, *lp_options(Wanted("Gone", "a"))], "Gone", b"%PDF-1.4")
    assert queue.name != "Gone"
    assert not list(tmp_path.iterdir())
