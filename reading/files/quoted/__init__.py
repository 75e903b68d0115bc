"""What of a mail is older: the mails quoted in it, each with the line that leads to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reading.files.quoted.leads import Lead, is_handed_on, lead_at, leads

__all__ = ["Quoted", "is_handed_on", "parted"]

# Each ">" is one mail further back (RFC 3676 §4.5).
MARK: Final = re.compile(r"^\s{0,3}((?:>\s?)+)")
# Nobody's mails are longer; what is, was put together otherwise.
LONGEST: Final = 300_000


@dataclass(frozen=True)
class Quoted:
    """An older mail; ``handed_on`` where it is what its sender wanted read, and no mere echo."""

    text: str
    lead: str
    handed_on: bool = False


def parted(text: str, *, marked: bool, handed_on: bool = False) -> tuple[str, list[Quoted]]:
    """What its sender wrote, and the mails below or between, the newest first.

    :param marked: whether ">" marks what is quoted, also without a lead above it.
    :param handed_on: whether the newest of them is what the sender wanted read.
    """
    lines = text.split("\n")
    if len(text) > LONGEST or not (marked or any(leads(lines))):
        return text, []
    layers = Layers()
    layers.take(lines, marked=marked)
    first, *older = [layers.told(at) for at in range(len(layers.texts))]
    if older and not first.text.strip():
        first, older = older[0], older[1:]
    elif older and handed_on:
        older[0] = Quoted(older[0].text, older[0].lead, handed_on=True)
    return first.text, [one for one in older if one.text.strip()]


class Layers:
    """A text parted into mails, by how far back each line is."""

    def __init__(self) -> None:
        self.texts: list[list[str]] = [[]]
        self.leads: list[Lead | None] = [None]
        self.base = 0

    def told(self, at: int) -> Quoted:
        """One of the mails."""
        lead, text = self.leads[at], "\n".join(self.texts[at])
        return Quoted(text, lead.text if lead else first_of(text), bool(lead and lead.handed_on))

    def take(self, lines: Sequence[str], *, marked: bool) -> None:
        """Go through all lines."""
        bare = [MARK.sub("", line, count=1) for line in lines]
        depths = [depth_of(line) for line in lines]
        at = 0
        while at < len(lines):
            lead = lead_at(bare, at)
            if lead:
                self.led(lead, depths[at], below(depths, lines, at + lead.lines))
                marked = True
                at += lead.lines
            else:
                depth = depths[at] if marked else 0
                self.layer(self.base + depth).append(bare[at] if depth else lines[at])
                at += 1

    def led(self, lead: Lead, depth: int, following: int) -> None:
        """What follows is further back: the lines marked so, or all that is left."""
        if following <= depth:
            self.base += 1
        at = self.base + max(depth, following) if following > depth else self.base + depth
        self.layer(at).extend(("", *lead.head, "") if lead.head else ())
        self.leads[at] = self.leads[at] or lead

    def layer(self, at: int) -> list[str]:
        """The lines of one mail."""
        while len(self.texts) <= at:
            self.texts.append([])
            self.leads.append(None)
        return self.texts[at]


def below(depths: Sequence[int], lines: Sequence[str], at: int) -> int:
    """How far back the next line is that holds something."""
    return next((depths[each] for each in range(at, len(lines)) if lines[each].strip(" >")), 0)


def depth_of(line: str) -> int:
    """How many marks a line begins with."""
    found = MARK.match(line)
    return found[1].count(">") if found else 0


def first_of(text: str) -> str:
    """Its first words."""
    return next((line for line in text.split("\n") if line.strip()), "")
