"""Chinese typed with the real input methods of a desktop."""
