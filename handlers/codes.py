"""Codes of invitation as they are typed and pasted, and what is said where one does not open."""

import re
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from aiogram import Bot, F
from aiogram.filters import Command, Filter
from aiogram.types import Message

from locales import Html, Translator, lines
from programme.invitations import ALPHABET, LETTERS
from programme.refusals import OwnCode, Refusal, TooManyCodes
from programme.viewer import Viewer
from publishing.refusals import words

LINK = re.compile(r"(?:https?://)?t\.me/\w+\?start=([\w-]{1,64})", re.IGNORECASE)
BETWEEN = re.compile(r"[\s.·–-]+")


class OpenedLink(Command):
    """``/start CODE``, which is what an opened link sends."""

    def __init__(self) -> None:
        super().__init__("start", magic=F.args)

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, Any]:
        found = await super().__call__(message, bot)
        return {"code": found["command"].args} if isinstance(found, dict) else found


class TypedCode(Filter):
    """A message that is eight letters or a link of invitation; strangers may paste words around.

    The letters hold no vowel, so that a word of eight letters is never taken for them.
    """

    async def __call__(self, message: Message, by: Viewer) -> bool | dict[str, str]:
        text = (message.text or "").strip()
        letters = BETWEEN.sub("", text).upper()
        if len(letters) == LETTERS and set(letters) <= set(ALPHABET):
            return {"code": letters}
        found = LINK.search(text) if by.person_id is None else LINK.fullmatch(text)
        return {"code": found[1]} if found else False


def nearly(text: str) -> bool:
    """Whether words look like eight letters with a slip in them."""
    letters = BETWEEN.sub("", text).upper()
    right = sum(letter in ALPHABET for letter in letters)
    return LETTERS - 1 <= len(letters) <= LETTERS + 1 and right >= LETTERS - 2


def mistyped(t: Translator) -> Html:
    """What is said to that; it counts as no attempt."""
    return lines(
        t("These are not the eight letters of an invitation."),
        t(
            "There are eight of them, and never A, E, I, O, U or Y. Please compare them and type "
            "them again."
        ),
    )


def unopened(t: Translator, refusal: Refusal, now: datetime) -> Html:
    """Why a code does not open, and what to do next."""
    match refusal:
        case TooManyCodes(until=until):
            return _wait(t, until - now)
        case OwnCode():
            return lines(
                t("This invitation is of your own making, and it is still valid."),
                t("Please forward it to the person whom it is for."),
            )
    return words(refusal, t)


def _wait(t: Translator, left: timedelta) -> Html:
    minutes = max(1, ceil(left.total_seconds() / 60))
    return lines(
        t("Too many codes were wrong."),
        t.count(
            "Please try again in {n} minute, or ask the office for a new invitation.",
            "Please try again in {n} minutes, or ask the office for a new invitation.",
            minutes,
        ),
    )
