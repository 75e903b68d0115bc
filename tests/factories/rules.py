"""The rules of an office for tests: a ladder of two rungs for every kind."""

from datetime import time, timedelta
from typing import Any

from programme.rules import KindRules, Rules, Rung
from programme.values import Clock, Kind, Role

LEASE = timedelta(hours=1)
GUESTS = frozenset({Role.PARTICIPANT, Role.SPEAKER, Role.MEMBER, Role.TEAM})
WEEK_BEFORE = Rung("T-7", GUESTS, days=7, at=time(9), clock=Clock.READER)
DAY_BEFORE = Rung("T-1", GUESTS, days=1, at=time(18), clock=Clock.VENUE)
LADDER = (WEEK_BEFORE, DAY_BEFORE)


def rules_of_the_office(**other: Any) -> Rules:
    """A ladder of two rungs for every kind: T-7 at the reader's 09:00, T-1 at the venue's 18:00."""
    kinds = {kind: KindRules(ladder=LADDER) for kind in Kind}
    kinds[Kind.MISSION] = KindRules(legs=True, ladder=LADDER)
    kinds[Kind.COMMITTEE] = KindRules(("body", "days"), ("body", "days"), ladder=LADDER)
    # The lease lives by the database's own clock, and a slow machine must not decide a test.
    given = {"zone": "Europe/Bucharest", "kinds": kinds, "lease": LEASE}
    return Rules(**{**given, **other})
