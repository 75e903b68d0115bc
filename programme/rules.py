"""The office's own rules, read once from its settings and handed to every act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta

from sqlalchemy.orm import Session

from programme.quiet import Quiet
from programme.values import Anchor, Answer, Clock, Kind, Policy, Precision


@dataclass(frozen=True)
class Rung:
    """One reminder: whole days before the start or the end at an hour, or a span before it.

    :param to: roles, and ``owner`` for whoever answers for the activity.
    :param answers: of whoever is reminded; none named: everybody but who declined.
    :param attach: ``ics`` for the event as a file, ``agenda`` for its points under the reminder.
    """

    name: str
    to: frozenset[str]
    answers: frozenset[Answer] = frozenset()
    days: int = 0
    at: time | None = None
    clock: Clock = Clock.READER
    before: timedelta | None = None
    anchor: Anchor = Anchor.START
    attach: frozenset[str] = frozenset()
    policy: Policy = Policy.NEVER


@dataclass(frozen=True)
class Rhythm:
    """When the office does something by itself: a weekday (``*`` for each), an hour or hourly."""

    day: str
    at: time | None


@dataclass(frozen=True)
class KindRules:
    """What differs between kinds: what is asked for, what leaving the draft needs, reminders.

    :param confirms: what confirming needs beside exact days, by the names of ``life.guards``.
    """

    asks: tuple[str, ...] = ("project", "place", "days")
    requires: tuple[str, ...] = ("project", "place", "days")
    confirms: tuple[str, ...] = ()
    legs: bool = False
    ladder: tuple[Rung, ...] = ()
    discreet: bool = False


@dataclass(frozen=True)
class Retention:
    """How long things are kept: words, fetches of calendars, history, people after their last."""

    messages: timedelta = timedelta(days=90)
    fetches: timedelta = timedelta(days=7)
    history: timedelta = timedelta(days=730)
    people: timedelta = timedelta(days=1826)


@dataclass(frozen=True)
class Rules:
    """What the office decided in ``config.toml``."""

    zone: str = "UTC"
    languages: tuple[str, ...] = ("en_GB", "fr")
    self_confirm: bool = False
    # Territories in which anything may be held: the seats of the office and of its partners.
    hosts: frozenset[str] = frozenset()
    # Whose weekends and public holidays the office keeps (ISO 3166 code).
    territory: str = "RO"
    # Working days after which the head of office decides what nobody else has decided.
    head_decides_after: int = 2
    day_begins: time = time(9)
    day_ends: time = time(18)
    day_message_at: time = time(8, 30)
    quiet: Quiet | None = None
    tell_after: timedelta = timedelta(minutes=10)
    tell_at_once_within: timedelta = timedelta(hours=48)
    lease: timedelta = timedelta(seconds=60)
    invitation_lives: timedelta = timedelta(days=14)
    guest_page_lives: timedelta = timedelta(days=90)
    wrong_codes: int = 5
    codes_blocked_for: timedelta = timedelta(hours=1)
    retention: Retention = field(default_factory=Retention)
    rhythms: Mapping[str, Rhythm] = field(default_factory=dict)
    kinds: Mapping[Kind, KindRules] = field(default_factory=dict)
    # Addresses of guest pages are derived from it; without one there are none.
    key: str = field(default="", repr=False)

    def of(self, kind: Kind | None) -> KindRules:
        """What holds for a kind; a draft without one is asked for everything."""
        return self.kinds.get(kind, KindRules()) if kind else KindRules()


EXACT = frozenset({Precision.TIME, Precision.DAY})


def rules(session: Session) -> Rules:
    """The rules that the door put into this session."""
    found: Rules = session.info["rules"]
    return found
