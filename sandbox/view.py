"""A chat as its person sees it."""

from typing import Any
from urllib.parse import quote

from sandbox.botapi.profile import commands_for
from sandbox.files import Stored
from sandbox.markup import html
from sandbox.messages import Body
from sandbox.news import service
from sandbox.people import Person
from sandbox.world import World

QUOTED = 160


def chat(world: World, person: int, since: int, chat_id: int) -> dict[str, Any]:
    """What somebody sees in a chat: what is new, edited, deleted or answered since a revision.

    With the next revision to ask.
    """
    messages, deleted = world.messages.changed(chat_id, since)
    return {
        "messages": [message(world, one) for one in messages],
        "deleted": deleted,
        "alerts": world.messages.answers(chat_id, since, person) if since else [],
        "next": world.messages.revision,
    }


def message(world: World, body: Body) -> dict[str, Any]:
    """One message for the page and for tests; what it has not is null or empty."""
    text, entities = _words(body)
    origin = body.get("forward_origin")
    return {
        "message_id": body["message_id"],
        "revision": body["revision"],
        "date": body["date"],
        "from": "bot" if body["from"]["is_bot"] else "person",
        "sender": {"id": body["from"]["id"], "first_name": body["from"]["first_name"]},
        "service": service(body),
        "text": text,
        "html": html(text, entities),
        "entities": entities,
        "buttons": [
            [_button(one) for one in row]
            for row in body.get("reply_markup", {}).get("inline_keyboard", [])
        ],
        "document": _file(world, body.get("document")),
        "photo": _file(world, (body.get("photo") or [None])[-1]),
        "edited": "edit_date" in body,
        "reply_to": _quoted(body.get("reply_to_message")),
        "forwarded_from": origin["sender_user"]["first_name"] if origin else None,
    }


def people(world: World) -> list[dict[str, Any]]:
    """Everybody, with the last words of their chat and the commands that they are offered."""
    last = world.messages.last()
    return [_person(world, one, last.get(one.id)) for one in world.people.all()]


def groups(world: World) -> list[dict[str, Any]]:
    """Every group that is still one: who is in it, and its last words."""
    last = world.messages.last()
    return [
        {
            "id": one.id,
            "title": one.title,
            "type": one.kind,
            "bot": one.bot,
            "people": world.groups.members(one.id),
            "commands": commands_for(world, one.id, ""),
            "last": _last(last.get(one.id)),
        }
        for one in world.groups.all()
    ]


def _last(body: Body | None) -> dict[str, Any] | None:
    return body and {"message_id": body["message_id"], "date": body["date"], **_brief(body)}


def _person(world: World, person: Person, last: Body | None) -> dict[str, Any]:
    return {
        "id": person.id,
        "first_name": person.first_name,
        "language_code": person.language_code,
        "started": person.started,
        "blocked": person.blocked,
        "deactivated": person.deactivated,
        "commands": commands_for(world, person.id, person.language_code),
        "last": _last(last),
    }


def _words(body: Body) -> tuple[str, list[dict[str, Any]]]:
    if "text" in body:
        return body["text"], body.get("entities", [])
    return body.get("caption", ""), body.get("caption_entities", [])


def _brief(body: Body) -> dict[str, Any]:
    text, _ = _words(body)
    name = body["document"]["file_name"] if "document" in body else service(body) or "Picture"
    return {"from": "bot" if body["from"]["is_bot"] else "person", "text": text[:QUOTED] or name}


def _quoted(body: Body | None) -> dict[str, Any] | None:
    return None if body is None else {"message_id": body["message_id"], **_brief(body)}


def _button(button: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
    }


def _file(world: World, brief: dict[str, Any] | None) -> dict[str, Any] | None:
    stored = world.files.find(brief["file_id"]) if brief else None
    return None if stored is None else {**_described(stored), "url": address(stored)}


def _described(file: Stored) -> dict[str, Any]:
    return {"name": file.name, "mime": file.mime, "size": file.size, "file_id": file.id}


def address(file: Stored) -> str:
    """Where the page finds a file."""
    return f"/sent/{file.number}/{quote(file.name, safe='')}"
