"""The office's own rules, read once from its settings and handed to every act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta

from sqlalchemy.orm import Session

from programme.values import Clock, Kind, Precision, Role


@dataclass(frozen=True)
class Rung:
    """One reminder of a kind's ladder: whole days before at an hour, or a span before the start."""

    name: str
    to: frozenset[Role]
    days: int = 0
    at: time | None = None
    clock: Clock = Clock.READER
    before: timedelta | None = None


@dataclass(frozen=True)
class KindRules:
    """What differs between kinds: what is asked for, what leaving the draft needs, reminders."""

    asks: tuple[str, ...] = ("project", "place", "days")
    requires: tuple[str, ...] = ("project", "place", "days")
    legs: bool = False
    ladder: tuple[Rung, ...] = ()


@dataclass(frozen=True)
class Rules:
    """What the office decided in ``config.toml``."""

    zone: str = "UTC"
    languages: tuple[str, ...] = ("en_GB", "fr")
    self_confirm: bool = False
    day_begins: time = time(9)
    day_ends: time = time(18)
    tell_after: timedelta = timedelta(minutes=10)
    tell_at_once_within: timedelta = timedelta(hours=48)
    invitation_lives: timedelta = timedelta(days=14)
    wrong_codes: int = 5
    codes_blocked_for: timedelta = timedelta(hours=1)
    kinds: Mapping[Kind, KindRules] = field(default_factory=dict)

    def of(self, kind: Kind | None) -> KindRules:
        """What holds for a kind; a draft without one is asked for everything."""
        return self.kinds.get(kind, KindRules()) if kind else KindRules()


EXACT = frozenset({Precision.TIME, Precision.DAY})


def rules(session: Session) -> Rules:
    """The rules that the door put into this session."""
    found: Rules = session.info["rules"]
    return found
