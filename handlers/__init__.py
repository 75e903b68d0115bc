"""Telegram in, programme out: one conversation per file, in the order in which they are asked."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers import (
    absences,
    advising,
    again,
    answers,
    approving,
    boards,
    broadcasting,
    calendar,
    confidentiality,
    draft,
    fallback,
    fields,
    finding,
    groups,
    helping,
    inviting,
    language,
    letters,
    moving,
    new,
    own,
    papers,
    past,
    picks,
    portfolio,
    privacy,
    questioning,
    reminding,
    repeating,
    reporting,
    resembling,
    sentences,
    standing,
    start,
    steps,
    team,
    timezone,
    together,
    tongues,
    undoing,
    waiving,
)
from handlers.grid import taps

# The first that takes an update answers it: doors before rooms, open questions before free words.
CONVERSATIONS = (
    again.create,
    start.create,
    language.create,
    privacy.create,
    own.create,
    helping.create,
    fallback.gate,
    timezone.create,
    reminding.create,
    calendar.create,
    letters.replies,
    inviting.create,
    broadcasting.create,
    papers.create,
    boards.create,
    standing.create,
    groups.listed,
    team.create,
    portfolio.create,
    answers.create,
    steps.create,
    waiving.create,
    approving.create,
    absences.create,
    reporting.create,
    questioning.create,
    moving.create,
    undoing.create,
    together.create,
    tongues.create,
    past.create,
    advising.create,
    sentences.create,
    new.create,
    repeating.create,
    draft.create,
    confidentiality.create,
    fields.create,
    picks.create,
    resembling.create,
    taps.create,
    finding.create,
    letters.create,
    fallback.create,
)


def create_router() -> Router:
    """The table of contents: conversations are private, and groups have one of their own."""
    private = Router(name="conversations")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    private.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    private.my_chat_member.filter(F.chat.type == ChatType.PRIVATE)
    private.include_routers(*(create() for create in CONVERSATIONS))
    router = Router(name="telegram")
    router.include_routers(private, groups.create())
    return router
