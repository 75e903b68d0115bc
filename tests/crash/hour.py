"""The scripted hour, and the deaths in it: people go on as if nothing were the matter."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from tests.crash import conversations, evidence, unfinished
from tests.crash.afterwards import HOUR, settled
from tests.crash.conversations import WORDS, Promise
from tests.crash.evidence import Evidence, Kill
from tests.crash.moments import Moment
from tests.crash.prepared import BEGINS, DESK, DUE, FEED, FEED_OF, UNFINISHED
from tests.crash.processes import Product, Sandbox
from tests.crash.subscriber import Subscriber
from tests.crash.unfinished import Asked, Unfinished, Unsaved
from tests.crash.waiting import until
from tests.crash.walker import Walker


@dataclass
class Hour:
    """One run: the processes, the people, and what they were told."""

    product: Product
    sandbox: Sandbox
    telegram: Path
    http: ClientSession
    promises: list[Promise] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    kills: list[Kill] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    serving: bool = False
    _words: Any = field(default_factory=lambda: iter(WORDS))

    async def run(self, when: list[Moment]) -> Evidence:
        """Live through the hour, dying at these moments; then let everything come to its end."""
        address = f"http://127.0.0.1:{self.product.port}/cal/{FEED}/programme-en.ics"
        calendar = Subscriber(address, self.http)
        await self.begin()
        drafts, move = await self.leave_unfinished()
        async with asyncio.TaskGroup() as people:
            for place, chat in enumerate(DESK):
                people.create_task(self.at_the_desk(self.walker(chat), place))
            for draft in drafts:
                people.create_task(self.come_back(draft))
            people.create_task(calendar.follow(self.over.is_set))
            people.create_task(self.die(when))
        await self.finish(drafts, move)
        with suppress(TimeoutError):  # the checks say what is wrong
            await until(lambda: settled(self.product.database))
        mine = {one.title: one.start for one in self.promises if one.chat == FEED_OF}
        feed = await calendar.shows(mine)
        await self.product.stop()
        return await self.witness(feed, calendar.fetched)

    def walker(self, chat: int) -> Walker:
        """Somebody with a telephone."""
        return Walker(chat, self.sandbox.url, self.http)

    def title(self) -> str:
        """One that nobody has used."""
        return f"Workshop on {next(self._words)}"

    async def begin(self) -> None:
        """Another life, unless there is one."""
        if not self.serving:
            await self.product.start()
            self.serving = True

    async def leave_unfinished(self) -> tuple[list[Unfinished], Unsaved]:
        """Two drafts and a move, left in the middle."""
        one, two, three = (self.walker(chat) for chat in UNFINISHED)
        place, days, move = await asyncio.gather(
            unfinished.left_at_the_place(one, self.title()),
            unfinished.left_at_the_days(two, self.title()),
            unfinished.left_unsaved(three, self.title(), 26),
        )
        return [place, days], move

    async def at_the_desk(self, who: Walker, place: int) -> None:
        """Register and move, again and again, in one line or by and by."""
        ways = conversations.register_in_one_line, conversations.register_by_and_by
        for turn in count(place):
            if self.over.is_set():
                return
            promise = await ways[turn % 2](who, self.title())
            self.promises.append(await conversations.move(who, promise, 20 + turn % 5))

    async def come_back(self, draft: Unfinished) -> None:
        """After a death its person looks whether their draft is still at its question."""
        for turn in count():
            await self.death_after(len(self.kills))
            self.asked.append(await draft.again(turn))
            if self.over.is_set():
                return

    async def death_after(self, deaths: int) -> None:
        """Wait until there is one more, or there will be none."""
        await until(lambda: len(self.kills) > deaths or self.over.is_set())

    async def die(self, when: list[Moment]) -> None:
        """One life after the other, each to its moment, while the clock goes through the hour."""
        for turn, moment in enumerate(when, start=1):
            now = BEGINS + HOUR * turn / len(when)
            steps = self.sandbox.clock(self.http, now), self.begin()
            for step in steps[:: 1 if moment.away else -1]:
                await step
            await self.product.dies(moment, self.telegram)
            self.serving = False
            last = (await self.sandbox.log(self.http))[-1]["id"]
            self.kills.append(evidence.at_the_kill(self.product.database, last))
        await self.begin()
        self.over.set()

    async def finish(self, drafts: list[Unfinished], move: Unsaved) -> None:
        """Whoever left something unfinished ends it now."""
        place, days = drafts
        await place.who.says("Tbilisi, Georgia", conversations.shows(place.title, "When does"))
        for draft in (place, days):
            self.promises.append(await conversations.date_and_save(draft.who, draft.title))
        self.promises.append(await move.saves())

    async def witness(self, feed: dict[str, date], fetched: Mapping[int, int]) -> Evidence:
        """Everything that the checks look at."""
        return Evidence(
            promises=self.promises,
            asked=self.asked,
            due=DUE,
            kills=self.kills,
            handed_out=evidence.handed_out(self.telegram),
            accepted=evidence.accepted(await self.sandbox.log(self.http)),
            rows=evidence.rows(self.product.database),
            feed=feed,
            fetched=fetched,
        )
