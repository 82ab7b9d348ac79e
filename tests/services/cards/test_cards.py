"""Family cards: burnt in, nameless, looked at by another person, and out by a consent alone."""

import io
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image, ImageChops
from pillow_heif import from_pillow

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain.accounts.signatures import Purpose as Signs
from carehome_app.domain.cards import errors
from carehome_app.domain.cards.card import (
    HEIGHT,
    MOST_BYTES,
    WIDTH,
    About,
    Card,
    CardKind,
    Mask,
    Purpose,
    State,
    Way,
    mask_typed,
)
from carehome_app.domain.errors import (
    CareHomeError,
    MissingFieldError,
    NoImageError,
    NotAllowedError,
    NoVideoError,
)
from carehome_app.domain.people import Details, Group
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.cards.composing import COVER, Content, compose, masked
from carehome_app.services.cards.consenting import NewConsent
from carehome_app.services.cards.making import NewCard
from carehome_app.services.pictures import Prepared, prepare
from tests.builders import Home
from tests.erased import leave_and_wait
from tests.telling_examples import tells

TODAY = date(2026, 11, 22)
WORDS = (
    "妈妈好，这周练站立，昨天扶着栏杆站了三分二十秒，自己数到了一百多。"
    "说话也多了，会叫喝水和抱抱。胃口好，睡得香，请放心，下周再给您看新的照片。"
)
FACE = Mask(500, 500, 250, 250)
RED, BLUE = (220, 30, 30), (30, 30, 220)


