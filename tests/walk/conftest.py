"""The house of the canaries with hostile names, in any language."""

from dataclasses import dataclass

from tests.canary.conftest import gazetteer, open_house, rules
from tests.canary.words import Aviary
from tests.walk.checks import TAIL

__all__ = ["Hostile", "gazetteer", "open_house", "rules"]


@dataclass
class Hostile(Aviary):
    """Words that would be mark-up, or turn the line that they stand in."""

    def word(self, level: float, where: str) -> str:
        """A word that stands nowhere else."""
        return super().word(level, where) + TAIL
