"""What waits for somebody's decision, what went without something, and what a report holds."""

from collections.abc import Iterator

from locales import Html, Plain, Translator, dates, lines, plain_listed
from programme.cards import Card
from programme.life import Waiting
from programme.values import Status
from publishing.fields import field_name
from publishing.names import status_name


def sentence(t: Translator, asked: Waiting) -> Html:
    """Who asks for what, and whom it waits for."""
    asks = t(
        "{name} asks for this to be {status}.", name=asked.by, status=status_name(t, asked.step)
    )
    lacks = plain_listed(t, (field_name(t, one) for one in asked.waives))
    without = t("It would go without: {fields}", fields=lacks) if lacks else None
    return lines(asks, without, whom(t, asked))


def whom(t: Translator, asked: Waiting) -> Html:
    """Whom it waits for: now, and from when on for whom too."""
    names, later = plain_listed(t, asked.to), plain_listed(t, asked.then)
    if asked.decides:
        return t("It waits for your decision.")
    if not names:
        return t("Nobody here may decide it yet; the office has to name a project manager.")
    if not later:
        return t("It waits for {people}.", people=names)
    return t(
        "It waits for {people}; from {day} on also for {others}.",
        people=names,
        day=dates.day(t, asked.late.date()),
        others=later,
    )


def step_name(t: Translator, step: Status) -> Plain:
    """What is asked for, for a list."""
    return {
        Status.CONFIRMED: t.plain("confirm the activity"),
        Status.TENTATIVE: t.plain("make the activity tentative again"),
        Status.POSTPONED: t.plain("postpone the activity"),
        Status.CANCELLED: t.plain("cancel the activity"),
        Status.COMPLETED: t.plain("reopen the report"),
        Status.REPORTED: t.plain("close the report"),
    }.get(step, status_name(t, step))


def without(t: Translator, card: Card) -> Iterator[Html]:
    """What a step went without, and why."""
    for guard, reason in card.waived:
        yield t("Without {field}: {reason}", field=field_name(t, guard), reason=reason)


def reported(t: Translator, card: Card) -> Iterator[Html]:
    """What is known for the report."""
    found = card.reported
    if found is None:
        return
    if found.attended is not None:
        yield t.count("{n} person came", "{n} people came", found.attended)
    if found.summary:
        yield t("Summary: {summary}", summary=found.summary)
    if found.report:
        yield t("Report: {report}", report=found.report)
