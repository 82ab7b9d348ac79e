"""What is done at the gate, and with levels of control."""
