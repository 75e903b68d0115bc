"""People write, forward, block and hand in; the bot gets it as Telegram's updates."""

from typing import Any

from aiohttp import FormData

from tests.sandbox.asking import updates


async def test_the_people_are_named_by_their_part(sandbox: Any) -> None:
    people = await sandbox.get("/people")
    assert [one["first_name"] for one in people] == [
        "Coordinator",
        "Participant, French",
        "Stranger",
    ]


async def test_somebody_new_comes_in_and_starts(sandbox: Any) -> None:
    new = await sandbox.post("/people", {"first_name": "Ana", "language_code": "pt"})
    await sandbox.post(f"/people/{new['id']}/messages", {"text": "/start abc"})
    (update,) = await updates(sandbox)
    assert update.message.from_user.language_code == "pt"
    (entity,) = update.message.entities
    assert (entity.type, entity.offset, entity.length) == ("bot_command", 0, 6)
    assert await sandbox.bot.send_message(new["id"], "Hello.")


async def test_a_link_is_opened_as_a_start_command(sandbox: Any) -> None:
    link = "https://t.me/ConvokeSandboxBot?start=Zx_9-a"
    await sandbox.post("/people/1003/messages", {"link": link})
    (update,) = await updates(sandbox)
    assert update.message.text == "/start Zx_9-a"
    status, answer = await sandbox.ask(
        "POST", "/people/1003/messages", json={"link": "https://example.org/"}
    )
    assert (status, "open here" in answer["error"]) == (400, True)


async def test_a_person_replies(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "Which city?")
    await sandbox.post("/people/1001/messages", {"text": "Tbilisi", "reply_to": sent.message_id})
    (update,) = await updates(sandbox)
    assert update.message.reply_to_message.text == "Which city?"
    seen = (await sandbox.chat(1001))["messages"][-1]
    assert seen["reply_to"]["text"] == "Which city?"


async def test_a_person_hands_in_a_document(sandbox: Any) -> None:
    form = FormData()
    form.add_field("document", b"a,b\n", filename="list.csv", content_type="text/csv")
    form.add_field("caption", "The list")
    status, _ = await sandbox.ask("POST", "/people/1001/messages", data=form)
    assert status == 201
    (update,) = await updates(sandbox)
    assert (update.message.caption, update.message.document.file_name) == ("The list", "list.csv")
    assert (await sandbox.bot.download(update.message.document)).read() == b"a,b\n"
    shown = (await sandbox.chat(1001))["messages"][0]["document"]
    async with sandbox.http.get(sandbox.url + shown["url"]) as response:
        assert await response.read() == b"a,b\n"


async def test_a_person_forwards(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "x")
    await sandbox.post("/people/1001/forward", {"message_id": sent.message_id})
    (update,) = await updates(sandbox)
    assert update.message.forward_origin.sender_user.id == 42


async def test_blocking_is_told_to_the_bot_and_ends_writing(sandbox: Any) -> None:
    await sandbox.post("/people/1001/block")
    await sandbox.post("/people/1001/block")
    (update,) = await updates(sandbox)
    assert update.my_chat_member.new_chat_member.status == "kicked"
    status, answer = await sandbox.ask("POST", "/people/1001/messages", json={"text": "x"})
    sentence = "Coordinator has blocked the bot: unblock it first."
    assert (status, answer) == (409, {"error": sentence})


async def test_a_chat_shows_only_what_changed_since(sandbox: Any) -> None:
    first = await sandbox.bot.send_message(1001, "one")
    await sandbox.bot.send_message(1001, "two")
    await sandbox.bot.send_message(1002, "not here")
    seen = await sandbox.chat(1001)
    assert [one["text"] for one in seen["messages"]] == ["one", "two"]
    await first.edit_text("One")
    later = await sandbox.chat(1001, seen["next"])
    assert [(one["message_id"], one["text"]) for one in later["messages"]] == [
        (first.message_id, "One")
    ]
    assert (await sandbox.chat(1001, later["next"]))["messages"] == []


async def test_what_cannot_be_is_said_in_a_sentence(sandbox: Any) -> None:
    for path, body, status, sentence in (
        ("/people/9/messages", {"text": "x"}, 404, "There is nobody with the id 9 here."),
        ("/people/1001/messages", {"text": " "}, 400, "A message needs a text."),
        ("/people/1001/forward", {"message_id": 7}, 404, "There is no message 7 in this chat."),
        ("/people/1001/forward", {}, 400, "“message_id” must be a whole number."),
        ("/people", {}, 400, "A person needs a “first_name”."),
        ("/people", [], 400, "The body must be a JSON object."),
    ):
        assert await sandbox.ask("POST", path, json=body) == (status, {"error": sentence})
