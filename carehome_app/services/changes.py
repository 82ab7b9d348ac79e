"""What an action changed, so that pages refresh what they show and nothing else."""

from enum import Flag, auto


class Changes(Flag):
    """Parts of the record."""

    NONE = 0
    ENTRIES = auto()
    FINDINGS = auto()
    NOTES = auto()
    PEOPLE = auto()
    AREAS = auto()
    PLANS = auto()
    SETTINGS = auto()
    REPORTS = auto()
    DISINFECTION = auto()
    ACCOUNTS = auto()
    FAULTS = auto()
    REQUESTS = auto()
    ISOLATION = auto()
    GATE = auto()
    LEVEL = auto()
    SAMPLING = auto()
    SUPPLIES = auto()
    TRAINING = auto()
    CARDS = auto()
