"""The buttons of an activity's life: steps that are the viewer's own, asked for, or to decide."""

from collections.abc import Iterator

from handlers.answering import Button
from handlers.buttons import Decide, Field, Report, Step, Withdraw
from locales import Plain, Translator
from programme.cards import Card
from programme.life import Waiting
from programme.values import ActivitySeen, Status

# The step from where an activity stands, or from wherever else; its words as one's own, and asked.
Labels = dict[tuple[Status | None, Status], tuple[Plain, Plain]]


def steps(t: Translator, card: Card) -> list[Button]:
    """The steps that lead on, or the asking for them; what waits already is not asked twice."""
    waiting = {asked.step for asked in card.asked}
    labels = _labels(t)
    return [_button(t, card, step, labels) for step in card.steps if step not in waiting]


def _button(t: Translator, card: Card, step: Status, labels: Labels) -> Button:
    activity = card.activity
    if activity.status is Status.POSTPONED and step is Status.TENTATIVE:
        new = Field(name="days", activity=activity.id, version=activity.version)
        # NOTE: A button: for an activity that was postponed.
        return t.button("New dates"), new
    own, asked = labels.get((activity.status, step)) or labels[None, step]
    label = own if step in card.own else asked
    return label, Step(activity=activity.id, version=activity.version, step=step)


def _labels(t: Translator) -> Labels:
    return {
        (Status.CANCELLED, Status.TENTATIVE): (
            # NOTE: A button: let what was postponed or cancelled stand again.
            t.button("Reinstate"),
            t.button("Ask to reinstate"),
        ),
        (Status.COMPLETED, Status.CONFIRMED): (
            t.button("Not over after all"),
            t.button("Ask: not over after all"),
        ),
        (Status.REPORTED, Status.COMPLETED): (
            t.button("Reopen the report"),
            t.button("Ask to reopen"),
        ),
        (None, Status.CONFIRMED): (
            # NOTE: A button: the step by which an activity becomes sure.
            t.button("Confirm"),
            t.button("Ask to confirm"),
        ),
        (None, Status.TENTATIVE): (t.button("Back to tentative"), t.button("Ask for tentative")),
        (None, Status.POSTPONED): (t.button("Postpone"), t.button("Ask to postpone")),
        (None, Status.CANCELLED): (t.button("Cancel it"), t.button("Ask to cancel")),
        (None, Status.COMPLETED): (t.button("It took place"), t.button("Ask to complete")),
        (None, Status.REPORTED): (t.button("Close the report"), t.button("Submit the report")),
    }


def decisions(t: Translator, card: Card) -> Iterator[list[Button]]:
    """Approve or return what waits for this viewer; take back what they have asked for."""
    for asked in card.asked:
        if asked.decides:
            yield pair(t, asked.id, card.activity)
        elif asked.mine:
            yield [(_back(t, asked, card), Withdraw(approval=asked.id))]


def pair(t: Translator, approval: int, activity: ActivitySeen) -> list[Button]:
    """Approve what is seen, or return it with a word."""
    return [
        (
            # NOTE: A button: decide in favour of what somebody asks.
            t.button("Approve"),
            Decide(approval=approval, granted=True, revision=activity.revision),
        ),
        (
            # NOTE: A button: give a request back to whoever asked, without approving it.
            t.button("Return"),
            Decide(approval=approval, granted=False, revision=activity.revision),
        ),
    ]


def _back(t: Translator, asked: Waiting, card: Card) -> Plain:
    several = sum(one.mine for one in card.asked) > 1
    if not several:
        return t.button("Take the question back")
    return {
        Status.CONFIRMED: t.button("Do not ask to confirm"),
        Status.POSTPONED: t.button("Do not ask to postpone"),
        Status.CANCELLED: t.button("Do not ask to cancel"),
    }.get(asked.step, t.button("Take the question back"))


def reports(t: Translator, card: Card) -> list[Button]:
    """What reporting needs, while the report is open."""
    if card.reported is None or card.activity.status is not Status.COMPLETED:
        return []
    return [
        (label(t, field), Report(activity=card.activity.id, field=field))
        for field in ("report", "attended", "summary")
    ]


def label(t: Translator, field: str) -> Plain:
    """The button for one thing that reporting needs."""
    return {
        # NOTE: A button: note what came of an activity that is over.
        "report": t.button("Report"),
        "attended": t.button("How many came"),
        "summary": t.button("Summary"),
    }[field]
