"""A judge without Telegram: a pasted text, a page, an answer, a calendar, and the last word."""

import re
from html import unescape

from tests.stories.town import Town

TBILISI = "EAP2-2016-004"


async def page_of(town: Town) -> str:
    """The address of the page, out of the text that the coordinator pastes into a mail."""
    coordinator = town.person("Coordinator")
    await coordinator.says(f"/invite {TBILISI} Awa Diop")
    await coordinator.presses("français")
    texts = "\n".join(one["text"] for one in (await coordinator.chat())["messages"][-2:])
    found = re.search(r"http://calendars\.example(/i/[\w-]{43}/)", texts)
    assert found, texts
    return f"http://127.0.0.1:{town.running.port}{found[1]}"


async def looks(town: Town, address: str) -> str:
    """What a browser shows."""
    headers = {"Sec-Fetch-Mode": "navigate", "User-Agent": "Mozilla/5.0 (iPhone)"}
    async with town.http.get(address, headers=headers) as answer:
        assert answer.status == 200
        return await answer.text()


async def sends(town: Town, address: str, **fields: str) -> str:
    """A form of the page, and where it leads."""
    async with town.http.post(address, data=fields) as answer:
        assert answer.status == 200
        await answer.read()
    await town.tick()
    return str(answer.url)


async def test_a_judge_answers_asks_subscribes_and_learns_of_a_move(town: Town) -> None:
    address = await page_of(town)
    text = await looks(town, address)
    assert "18 juillet – mardi 19 juillet 2016" in text
    number = re.findall(r'name="activity" value="(\d+)"', text)[0]
    revision = re.findall(r'name="seen" value="(\d+)"', text)[0]

    await sends(town, address, deed="answer", answer="accepted", activity=number, seen=revision)
    await town.wait_until("2016-07-02T06:00:00+00:00")  # the day's message to the desk has gone
    told = await town.person("Coordinator").sees()
    assert "Awa Diop" in told
    assert "has accepted" in told

    await sends(town, address, deed="word", activity=number, text="Une place pour mon greffier ?")
    asked = await town.person("Coordinator").sees()
    assert "Une place pour mon greffier ?" in asked
    coordinator = town.person("Coordinator")
    await coordinator.post("messages", {"text": "Yes, gladly.", "reply_to": asked.id})
    await town.settle()
    assert "Yes, gladly." in await looks(town, address)

    calendar = await sends(town, address, deed="calendar")
    shown = await looks(town, calendar)
    webcal = unescape(re.findall(r'href="(webcal://[^"]+)"', shown)[0])
    events = await town.events(webcal)
    assert [str(one["DTSTART"].dt) for one in events] == ["2016-07-18"]

    await coordinator.says(f"/move {TBILISI} 20-21 July")
    await coordinator.presses("Save")
    moved = await looks(town, address)
    assert "Ce qui a changé" in moved
    assert "20–21 juillet 2016" in moved


async def test_nothing_is_left_after_stop(town: Town) -> None:
    address = await page_of(town)
    calendar = await sends(town, address, deed="calendar")
    feed = calendar + "programme-fr.ics"
    assert len(await town.events(feed)) == 1
    await sends(town, address, deed="stop")
    await town.tick()
    assert await town.events(feed) == []
    text = await looks(town, address)
    assert "Awa" not in text
    assert "Tbilissi" not in text
    assert "I have stopped everything" in await town.person("Coordinator").sees()
