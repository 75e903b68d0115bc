"""A crowd is let in."""

from aiohttp import ClientSession

from benchmarks.bot_and_echo.people import Caller, Crowd
from benchmarks.processes import Running

CROWD = 30


async def let_in(fake: Running, http: ClientSession) -> list[Caller]:
    """So many people whom the fake did not know."""
    crowd = Crowd(fake.first_line, http)
    callers = []
    for number in range(CROWD):
        body = {"first_name": f"P{number}", "language_code": "en"}
        async with http.post(f"{fake.first_line}/people", json=body) as answer:
            callers.append(Caller((await answer.json())["id"], crowd))
    return callers
