"""A care home's daily health log at the front desk."""

__version__ = "0.1.0"
