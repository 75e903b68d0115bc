"""What is looked at, and how it was found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    sound: bool
    sentence: str
