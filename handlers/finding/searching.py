"""/find: everything that all the words find, page by page."""

from aiogram.types import CallbackQuery

from handlers import keyboards, pointing
from handlers.answering import Button, Rows, answer
from handlers.buttons import Found
from handlers.cards import brief
from handlers.desk import Desk, Event
from handlers.opening import opening
from locales import Html, Translator, code, lines
from programme import finding
from programme.finding import Page
from programme.questions import Question
from programme.refusals import NotFound
from publishing import sentences
from reading.doubts import excerpt

QUESTION = "find"
LONGEST = 200


async def find(event: Event, desk: Desk, words: str, page: int = 0) -> None:
    """What the words find; a search is kept with the open question, so that it can be turned.

    :raises NotFound: nothing of it is there for the reader.
    """
    t, words = desk.t, words[:LONGEST]
    hints = [spot.hint for spot in pointing.spots(await desk.reader(), words)]
    if not hints:
        example = t.plain("/find evidence Tbilisi")
        await answer(event, t("What are you looking for? {example}", example=code(example)))
        return
    found = await desk.office.ask(finding.search, by=desk.by, hints=hints, page=page)
    if not found.activities:
        raise NotFound(excerpt(words))
    if found.more or page:
        await desk.note(Question(QUESTION, text=words))
    await answer(event, text(t, found, words), rows(t, found))


async def turned(query: CallbackQuery, callback_data: Found, desk: Desk) -> None:
    """Another page, while the search is known."""
    asked = desk.question
    words = asked.text if asked and asked.ask == QUESTION and asked.text else ""
    await find(query, desk, words, callback_data.page)


def text(t: Translator, page: Page, words: str) -> Html:
    """What was looked for, and two lines for each that was found."""
    listed = [part for one in page.activities for part in (Html(""), brief(t, one))]
    heading = t("<b>Found: “{words}”</b>", words=excerpt(words))
    return lines(heading, *listed, sentences.footnotes(t, *page.activities))


def rows(t: Translator, page: Page) -> Rows:
    """One button for each, then pages."""
    titles = [opening(t, one) for one in page.activities]
    turning: list[Button] = []
    if page.number:
        turning.append((t.button("‹ Back"), Found(page=page.number - 1)))
    if page.more:
        turning.append((t.button("More ›"), Found(page=page.number + 1)))
    return [*keyboards.in_rows(titles, 2), turning]
