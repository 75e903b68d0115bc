"""What a change would bring about, in words: who is told and how, and what calendars will do."""

from collections.abc import Iterator
from datetime import timedelta
from math import ceil

from locales import Html, Plain, Translator, plain_listed
from programme.outlook import Outlook
from programme.values import Status

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
# Names that a telephone shows at a glance.
MOST = 5


def of_a_move(t: Translator, found: Outlook) -> Iterator[Html]:
    """What moves along, what is to be confirmed again, then who is told."""
    if found.reminders:
        yield t.count(
            "{n} planned reminder moves with it.",
            "{n} planned reminders move with it.",
            found.reminders,
        )
    if found.agreed:
        yield t("To be confirmed again: the agreement on this place.")
    if found.accepted:
        yield t.count(
            "{n} person has accepted and is asked to answer again.",
            "{n} people have accepted and are asked to answer again.",
            found.accepted,
        )
    yield from news(t, found)
    yield from calendars(t, found)


def of_a_step(t: Translator, found: Outlook, step: Status) -> Iterator[Html]:
    """Before it is postponed or cancelled: which reminders fall, and who is told."""
    if step not in {Status.POSTPONED, Status.CANCELLED}:
        return
    if found.reminders:
        yield t.count(
            "{n} planned reminder lapses.",
            "{n} planned reminders lapse.",
            found.reminders,
        )
    yield from news(t, found)
    yield Html("")


def news(t: Translator, found: Outlook) -> Iterator[Html]:
    """Who is told by which way, and who cannot be reached."""
    if not (found.in_chat or found.on_page or found.unreached):
        yield t("Nobody has been told of it yet, so nobody is told now.")
    if found.in_chat:
        yield t.count(
            "Told in Telegram, {moment}: {n} person",
            "Told in Telegram, {moment}: {n} people",
            found.in_chat,
            moment=_moment(t, found.within),
        )
    if found.on_page:
        yield t.count(
            "Without Telegram, see it on their page: {n} person",
            "Without Telegram, see it on their page: {n} people",
            found.on_page,
        )
    if found.unreached:
        yield t("Cannot be reached: {names}", names=_names(t, found.unreached))


def calendars(t: Translator, found: Outlook) -> Iterator[Html]:
    """What calendars will do by themselves, and who has none."""
    if found.calendars:
        yield t.count(
            "{n} calendar shows it when it looks again; {lag}.",
            "{n} calendars show it when they look again; {lag}.",
            found.calendars,
            lag=_lag(t, found.lag),
        )
    if found.without:
        yield t.count(
            "{n} person has no calendar here.",
            "{n} people have no calendar here.",
            found.without,
        )


def _moment(t: Translator, within: timedelta) -> Plain:
    if not within:
        # NOTE: When people are told: without waiting.
        return t.plain("at once")
    return t.plain_count("in {n} minute", "in {n} minutes", ceil(within / MINUTE))


def _lag(t: Translator, lag: timedelta | None) -> Plain:
    if lag is None:
        return t.plain("one has never looked yet")
    if lag < HOUR:
        return t.plain("all have looked within the last hour")
    return t.plain_count(
        "the slowest looked {n} hour ago", "the slowest looked {n} hours ago", lag // HOUR
    )


def _names(t: Translator, names: tuple[str, ...]) -> Plain:
    shown = plain_listed(t, names[:MOST])
    left = len(names) - MOST
    if left <= 0:
        return shown
    return t.plain_count("{names} and {n} more", "{names} and {n} more", left, names=shown)
