"""What every conversation at the desk has at hand: the office, the words, and the open card."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, Message

from handlers import asking
from handlers.answering import Rows, anew, answer
from handlers.buttons import List, Open, Paper
from handlers.cards import card as worded
from handlers.invited import invited
from handlers.understanding import Reader, near_countries, nearest_first
from locales import Html, Translator, lines
from programme import cards, finding, questions
from programme.cards import Card
from programme.finding import Choice
from programme.office import Office
from programme.people import Acquaintance
from programme.questions import Question
from programme.refusals import ChangedMeanwhile, NotFound, Refusal
from programme.values import Place
from programme.viewer import Viewer
from publishing import refusals
from reading.dates import DaysRead
from reading.gazetteer import Gazetteer

Event = Message | CallbackQuery


@dataclass(frozen=True)
class Desk:
    """One update at the desk: who writes, in which words, and what they are in the middle of."""

    office: Office
    by: Viewer
    who: Acquaintance
    t: Translator
    gazetteer: Gazetteer

    @property
    def today(self) -> date:
        """The day it is for the writer."""
        return self.by.now.astimezone(ZoneInfo(self.who.zone)).date()

    @property
    def question(self) -> Question | None:
        """The question that was open when the update came."""
        return self.who.question

    async def reader(self) -> Reader:
        """What reads their words, with the projects and bodies of the office."""
        return Reader(self.today, self.t.language, self.gazetteer, await self.choices())

    def days(self, text: str) -> DaysRead:
        """Days alone, which need no names of projects."""
        return Reader(self.today, self.t.language, self.gazetteer).days(text)

    async def choices(self) -> tuple[Choice, ...]:
        """The projects and bodies of the office."""
        return await self.office.ask(finding.choices, by=self.by)

    async def act(self, act: Callable[..., Any], *, seen: int | None = None, **given: Any) -> Card:
        """The one act of this update, and the card after it."""
        done = await self.office.act(act, by=self.by, seen=seen, then=cards.card, **given)
        return cast(Card, done)

    async def card(self, activity_id: int) -> Card:
        """The card as it stands."""
        return await self.office.ask(cards.card, by=self.by, activity_id=activity_id)

    async def reopen(self, activity_id: int) -> Card:
        """The card, with a draft's question open again."""
        return await self.office.note(cards.reopen, by=self.by, activity_id=activity_id)

    async def note(self, question: Question | None) -> None:
        """Keep what is asked, or that nothing is."""
        await self.office.note(questions.ask, by=self.by, question=question)

    async def show(
        self,
        event: Event,
        card: Card,
        *,
        said: Html | None = None,
        question: Question | None = None,
        rows: Rows = (),
        editing: bool = False,
        beside: bool = False,
    ) -> None:
        """Answer with the card, below what is said, and with the question given or open.

        :param beside: leave the message that was pressed as it is, and send a new one.
        """
        leave = anew if beside else answer
        above = (said, Html("")) if said else ()
        rows = [*rows, *self.on_with(card)]
        if card.role and not card.edits:
            text, below = invited(self.t, card, self.who.zone)
            await leave(event, lines(*above, text), [*rows, *below])
            return
        asked = question or card.question
        choices = await self.choices() if asked and asked.ask in {"project", "body"} else ()
        text, below = worded(
            self.t,
            card,
            question=asked,
            editing=editing,
            choices=nearest_first(choices, asked.text if asked else None),
            places=self._places(card, asked),
            today=self.today,
        )
        await leave(event, lines(*above, text), [*rows, *below])

    def on_with(self, card: Card) -> Rows:
        """Back to the paper that brought it, which is being gone through."""
        if card.paper is None:
            return []
        return [[(self.t.button("Back to the list"), Paper(act="next", paper=card.paper))]]

    async def refuse(self, event: Event, refusal: Refusal) -> None:
        """Say what is wrong and what can be done, with the card; what was open stays open."""
        said = refusals.words(refusal, self.t)
        activity: int | None = getattr(refusal, "activity_id", None)
        if isinstance(refusal, ChangedMeanwhile):
            opening = Open(activity=refusal.activity_id)
            await anew(event, said, [[(self.t.button("Open"), opening)]])
        elif activity is not None:
            await self.show(event, await self.card(activity), said=said)
        elif isinstance(refusal, NotFound):
            coming = List(page=0, mine=False)
            await anew(event, said, [[(self.t.button("What is coming"), coming)]])
        else:
            await anew(event, said)

    def _places(self, card: Card, question: Question | None) -> tuple[Place, ...]:
        city = asking.city_asked(card, question)
        if city is None:
            return ()
        found = Reader(self.today, self.t.language, self.gazetteer).countries(city)
        return found or near_countries(self.t, city, card.activity)
