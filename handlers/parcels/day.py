"""The day's message to one of the desk: everything that is new, a line each."""

import operator
from collections.abc import Callable, Iterator, Sequence
from itertools import dropwhile
from textwrap import shorten

from handlers import wondering
from handlers.answering import Button
from handlers.buttons import Open, Wonder
from handlers.parcels import asked
from handlers.parcels.frames import Worded, less
from locales import Html, Plain, Translator, bold, dates, lines
from locales.markup import verbatim
from programme.deliveries import DayMessage, Parcel
from programme.owed import About
from programme.values import ActivitySeen, Purpose
from publishing import sentences

# Lines of one part: a message is read on a telephone, and Telegram takes 4096 units.
MOST = 8
BUTTONS = 3


def message(t: Translator, day: DayMessage) -> Worded:
    """The parts that have something in them, in the order of what they ask for."""
    said = [
        None if day.soon else t("Your day, {date}", date=dates.day(t, day.today)),
        *(part for name, purposes in PARTS for part in _part(t, name(t), day, purposes)),
        *(t("Item {handle} has changed.", handle=one) for one in day.restricted),
        *_listed(t, t("The coming week"), day.week),
        *_listed(t, t("These need a look"), day.stale),
    ]
    text = lines(*dropwhile(operator.not_, said))
    told = (one for one in day.items if one.purpose is not Purpose.QUESTION)
    opened = {one.activity.id: one.activity for one in told}
    rows = [[(_short(one), Open(activity=one.id))] for one in [*opened.values()][:BUTTONS]]
    return text, [*_wondered(t, day), *rows, less(t, day.id)]


def _part(
    t: Translator, name: Html, day: DayMessage, purposes: frozenset[Purpose]
) -> Iterator[Html]:
    items = [one for one in day.items if one.purpose in purposes]
    # After a few days without us several reminders of one activity say the same.
    said = [*dict.fromkeys(LINES[one.purpose](t, one) for one in items)]
    if not said:
        return
    yield Html("")
    yield bold(name)
    for line in said[:MOST]:
        yield t("• {line}", line=line)
    yield from _more(t, len(said) - MOST)


def _listed(t: Translator, name: Html, activities: Sequence[ActivitySeen]) -> Iterator[Html]:
    if not activities:
        return
    yield Html("")
    yield bold(name)
    for one in activities[:MOST]:
        yield t("• {line}", line=_about(t, one))
    yield from _more(t, len(activities) - MOST)


def _more(t: Translator, count: int) -> Iterator[Html]:
    if count > 0:
        yield t.count("and {n} more", "and {n} more", count)


def _about(t: Translator, activity: ActivitySeen) -> Html:
    return t("{title}, {days}", title=activity.title, days=sentences.when(t, activity.days))


def _reminder(t: Translator, parcel: Parcel) -> Html:
    return _about(t, parcel.activity)


def _change(t: Translator, parcel: Parcel) -> Html:
    news = sentences.changes(t, parcel.told or {}, parcel.activity)
    return lines(bold(parcel.activity.title), news)


def _answer(t: Translator, parcel: Parcel) -> Html:
    return t("{said} {title}", said=asked.said(t, parcel), title=parcel.activity.title)


def _unreached(t: Translator, parcel: Parcel) -> Html:
    return t("{said} {title}", said=asked.silent(t, parcel), title=parcel.activity.title)


def _short(activity: ActivitySeen) -> Plain:
    return verbatim(shorten(activity.title, 40, placeholder="…"))


def _question(t: Translator, parcel: Parcel) -> Html:
    return wondering.line(t, parcel.activity, parcel.rule or About.PAST, parcel.leg_id)


def _wondered(t: Translator, day: DayMessage) -> Iterator[list[Button]]:
    """A button for each question, beside those of what is only told."""
    asked = [one for one in day.items if one.purpose is Purpose.QUESTION]
    for one in asked[:BUTTONS]:
        about = Wonder(activity=one.activity.id, about=one.rule or "", leg=one.leg_id or 0)
        yield [(t.button("Answer: {title}", title=_short(one.activity)), about)]


PARTS: tuple[tuple[Callable[[Translator], Html], frozenset[Purpose]], ...] = (
    # NOTE: A heading of the day's message: what waits for a decision of the reader.
    (lambda t: t("Questions"), frozenset({Purpose.QUESTION})),
    (lambda t: t("Cannot be reached"), frozenset({Purpose.UNREACHED})),
    # NOTE: A heading of the day's message: what changed in activities.
    (lambda t: t("Changes"), frozenset({Purpose.CHANGE})),
    # NOTE: A heading of the day's message: who accepts and who declines.
    (lambda t: t("Answers"), frozenset({Purpose.ANSWER})),
    (lambda t: t("Invitations"), frozenset({Purpose.INVITATION})),
    (lambda t: t("Coming up"), frozenset({Purpose.REMINDER})),
)
LINES: dict[Purpose, Callable[[Translator, Parcel], Html]] = {
    Purpose.QUESTION: _question,
    Purpose.UNREACHED: _unreached,
    Purpose.CHANGE: _change,
    Purpose.ANSWER: _answer,
    Purpose.INVITATION: _reminder,
    Purpose.REMINDER: _reminder,
}
