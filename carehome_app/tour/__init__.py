"""A tour through the real window, driven by real key events, with a picture of every page."""
