"""A paper that was read, shown in the chat where it was handed in."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from handlers.answering import NO_PREVIEW, Rows, keyboard, send
from handlers.buttons import Paper
from handlers.cards import brief
from handlers.opening import opening
from handlers.papers import card, row
from locales import Html, Translator, lines
from programme import cards as cards_of
from programme import papers
from programme.office import Office
from programme.papers import Job, PaperSeen
from programme.values import ActivitySeen, Handed
from programme.viewer import Viewer

LONGEST_NAME = 20


async def shown(bot: Bot, office: Office, t: Translator, job: Job, by: Viewer) -> None:
    """In place of its progress, or below the last of its messages."""
    if job.chat_id is None:
        return
    seen = await office.ask(papers.paper, by=by, paper_id=job.id)
    text, rows = await worded(office, t, seen, job, by)
    if job.parts <= 1 and job.message_id and await edited(bot, job, text, rows):
        return
    if job.parts > 1 and job.message_id:
        count = t.count("{n} message was read.", "{n} messages were read.", job.parts)
        await edited(bot, job, count, ())
    message_id = await send(bot, job.chat_id, text, rows)
    await office.note(papers.note_message, paper_id=job.id, message_id=message_id)


async def worded(
    office: Office, t: Translator, seen: PaperSeen, job: Job, by: Viewer
) -> tuple[Html, Rows]:
    """Its figures; of a forwarded message about one known activity, this activity first."""
    if seen.state is Handed.REFUSED and seen.wants.get("about"):
        cards = [
            await office.ask(cards_of.card, by=by, activity_id=one) for one in seen.wants["about"]
        ]
        text, rows = about(t, [one.activity for one in cards])
        return text, [*await answers(office, t, job, by), *rows]
    if job.forwarded and seen.state is Handed.OPEN and seen.activities == 1 and seen.first_known:
        first = await office.ask(papers.listed, by=by, paper_id=job.id)
        if first is not None and first.known is not None:
            return row.card(t, first, job.id)
    return card.summary(t, seen)


async def answers(office: Office, t: Translator, job: Job, by: Viewer) -> Rows:
    """The words of somebody who takes part may be their answer to the likeliest."""
    seen = await office.ask(papers.paper, by=by, paper_id=job.id)
    activity_id = seen.wants["about"][0]
    name = await office.ask(papers.writer, by=by, paper_id=job.id, activity_id=activity_id)
    if name is None:
        return []
    said = {
        "accepted": t.button("{name}: accepted", name=name[:LONGEST_NAME]),
        "declined": t.button("{name}: declined", name=name[:LONGEST_NAME]),
    }
    return [[(label, Paper(act=act, paper=job.id, row=activity_id))] for act, label in said.items()]


def about(t: Translator, found: list[ActivitySeen]) -> tuple[Html, Rows]:
    """Nothing is announced; what the words may be about is a press away."""
    listed = [part for one in found for part in (Html(""), brief(t, one))]
    text = lines(t("This announces nothing new. It may speak of:"), *listed)
    return text, [[opening(t, one)] for one in found]


async def edited(bot: Bot, job: Job, text: Html, rows: Rows) -> bool:
    """Whether the message of the progress could be written over, or says so already."""
    try:
        await bot.edit_message_text(
            text,
            chat_id=job.chat_id,
            message_id=job.message_id,
            parse_mode="HTML",
            reply_markup=keyboard(rows),
            link_preview_options=NO_PREVIEW,
        )
    except TelegramBadRequest as refusal:
        return "not modified" in refusal.message
    return True
