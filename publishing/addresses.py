"""The addresses that people subscribe to a calendar by, as each kind of client wants them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from locales import Translator

GOOGLE = "https://calendar.google.com/calendar/r"
OUTLOOK = "https://outlook.office.com/calendar/0/addfromweb"


@dataclass(frozen=True)
class Subscription:
    """One calendar: ``page`` to look at, ``feed`` for programs, and the same through others.

    Google takes a subscription by link only where it is called webcal; Outlook only by https.
    """

    page: str
    feed: str
    webcal: str
    google: str
    outlook: str


def file_name(t: Translator) -> str:
    """The end of a feed's address, which some calendars show as its name: "programme-fr.ics"."""
    return f"programme-{t.language.partition('_')[0]}.ics"


def subscription(t: Translator, public_url: str, secret: str, name: str) -> Subscription:
    """All addresses of the calendar behind a secret; ``name`` is what Outlook will call it."""
    page = f"{public_url}/cal/{secret}/"
    feed = f"{page}{file_name(t)}"
    webcal = f"webcal://{feed.partition('://')[2]}"
    return Subscription(
        page,
        feed,
        webcal,
        f"{GOOGLE}?{urlencode({'cid': webcal})}",
        f"{OUTLOOK}?{urlencode({'url': feed, 'name': name})}",
    )
