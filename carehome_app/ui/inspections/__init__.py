"""The page of inspections: faults by how they stand, one at the desk, a checklist below."""
