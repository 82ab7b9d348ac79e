"""The gate: who comes in and goes out, under which level of control."""
