"""Canary words: each stands in one field, and says up to where it may be carried."""

import gzip
import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

from programme.values import Level

# Desks alone: how others call and answer is nobody else's, whatever an activity's level.
DESK = 2.5
FOLDED = re.compile(rb"\r?\n[ \t]")
WORD = re.compile(rb"zq\d+zq", re.IGNORECASE)


@dataclass
class Aviary:
    """The words that were given out, with the level and the field of each."""

    levels: dict[str, float] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)

    def word(self, level: float, where: str) -> str:
        """A word that stands nowhere else."""
        made = f"zq{len(self.levels) + 101}zq"
        self.levels[made], self.fields[made] = level, where
        return made

    def heard(self, octets: bytes, reach: float) -> set[str]:
        """The fields whose words are in what went to somebody who reaches no further."""
        said = {one.decode().lower() for one in WORD.findall(plain(octets))}
        return {
            f"{self.fields[one]} (level {self.levels[one]}, reach {reach})"
            for one in said
            if self.levels.get(one, Level.RED) > reach
        }


def plain(octets: bytes) -> bytes:
    """What a reader of these octets gets to read: unpacked, and lines put together again."""
    if octets[:2] == b"\x1f\x8b":
        octets = gzip.decompress(octets)
    if octets[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(octets)) as packed:
            octets = b"\n".join(packed.read(name) for name in packed.namelist())
    return FOLDED.sub(b"", octets)


@dataclass(frozen=True)
class Sent:
    """Something that left the process: by which way, for whom, and how far they reach."""

    way: str
    reach: float
    octets: bytes


def leaks(aviary: Aviary, sent: Iterable[Sent]) -> list[str]:
    """Every field that was carried further than it may be, with the way by which."""
    return sorted(
        {f"{one.way}: {it}" for one in sent for it in aviary.heard(one.octets, one.reach)}
    )
