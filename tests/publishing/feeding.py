"""A feed of some activities, as octets and as the events in them."""

from datetime import date

from locales import Translator
from programme.values import ActivitySeen
from publishing.feed import written
from tests.publishing.conformance import blocks, unfolded
from tests.publishing.nasty import TODAY


def octets(t: Translator, *activities: ActivitySeen, today: date = TODAY) -> bytes:
    """The feed of these activities."""
    return written("Programme", activities, t, today=today).octets


def events(feed: bytes) -> list[dict[str, str]]:
    """Raw values by name, one for each event."""
    return [{name: value for name, _, value in lines} for lines in blocks(unfolded(feed), "VEVENT")]
