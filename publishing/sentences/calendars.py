"""Whether the reader's own calendar knows what they are being told, and how to mend it."""

from datetime import datetime, timedelta

from locales import Html, Translator
from programme.feeds import Looked

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SETTLED = timedelta(days=2)  # how long somebody may take to subscribe to a new address


def in_calendar(t: Translator, looked: Looked | None, now: datetime) -> Html | None:
    """One line below a reminder or a change; None where there is nothing to say.

    :param looked: what ``feeds.looked`` found of the activity that the message is about.
    """
    if looked is None:
        return None
    if looked.shows:
        return t("Your calendar already shows this.")
    if looked.at is None:
        fresh = now - looked.since < SETTLED
        return (
            None if fresh else t("Your calendar has never been fetched. How to add it: /calendar")
        )
    ago = now - looked.at
    if ago >= SETTLED:
        return t.count(
            "Your calendar last looked {n} day ago. Refresh it there, or take a new address: "
            "/calendar",
            "Your calendar last looked {n} days ago. Refresh it there, or take a new address: "
            "/calendar",
            ago // DAY,
        )
    if ago < HOUR:
        return t("Your calendar looked within the last hour; it shows this when it looks again.")
    return t.count(
        "Your calendar last looked {n} hour ago; it shows this when it looks again.",
        "Your calendar last looked {n} hours ago; it shows this when it looks again.",
        ago // HOUR,
    )
