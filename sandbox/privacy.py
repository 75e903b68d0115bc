"""What a bot in privacy mode hears of a group."""

from typing import Any

from sandbox.groups import ADMINISTRATOR, Group
from sandbox.messages import Body
from sandbox.world import World


def hears(world: World, group: Group, message: Body) -> bool:
    """Whether the bot gets a message that a person wrote in a group.

    An administrator gets everything. Otherwise: commands for this bot, commands for nobody by name
    where it has spoken, and replies to what it said.
    """
    if not group.has_bot:
        return False
    if group.bot == ADMINISTRATOR:
        return True
    answered = message.get("reply_to_message")
    if answered and answered["from"]["id"] == world.me["id"]:
        return True
    command, at, name = _command(message)
    if not command:
        return False
    return name.lower() == world.username.lower() if at else world.messages.has_bot(group.id)


def _command(message: dict[str, Any]) -> tuple[str, str, str]:
    """The command that a message begins with, and whose it is: ``/week@SomeBot``."""
    entities = message.get("entities", [])
    if not any(one["type"] == "bot_command" and one["offset"] == 0 for one in entities):
        return "", "", ""
    first: str = message["text"].split(maxsplit=1)[0]
    return first.partition("@")
