"""Inspections: checklists, and faults from found to closed."""
