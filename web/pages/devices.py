"""Which way into a calendar the asking device takes best."""

from enum import Enum


class Way(Enum):
    """The four ways in, in the order for a device that is not known."""

    APPLE = "apple"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    DOWNLOAD = "download"


# The first mark that stands in the User-Agent decides; iPad and Mac say Macintosh alike.
MARKS = (
    ("iphone", Way.APPLE),
    ("ipad", Way.APPLE),
    ("macintosh", Way.APPLE),
    ("android", Way.GOOGLE),
    ("cros", Way.GOOGLE),
    ("windows", Way.OUTLOOK),
)


def ways(user_agent: str) -> tuple[Way, ...]:
    """All four, the device's own first."""
    text = user_agent[:400].lower()
    own = next((way for mark, way in MARKS if mark in text), Way.APPLE)
    return (own, *(way for way in Way if way is not own))
