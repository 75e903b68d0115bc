"""The addresses that people subscribe to a calendar by, as each kind of client wants them."""

from collections.abc import Sequence
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


def file_name(t: Translator, named: str = "programme") -> str:
    """The end of a feed's address, which some calendars show as its name: "programme-fr.ics"."""
    return f"{named}-{_short(t.language)}.ics"


def language_of(name: str, languages: Sequence[str]) -> str:
    """The language in which ``file_name`` was given, else the first of these."""
    said = name.removesuffix(".ics").rpartition("-")[2]
    return next((one for one in languages if _short(one) == said), languages[0])


def _short(language: str) -> str:
    return language.partition("_")[0]


def subscription(t: Translator, public_url: str, secret: str, name: str) -> Subscription:
    """All addresses of the calendar behind a secret; ``name`` is what Outlook will call it."""
    return _at(f"{public_url}/cal/{secret}/", file_name(t), name)


def public_subscription(t: Translator, public_url: str, code: str, name: str) -> Subscription:
    """All addresses of the calendar that a project shows to everybody."""
    return _at(f"{public_url}/public/{code}/", file_name(t, code.lower()), name)


def _at(page: str, file: str, name: str) -> Subscription:
    feed = f"{page}{file}"
    webcal = f"webcal://{feed.partition('://')[2]}"
    return Subscription(
        page,
        feed,
        webcal,
        f"{GOOGLE}?{urlencode({'cid': webcal})}",
        f"{OUTLOOK}?{urlencode({'url': feed, 'name': name})}",
    )
