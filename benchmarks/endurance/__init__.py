"""Sixty days in the real window, played fast: what grows, becomes slow, is miscounted."""
