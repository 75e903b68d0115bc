"""What is asked when a wish needs a figure."""

from collections.abc import Callable
from datetime import time, timedelta

from handlers.answering import Rows
from handlers.buttons import Rungs, Wish
from locales import Html, Translator, lines
from programme.rules import Rung
from programme.values import Anchor, Clock
from publishing.reminders import moment

THERE = Rung("there", frozenset(), days=1, at=time(18), clock=Clock.VENUE)
TOWARDS_THE_END = Rung("end", frozenset(), before=timedelta(hours=2), anchor=Anchor.END)


def quiet(t: Translator) -> Html:
    """Ask for quiet hours."""
    return t("From when to when should nothing sound? For example: 22:00-07:00. Or: never")


def own(t: Translator) -> Html:
    """Ask for one more reminder; what is shown of one can be typed as it stands."""
    return lines(
        t("How long before? For example: 3 days before at 08:00, or 2 hours before"),
        t("Or: {one}; {other}", one=moment(t, THERE), other=moment(t, TOWARDS_THE_END)),
    )


def day(t: Translator) -> Html:
    """Ask for the hour of the day's message."""
    return t("At what hour should the day’s message come? For example: 08:30")


def asked(t: Translator, what: str, activity_id: int | None = None) -> tuple[Html, Rows]:
    """The question for a figure, and the way out of it."""
    away = Wish(what="leave") if activity_id is None else Rungs(activity=activity_id)
    return ASKED[what](t), [[(t.button("Leave as it is"), away)]]


ASKED: dict[str, Callable[[Translator], Html]] = {
    "quiet": quiet,
    "own": own,
    "rung": own,
    "day": day,
}
