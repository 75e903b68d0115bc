"""What every refusal is."""

from dataclasses import dataclass


class Refusal(Exception):
    """An act or question that was not carried out; nothing changed."""


@dataclass
class NotFound(Refusal):
    """No such thing, or not theirs: the same answer for both."""

    reference: str = ""


@dataclass
class MayNot(Refusal):
    """The step belongs to somebody else."""

    step: str


class AlreadyActed(Exception):
    """The update has acted before; the answer is what it changed."""
