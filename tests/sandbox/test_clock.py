"""The clock runs on from where it was put, goes to what is due next, and never goes back."""

from typing import Any

import pytest


async def test_the_clock_runs_with_real_time(sandbox: Any) -> None:
    assert (await sandbox.get("/clock"))["now"] == "2016-07-01T07:00:00+00:00"
    sandbox.seconds.passed += 90
    assert (await sandbox.get("/clock"))["now"] == "2016-07-01T07:01:30+00:00"


async def test_the_clock_is_put_forward_and_messages_carry_its_date(sandbox: Any) -> None:
    await sandbox.post("/clock", {"now": "2016-07-11T05:00:00Z"})
    sandbox.seconds.passed += 1
    moved = await sandbox.post("/clock", {"seconds": 3600})
    assert moved["now"] == "2016-07-11T06:00:01+00:00"
    sent = await sandbox.bot.send_message(1001, "x")
    assert sent.date.isoformat() == "2016-07-11T06:00:01+00:00"


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        (
            {"now": "2016-06-30T00:00:00Z"},
            409,
            "The clock never goes back: it shows 2016-07-01T07:00:00Z.",
        ),
        ({"seconds": -1}, 409, "The clock never goes back: it shows 2016-07-01T07:00:00Z."),
        (
            {"now": "2016-07-11T05:00"},
            400,
            "“now” needs an offset from UTC, such as 2016-07-11T05:00:00Z.",
        ),
        ({"now": "soon"}, 400, "“now” must be a moment such as 2016-07-11T05:00:00Z."),
        ({}, 400, "Say where the clock goes: “now”, “seconds”, or “to”: “next”."),
        (
            {"to": "next"},
            409,
            "Nothing is due for anybody: the product has reported no next moment.",
        ),
        (
            {"to": "next", "chat": 1001},
            409,
            "Nothing is due in this chat: the product has reported no next moment.",
        ),
    ],
)
async def test_what_the_clock_cannot_do_it_says(
    sandbox: Any, body: Any, status: int, sentence: str
) -> None:
    assert await sandbox.ask("POST", "/clock", json=body) == (status, {"error": sentence})


async def test_the_clock_goes_to_what_the_product_reported(sandbox: Any) -> None:
    due = {"all": "2016-07-04T07:00:00Z", "chats": {"1001": "2016-07-11T09:00:00+02:00"}}
    status, _ = await sandbox.ask("PUT", "/clock/next", json=due)
    assert status == 200
    assert (await sandbox.get("/clock"))["next"] == {
        "all": "2016-07-04T07:00:00+00:00",
        "chats": {"1001": "2016-07-11T07:00:00+00:00"},
    }
    moved = await sandbox.post("/clock", {"to": "next"})
    assert moved["now"] == "2016-07-04T07:00:00+00:00"
    moved = await sandbox.post("/clock", {"to": "next", "chat": 1001})
    assert moved["now"] == "2016-07-11T07:00:00+00:00"
    sandbox.seconds.passed += 5
    moved = await sandbox.post("/clock", {"to": "next"})
    assert moved["now"] == "2016-07-11T07:00:05+00:00"


async def test_the_office_hands_over_its_feed(sandbox: Any) -> None:
    assert (await sandbox.get("/office"))["feed"] is None
    office = {"feed": "http://localhost/cal/x/office.ics", "timezone": "Europe/Bucharest"}
    await sandbox.ask("PUT", "/office", json=office)
    told = await sandbox.get("/office")
    assert (told["feed"], told["timezone"]) == (office["feed"], office["timezone"])
    assert told["bot"]["username"] == "ConvokeSandboxBot"


async def test_a_faster_clock_passes_many_seconds_in_each_and_never_jumps(start: Any) -> None:
    sandbox = await start(speed=20)
    sandbox.seconds.passed += 3
    assert await sandbox.get("/clock") == {
        "now": "2016-07-01T07:01:00+00:00",
        "speed": 20,
        "next": {"all": None, "chats": {}},
    }
    slowed = await sandbox.post("/clock", {"speed": 0.5})
    assert (slowed["now"], slowed["speed"]) == ("2016-07-01T07:01:00+00:00", 0.5)
    sandbox.seconds.passed += 10
    assert (await sandbox.get("/clock"))["now"] == "2016-07-01T07:01:05+00:00"
    await sandbox.post("/clock", {"now": "2016-07-01T08:00:00Z"})
    sandbox.seconds.passed += 2
    assert (await sandbox.get("/clock"))["now"] == "2016-07-01T08:00:01+00:00"


@pytest.mark.parametrize("speed", [0, -1, 10_001, "nan", "inf"])
async def test_a_speed_that_no_clock_has_is_refused(sandbox: Any, speed: object) -> None:
    sentence = "“speed” must be above 0 and at most 10000."
    assert await sandbox.ask("POST", "/clock", json={"speed": speed}) == (400, {"error": sentence})
    status, answer = await sandbox.ask("POST", "/clock", json={"speed": "quick"})
    assert (status, answer) == (400, {"error": "“speed” must be a number."})
