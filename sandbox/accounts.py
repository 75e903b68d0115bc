"""What a person does with their account, and what the bot learns of it."""

from sandbox.world import World


def block(world: World, id_: int, *, blocked: bool) -> None:
    """Block the bot or let it in again; twice is once."""
    person = world.people.get(id_)
    person.present()
    if person.blocked == blocked:
        return
    world.people.block(id_, blocked=blocked)
    me = {"user": world.me}
    member, banned = {"status": "member", **me}, {"status": "kicked", **me, "until_date": 0}
    world.updates.add(
        id_,
        "my_chat_member",
        {
            "chat": person.chat(),
            "from": person.user(),
            "date": world.messages.seconds(),
            "old_chat_member": member if blocked else banned,
            "new_chat_member": banned if blocked else member,
        },
    )


def deactivate(world: World, id_: int) -> None:
    """Delete the account; Telegram tells the bot nothing of it."""
    world.people.deactivate(world.people.get(id_).id)
