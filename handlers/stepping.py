"""The buttons of an activity's life: steps that are the viewer's own, asked for, or to decide."""

from collections.abc import Iterator

from handlers.answering import Button
from handlers.buttons import Decide, Step
from locales import Plain, Translator
from programme.cards import Card
from programme.values import ActivitySeen, Status


def steps(t: Translator, card: Card) -> list[Button]:
    """The steps that lead on, or the asking for them; what waits already is not asked twice."""
    activity = card.activity
    waiting = {asked.step for asked in card.asked}
    return [
        (
            _step(t, activity, step) if step in card.own else _ask_step(t, activity, step),
            Step(activity=activity.id, version=activity.version, step=step),
        )
        for step in card.steps
        if step not in waiting
    ]


def _step(t: Translator, activity: ActivitySeen, step: Status) -> Plain:
    if step is Status.TENTATIVE and activity.status is Status.CANCELLED:
        return t.button("Reinstate")
    return {
        Status.CONFIRMED: t.button("Confirm"),
        Status.TENTATIVE: t.button("Back to tentative"),
        Status.POSTPONED: t.button("Postpone"),
        Status.CANCELLED: t.button("Cancel it"),
    }[step]


def _ask_step(t: Translator, activity: ActivitySeen, step: Status) -> Plain:
    if step is Status.TENTATIVE and activity.status is Status.CANCELLED:
        return t.button("Ask to reinstate")
    return {
        Status.CONFIRMED: t.button("Ask to confirm"),
        Status.TENTATIVE: t.button("Ask for tentative"),
        Status.POSTPONED: t.button("Ask to postpone"),
        Status.CANCELLED: t.button("Ask to cancel"),
    }[step]


def decisions(t: Translator, card: Card) -> Iterator[list[Button]]:
    """Approve or return each step that waits for this viewer."""
    for asked in card.asked:
        if asked.step in card.own:
            yield [
                (t.button("Approve"), Decide(approval=asked.id, granted=True)),
                (t.button("Return"), Decide(approval=asked.id, granted=False)),
            ]
