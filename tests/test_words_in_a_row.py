"""Words stand in a list; whole sentences follow one another, without a semicolon between them."""

import pytest

from carehome_app.i18n import Text, translator

IN_CHINESE = {"; ": "；", "Complete.": "已完成。", "Open?": "未完成？", "fever": "发热"}


@pytest.mark.parametrize(
    ("words", "in_english", "in_chinese"),
    [
        ([], "", ""),
        (["fever"], "fever", "发热"),
        (["fever", "fever"], "fever; fever", "发热；发热"),
        (["Complete.", "Open?", "fever"], "Complete. Open? fever", "已完成。未完成？发热"),
        (["fever", "Complete."], "fever; Complete.", "发热；已完成。"),
        (["36.5", ""], "36.5; ", "36.5；"),
    ],
)
def test_what_ends_as_a_sentence_needs_no_semicolon(
    words: list[str], in_english: str, in_chinese: str
) -> None:
    text = Text("Report", "{said}").with_(said=[Text("Report", word) for word in words])
    assert translator(lambda _context, source: source)(text) == in_english
    assert translator(lambda _context, source: IN_CHINESE.get(source, ""))(text) == in_chinese
