"""What a person does with a group, and what the bot learns of it."""

from collections.abc import Iterable
from typing import Any

from aiogram.types import ChatMemberAdministrator

from sandbox.groups import ADMINISTRATOR, BASIC, KICKED, LEFT, MEMBER, SUPER, Group
from sandbox.messages import Body
from sandbox.people import Person
from sandbox.refusal import Unable
from sandbox.world import World


def found(world: World, id_: int, title: str, people: Iterable[int]) -> Group:
    """Begin a group with others."""
    founder = world.people.get(id_)
    others = [world.people.get(one).id for one in people]
    group = world.groups.create(title, [founder.id, *others])
    tell(world, group, founder.user(), {"group_chat_created": True})
    return group


def set_bot(world: World, id_: int, group_id: int, status: str) -> Group:
    """Take the bot in, make it an administrator, or put it out; twice is once."""
    person, group = inside(world, id_, group_id)
    if status not in {MEMBER, ADMINISTRATOR, LEFT}:
        raise Unable(400, "“status” must be member, administrator or left.")
    if status == LEFT and group.kind == SUPER:
        status = KICKED  # who is put out of a supergroup may not come back by itself
    out = {LEFT, KICKED}
    if status == group.bot or {status, group.bot} <= out:
        return group
    world.groups.set_bot(group.id, status)
    told(world, group, person.user(), group.bot, status)
    now = world.groups.get(group.id)
    if status in out:
        tell(world, now, person.user(), {"left_chat_member": world.me}, also=group.kind == BASIC)
    elif group.bot in out:
        tell(world, now, person.user(), {"new_chat_members": [world.me]})
    return now


def set_person(world: World, id_: int, group_id: int, other: int, *, within: bool) -> None:
    """Take somebody in, or put them out; oneself too."""
    person, group = inside(world, id_, group_id)
    concerned = world.people.get(other)
    if (concerned.id in world.groups.members(group.id)) == within:
        return
    if within:
        world.groups.let_in(group.id, concerned.id)
        tell(world, group, person.user(), {"new_chat_members": [concerned.user()]})
    else:
        world.groups.let_out(group.id, concerned.id)
        tell(world, group, person.user(), {"left_chat_member": concerned.user()})


def rename(world: World, id_: int, group_id: int, title: str) -> None:
    """Give the group another title."""
    person, group = inside(world, id_, group_id)
    world.groups.rename(group.id, title)
    renamed = world.groups.get(group.id)
    tell(world, renamed, person.user(), {"new_chat_title": renamed.title})


def upgrade(world: World, id_: int, group_id: int) -> Group:
    """Make it a supergroup: another chat, and the old one takes nothing any more."""
    person, group = inside(world, id_, group_id)
    if group.kind == SUPER:
        raise Unable(409, f"{group.title} is a supergroup already.")
    made = world.groups.upgrade(group)
    tell(world, group, person.user(), {"migrate_to_chat_id": made.id})
    tell(world, made, person.user(), {"migrate_from_chat_id": group.id})
    return made


def leave(world: World, group: Group) -> None:
    """The bot goes by itself."""
    world.groups.set_bot(group.id, LEFT)
    told(world, group, world.me, group.bot, LEFT)
    tell(world, world.groups.get(group.id), world.me, {"left_chat_member": world.me})


def inside(world: World, id_: int, group_id: int) -> tuple[Person, Group]:
    """A person and the group that they are in.

    Raises:
        Unable: they are not, or it has become a supergroup.
    """
    person, group = world.people.get(id_), world.groups.get(group_id)
    person.present()
    if group.migrated_to is not None:
        raise Unable(409, f"{group.title} has become a supergroup: {group.migrated_to}.")
    if person.id not in world.groups.members(group.id):
        raise Unable(409, f"{person.first_name} is not in {group.title}.")
    return person, group


def tell(
    world: World, group: Group, sender: dict[str, Any], news: Body, *, also: bool = False
) -> None:
    """A service message, which the bot gets too while it is there; ``also`` where it is not."""
    message = world.messages.add(group.chat(), sender, news)
    if group.has_bot or also:
        world.updates.add(group.id, "message", message)


def told(world: World, group: Group, by: dict[str, Any], old: str, new: str) -> None:
    """The bot learns that its own place in a group has changed."""
    world.updates.add(
        group.id,
        "my_chat_member",
        {
            "chat": group.chat(),
            "from": by,
            "date": world.messages.seconds(),
            "old_chat_member": standing(world, old),
            "new_chat_member": standing(world, new),
        },
    )


def standing(world: World, status: str) -> dict[str, Any]:
    """The bot as a ChatMember; an administrator here has no rights but to be one."""
    known: dict[str, Any] = {"status": status, "user": world.me}
    if status == KICKED:
        known["until_date"] = 0
    if status == ADMINISTRATOR:
        fields = ChatMemberAdministrator.model_fields.items()
        known |= {name: False for name, one in fields if one.is_required() and name != "user"}
        known["status"] = status
    return known
