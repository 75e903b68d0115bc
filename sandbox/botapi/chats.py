"""Whom a call means: the chat, and whether the bot may write there."""

from typing import Any

from sandbox.groups import Group
from sandbox.people import Person
from sandbox.refusal import Refusal
from sandbox.world import World

Place = Person | Group


def chat(world: World, id_: int | str | None) -> Place:
    """The person whose private chat this is, or the group, where the bot is in it.

    Raises:
        Refusal: 400 chat not found, or what a group has become; 403 where the bot is not in it.
    """
    if isinstance(id_, int) and (person := world.people.find(id_)):
        return person
    group = world.groups.find(id_) if isinstance(id_, int) else None
    if group is None:
        raise Refusal.bad_request("chat not found")
    group.open()
    return group


def open_chat(world: World, id_: int | str | None) -> Place:
    """The same, where the bot may write.

    Raises:
        Refusal: 400 chat not found; 403 where it was blocked or never started, or is not there.
    """
    place = chat(world, id_)
    place.open()
    return place


def replied(world: World, place: Place, call: Any) -> dict[str, Any] | None:
    """The message that a new one answers, as far as it is shown with it."""
    wanted = call.reply_parameters
    id_ = wanted.message_id if wanted else call.reply_to_message_id
    if id_ is None:
        return None
    found = world.messages.find(place.id, id_)
    if found is not None:
        return {key: value for key, value in found.items() if key != "reply_to_message"}
    lenient = wanted.allow_sending_without_reply if wanted else call.allow_sending_without_reply
    if lenient is True:
        return None
    raise Refusal.bad_request("message to be replied not found")
