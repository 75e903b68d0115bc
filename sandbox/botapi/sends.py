"""Calls that put a message into a chat."""

from typing import Any

from aiogram.methods import CopyMessage, ForwardMessage, SendMessage

from sandbox.botapi.chats import Place, chat, open_chat, replied
from sandbox.botapi.keyboards import inline
from sandbox.botapi.parameters import Parameters
from sandbox.markup import Entity, formatted, units
from sandbox.messages import Body
from sandbox.refusal import Refusal
from sandbox.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def text_of(call: Any) -> dict[str, Any]:
    """Text and entities of a call, as a message keeps them.

    Raises:
        Refusal: 400 for a text that is empty, too long or badly marked up.
    """
    if not call.text:
        raise Refusal.bad_request("message text is empty")
    text, entities = formatted(call.text, _mode(call.parse_mode), call.entities)
    if not text:
        raise Refusal.bad_request("text must be non-empty")
    if units(text) > LONGEST_TEXT:
        raise Refusal.bad_request("message is too long")
    return with_entities("text", text, entities)


def caption_of(call: Any) -> dict[str, Any]:
    """The caption of a call, as a message keeps it; nothing where there is none."""
    if not call.caption:
        return {}
    text, entities = formatted(call.caption, _mode(call.parse_mode), call.caption_entities)
    if units(text) > LONGEST_CAPTION:
        raise Refusal.bad_request("message caption is too long")
    return with_entities("caption", text, entities)


def with_entities(name: str, text: str, entities: list[Entity]) -> dict[str, Any]:
    """A text under its name in a message, and its entities where it has some."""
    if not text:
        return {}
    kept = "entities" if name == "text" else "caption_entities"
    return {name: text} | ({kept: entities} if entities else {})


def put(world: World, call: Any, content: Body) -> Body:
    """Put a message of the bot into the chat of a call, if limits allow it."""
    markup = inline(call.reply_markup)
    place = open_chat(world, call.chat_id)
    answered = replied(world, place, call)
    content = content | ({"reply_to_message": answered} if answered else {})
    return deliver(world, place, content | ({"reply_markup": markup} if markup else {}))


def deliver(world: World, place: Place, content: Body) -> Body:
    """Count the message and store it."""
    world.limits.take(place.id)
    return world.messages.add(place.chat(), world.me, content)


def send_message(world: World, call: SendMessage, _: Parameters) -> Body:
    """sendMessage."""
    return put(world, call, text_of(call))


def copy_message(world: World, call: CopyMessage, _: Parameters) -> dict[str, int]:
    """copyMessage: the content, without where it came from."""
    source = _source(world, call, "message to copy not found")
    kept = ("text", "entities", "document", "photo", "caption", "caption_entities")
    content = {key: source[key] for key in kept if key in source}
    if call.caption is not None and "text" not in content:
        content = {key: value for key, value in content.items() if "caption" not in key}
        content |= caption_of(call)
    return {"message_id": put(world, call, content)["message_id"]}


def forward_message(world: World, call: ForwardMessage, _: Parameters) -> Body:
    """forwardMessage."""
    source = _source(world, call, "message to forward not found")
    return deliver(world, open_chat(world, call.chat_id), forwarded(source))


def forwarded(source: Body) -> Body:
    """The content of a message as it looks where it is forwarded to."""
    left = ("message_id", "date", "chat", "from", "edit_date", "reply_to_message", "reply_markup")
    content = {key: value for key, value in source.items() if key not in left}
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return {"forward_origin": origin} | content


def _source(world: World, call: CopyMessage | ForwardMessage, absent: str) -> Body:
    found = world.messages.find(chat(world, call.from_chat_id).id, call.message_id)
    if found is None:
        raise Refusal.bad_request(absent)
    return found


def _mode(parse_mode: object) -> str | None:
    return parse_mode if isinstance(parse_mode, str) else None
