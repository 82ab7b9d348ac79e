"""A list of what is due is told as sums: each box, and in brackets what was said of it."""

from carehome_app.domain.duties.due_list import OF_DAY, OF_PART, Box, DueList, Item, joined
from carehome_app.domain.duties.identity import DueWords, identities, sentence
from carehome_app.i18n import Text, in_english

WORDS = DueWords(
    Text("", "roll"),
    Text("", "due"),
    {
        Box.EXEMPT: Text("", "away"),
        Box.DONE: Text("", "done"),
        Box.EXPLAINED: Text("", "explained"),
        Box.OPEN: Text("", "open"),
    },
    {"hospital": Text("", "in hospital")},
)
MORNING = (
    Item(1, Box.DONE),
    Item(2, Box.EXPLAINED, "hospital"),
    Item(3, Box.EXPLAINED, "hospital"),
    Item(4, Box.EXPLAINED, "asleep"),
    Item(5, Box.EXPLAINED),
    Item(6, Box.OPEN),
)


def told(*items: Item) -> list[str]:
    return [in_english(sentence(one)) for one in identities(DueList(items), WORDS)]


def test_reasons_stand_in_brackets_and_what_has_none_only_in_the_number() -> None:
    assert told(*MORNING) == [
        "due 6 = done 1 + explained 4 (asleep 1; in hospital 2) + open 1",
    ]


def test_the_roll_is_told_only_where_somebody_is_away() -> None:
    roll, due = told(*MORNING, Item(7, Box.EXEMPT))
    assert (roll, due.startswith("due 6 = ")) == ("roll 7 = due 6 + away 1", True)


def test_lists_told_together_follow_the_rule_of_the_first() -> None:
    day, part = DueList(MORNING, OF_DAY), DueList(MORNING, OF_PART)
    assert joined([day, part]).rule == OF_DAY
    assert joined([part, day]).rule == OF_PART
    assert joined([]).rule == OF_PART