def photo(kind: str = "JPEG", mode: str = "RGB", size: tuple[int, int] = (800, 600)) -> bytes:
    """Return a real picture, turned, with place and device: red, with a blue face on it."""
    picture = Image.new("RGB", size, RED)
    picture.paste(Image.new("RGB", (size[0] // 2, size[1] // 2), BLUE), (size[0] // 4, 0))
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Phone Maker", 6
    exif.get_ifd(0x8825)[2] = (34.0, 15.0, 0.0)
    out = io.BytesIO()
    # Saved by its own writer: what reads it is the program's part, which only reads.
    made = from_pillow(picture.convert(mode)) if kind == "HEIF" else picture.convert(mode)
    named = {} if kind == "HEIF" else {"format": kind}
    made.save(out, exif=exif.tobytes(), quality=95, **named)
    return out.getvalue()


def consented(home: Home, code: str = "R001", **more: object) -> None:
    consents, who = home.house.cards.consents, home.subject(code)
    consents.name(who, "林晓", "母亲", "13900000000")
    consents.give(NewConsent(subject=who, name="林晓", channel="微信一对一", **more))  # type: ignore[arg-type]


def made(home: Home, code: str = "R001", **more: object) -> Card:
    who = home.subject(code) if code else 0
    new = NewCard(subject=who, words=WORDS, photo=prepare("小安在练.jpg", photo()), **more)  # type: ignore[arg-type]
    return home.house.cards.making.make(new)


def looked(home: Home, card: Card, by: str = "S003") -> None:
    before = home.desk.actor
    home.sign_in(by)
    home.house.cards.making.look(card.ref, passed=True)
    home.desk.actor = before


@pytest.fixture
def nursed(home: Home) -> Home:
    home.sign_in("S002")
    return home


def all_bytes(store: Store) -> list[bytes]:
    return [bytes(row[0]) for row in store.query("SELECT bytes FROM card_bytes")]


# What is in the file.


def test_no_saved_card_says_where_when_or_by_what_it_was_taken(nursed: Home) -> None:
    card = made(nursed, masks=(FACE,))
    for content in all_bytes(nursed.desk.store):
        with Image.open(io.BytesIO(content)) as opened:
            assert opened.format == "JPEG"
            assert dict(opened.getexif()) == {}
            assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert b"Exif" not in content
        assert b"Phone Maker" not in content
    assert (card.width, card.height) == (WIDTH, HEIGHT)
    assert nursed.house.cards.board.between(TODAY, TODAY) == [card]
    assert card.size == len(nursed.house.cards.making.content(card)) <= MOST_BYTES
    assert card.file_name == f"card-20261122-{card.kept[:4]}.jpg", "neither name nor room"


PICTURES = [("JPEG", "RGB", "小安在练.jpg"), ("PNG", "RGBA", "IMG.png"), ("HEIF", "RGB", "1.heic")]


@pytest.mark.parametrize(("kind", "mode", "name"), PICTURES)
def test_a_card_of_any_camera_s_file_keeps_neither_place_nor_face(
    nursed: Home, tmp_path: Path, kind: str, mode: str, name: str
) -> None:
    taken = photo(kind, mode)
    assert b"Phone Maker" in taken
    ready = prepare(name, taken)
    assert (ready.width, ready.height) == (600, 800), "turned upright"
    consented(nursed)
    new = NewCard(
        subject=nursed.subject("R001"), words=WORDS, photo=ready, masks=(_over_blue(ready),)
    )
    plain = nursed.house.cards.making.preview(replace(new, masks=()))
    assert _blue(_opened(plain.content)) is not None, "what the mask is drawn over is seen"
    card = nursed.house.cards.making.make(new)
    looked(nursed, card)
    saved = tmp_path / card.file_name
    saved.write_bytes(nursed.house.cards.making.leave(card.ref, Way.STICK))
    for content in (saved.read_bytes(), *all_bytes(nursed.desk.store)):
        with Image.open(io.BytesIO(content)) as opened:
            assert dict(opened.getexif()) == {}
            assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        for private in (b"Exif", b"Phone Maker", b"GPS", "王秀英".encode(), name.encode()):
            assert private not in content
        assert _blue(_opened(content)) is None
    assert "王秀英" not in card.file_name


def _blue(picture: Image.Image) -> tuple[int, int, int, int] | None:
    """Return where anything blue is left of a picture."""
    red, _green, blue = picture.split()
    bluer = ImageChops.subtract(blue, red).point([0] * 60 + [255] * 196)
    return bluer.getbbox()


def _over_blue(ready: Prepared) -> Mask:
    """Return the mask a person draws over the face they see, a little larger than it."""
    box = _blue(_opened(ready.content))
    assert box is not None
    left, top = (max(at * 1000 // side - 10, 0) for at, side in zip(box[:2], SIDES, strict=True))
    right, bottom = (
        min(at * 1000 // side + 10, 1000) for at, side in zip(box[2:], SIDES, strict=True)
    )
    return Mask(left, top, right - left, bottom - top)


SIDES = (600, 800)


def test_no_masked_pixel_can_be_read() -> None:
    ready = prepare("a.jpg", photo())
    with Image.open(io.BytesIO(ready.content)) as opened:
        assert opened.height > opened.width  # turned upright
    whole = Mask(0, 0, 1000, 1000)
    said = Content(words=WORDS, foot="", picture=ready.content, masks=(whole,))
    for one in (masked(ready.content, (whole,)), _opened(compose(said).content)):
        top = one.crop((0, 0, one.width, min(one.height, 500)))
        assert max(_away(top, COVER)) <= 3
    without = Content(words=WORDS, foot="", picture=ready.content)
    assert max(_away(_opened(compose(without).content).crop((0, 0, 500, 400)), COVER)) > 100


def _opened(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as opened:
        return opened.convert("RGB")


def _away(picture: Image.Image, colour: tuple[int, int, int]) -> list[int]:
    """Return by how much each channel of any pixel differs most from a colour."""
    whole = picture.convert("RGB")
    found = []
    for channel, wanted in zip(whole.split(), colour, strict=True):
        seen = [value for value, count in enumerate(channel.histogram()) if count]
        found.append(max(abs(seen[0] - wanted), abs(seen[-1] - wanted)))
    return found


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 400), st.integers(1, 400))
def test_a_mask_covers_all_that_was_drawn(left: int, top: int, width: int, height: int) -> None:
    tells(left + width < 1000 and top + height < 1000)
    mask = Mask(left, top, min(width, 1000 - left), min(height, 1000 - top))
    for size in ((37, 53), (1600, 1200)):
        x, y, right, bottom = mask.pixels(*size)
        assert x * 1000 <= mask.left * size[0]
        assert y * 1000 <= mask.top * size[1]
        assert right * 1000 >= (mask.left + mask.width) * size[0]
        assert bottom * 1000 >= (mask.top + mask.height) * size[1]
        assert 0 <= x < right <= size[0]
        assert 0 <= y < bottom <= size[1]


@pytest.mark.parametrize("typed", ["", "1 2 3", "900 0 200 10", "0 0 0 10", "a b c d", "-1 0 5 5"])
def test_a_mask_that_covers_nothing_is_refused(typed: str) -> None:
    with pytest.raises(errors.MaskError):
        mask_typed(typed)
    assert mask_typed("５00 500 250 250") == FACE


def test_what_lies_under_see_through_pixels_does_not_come_out(nursed: Home) -> None:
    picture = Image.new("RGBA", (400, 300), (*BLUE, 0))
    out = io.BytesIO()
    picture.save(out, "PNG")
    ready = prepare("a.png", out.getvalue())
    assert max(_away(_opened(ready.content), (255, 255, 255))) <= 2
    nursed.house.cards.making.make(
        NewCard(subject=nursed.subject("R001"), words=WORDS, photo=ready)
    )


def test_a_picture_of_a_telephone_is_read(nursed: Home) -> None:
    out = io.BytesIO()
    from_pillow(Image.new("RGB", (640, 480), RED)).save(out)
    card = nursed.house.cards.making.make(
        NewCard(
            subject=nursed.subject("R001"), words=WORDS, photo=prepare("a.heic", out.getvalue())
        )
    )
    content = nursed.house.cards.making.content(card)
    assert max(_away(_opened(content).crop((200, 100, 400, 300)), RED)) <= 12


def test_a_film_and_a_broken_picture_are_refused() -> None:
    with pytest.raises(NoVideoError):
        prepare("训练.mp4", b"\0" * 100)
    for broken in (b"", b"not a picture", photo()[:400]):
        with pytest.raises(NoImageError):
            prepare("a.jpg", broken)


def test_the_preview_is_the_file(nursed: Home) -> None:
    new = NewCard(
        subject=nursed.subject("R001"), words=WORDS, photo=prepare("a.jpg", photo()), masks=(FACE,)
    )
    shown = nursed.house.cards.making.preview(new)
    card = nursed.house.cards.making.make(new)
    assert nursed.house.cards.making.content(card) == shown.content


def test_a_card_may_have_no_picture(nursed: Home) -> None:
    new = NewCard(subject=nursed.subject("R001"), words=WORDS)
    card = nursed.house.cards.making.make(new)
    assert card.original == ""
    assert card.size <= MOST_BYTES


# What is said on it.


@pytest.mark.parametrize(("count", "fits"), [(59, False), (60, True), (120, True), (121, False)])
def test_words_are_60_to_120_characters(nursed: Home, count: int, fits: bool) -> None:
    new = NewCard(subject=nursed.subject("R001"), words="好 " * count)
    if fits:
        nursed.house.cards.making.preview(new)
    else:
        with pytest.raises(errors.WordsLengthError):
            nursed.house.cards.making.preview(new)


@pytest.mark.parametrize(
    "said",
    [
        "脑瘫",
        "癫痫",
        "201-1",
        "住201室",
        "在1号床",
        "R001",
        "李建国",
        "13900000000",
        "139 0000 0000",
        "110101 20150101 001X",
        "029-8888-6666",
        "１３９００００００００",
    ],
)
def test_what_stays_in_the_house_stands_on_no_card(nursed: Home, said: str) -> None:
    person = nursed.person("R001")
    details = Details(
        group=Group.RESIDENT,
        code="R001",
        name=person.name,
        room="201",
        bed="1",
        diagnoses="脑瘫，癫痫",
    )
    nursed.house.people.change(person, details)
    new = NewCard(subject=person.id, words=WORDS[:-10] + said)
    with pytest.raises(errors.PrivateWordError):
        nursed.house.cards.making.preview(new)


def test_a_day_and_small_numbers_may_stand_on_a_card(nursed: Home) -> None:
    new = NewCard(subject=nursed.subject("R001"), words=WORDS[:-20] + "2026-11-22 走了120步")
    assert nursed.house.cards.making.preview(new).content


def test_the_family_may_wish_to_read_the_bed(nursed: Home) -> None:
    who = nursed.subject("R001")
    new = NewCard(subject=who, words=WORDS[:-10] + "住201-1", with_bed=True)
    assert nursed.house.cards.making.preview(new).content
    with pytest.raises(errors.PrivateWordError):
        nursed.house.cards.making.preview(replace(new, with_bed=False))


def test_her_own_name_may_stand_there(nursed: Home) -> None:
    who = nursed.subject("R001")
    assert nursed.house.cards.making.preview(NewCard(subject=who, words=WORDS + "王秀英")).content


# Who looked, and who agreed.


def test_nothing_goes_out_without_a_second_look(nursed: Home) -> None:
    consented(nursed)
    card = made(nursed)
    with pytest.raises(errors.NotLookedAtError):
        nursed.house.cards.making.leave(card.ref, Way.STICK)
    with pytest.raises(errors.OwnLookError):
        nursed.house.cards.making.look(card.ref, passed=True)
    looked(nursed, card)
    content = nursed.house.cards.making.leave(card.ref, Way.STICK)
    assert content == nursed.house.cards.making.content(card)
    left = nursed.house.cards.making.card(card.ref)
    assert (left.state, left.leavings[0].by) == (State.LEFT, nursed.subject("S002"))


def test_another_person_may_look_by_their_own_pin(nursed: Home) -> None:
    consented(nursed)
    card, making = made(nursed), nursed.house.cards.making
    signing = nursed.house.signing_in
    signed = signing.signature(nursed.subject("S003"), DEMO_PIN, Signs.SECOND_LOOK)
    making.look_by_pin(card.ref, signed, passed=True)
    assert making.card(card.ref).looks[0].by == nursed.subject("S003")
    own = signing.signature(nursed.subject("S002"), DEMO_PIN, Signs.SECOND_LOOK)
    with pytest.raises(errors.OwnLookError):
        making.look_by_pin(card.ref, own, passed=True)
    with pytest.raises(NotAllowedError):
        signing.signature(nursed.subject("S001"), DEMO_PIN, Signs.SECOND_LOOK)


def test_a_card_that_was_sent_back_does_not_go_out(nursed: Home) -> None:
    consented(nursed)
    card = made(nursed)
    nursed.sign_in("S003")
    nursed.house.cards.making.look(card.ref, passed=False, words="还看得见别人")
    with pytest.raises(errors.SentBackError):
        nursed.house.cards.making.leave(card.ref, Way.STICK)


def test_a_carer_makes_cards_and_does_not_pass_them(home: Home) -> None:
    home.sign_in("S001")
    card = made(home)
    with pytest.raises(NotAllowedError):
        home.house.cards.making.look(card.ref, passed=True)


def test_without_consent_a_card_says_who_must_agree(nursed: Home) -> None:
    nursed.house.cards.consents.name(nursed.subject("R001"), "林晓", "母亲")
    card = made(nursed)
    looked(nursed, card)
    with pytest.raises(errors.NoCardConsentError) as caught:
        nursed.house.cards.making.leave(card.ref, Way.STICK)
    assert "林晓（母亲）" in in_english(caught.value.sentence)


def test_only_who_is_on_the_list_of_relatives_agrees(nursed: Home) -> None:
    with pytest.raises(errors.NotARelativeError):
        nursed.house.cards.consents.give(
            NewConsent(subject=nursed.subject("R001"), name="邻居老周")
        )


def test_consent_is_looked_at_when_the_card_leaves(nursed: Home) -> None:
    consented(nursed)
    card, making = made(nursed), nursed.house.cards.making
    looked(nursed, card)
    nursed.house.cards.consents.withdraw(nursed.subject("R001"), "林晓", "不想再收")
    with pytest.raises(errors.WithdrawnError):
        making.leave(card.ref, Way.STICK)
    nursed.house.cards.consents.give(NewConsent(subject=nursed.subject("R001"), name="林晓"))
    making.leave(card.ref, Way.STICK)


def test_a_consent_that_is_over_holds_no_longer(nursed: Home) -> None:
    consented(nursed, until=TODAY)
    card = made(nursed)
    looked(nursed, card)
    nursed.house.cards.making.may_leave(card.ref)
    nursed.clock.advance(days=1)
    with pytest.raises(errors.WithdrawnError):
        nursed.house.cards.making.may_leave(card.ref)


def test_public_use_is_a_consent_of_its_own(nursed: Home) -> None:
    consented(nursed)
    card, making = made(nursed), nursed.house.cards.making
    looked(nursed, card)
    with pytest.raises(errors.NoCardConsentError):
        making.leave(card.ref, Way.STICK, Purpose.PUBLIC)


def test_a_relative_off_the_list_agrees_to_nothing(nursed: Home) -> None:
    consented(nursed)
    card = made(nursed)
    looked(nursed, card)
    guard = nursed.house.cards.consents.of(nursed.subject("R001"))
    nursed.house.cards.consents.end(guard.relatives[0])
    with pytest.raises(CareHomeError):
        nursed.house.cards.making.leave(card.ref, Way.STICK)


def test_no_card_of_a_ward_goes_out_unless_the_director_names_somebody(nursed: Home) -> None:
    consented(nursed)
    who, consents = nursed.subject("R001"), nursed.house.cards.consents
    consents.say_ward(who, ward=True)
    card, making = made(nursed), nursed.house.cards.making
    looked(nursed, card)
    with pytest.raises(errors.WardError):
        making.leave(card.ref, Way.STICK)
    with pytest.raises(NotAllowedError):
        consents.allow(who, "林晓", TODAY + timedelta(days=30), "民政局同意")
    nursed.sign_in("D01")
    with pytest.raises(MissingFieldError):
        consents.allow(who, "林晓", TODAY, " ")
    consents.allow(who, "林晓", TODAY + timedelta(days=30), "民政局同意")
    making.leave(card.ref, Way.STICK)
    nursed.clock.advance(days=31)
    with pytest.raises(errors.WardError):
        making.leave(card.ref, Way.STICK)


def test_a_card_with_nobody_on_it_needs_no_consent(nursed: Home) -> None:
    card = made(nursed, code="", kind=CardKind.GROUP_SAFE)
    looked(nursed, card)
    assert nursed.house.cards.making.leave(card.ref, Way.CLIPBOARD)
    (left,) = nursed.house.cards.making.card(card.ref).leavings
    assert left.consent == (0, 0)


def test_what_left_stands_in_the_log_of_what_left(nursed: Home) -> None:
    consented(nursed)
    card = made(nursed)
    looked(nursed, card)
    nursed.house.cards.making.leave(card.ref, Way.CLIPBOARD)
    nursed.sign_in("D01")
    assert [(one.what, one.how) for one in nursed.house.handing_out.log()] == [("card", "copied")]


# What is kept.


def test_the_tables_are_what_the_journal_says_and_an_erasure_takes_the_pixels(
    nursed: Home,
) -> None:
    consented(nursed)
    card = made(nursed, masks=(FACE,))
    looked(nursed, card)
    nursed.house.cards.making.leave(card.ref, Way.STICK)
    assert nursed.house.verifying.verify().problems == ()
    rebuilt = rebuilding.rebuilt(list(journal.lines(nursed.desk.store))[::-1])
    assert list(rebuilding.differences(nursed.desk.store, rebuilt)) == []
    assert len(all_bytes(nursed.desk.store)) == 1
    subject = leave_and_wait(nursed, "R001")
    nursed.sign_in("D01")
    nursed.house.erasing.erase(subject)
    assert all_bytes(nursed.desk.store) == []
    for table in ("cards", "relatives", "card_consents", "training_plans"):
        assert nursed.desk.store.query(f"SELECT * FROM {table} WHERE subject = {subject}") == []


def test_a_picture_of_a_meal_is_a_source(nursed: Home) -> None:
    meals = nursed.house.cards.meals
    meals.take(prepare("饭.jpg", photo()), About.MEAL, words="午餐")
    (kept,) = meals.pictures(TODAY, TODAY)
    ready = meals.photo(kept)
    assert isinstance(ready, Prepared)
    new = NewCard(subject=0, words=WORDS, kind=CardKind.GROUP_SAFE, photo=ready)
    assert nursed.house.cards.making.make(new).original == kept.original
