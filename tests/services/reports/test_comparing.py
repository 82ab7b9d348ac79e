"""What somebody holds is compared with what was issued: a paper by seal, a file by its bytes."""

import hashlib
import io
import zlib
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from carehome_app.documents.formats import rendered
from carehome_app.documents.sending import ENDING, send
from carehome_app.documents.workbooks.in_hand import in_hand, words_in
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.reports.report import Paragraph, Report, Section
from carehome_app.i18n import Text
from carehome_app.languages import load
from carehome_app.services.desk import Desk
from carehome_app.services.history import verifying
from carehome_app.services.history.as_of import AsOf
from carehome_app.services.home.opening import FOUNDER
from carehome_app.services.house import House
from carehome_app.services.privacy.handing_out import How, Left
from carehome_app.services.reports import comparing
from carehome_app.services.reports.comparing import Compared, Comparing, Makers
from carehome_app.services.reports.issuing import Issuing
from carehome_app.services.trust.record import SEALED_OTHERWISE
from tests.builders import Home
from tests.commands.test_proof import forge_report

WORDS = "the others are measured at noon"


def used(house: House) -> tuple[Desk, Issuing, AsOf[House]]:
    return house.desk, house.papers.issuing, house.as_of


def made(report: Report, file_format: str, language: str) -> bytes:
    return rendered(report, file_format, load(language), language)


MAKERS = Makers(made, words_in)


def pdf(report: Report) -> bytes:
    return made(report, "pdf", "zh")


@pytest.fixture
def sealed(home: Home) -> Report:
    """The report of a round in which one has a fever, sealed and not yet issued."""
    home.measure("R001", "38.6")
    return home.house.reporting.daily(home.round, sealed=True, words=WORDS)


@pytest.fixture
def issued(home: Home, sealed: Report) -> Issued:
    """That report as it was issued, with its real pages."""
    return home.issue_as(sealed, words=WORDS, document=pdf(sealed))


def saved(home: Home, to: Path, content: bytes) -> Compared:
    """Save a file on a stick, bring it back, and compare it."""
    to.write_bytes(content)
    held = in_hand(to)
    (found,) = Comparing(*used(home.house), MAKERS).file(held.sha256, held.words)
    return found


def paper(home: Home, seal: str, makers: Makers = MAKERS) -> Compared:
    (found,) = Comparing(*used(home.house), makers).paper(seal)
    return found


def better(report: Report) -> Report:
    """The report with the fever taken out of it and the seal left on."""
    calm = Paragraph(Text("", "{shown}", {"shown": "36.6"}))
    return replace(report, sections=(Section(Text("", "all"), (calm,)),))


def resaved(report: Report, file_format: str, language: str) -> bytes:
    """Return the pages as another program lays them out: other bytes, the same words."""
    with pypdfium2.PdfDocument(made(report, file_format, language)) as document:
        kept = io.BytesIO()
        document.save(kept)
    return kept.getvalue()


def worded(report: Report, file_format: str, language: str) -> bytes:
    """Return the pages of a program that calls the report something else."""
    return made(replace(report, title=Text("", "Another title")), file_format, language)


# A file from a stick.


def test_a_true_copy_is_told_with_who_issued_and_signed_it(
    home: Home, issued: Issued, tmp_path: Path
) -> None:
    content = home.house.papers.issuing.document(issued)
    found = saved(home, tmp_path / "a.pdf", content)
    assert (found.fits, found.said.source) == (True, comparing.TRUE_COPY.source)
    assert found.said.values == {"archive_number": issued.archive_number}
    assert [one.source for one in found.about] == [
        comparing.ISSUED.source,
        comparing.UNSIGNED.source,
    ]
    assert found.about[0].values["seal"] == issued.seal
    signed = Signed(home.person("S001").id, "", Purpose.DIRECTOR, home.clock())
    home.house.papers.issuing.sign(issued, signed)
    home.house.papers.issuing.withdraw(issued, "the wrong round")
    about = saved(home, tmp_path / "a.pdf", content).about
    assert about[1].values["who"] == home.person("S001").name
    assert (about[1].source, about[2].source) == (
        comparing.SIGNED.source,
        comparing.WITHDRAWN.source,
    )
    assert about[2].values["words"] == "the wrong round"


def test_a_file_with_the_seal_and_other_figures_is_no_copy(
    home: Home, issued: Issued, sealed: Report, tmp_path: Path
) -> None:
    found = saved(home, tmp_path / "a.pdf", pdf(better(sealed)))
    assert (found.fits, found.said.source) == (False, comparing.NO_COPY.source)
    assert found.said.values["archive_number"] == issued.archive_number
    difference = found.said.values["difference"]
    assert difference.values["first"] != difference.values["second"]


def test_a_draft_is_told_by_its_number(
    home: Home, issued: Issued, sealed: Report, tmp_path: Path
) -> None:
    draft = replace(sealed, seal=None, draft=True)
    found = saved(home, tmp_path / "a.pdf", pdf(draft))
    assert (found.fits, found.said.source) == (False, comparing.NO_COPY.source)
    workbook = made(sealed, "xlsx", "zh")
    found = saved(home, tmp_path / "a.xlsx", workbook)
    assert (found.fits, found.said.source) == (False, comparing.NO_COPY.source)
    assert found.said.values["archive_number"] == issued.archive_number


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 and nothing",
        b"PK\x03\x04",
        "编号,姓名\nR001,王".encode(),
        bytes(range(256)),
    ],
)
def test_what_was_never_issued_is_unknown(
    home: Home, issued: Issued, tmp_path: Path, content: bytes
) -> None:
    del issued
    found = saved(home, tmp_path / "a", content)
    assert (found.fits, found.said, found.about) == (None, comparing.NO_REPORT, ())


