"""What a calendar is called by the people who subscribe to it."""

from locales import Plain, Translator, territories
from programme.feeds import FeedSeen
from programme.values import Kind
from publishing.names import kind_name


def feed_name(t: Translator, feed: FeedSeen) -> Plain:
    """What a feed is called; one that shows only when is called for nothing else."""
    if feed.choices.busy_only:
        return t.plain("Busy times")
    return calendar_name(t, feed.scope)


def calendar_name(t: Translator, scope: str) -> Plain:
    """ "Programme: GLACY" for the scope of a feed, as clients list it beside other calendars."""
    name, _, value = scope.partition(":")
    if name == "person":
        return t.plain("My activities")
    if not value:
        return t.plain("Programme of activities")
    if name == "territory" and value in territories.CODES:
        value = territories.name(t, value)
    elif name == "kind" and value in list(Kind):
        value = kind_name(t, Kind(value))
    return t.plain("Programme: {scope}", scope=value)
