"""An oracle that compares nothing with nothing proves nothing: examples that tell are counted."""

from dataclasses import dataclass

LEAST = 5
"""One of so many examples must tell something."""


@dataclass
class TellingExamples:
    """How many examples of a property were looked at, and how many of them told something."""

    all: int = 0
    telling: int = 0

    def count(self, tells: bool) -> None:
        """Count an example."""
        self.all += 1
        self.telling += bool(tells)

    def require_enough(self) -> None:
        """Fail when fewer than a fifth told something."""
        said = f"only {self.telling} of {self.all} examples tell something"
        assert self.all > 0, said
        assert self.telling * LEAST >= self.all, said
