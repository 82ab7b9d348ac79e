"""A care home's daily health log at the front desk."""

__version__ = "0.1.0"
__date__ = "2026-11-30"
"""The day on which this version was made; changed together with it."""
