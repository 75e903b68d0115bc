"""When a reminder comes and to whom, in words: "7 days before, at 09:00"."""

from datetime import time, timedelta
from typing import Protocol

from locales import Plain, Translator, plain_listed
from programme.rules import Rung
from programme.values import Anchor, Clock, Role
from publishing.names import role_name

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
# A day before has an hour of its own; so many hours before have none.
SOON = 3 * DAY


class When(Protocol):
    """Whatever says when a reminder comes: a rule, a wish, what somebody typed."""

    @property
    def days(self) -> int: ...
    @property
    def at(self) -> time | None: ...
    @property
    def before(self) -> timedelta | None: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def anchor(self) -> Anchor: ...


def moment(t: Translator, one: When) -> Plain:
    """When a reminder comes, on whose clock, counted from what."""
    when = _offset(t, days=one.days, at=one.at, before=one.before)
    if one.anchor is Anchor.END:
        when = t.plain("{when}, counted from the end", when=when)
    if one.at is not None and one.clock is Clock.VENUE:
        when = t.plain("{when} (venue)", when=when)
    return when


def whom(t: Translator, rung: Rung) -> Plain:
    """Whom a reminder is for."""
    if rung.to >= frozenset(Role):
        return t.plain("to everybody")
    owner = [t.plain("coordinator")] if "owner" in rung.to else []
    return plain_listed(t, [*(role_name(t, one) for one in Role if one in rung.to), *owner])


def _offset(t: Translator, *, days: int, at: time | None, before: timedelta | None) -> Plain:
    """How long before the start, and at what hour."""
    if before is not None or at is None:
        return _span(t, before or timedelta())
    hour = f"{at:%H:%M}"
    if days == 0:
        return t.plain("on the day, at {hour}", hour=hour)
    return t.plain_count("{n} day before, at {hour}", "{n} days before, at {hour}", days, hour=hour)


def _span(t: Translator, before: timedelta) -> Plain:
    if before > SOON and not before % DAY:
        return t.plain_count("{n} day before", "{n} days before", before // DAY)
    if before >= HOUR and not before % HOUR:
        return t.plain_count("{n} hour before", "{n} hours before", before // HOUR)
    minutes = before // timedelta(minutes=1)
    return t.plain_count("{n} minute before", "{n} minutes before", minutes)


def hours(t: Translator, begins: time, ends: time) -> Plain:
    """From one hour to another."""
    return t.plain("{begins} to {ends}", begins=f"{begins:%H:%M}", ends=f"{ends:%H:%M}")
