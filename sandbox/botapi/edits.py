"""Calls that change a message or take it away, and answers to pressed buttons."""

from typing import Any

from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
)

from sandbox.botapi.chats import chat
from sandbox.botapi.keyboards import inline
from sandbox.botapi.parameters import Parameters
from sandbox.botapi.sends import text_of
from sandbox.groups import Group
from sandbox.messages import Body
from sandbox.refusal import Refusal
from sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
LONGEST_ANSWER = 200


def edit_text(world: World, call: EditMessageText, _: Parameters) -> Body:
    """editMessageText."""
    content, markup = text_of(call), inline(call.reply_markup)
    message = _own(world, call)
    if "text" not in message:
        raise Refusal.bad_request("there is no text in the message to edit")
    return _change(world, message, content, markup)


def edit_markup(world: World, call: EditMessageReplyMarkup, _: Parameters) -> Body:
    """editMessageReplyMarkup; without a keyboard it takes the buttons away."""
    markup = inline(call.reply_markup)
    message = _own(world, call)
    kept: Body = {key: message[key] for key in ("text", "entities") if key in message}
    return _change(world, message, kept, markup)


def delete(world: World, call: DeleteMessage, _: Parameters) -> bool:
    """deleteMessage; in a private chat also what the person wrote."""
    place = chat(world, call.chat_id)
    message = world.messages.find(place.id, call.message_id)
    if message is None:
        raise Refusal.bad_request("message to delete not found")
    if isinstance(place, Group) and not message["from"]["is_bot"]:
        raise Refusal.bad_request("message can't be deleted")
    world.messages.delete(call.message_id)
    return True


def answer_query(world: World, call: AnswerCallbackQuery, _: Parameters) -> bool:
    """answerCallbackQuery, once for each press."""
    if call.text and len(call.text) > LONGEST_ANSWER:
        raise Refusal.bad_request("MESSAGE_TOO_LONG")
    answer = {"text": call.text or "", "show_alert": bool(call.show_alert), "url": call.url}
    if not world.messages.answer_press(call.callback_query_id, answer):
        raise Refusal.bad_request(TOO_OLD)
    return True


def _own(world: World, call: EditMessageText | EditMessageReplyMarkup) -> Body:
    place = chat(world, call.chat_id)
    if call.message_id is None:
        raise Refusal.bad_request("message identifier is not specified")
    message = world.messages.find(place.id, call.message_id)
    if message is None:
        raise Refusal.bad_request("message to edit not found")
    if not message["from"]["is_bot"] or "forward_origin" in message:
        raise Refusal.bad_request("message can't be edited")
    return message


def _change(world: World, old: Body, content: Body, markup: dict[str, Any] | None) -> Body:
    parts = ("text", "entities", "reply_markup")
    new = {key: value for key, value in old.items() if key not in parts}
    new |= content | ({"reply_markup": markup} if markup else {})
    if all(old.get(part) == new.get(part) for part in parts):
        raise Refusal.bad_request(NOT_MODIFIED)
    world.limits.take(old["chat"]["id"])
    return world.messages.replace(new)
