"""How many proposals were right, and how many rows were found."""

from dataclasses import dataclass, field

from benchmarks.reading.truth import Row


@dataclass
class Grade:
    """Counts of one document or of several."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0
    found: int = 0
    facts: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    # By notation: what was wanted of it, and what was found; precision has no notation.
    notations: dict[str, "Grade"] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """The share of what was proposed that is right."""
        return self.right / self.proposed if self.proposed else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of what is wanted that was proposed rightly."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def note(self, row: Row, *, found: bool) -> None:
        """Count a row under its notation."""
        one = self.notations.setdefault(row.notation, Grade())
        one.wanted += 1
        one.proposed += found
        one.right += found
        one.found += found

    def add(self, other: "Grade") -> None:
        """Take another's counts in."""
        for name in ("right", "proposed", "wanted", "found", "facts"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.missed += other.missed
        self.extra += other.extra
