"""What is said with the address of a calendar, and where one was given before."""

from collections.abc import Sequence

from handlers.answering import Rows
from handlers.buttons import Calendar, OtherCalendar, Picture
from locales import Html, Plain, Translator, bold, code, dates, lines
from programme.feeds import FeedSeen
from publishing.addresses import Subscription


def fresh(t: Translator, at: Subscription, name: Plain) -> tuple[Html, Rows]:
    """The page that leads into every calendar, the address beside it, and how far to trust it."""
    text = lines(
        bold(name),
        t("The button opens a page that leads into any calendar: Apple, Google, Outlook, others."),
        Html(""),
        t("Or touch the address to copy it:"),
        code(at.feed),
        Html(""),
        t("Calendars may show a change up to a day late. Messages here come at once."),
        t(
            "This address is personal: whoever has it can read your calendar. "
            "It is shown only this once."
        ),
    )
    return text, [
        [(t.button("Open my calendar"), at.page)],
        [(t.button("QR code"), Picture()), (t.button("Another calendar"), OtherCalendar())],
        [(t.button("Make a new address"), Calendar(renew=True))],
    ]


def kept_already(t: Translator, kept: Sequence[FeedSeen], zone: str) -> tuple[Html, Rows]:
    """There is one, which cannot be shown again, and this is how often it has looked."""
    newest = kept[-1]
    text = lines(
        t(
            "You have had a calendar address since {moment}.",
            moment=dates.moment(t, newest.created_at, zone),
        ),
        *_looked(t, newest, zone),
        Html(""),
        t("It was shown once and cannot be shown again."),
        t("If it is lost, or others know it, make a new one: the old one then stops."),
    )
    return text, [
        [(t.button("Another calendar"), OtherCalendar())],
        [(t.button("Make a new address"), Calendar(renew=True))],
    ]


def _looked(t: Translator, feed: FeedSeen, zone: str) -> list[Html]:
    """How often calendars look cannot be promised; how often this one has looked is known."""
    if feed.last_fetch_at is None:
        return [t("No calendar has looked at it yet.")]
    moment = dates.moment(t, feed.last_fetch_at, zone)
    times = t.count("It has looked {n} time.", "It has looked {n} times.", feed.fetches)
    last = t("Your calendar last looked on {moment}.", moment=moment)
    if feed.client and feed.client != "other":
        last = t("{client} last looked on {moment}.", client=feed.client, moment=moment)
    lag = t("Calendars may show a change up to a day late. Messages here come at once.")
    return [last, times, lag]


def unseen(t: Translator) -> tuple[Html, Rows]:
    """An address was made, and the message with it may never have arrived."""
    text = t("A new calendar address was made, but may not have reached you. Make another:")
    return text, [[(t.button("Make a new address"), Calendar(renew=True))]]
