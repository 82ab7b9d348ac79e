"""Things in store from a list: each row with its verdict, then all of it or nothing."""

import hashlib
from datetime import date

import pytest

from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.files.errors import NoHeadingsError, RowsRefusedError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.supplies.supply import ItemClass, Move
from carehome_app.i18n import in_english
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import Said, Verdict
from tests.builders import Home
from tests.services.supplies.store import GOWNS, Keeper

HEADS = "序号,品名,规格,单位,每盒数量,类别,批号,有效期,数量"


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S002")
    return Keeper(home)


def table(*lines: str) -> RawTable:
    rows = [RawRow(number, tuple(line.split(","))) for number, line in enumerate(lines, start=1)]
    return RawTable(
        "stock.csv", hashlib.sha256("\n".join(lines).encode()).hexdigest(), tuple(rows)
    )


def preview(keeper: Keeper, *lines: str, heads: str = HEADS) -> Preview:
    return keeper.home.house.lists.supplies.preview(table(heads, *lines))


def why(found: Preview) -> list[str]:
    return [in_english(one.words) for row in found.rows for one in row.remarks]


def test_a_list_brings_things_and_every_lot_of_them(keeper: Keeper) -> None:
    found = preview(
        keeper,
        "1,医用口罩,外科,只,50,防护用品,M1,2027-06,100",
        "2,医用口罩,外科,只,50,防护用品,M2,2027-09-30,2b",
        "3,护目镜,,副,,防护用品,,,12",
    )
    assert [row.verdict for row in found.rows] == [Verdict.NEW] * 3, why(found)
    done = keeper.home.house.lists.supplies.take(found)
    assert done.new == 3
    masks, goggles = keeper.supplies.store.find("医用口罩"), keeper.supplies.store.find("护目镜")
    assert (masks.pack, masks.item_class) == (50, ItemClass.PROTECTION)
    lots = {one.lot: (one.quantity, one.expires) for one in keeper.supplies.store.lots(masks)}
    assert lots == {"M1": (100, date(2027, 6, 30)), "M2": (100, date(2027, 9, 30))}
    assert keeper.supplies.store.standing(goggles).usable == 12
    assert {one.move for one in keeper.supplies.store.history(masks, 30)} == {Move.TRANSFER_IN}
    assert len({one.code for one in keeper.supplies.store.items()}) == 2


def test_the_same_file_is_not_taken_twice(keeper: Keeper) -> None:
    row = "1,医用口罩,外科,只,50,防护用品,M1,2027-06,100"
    keeper.home.house.lists.supplies.take(preview(keeper, row))
    again = preview(keeper, row)
    assert again.imported_at is not None
    keeper.home.house.lists.supplies.take(again)
    assert keeper.supplies.store.standing(keeper.supplies.store.find("医用口罩")).usable == 100


def test_one_row_that_is_refused_stops_all_of_them_unless_somebody_says_otherwise(
    keeper: Keeper,
) -> None:
    found = preview(
        keeper, "1,口罩,外科,只,50,防护,M1,2027-06,100", "2,手套,乳胶,只,100,防护,G1,2027-06,1.5"
    )
    assert [row.verdict for row in found.rows] == [Verdict.NEW, Verdict.REFUSED]
    with pytest.raises(RowsRefusedError):
        keeper.home.house.lists.supplies.take(found)
    assert keeper.supplies.store.items() == []
    keeper.home.house.lists.supplies.take(found, accept_good=True)
    assert [one.name for one in keeper.supplies.store.items()] == ["口罩"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1,口罩,外科,只,50,防护,M1,2027-06,-5", "below zero"),
        ("1,口罩,外科,只,50,防护,M1,2027-13,5", "is no day"),
        ("1,口罩,外科,只,50,玩具,M1,2027-06,100", "no class of supplies"),
        ("1,口罩,外科,只,五十,防护,M1,2027-06,100", "no whole number"),
        ("1,口罩,外科,,50,防护,M1,2027-06,100", "Unit"),
        ("1,,外科,只,50,防护,M1,2027-06,100", "missing"),
        ('1,口罩,外科,只,50,防护,=HYPERLINK("x"),2027-06,100', "is a formula"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_column(keeper: Keeper, row: str, said: str) -> None:
    found = preview(keeper, row)
    assert [one.verdict for one in found.rows] == [Verdict.REFUSED]
    assert said in " ".join(why(found))


def test_the_same_lot_twice_and_two_kinds_under_one_name_are_refused(keeper: Keeper) -> None:
    found = preview(
        keeper,
        "1,口罩,外科,只,50,防护,M1,2027-06,100",
        "2,口罩,外科,只,50,防护,M1,2027-06,100",
        "3,口罩,,只,50,防护,M3,2027-06,100",
    )
    assert [row.verdict for row in found.rows] == [Verdict.NEW, Verdict.REFUSED, Verdict.REFUSED]
    assert "stands in row 2 already" in why(found)[0]


def test_boxes_that_may_have_been_typed_as_pieces_are_asked_about_beside_the_row(
    keeper: Keeper,
) -> None:
    found = preview(keeper, "1,口罩,外科,只,50,防护,M1,2027-06,3")
    assert found.rows[0].verdict is Verdict.NEW
    assert "less than one pack of" in " ".join(why(found))


def test_a_lot_of_a_thing_that_is_kept_comes_in_and_a_thing_alone_is_here_already(
    keeper: Keeper,
) -> None:
    keeper.lists(GOWNS)
    found = preview(
        keeper, "1,隔离衣,一次性,件,,防护,L1,2027-06,40", "2,隔离衣,一次性,件,,防护,,,"
    )
    assert [row.verdict for row in found.rows] == [Verdict.NEW, Verdict.HERE]
    keeper.home.house.lists.supplies.take(found)
    assert keeper.supplies.store.standing(keeper.supplies.store.find("隔离衣")).usable == 40


def test_a_donation_in_the_list_keeps_its_donor_and_purpose(keeper: Keeper) -> None:
    heads = "品名,单位,数量,捐赠单位,捐赠用途"
    keeper.home.house.lists.supplies.take(
        preview(keeper, "口罩,只,100,爱心企业,一线护理员", heads=heads)
    )
    (gift,) = keeper.supplies.donations(date(2026, 1, 1), date(2026, 12, 31))
    assert (gift.gift.donor, gift.gift.purpose, gift.received) == ("爱心企业", "一线护理员", 100)


def test_columns_that_are_called_otherwise_are_said_by_a_person(keeper: Keeper) -> None:
    sheet = table("名称,计量单位,剩余", "口罩,只,70")
    found = keeper.home.house.lists.supplies.preview(sheet, Said({"剩余": "quantity"}))
    keeper.home.house.lists.supplies.take(found)
    assert keeper.supplies.store.standing(keeper.supplies.store.find("口罩")).usable == 70


def test_a_table_of_something_else_is_no_list_of_supplies(keeper: Keeper) -> None:
    with pytest.raises(NoHeadingsError):
        preview(keeper, "张三,36.5", heads="姓名,体温")


def test_carers_take_no_lists(home: Home) -> None:
    home.sign_in("S001")
    found = preview(Keeper(home), "1,口罩,外科,只,50,防护,M1,2027-06,100")
    with pytest.raises(NotAllowedError):
        home.house.lists.supplies.take(found)