def test_a_director_is_told_who_took_a_file_that_was_never_issued(
    home: Home, tmp_path: Path
) -> None:
    left = Left(what="daily", format="csv", how=How.SAVED)
    home.house.handing_out.note(left, b"R001,36.5")
    home.sign_in("S003")
    assert saved(home, tmp_path / "a.csv", b"R001,36.5").about == ()
    home.desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
    (said,) = saved(home, tmp_path / "a.csv", b"R001,36.5").about
    assert said.source == comparing.LEFT.source


def test_a_carer_who_may_not_see_reports_may_not_compare(home: Home, issued: Issued) -> None:
    home.sign_in("S001")
    for tried in (
        lambda: paper(home, issued.seal),
        lambda: Comparing(*used(home.house), MAKERS).file("", ""),
    ):
        with pytest.raises(NotAllowedError):
            tried()


def test_a_true_copy_shows_that_the_kept_report_was_replaced(
    home: Home, issued: Issued, tmp_path: Path
) -> None:
    """The stick holds what was issued; bytes, hash and chain were written anew in the record."""
    content = home.house.papers.issuing.document(issued)
    forge_report(home.desk.store, home.folder)
    assert home.house.verifying.verify(seal=issued.seal).problems == ()
    found = saved(home, tmp_path / "a.pdf", content)
    assert (found.fits, found.said.source) == (False, comparing.NO_COPY.source)


def test_a_true_copy_shows_that_lines_before_it_were_written_anew(
    home: Home, issued: Issued, tmp_path: Path
) -> None:
    content = home.house.papers.issuing.document(issued)
    home.desk.store.conn.execute("DROP TRIGGER journal_only_erasure")
    home.desk.store.conn.execute(
        "UPDATE journal SET hash = randomblob(32) WHERE number = (SELECT last FROM report_makings)"
    )
    found = saved(home, tmp_path / "a.pdf", content)
    assert (found.fits, found.said.source) == (False, SEALED_OTHERWISE.source)


def test_a_file_too_large_for_a_report_is_known_by_its_hash(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(30_000_000)
    assert in_hand(large).words == ""
    assert in_hand(large).sha256 == hashlib.sha256(bytes(30_000_000)).hexdigest()


# A paper, by its seal: the report is made again from the sealed lines.


def test_the_report_of_a_seal_is_made_again_to_the_byte(home: Home, issued: Issued) -> None:
    home.measure("R002", "36.5")
    found = paper(home, issued.seal.upper())
    assert (found.fits, found.said.source) == (True, comparing.MADE_AGAIN.source)
    assert found.about[0].values["seal"] == issued.seal


@pytest.mark.rest
def test_a_later_version_compares_the_words(
    home: Home, issued: Issued, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "__version__", "later")
    assert paper(home, issued.seal).said.source == comparing.MADE_AGAIN.source
    other_bytes = paper(home, issued.seal, replace(MAKERS, render=resaved))
    assert (other_bytes.fits, other_bytes.said.source) == (True, comparing.SAME_WORDS.source)
    other_words = paper(home, issued.seal, replace(MAKERS, render=worded))
    assert (other_words.fits, other_words.said.source) == (False, comparing.OTHER_WORDS.source)
    difference = other_words.said.values["difference"]
    assert "Another title" in difference.values["second"]


@pytest.mark.parametrize(
    ("version", "said"), [(None, comparing.MADE_OTHERWISE), ("later", comparing.OTHER_WORDS)]
)
def test_a_kept_report_that_was_replaced_does_not_fit_its_seal_in_any_version(
    home: Home, issued: Issued, monkeypatch: pytest.MonkeyPatch, version: str | None, said: Text
) -> None:
    forge_report(home.desk.store, home.folder)
    if version:
        monkeypatch.setattr(comparing, "__version__", version)
    found = paper(home, issued.seal)
    assert (found.fits, found.said.source) == (False, said.source)


# The seal of the line of issue, in the checksum file beside a copy on a stick.


def on_a_stick(home: Home, issued: Issued, stick: Path) -> str:
    """Copy the report to a stick with its checksum file; return the seal that file says."""
    stick.mkdir()
    files = home.house.sending.files([issued])
    (name,) = send(files, stick, home.house.sending.leaves(files))
    said = (stick / f"{name}{ENDING}").read_text("utf-8")
    return said.split("--seal ")[1].strip()


def test_the_seal_beside_a_copy_covers_the_bytes_and_the_line_of_the_report(
    home: Home, issued: Issued, tmp_path: Path
) -> None:
    seal = on_a_stick(home, issued, tmp_path / "stick")
    assert home.house.verifying.verify(seal=seal).sealed == issued.ref
    found = paper(home, seal)
    assert (found.fits, found.said.source) == (True, comparing.LINE_SEALED.source)
    conn = home.desk.store.conn
    conn.execute("UPDATE documents SET bytes = ?", (zlib.compress(b"%PDF a better day"),))
    found = paper(home, seal)
    assert (found.fits, found.said.source) == (False, comparing.LINE_SEALED_OTHERWISE.source)


def test_bytes_replaced_with_their_hash_and_the_chain_do_not_have_the_seal_beside_a_copy(
    home: Home, issued: Issued, tmp_path: Path
) -> None:
    """What the seal printed on the report cannot show in every version, this one does."""
    seal = on_a_stick(home, issued, tmp_path / "stick")
    forge_report(home.desk.store, home.folder)
    (problem,) = home.house.verifying.verify(seal=seal).problems
    assert problem.source == verifying.NO_SUCH_SEAL.source
    assert Comparing(*used(home.house), MAKERS).paper(seal) == []
