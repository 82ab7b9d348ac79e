"""Tables of faults, photographs and inspections."""
