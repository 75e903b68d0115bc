"""From what a bot sends to what Telegram keeps: a text and its entities."""

import re
from collections.abc import Sequence

from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration

from sandbox.markup.reader import Reader
from sandbox.markup.references import units
from sandbox.markup.tags import Entity
from sandbox.refusal import Refusal

__all__ = ["Entity", "commands", "formatted", "html", "units"]

COMMAND = re.compile(r"(?<![\w/@])/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")
SEEN = frozenset({"bot_command", "url"})
ADDRESS = re.compile(r"\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)\]’»]")


def formatted(
    text: str, parse_mode: str | None, entities: Sequence[MessageEntity] | None
) -> tuple[str, list[Entity]]:
    """The text and entities of a message, trimmed, with commands and addresses found.

    Raises:
        Refusal: 400 in Telegram's wording.
    """
    if parse_mode:
        if parse_mode.lower() != "html":
            raise Refusal.bad_request("unsupported parse_mode")
        plain, found = Reader(text).read()
    else:
        plain = text
        found = [one.model_dump(exclude_none=True, by_alias=True) for one in entities or ()]
    plain, found = _trimmed(plain, found)
    return plain, sorted(found + _seen(plain, found), key=_order)


def commands(text: str) -> list[Entity]:
    """The bot_command entities of a text that a person typed."""
    return [_at(text, found, "bot_command") for found in COMMAND.finditer(text)]


def html(text: str, entities: Sequence[Entity]) -> str:
    """Text and entities as Telegram's HTML again; what it sees by itself needs no mark-up."""
    marked = [MessageEntity.model_validate(one) for one in entities if one["type"] not in SEEN]
    return html_decoration.unparse(text, marked)


def _order(one: Entity) -> tuple[int, int, str]:
    return one["offset"], -one["length"], one["type"]


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    kept = text.lstrip()
    gone = units(text) - units(kept)
    kept = kept.rstrip()
    end = units(kept)
    placed = []
    for one in entities:
        start = max(0, one["offset"] - gone)
        stop = min(end, one["offset"] + one["length"] - gone)
        if stop > start:
            placed.append({**one, "offset": start, "length": stop - start})
    return kept, placed


def _seen(text: str, entities: list[Entity]) -> list[Entity]:
    closed = {"code", "pre", "text_link"}
    taken = [one for one in entities if one["type"] in closed]
    seen = [_at(text, found, "url") for found in ADDRESS.finditer(text)]
    for command in commands(text):
        if not any(_overlap(command, one) for one in seen):
            seen.append(command)
    return [one for one in seen if not any(_overlap(one, other) for other in taken)]


def _at(text: str, found: "re.Match[str]", kind: str) -> Entity:
    return {"type": kind, "offset": units(text[: found.start()]), "length": units(found.group())}


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
