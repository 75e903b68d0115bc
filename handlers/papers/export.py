"""/export: the programme as a workbook, which can be changed and sent back."""

import asyncio
from dataclasses import replace

from aiogram.filters import CommandObject
from aiogram.types import BufferedInputFile, Message

from handlers.answering import answer
from handlers.desk import Desk
from locales import lines
from programme import feeds, particulars
from programme.refusals import MayNot, NotFound
from programme.values import Level
from publishing.tables import WRITERS, Made, table
from reading.folding import fold_code


async def export(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/export``, or ``/export GLACY`` for one project or body."""
    if not desk.by.at_the_desk:
        raise MayNot("register")
    t, words = desk.t, (command.args or "").strip()
    scope = await scope_of(desk, words)
    # As it was written: what comes back in another language would be another title.
    by = replace(desk.by, language=None)
    # Asked for first: what changes in between is known to the sheet, and is no harm.
    made = Made(by.now, await desk.office.revision())
    found = await desk.office.ask(feeds.exported, by=by, scope=scope, level=Level.AMBER)
    if not found:
        await answer(message, t("There is nothing to export yet."))
        return
    own = await desk.office.ask(particulars.own_of_each, by=by, activities=found, level=Level.AMBER)
    # Thousands of rows take a while, and others wait for the loop.
    octets = await asyncio.to_thread(lambda: WRITERS["xlsx"](table(t, found, own), made))
    text = lines(
        t.count("{n} activity, one row for each place.", "{n} activities, one row for each place.",
                len(found)),
        t("Change titles, places and dates, and send the file back: the changes are shown first."),
        t("A row that is missing deletes nothing."),
    )  # fmt: skip
    file = BufferedInputFile(octets, f"{fold_code(words) or 'office'}.xlsx")
    await message.answer_document(file, caption=text, parse_mode="HTML")


async def scope_of(desk: Desk, words: str) -> str:
    """The whole office, or a project or body by any of its names."""
    if not words:
        return "office"
    choices = await desk.choices()
    for one in choices:
        if fold_code(words) in {fold_code(name) for name in (one.code, one.name, *one.aliases)}:
            return f"body:{one.code}" if one.is_body else f"project:{one.code}"
    raise NotFound(words)
