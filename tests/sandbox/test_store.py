"""A restart loses nothing: people, messages, updates, files, clock, feed and log are kept."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from aiogram.types import BufferedInputFile


async def test_a_restart_goes_on_where_it_was(start: Any, tmp_path: Path) -> None:
    file = tmp_path / "telegram.db"
    before = await start(file)
    sent = await before.bot.send_document(1001, BufferedInputFile(b"octets", "a.txt"), caption="x")
    await before.post("/people/1003/messages", {"text": "/start"})
    await before.post("/clock", {"now": "2016-07-11T05:00:00Z"})
    due = {"all": "2016-07-12T05:00:00Z", "chats": {}}
    await before.ask("PUT", "/clock/next", json=due)
    await before.ask("PUT", "/office", json={"feed": "http://localhost/cal/x/office.ics"})

    after = await start(file)

    clock = await after.get("/clock")
    assert clock["now"] >= "2016-07-11T05:00:00+00:00"
    assert clock["next"]["all"] == "2016-07-12T05:00:00+00:00"
    assert (await after.get("/office"))["feed"] == "http://localhost/cal/x/office.ics"
    assert (await after.bot.download(sent.document.file_id)).read() == b"octets"
    assert [one["text"] for one in (await after.chat(1001))["messages"]] == ["x"]
    assert (await after.get("/people"))[2]["started"] is True
    assert [one.message.text for one in await after.bot.get_updates()] == ["/start"]
    later = await after.bot.send_message(1001, "y")
    assert later.message_id > sent.message_id
    assert (await after.get("/log"))["calls"][0]["method"] == "sendDocument"


async def test_update_ids_are_never_given_twice(start: Any, tmp_path: Path) -> None:
    first = await start(tmp_path / "telegram.db")
    await first.post("/people/1001/messages", {"text": "one"})
    (one,) = await first.bot.get_updates()
    await first.bot.get_updates(offset=one.update_id + 1)
    again = await start(tmp_path / "telegram.db")
    await again.post("/people/1001/messages", {"text": "two"})
    (two,) = await again.bot.get_updates()
    assert two.update_id > one.update_id


def test_a_sandbox_starts_by_itself_and_prints_its_address() -> None:
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--store", ":memory:"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().startswith("http://127.0.0.1:")
        finally:
            process.terminate()


async def test_a_file_from_before_groups_is_gone_on_with(start: Any, tmp_path: Path) -> None:
    file = tmp_path / "telegram.db"
    with closing(sqlite3.connect(file)) as old:
        old.execute(
            "CREATE TABLE person (id INTEGER PRIMARY KEY, first_name TEXT NOT NULL,"
            " language_code TEXT NOT NULL, started INTEGER NOT NULL,"
            " blocked INTEGER NOT NULL DEFAULT 0)"
        )
        old.execute("INSERT INTO person VALUES (7, 'From before', 'en', 1, 0)")
        old.commit()
    sandbox = await start(file)
    assert (await sandbox.get("/people"))[0]["deactivated"] is False
    assert await sandbox.bot.send_message(7, "x")
