"""Parts of a day, offered beside days that are known to the day."""

from dataclasses import replace
from datetime import time

from handlers.answering import Rows
from handlers.buttons import Hours
from locales import Plain, Translator
from programme.rules import Rules
from programme.values import ActivitySeen, Days, Precision

NOON, AFTER_LUNCH = time(13), time(14)
MORNING, AFTERNOON, WHOLE, TIMES = "am", "pm", "all", "times"


def rows(t: Translator, activity: ActivitySeen, leg_id: int, days: Days) -> Rows:
    """Half days, times to be typed, or whole days again; none where days are not exact."""
    if days.precision not in {Precision.DAY, Precision.TIME}:
        return []
    parts = [MORNING, AFTERNOON, TIMES] if days.precision is Precision.DAY else [TIMES, WHOLE]
    given = {"activity": activity.id, "leg": leg_id, "version": activity.version}
    return [[(label(t, part, days), Hours(**given, part=part)) for part in parts]]


def label(t: Translator, part: str, days: Days) -> Plain:
    """The button for a part: of one day, or of several, the last or the first by half."""
    one = days.start == days.end
    return {
        MORNING: t.button("Morning") if one else t.button("Until {time}", time=f"{NOON:%H:%M}"),
        AFTERNOON: t.button("Afternoon")
        if one
        else t.button("From {time}", time=f"{AFTER_LUNCH:%H:%M}"),
        WHOLE: t.button("Whole day") if one else t.button("Whole days"),
        # NOTE: A button: hours of the day.
        TIMES: t.button("Times"),
    }[part]


def parted(days: Days, part: str, rules: Rules) -> Days:
    """The same days with the hours of a part; the office's own day bounds it."""
    hours = {
        MORNING: (rules.day_begins, NOON),
        AFTERNOON: (AFTER_LUNCH, rules.day_ends),
    }.get(part)
    if hours is None:
        return Days(Precision.DAY, days.start, days.end)
    start, end = hours
    return replace(days, precision=Precision.TIME, start_time=start, end_time=end)
