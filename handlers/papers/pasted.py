"""Which messages are handed in to be read: forwarded, or of several lines, or long."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from handlers import particulars
from handlers.draft import ASKS
from handlers.papers.joining import units
from programme.papers import ASK
from programme.people import Acquaintance
from programme.viewer import Viewer

# What is shorter and on one line is words to somebody, or a slip.
LONG = 200
ENOUGH_LINES = 2
# So long a text of several lines is no answer to a question about one field.
NO_ANSWER = 3000
# An agenda is long and of many lines, and still the answer to its question.
ANSWERED = frozenset({"title", *ASKS}) - particulars.ASKS


class Pasted(Filter):
    """A text that is handed in, also one below a picture or a file; gives ``forwarded``."""

    async def __call__(
        self, message: Message, by: Viewer, who: Acquaintance
    ) -> bool | dict[str, Any]:
        text = words_of(message)
        if not by.at_the_desk or not text or text.startswith("/"):
            return False
        if message.reply_to_message is not None:
            return False
        forwarded = message.forward_origin is not None
        asked = who.question.ask if who.question else None
        if asked is None:
            handed = forwarded or len(text) >= LONG or rows_in(text) >= ENOUGH_LINES
        else:
            whole = units(text) >= NO_ANSWER and rows_in(text) >= ENOUGH_LINES
            handed = asked in ANSWERED and (forwarded or whole)
        return {"forwarded": forwarded} if handed else False


class More(Filter):
    """One more message of the paper that is being handed in."""

    async def __call__(self, message: Message, who: Acquaintance) -> bool:
        text = words_of(message)
        asked = who.question.ask if who.question else None
        return bool(text) and not text.startswith("/") and asked == ASK


def words_of(message: Message) -> str:
    """What a message says; what stands beside a file is not the paper, but the file is."""
    return message.text or ("" if message.document else message.caption) or ""


def rows_in(text: str) -> int:
    """How many lines hold something."""
    return sum(bool(line.strip()) for line in text.splitlines())
