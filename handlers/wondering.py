"""What an activity asks by itself: the question in words, and what answers it as buttons."""

from collections.abc import Iterator
from datetime import date, timedelta

from handlers import keyboards
from handlers.answering import Button, Rows
from handlers.buttons import Field, Report, Step, Still, Week
from locales import Html, Plain, Translator, lines
from programme.owed import About
from programme.values import ActivitySeen, Days, LegSeen, Precision, Status
from publishing import sentences

WEEK = timedelta(days=7)
FRIDAY = timedelta(days=4)


def line(t: Translator, activity: ActivitySeen, about: str, leg_id: int | None) -> Html:
    """The question on one line of the day's message."""
    leg = _leg(activity, leg_id)
    days = sentences.when(t, leg.days if leg else activity.days)
    return {
        About.VAGUE: t("<b>{title}</b>: still {days}?", title=activity.title, days=days),
        About.PAST: t(
            "<b>{title}</b>, {days}: did it take place?", title=activity.title, days=days
        ),
        About.POSTPONED: t("<b>{title}</b>: when instead?", title=activity.title),
        About.REPORT: t(
            "<b>{title}</b>: how many came, and what came of it?", title=activity.title
        ),
    }[About(about)]


def question(
    t: Translator, activity: ActivitySeen, about: str, leg_id: int | None, today: date
) -> tuple[Html, Rows]:
    """The question, and its answers; what is settled meanwhile has none."""
    text = lines(
        line(t, activity, about, leg_id),
        sentences.legs(t, activity),
        sentences.footnotes(t, activity),
    )
    return text, list(ANSWERS[About(about)](t, activity, _leg(activity, leg_id), today))


def stands(activity: ActivitySeen, about: str, leg_id: int | None) -> bool:
    """Whether it is still a question."""
    leg = _leg(activity, leg_id)
    return {
        About.VAGUE: activity.status is Status.TENTATIVE and leg is not None and _is_window(leg),
        About.PAST: activity.status is Status.TENTATIVE,
        About.POSTPONED: activity.status is Status.POSTPONED,
        About.REPORT: activity.status is Status.COMPLETED,
    }[About(about)]


def _is_window(leg: LegSeen) -> bool:
    return leg.days.precision in {Precision.MONTH, Precision.MONTH_RANGE, Precision.QUARTER}


def _leg(activity: ActivitySeen, leg_id: int | None) -> LegSeen | None:
    return next((leg for leg in activity.live_legs if leg.id == leg_id), None)


def _vague(
    t: Translator, activity: ActivitySeen, leg: LegSeen | None, today: date
) -> Iterator[list[Button]]:
    weeks = [_week(t, activity, leg, *span) for span in spans(leg.days, today)] if leg else []
    yield from keyboards.in_rows(weeks, 2)
    # NOTE: A button, the answer to a question of ours: not decided yet.
    still = (t.button("Still open"), Still(activity=activity.id))
    yield [_days(t.button("Other days"), activity, leg), still]


def _week(t: Translator, activity: ActivitySeen, leg: LegSeen, start: date, end: date) -> Button:
    label = sentences.when(t, Days(Precision.DAY, start, end))
    span = {"start": f"{start:%Y%m%d}", "end": f"{end:%Y%m%d}"}
    return label, Week(activity=activity.id, leg=leg.id, **span)


def spans(window: Days, today: date) -> Iterator[tuple[date, date]]:
    """Monday to Friday of each week of a window that is not over, cut where it opens and ends."""
    if window.start is None or window.end is None:
        return
    opens = max(window.start, today)
    monday = opens - timedelta(days=opens.weekday())
    while monday <= window.end:
        start, end = max(monday, opens), min(monday + FRIDAY, window.end)
        if start <= end:
            yield start, end
        monday += WEEK


def _past(
    t: Translator, activity: ActivitySeen, leg: LegSeen | None, _: date
) -> Iterator[list[Button]]:
    yield [(t.button("It took place"), _step(activity, Status.CONFIRMED))]
    yield [
        # NOTE: A button, the answer to a question of ours: it took place on other days.
        _days(t.button("It moved"), activity, leg),
        (t.button("It was cancelled"), _step(activity, Status.CANCELLED)),
    ]


def _postponed(
    t: Translator, activity: ActivitySeen, leg: LegSeen | None, _: date
) -> Iterator[list[Button]]:
    yield [
        _days(t.button("New dates"), activity, leg),
        (t.button("Cancel it"), _step(activity, Status.CANCELLED)),
    ]
    yield [(t.button("Still open"), Still(activity=activity.id))]


def _report(
    t: Translator, activity: ActivitySeen, _: LegSeen | None, __: date
) -> Iterator[list[Button]]:
    yield [
        (t.button("How many came"), Report(activity=activity.id, field="attended")),
        (t.button("Summary"), Report(activity=activity.id, field="summary")),
    ]
    yield [(t.button("Report"), Report(activity=activity.id, field="report"))]


def _step(activity: ActivitySeen, step: Status) -> Step:
    return Step(activity=activity.id, version=activity.version, step=step)


def _days(label: Plain, activity: ActivitySeen, leg: LegSeen | None) -> Button:
    number = leg.id if leg else 0
    return label, Field(name="days", activity=activity.id, version=activity.version, leg=number)


ANSWERS = {
    About.VAGUE: _vague,
    About.PAST: _past,
    About.POSTPONED: _postponed,
    About.REPORT: _report,
}
