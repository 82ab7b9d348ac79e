"""The page of the gate."""
