"""Service messages of groups, as people read them."""

from collections.abc import Callable
from typing import Any

from sandbox.messages import Body


def service(body: Body) -> str | None:
    """What Telegram itself says in a group; None for what somebody wrote."""
    name = body["from"]["first_name"]
    for kind, say in WHO.items():
        if kind in body:
            return say(name, body, body[kind])
    for kind, sentence in WHAT.items():
        if kind in body:
            return sentence.format(name=name, what=body[kind])
    return None


def _came(name: str, body: Body, who: list[dict[str, Any]]) -> str:
    if [one["id"] for one in who] == [body["from"]["id"]]:
        return f"{name} joined the group."
    return f"{name} added {', '.join(one['first_name'] for one in who)}."


def _left(name: str, body: Body, who: dict[str, Any]) -> str:
    if who["id"] == body["from"]["id"]:
        return f"{name} left the group."
    return f"{name} removed {who['first_name']}."


WHO: dict[str, Callable[[str, Body, Any], str]] = {
    "new_chat_members": _came,
    "left_chat_member": _left,
}
WHAT = {
    "group_chat_created": "{name} created the group.",
    "new_chat_title": "{name} named the group “{what}”.",
    "migrate_to_chat_id": "{name} made the group a supergroup: {what}.",
    "migrate_from_chat_id": "The supergroup goes on where {what} ended.",
}
