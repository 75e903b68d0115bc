"""When a reminder comes, in words: "7 days before, at 09:00"."""

from datetime import time, timedelta

from locales import Plain, Translator

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def offset(t: Translator, *, days: int, at: time | None, before: timedelta | None) -> Plain:
    """How long before the start, and at what hour."""
    if before is not None or at is None:
        return _span(t, before or timedelta())
    hour = f"{at:%H:%M}"
    if days == 0:
        return t.plain("on the day, at {hour}", hour=hour)
    return t.plain_count("{n} day before, at {hour}", "{n} days before, at {hour}", days, hour=hour)


def _span(t: Translator, before: timedelta) -> Plain:
    if before >= DAY and not before % DAY:
        return t.plain_count("{n} day before", "{n} days before", before // DAY)
    if before >= HOUR and not before % HOUR:
        return t.plain_count("{n} hour before", "{n} hours before", before // HOUR)
    minutes = before // timedelta(minutes=1)
    return t.plain_count("{n} minute before", "{n} minutes before", minutes)


def hours(t: Translator, begins: time, ends: time) -> Plain:
    """From one hour to another."""
    return t.plain("{begins} to {ends}", begins=f"{begins:%H:%M}", ends=f"{ends:%H:%M}")
