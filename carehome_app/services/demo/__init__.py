"""A made-up home with months of history, labelled so. The same wish gives the same home."""

from carehome_app.services.demo.making import PASSPHRASE, TIMEZONE, Demo, make_demo

__all__ = ["PASSPHRASE", "TIMEZONE", "Demo", "make_demo"]
