"""Whom a call means: the chat, and whether the bot may write there."""

from typing import Any

from sandbox.faults import BLOCKED
from sandbox.people import Person
from sandbox.refusal import Refusal
from sandbox.world import World

NEVER_STARTED = "Forbidden: bot can't initiate conversation with a user"


def chat(world: World, id_: int | str | None) -> Person:
    """The person whose private chat this is.

    Raises:
        Refusal: 400 chat not found.
    """
    person = world.people.find(id_) if isinstance(id_, int) else None
    if person is None:
        raise Refusal.bad_request("chat not found")
    return person


def open_chat(world: World, id_: int | str | None) -> Person:
    """The same, where the bot may write.

    Raises:
        Refusal: 400 chat not found; 403 where it was blocked or never started.
    """
    person = chat(world, id_)
    if person.blocked:
        raise Refusal(403, BLOCKED)
    if not person.started:
        raise Refusal(403, NEVER_STARTED)
    return person


def replied(world: World, person: Person, call: Any) -> dict[str, Any] | None:
    """The message that a new one answers, as far as it is shown with it."""
    wanted = call.reply_parameters
    id_ = wanted.message_id if wanted else call.reply_to_message_id
    if id_ is None:
        return None
    found = world.messages.find(person.id, id_)
    if found is not None:
        return {key: value for key, value in found.items() if key != "reply_to_message"}
    lenient = wanted.allow_sending_without_reply if wanted else call.allow_sending_without_reply
    if lenient is True:
        return None
    raise Refusal.bad_request("message to be replied not found")
