"""The parts of the tour at another PC: the bureau's, and a second one of the home."""
