"""Which activity a command is about: a reference, or words that only one activity answers to."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from aiogram.filters.callback_data import CallbackData

from handlers import pointing
from handlers.answering import answer
from handlers.buttons import Open, Which
from handlers.cards import brief
from handlers.desk import Desk, Event
from handlers.opening import opening
from locales import Html, Plain, code, lines
from programme import finding
from programme.cards import Card
from programme.pointing import Pointed, pointed
from programme.questions import Question
from programme.refusals import NotFound
from programme.values import ActivitySeen
from reading.doubts import excerpt

Example = Callable[[str], Plain]

REFERENCE = re.compile(r"[A-Za-z0-9]{2,16}-\d{4}-\d{3,}")
# Steps whose words do not end with the activity: new days follow, or words of one's own.
GO_ON = frozenset({"move", "postpone", "cancel", "broadcast", "invite"})


@dataclass(frozen=True)
class Named:
    """The activities that words may mean, and the words behind their name."""

    text: str
    activities: tuple[ActivitySeen, ...]
    rest: str
    # Nothing that was said could name an activity: new days alone.
    unnamed: bool = False


def is_reference(words: str | None) -> bool:
    """Whether words begin with a reference, which means one activity and no other."""
    return REFERENCE.fullmatch((words or "").strip().partition(" ")[0]) is not None


async def one(
    event: Event,
    desk: Desk,
    args: str | None,
    example: Example,
    leads: Callable[..., CallbackData] = Open,
    *,
    step: str | None = None,
) -> tuple[Card, str] | None:
    """The card of the activity meant and the words after its name.

    Where it is not said, or may be several, the answer offers them as buttons and gives None.

    :param leads: to what these buttons lead.
    :param step: the step whose words may go on; those wait until an activity is chosen.
    :raises NotFound: nothing of that name is there for the writer.
    """
    words = (args or "").strip()
    if not words:
        await usage(event, desk, example, leads)
        return None
    found = await named(desk, words, step)
    if found.unnamed:
        await desk.note(Question("which", step=step, text=words))
        await usage(event, desk, example, partial(Which, step=step))
        return None
    if not found.activities:
        raise NotFound(excerpt(words.split()[0] if is_reference(words) else words))
    if len(found.activities) > 1:
        await which(event, desk, found, leads, step)
        return None
    return await desk.card(found.activities[0].id), found.rest


async def named(desk: Desk, words: str, step: str | None = None, *, loose: bool = False) -> Named:
    """What words name, and what stands behind the name.

    :param loose: words before the name are passed over.
    """
    if is_reference(words):
        first, _, rest = words.partition(" ")
        known = await desk.office.ask(finding.referred, by=desk.by, ref=first)
        return Named(words, known, rest.strip())
    moves = step == "move"
    reader = await desk.reader()
    spots = pointing.aim(pointing.spots(reader, words), moves=moves)
    if not spots:
        return Named(words, (), words, unnamed=moves)
    found: Pointed = await desk.office.ask(
        pointed,
        by=desk.by,
        hints=[spot.hint for spot in spots],
        whole=step not in GO_ON and not loose,
        loose=loose,
        drafts=step in {None, "edit", "move", "open"},
    )
    rest = pointing.rest_of(words, spots[: found.hints], moves=moves) if step in GO_ON else ""
    return Named(words, found.activities, rest)


async def leg(desk: Desk, card: Card, words: str) -> int | None:
    """The leg whose city the words name, where a move does not say which."""
    spots = pointing.spots(await desk.reader(), words)
    return pointing.leg_named(pointing.aim(spots, moves=True), card.activity)


async def which(
    event: Event,
    desk: Desk,
    found: Named,
    leads: Callable[..., CallbackData] = Open,
    step: str | None = None,
) -> None:
    """Ask which of several is meant; words that go on wait with the open question."""
    if step is not None:
        await desk.note(Question("which", step=step, text=found.text))
        leads = partial(Which, step=step)
    await several(event, desk, found.activities, desk.t("Which of these is meant?"), leads)


async def usage(
    event: Event, desk: Desk, example: Example, leads: Callable[..., CallbackData] = Open
) -> None:
    """Say how the command is written, and offer what is coming."""
    page = await desk.office.ask(finding.upcoming, by=desk.by, mine=True)
    known = next((one.ref for one in page.activities if one.ref), "GLACY-2016-014")
    said = desk.t(
        "Which activity is meant? For example: {example}",
        example=code(example(known)),
    )
    await several(event, desk, page.activities[:5], said, leads)


async def several(
    event: Event,
    desk: Desk,
    found: tuple[ActivitySeen, ...],
    said: Html,
    leads: Callable[..., CallbackData] = Open,
) -> None:
    """A few activities to choose from."""
    listed = [part for one in found for part in (Html(""), brief(desk.t, one))]
    rows = [[opening(desk.t, one, leads)] for one in found]
    await answer(event, lines(said, *listed), rows)
