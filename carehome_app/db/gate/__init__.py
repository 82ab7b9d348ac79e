"""The tables of the gate."""
