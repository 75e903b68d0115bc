"""Codes of invitations that open nothing."""

from dataclasses import dataclass
from datetime import datetime

from programme.refusals.base import Refusal


@dataclass
class CodeUnknown(Refusal):
    """No such code; ``left`` tries remain before the account waits."""

    left: int


@dataclass
class CodeExpired(Refusal):
    """The code was valid once."""


@dataclass
class CodeUsed(Refusal):
    """The code has been used up."""


@dataclass
class OwnCode(Refusal):
    """The code is for the person invited, and whoever made it has tried it."""


@dataclass
class TooManyCodes(Refusal):
    """Too many wrong codes: this account may try again later."""

    until: datetime
