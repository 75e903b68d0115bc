"""The buttons by which an activity is convened again, and the days that its body's rhythm gives."""

from collections.abc import Sequence
from datetime import date

from handlers.answering import Button, Rows
from handlers.buttons import Draft, PickDays
from locales import Html, Translator, dates
from programme.cards import Card
from programme.values import Status
from publishing import sentences

MOST_SHOWN = 15


def again(t: Translator, card: Card) -> list[Button]:
    """Copy, or the next session; and a series, where it is not over."""
    activity = card.activity
    found: list[Button] = []
    if activity.status is not Status.DRAFT:
        following = (t.button("Next session"), _draft(card, "next"))
        # NOTE: A button: begin another activity with the same facts; a verb.
        found.append(following if activity.body else (t.button("Copy"), _draft(card, "copy")))
    if card.edits and not activity.body:
        found.append((t.button("Repeat"), _draft(card, "repeat")))
    return found


def days(t: Translator, card: Card, leg: int | None) -> Rows:
    """The days proposed, one span in each row."""
    number = card.activity.id
    return [
        [
            (
                sentences.when(t, one, weekday=True),
                PickDays(
                    activity=number,
                    leg=leg or 0,
                    start=f"{one.start:%Y%m%d}",
                    end=f"{one.end:%Y%m%d}",
                ),
            )
        ]
        for one in card.proposed
        if one.start and one.end
    ]


def _draft(card: Card, act: str) -> Draft:
    return Draft(act=act, activity=card.activity.id, version=card.activity.version)


def of_series(t: Translator, card: Card) -> Html | None:
    """That there are others like it; each is moved and cancelled by itself."""
    if not card.series:
        return None
    return t.count("A series of {n} date.", "One of a series of {n} dates.", card.series)


def listed(t: Translator, days: Sequence[date]) -> list[Html]:
    """The further dates, each with its weekday, as far as they fit a card."""
    if not days:
        return []
    more = len(days) - MOST_SHOWN
    return [
        t.count("And on {n} more date:", "And on {n} more dates:", len(days)),
        *(t("• {day}", day=dates.day(t, one, weekday=True)) for one in days[:MOST_SHOWN]),
        *([t.count("and {n} more", "and {n} more", more)] if more > 0 else []),
    ]
