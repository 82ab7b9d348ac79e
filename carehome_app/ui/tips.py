"""Tooltips that show what people typed as it is: Qt takes what looks like markup for markup."""

from html import escape


def plain_tip(text: str) -> str:
    """Return a tooltip that shows this text literally."""
    if "<" not in text:
        return text  # Qt looks for a tag
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"
