"""What we measure, and against what. Never run by the tests: `make bench`."""
