"""What a step lacks, said with a button for each, and the step without it, for a reason."""

from collections.abc import Callable, Iterator, Mapping

from handlers import keyboards, stepping
from handlers.answering import Button, Rows, answer
from handlers.buttons import Agree, Draft, Focal, Invite, Report, Waive
from handlers.desk import Desk, Event
from handlers.labels import field_label
from locales import Html, Translator, lines
from programme.cards import Card
from programme.refusals import Missing
from programme.values import LegStatus, Status
from publishing import refusals, sentences


async def show(event: Event, desk: Desk, refusal: Missing, *, said: Html | None = None) -> None:
    """Name what is missing below the heading, each as a button."""
    t, card = desk.t, await desk.card(refusal.activity_id)
    text = lines(
        said,
        sentences.heading(t, card.activity),
        sentences.legs(t, card.activity),
        Html(""),
        refusals.words(refusal, t),
        _may_go_without(t, refusal) if _waivable(refusal) else None,
        sentences.footnotes(t, card.activity),
    )
    await answer(event, text, rows(t, card, refusal))


def _may_go_without(t: Translator, refusal: Missing) -> Html:
    if refusal.step is Status.REPORTED:
        return t("It may be closed without a report, for a reason that stays in the history.")
    return t("It may be confirmed all the same, for a reason that stays in the history.")


def _waivable(refusal: Missing) -> bool:
    return bool(refusal.fields) and set(refusal.fields) <= set(refusal.waivable)


def rows(t: Translator, card: Card, refusal: Missing) -> Rows:
    """One button for each thing that is missing, then going without, then the card."""
    step = refusal.step or Status.TENTATIVE
    # Two things may be missing that lead the same way.
    kept = {
        button[0]: button
        for field in refusal.fields
        for button in OF_FIELD.get(field, _field(field))(t, card, step)
    }
    activity = card.activity
    without = Waive(activity=activity.id, version=activity.version, step=step)
    label = (
        t.button("Close without a report")
        if step is Status.REPORTED
        else t.button("Confirm all the same")
    )
    leave = Draft(act="back", activity=activity.id, version=activity.version)
    return [
        *keyboards.in_rows(list(kept.values()), 2),
        *([[(label, without)]] if _waivable(refusal) else []),
        [(t.button("Leave as it is"), leave)],
    ]


def _field(field: str) -> Callable[[Translator, Card, Status], Iterator[Button]]:
    """A field of the activity itself."""

    def button(t: Translator, card: Card, _: Status) -> Iterator[Button]:
        yield field_label(t, field), keyboards.named(card, field)

    return button


def _dates(t: Translator, card: Card, _: Status) -> Iterator[Button]:
    yield t.button("Dates"), keyboards.named(card, "days")


def _agreements(t: Translator, card: Card, step: Status) -> Iterator[Button]:
    for leg in card.activity.live_legs:
        if leg.status is LegStatus.PLANNED:
            place = sentences.spot(t, leg.place)
            agree = Agree(activity=card.activity.id, leg=leg.id, step=step)
            yield t.button("{place}: agreed", place=place[:12]), agree


def _focal_point(t: Translator, card: Card, _: Status) -> Iterator[Button]:
    yield t.button("Focal point"), Focal(activity=card.activity.id)


def _notice(t: Translator, card: Card, _: Status) -> Iterator[Button]:
    yield t.button("Invite"), Invite(activity=card.activity.id)


def _project(t: Translator, card: Card, _: Status) -> Iterator[Button]:
    yield t.button("Project"), keyboards.named(card, "project")


def _report(field: str) -> Callable[[Translator, Card, Status], Iterator[Button]]:
    def button(t: Translator, card: Card, _: Status) -> Iterator[Button]:
        yield stepping.label(t, field), Report(activity=card.activity.id, field=field)

    return button


def _nothing(_: Translator, __: Card, ___: Status) -> Iterator[Button]:
    """Only time brings it."""
    return iter(())


OF_FIELD: Mapping[str, Callable[[Translator, Card, Status], Iterator[Button]]] = {
    "exact_days": _dates,
    "new_days": _dates,
    "host_agreed": _agreements,
    "venue_agreed": _agreements,
    "focal_point": _focal_point,
    "notice": _notice,
    "project_period": _project,
    "project_scope": _project,
    "over": _nothing,
    "within_a_week": _nothing,
    "report": _report("report"),
    "attended": _report("attended"),
    "summary": _report("summary"),
}
