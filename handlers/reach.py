"""What is known of whether something reached a guest, in lines of the board."""

from collections.abc import Callable
from datetime import datetime

from locales import Html, Plain, Translator, dates
from programme import board
from programme.board import Line, Reach
from publishing.names import answer_name


def since(t: Translator, found: board.Board) -> tuple[tuple[Plain, int], ...]:
    """What guests have seen of what stands, by other ways than the chat."""
    return (
        (t.plain("opened the page"), found.opened),
        (t.plain("calendar fetched since"), found.fetched),
    )


def counted(t: Translator, what: Plain, count: int) -> Html:
    """How many guests it is so for."""
    return t("{what}: {n}", what=what, n=t.number(count))


def line(t: Translator, guest: Line, zone: str) -> Html:
    """What is known of one guest."""
    facts = t(
        "<b>{name}</b> ({answer}): {what}",
        name=guest.name,
        answer=answer_name(t, guest.answer),
        what=KNOWN[guest.reach](t),
    )
    known = _with_moment(t, facts, guest.at, zone)
    if guest.opened_at is not None:
        opened = t("{facts}; opened the page", facts=known)
        known = _with_moment(t, opened, guest.opened_at, zone)
    if guest.fetched_at is not None:
        fetched = t("{facts}; calendar fetched since", facts=known)
        known = _with_moment(t, fetched, guest.fetched_at, zone)
    return known


def _with_moment(t: Translator, facts: Html, at: datetime | None, zone: str) -> Html:
    if at is None:
        return facts
    return t("{facts}, {moment}", facts=facts, moment=dates.moment(t, at, zone))


KNOWN: dict[Reach, Callable[[Translator], Plain]] = {
    Reach.PRESSED: lambda t: t.plain("pressed a button"),
    Reach.ACCEPTED: lambda t: t.plain("accepted by Telegram"),
    Reach.NOTHING: lambda t: t.plain("nothing sent yet"),
    Reach.UNCERTAIN: lambda t: t.plain("may not have arrived"),
    Reach.REFUSED: lambda t: t.plain("refused by Telegram"),
    Reach.BLOCKED: lambda t: t.plain("has stopped the bot"),
    Reach.NO_CHAT: lambda t: t.plain("has not opened the bot"),
}
