"""What a person does in Telegram, and the update that the bot gets of it."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox import grouping
from sandbox.botapi.chats import Place
from sandbox.botapi.media import photo
from sandbox.botapi.sends import forwarded, with_entities
from sandbox.files import Upload
from sandbox.markup import commands
from sandbox.messages import Body
from sandbox.people import Person
from sandbox.privacy import hears
from sandbox.refusal import Unable
from sandbox.world import World

START_CODE = re.compile(r"[A-Za-z0-9_-]{0,64}")


def write(
    world: World, id_: int, text: str, reply_to: int | None = None, chat: int | None = None
) -> Body:
    """Type a message, to the bot or in a group.

    Raises:
        Unable: the bot is blocked, the text is empty, or what is replied to is not there.
    """
    if not text.strip():
        raise Unable(400, "A message needs a text.")
    text = text.strip()
    return _say(world, id_, with_entities("text", text, commands(text)), reply_to, chat)


def follow(world: World, id_: int, link: str) -> Body:
    """Open a link ``https://t.me/<bot>?start=CODE``: to the bot this is “/start CODE”."""
    parts = urlsplit(link)
    code = parse_qs(parts.query).get("start", [""])[0]
    mine = parts.netloc == "t.me" and parts.path.strip("/").lower() == world.username.lower()
    if not mine or not START_CODE.fullmatch(code):
        raise Unable(400, f"Only links such as https://t.me/{world.username}?start=CODE open here.")
    return write(world, id_, f"/start {code}".strip())


def hand_in(
    world: World,
    id_: int,
    upload: Upload,
    *,
    caption: str,
    as_photo: bool,
    reply_to: int | None,
    chat: int | None = None,
) -> Body:
    """Send a document or a picture."""
    if not upload.content:
        raise Unable(400, "The file is empty.")
    file = world.files.add(upload)
    shown = {"photo": photo(world, file)} if as_photo else {"document": file.document()}
    content = shown | with_entities("caption", caption.strip(), commands(caption.strip()))
    return _say(world, id_, content, reply_to, chat)


def forward(world: World, id_: int, message_id: int) -> Body:
    """Forward a message of the chat into it again, where the bot sees it as forwarded."""
    return _say(world, id_, forwarded(_message(world, world.people.get(id_), message_id)))


def press(
    world: World, id_: int, message_id: int, wanted: str, chat: int | None = None
) -> dict[str, Any]:
    """Press a button by its label or its callback data.

    A button that opens an address gives ``{"url"}`` and tells the bot nothing; the others give
    ``{"callback_query_id"}``.
    """
    person, place = _writer(world, id_, chat)
    message = _message(world, place, message_id)
    button = _button(message, wanted)
    if "url" in button:
        return {"url": button["url"]}
    if "callback_data" not in button:
        raise Unable(409, f"The sandbox cannot press “{button['text']}”, a button of another kind.")
    query = world.messages.press(place.id, message_id, person.id)
    world.updates.add(
        place.id,
        "callback_query",
        {
            "id": query,
            "from": person.user(),
            "message": message,
            "chat_instance": str(place.id),
            "data": button["callback_data"],
        },
    )
    return {"callback_query_id": query}


def _writer(world: World, id_: int, chat: int | None) -> tuple[Person, Place]:
    """Who writes or presses, and where they do."""
    if chat is not None and chat != id_:
        return grouping.inside(world, id_, chat)
    person = world.people.get(id_)
    person.present()
    if person.blocked:
        raise Unable(409, f"{person.first_name} has blocked the bot: unblock it first.")
    return person, person


def _message(world: World, place: Place, message_id: int) -> Body:
    found = world.messages.find(place.id, message_id)
    if found is None:
        raise Unable(404, f"There is no message {message_id} in this chat.")
    return found


def _button(message: Body, wanted: str) -> dict[str, Any]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons: list[dict[str, Any]] = [button for row in rows for button in row]
    for key in ("text", "callback_data"):
        for button in buttons:
            if button.get(key) == wanted:
                return button
    labels = ", ".join(f"“{button['text']}”" for button in buttons) or "none"
    sentence = f"Message {message['message_id']} has no button “{wanted}”; its buttons: {labels}."
    raise Unable(404, sentence)


def _say(
    world: World, id_: int, content: Body, reply_to: int | None = None, chat: int | None = None
) -> Body:
    person, place = _writer(world, id_, chat)
    if reply_to is not None:
        answered = _message(world, place, reply_to)
        nested = {key: value for key, value in answered.items() if key != "reply_to_message"}
        content = content | {"reply_to_message": nested}
    message = world.messages.add(place.chat(), person.user(), content)
    if isinstance(place, Person):
        world.people.start(id_)
    if isinstance(place, Person) or hears(world, place, message):
        world.updates.add(place.id, "message", message)
    return message
