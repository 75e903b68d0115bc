"""What is asked when a wish needs a figure."""

from collections.abc import Callable

from locales import Html, Translator


def quiet(t: Translator) -> Html:
    """Ask for quiet hours."""
    return t("From when to when should nothing sound? For example: 22:00-07:00. Or: never")


def own(t: Translator) -> Html:
    """Ask for one more reminder."""
    return t("How long before? For example: 3 days before at 08:00, or 2 hours before")


def day(t: Translator) -> Html:
    """Ask for the hour of the day's message."""
    return t("At what hour should the day’s message come? For example: 08:30")


ASKED: dict[str, Callable[[Translator], Html]] = {"quiet": quiet, "own": own, "day": day}
