"""What is done with faults, photographs and checklists."""
