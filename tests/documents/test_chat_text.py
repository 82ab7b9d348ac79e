"""A report in a chat message."""

from carehome_app.documents.formats import render_text
from carehome_app.i18n import in_english
from tests.documents.chinese import in_chinese
from tests.documents.sample import daily_report


def test_the_message_is_its_lines() -> None:
    assert render_text(daily_report(), in_chinese) == (
        "华容县福利中心 11 月 22 日早间\n应测 139，实测 139"
    )


def test_a_draft_of_made_up_data_says_so_first() -> None:
    message = render_text(daily_report(draft=True, demo=True), in_english)

    assert message.splitlines()[:2] == ["Draft, not issued", "Demo: all data is made up"]


def test_an_emoji_in_a_name_stays_in_a_message() -> None:
    """A phone has glyphs that our font lacks."""
    home = daily_report().message[0].with_(home="😀")

    assert render_text(daily_report(message=(home,)), in_english).startswith("😀")
