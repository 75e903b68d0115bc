"""What groups are told: the week ahead, and what has changed of it. No buttons, and no names."""

from handlers.parcels.frames import Worded
from locales import Html, Translator, bold, lines
from programme.deliveries import DayMessage, Parcel
from programme.values import ActivitySeen
from publishing import sentences

# A message is read on a telephone, and Telegram takes 4096 units.
MOST = 10


def week(t: Translator, day: DayMessage) -> Worded:
    """What begins within a week, each with its places and days."""
    of_one = t("The coming week of {project}", project=day.project or "")
    shown = day.week[:MOST]
    left = len(day.week) - len(shown)
    text = lines(
        bold(of_one if day.project else t("The coming week")),
        *(part for one in shown for part in _listed(t, one)),
        t.count("and {n} more", "and {n} more", left) if left else None,
        sentences.footnotes(t, *shown),
    )
    return text, ()


def _listed(t: Translator, activity: ActivitySeen) -> tuple[Html, ...]:
    return Html(""), sentences.heading(t, activity), sentences.legs(t, activity)


def notice(t: Translator, parcel: Parcel) -> Worded:
    """What is not as it was told."""
    text = lines(
        t("A change to <b>{title}</b>", title=parcel.activity.title),
        sentences.changes(t, parcel.told or {}, parcel.activity),
        sentences.footnotes(t, parcel.activity),
    )
    return text, ()
