"""/series: a title, a rhythm, hours and a city become a draft that shows all its dates."""

import re
from dataclasses import replace
from datetime import date

from aiogram.filters import CommandObject
from aiogram.types import Message

from handlers import beginning
from handlers.answering import answer
from handlers.desk import Desk
from handlers.repeating.series import how, read
from locales import Translator, code, lines
from programme.refusals import MayNot
from programme.values import Days, Precision
from publishing.names import kind_name
from reading.proposals import LegRead, Proposal

HOURS = re.compile(r"\d{1,2}\s?[:.h]\s?\d{0,2}(?:\s*[-–—]\s*\d{1,2}\s?[:.h]\s?\d{0,2})?(?=\D|$)")


async def begun(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/series`` with a title, a rhythm, hours and a city: a draft that shows all its dates."""
    if not desk.by.at_the_desk:
        raise MayNot("register")
    t, text = desk.t, (command.args or "").strip()
    rhythm = read(desk, text)
    if not (rhythm.known and rhythm.ends):
        example = t.plain("/series Webinar, every month, third Thursday, 10:00, Brussels, 6 times")
        said = t("All in one message: {example}", example=code(example))
        await answer(message, lines(how(t, rhythm if text else None), said))
        return
    proposal = (await desk.reader()).line(rhythm.rest)
    given = proposal.legs[0].days if proposal.legs else None
    days = rhythm.days((given.start if given else None) or rhythm.start or desk.today)
    if not days:
        await answer(message, how(desk.t, rhythm))
        return
    if given is None:
        proposal = (await desk.reader()).line(dated(rhythm.rest, days[0]))
    proposal = titled(desk.t, on(proposal, days[0]))
    await beginning.begin(message, desk, proposal, text, further=days[1:])


def dated(text: str, day: date) -> str:
    """A text with the first day before its hours, or at its end."""
    found = HOURS.search(text)
    at = found.start() if found else len(text)
    return f"{text[:at].rstrip(' ,')}, {day}, {text[at:]}".rstrip(" ,")


def on(proposal: Proposal, day: date) -> Proposal:
    """A proposal whose first leg is on this day, at the hours that were given."""
    first, *others = proposal.legs or (LegRead(None, None, ""),)
    hours = first.days or Days(Precision.DAY)
    exact = hours.precision if hours.start_time else Precision.DAY
    doubts = tuple(one for one in first.doubts if one.code != "year_inferred")
    moved = replace(first, days=replace(hours, precision=exact, start=day, end=day), doubts=doubts)
    return replace(proposal, legs=(moved, *others))


def titled(t: Translator, proposal: Proposal) -> Proposal:
    """What has no title is called by its kind."""
    return proposal if proposal.title else replace(proposal, title=kind_name(t, proposal.kind))
