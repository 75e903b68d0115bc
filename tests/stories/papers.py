"""A programme as the office has written it; it is pasted or sent, and read."""

import asyncio

from aiohttp import FormData

from tests.client import Person, Seen
from tests.patience import PATIENCE
from tests.stories.town import Town

PROGRAMME = """Activities in autumn 2016

- Workshop on seizure of crypto-assets, Tbilisi, Georgia, 20-21 September 2016 #GLACY
- Mission on reporting (Belgrade, Serbia, 4-5 October 2016; Chisinau, Moldova, Q4 2016) #GLACY
- Training of prosecutors, Dakar, Senegal, 3-5 May 2016 #GLACY
- Conference of judges, Tbilisi, Georgia, Monday 19 October 2016 #GLACY
- Seminar on evidence, Rabat, Morocco, 11 October 2016
"""


async def read(town: Town, who: Person) -> Seen:
    """The reader has come to its end."""
    await asyncio.wait_for(town.running.clock.leading.read_papers.settle(), PATIENCE)  # type: ignore[union-attr]
    await town.tick()
    return await who.sees()


async def handed_in(town: Town, who: Person, *texts: str) -> Seen:
    """Texts are pasted one after another, and read."""
    for text in texts:
        await who.post("messages", {"text": text})
    await town.settle()
    await who.presses("Done")
    return await read(town, who)


async def sent(town: Town, who: Person, name: str, octets: bytes) -> Seen:
    """A file is sent, and read."""
    form = FormData()
    form.add_field("document", octets, filename=name)
    async with town.http.post(f"{town.url}/people/{who.id}/messages", data=form) as answer:
        assert answer.status in {200, 201}, await answer.text()
    await town.settle()
    return await read(town, who)
