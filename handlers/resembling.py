"""What was begun resembles something known: that is said before it is saved."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import Rows
from handlers.buttons import Absorb, Open
from handlers.conversation import router
from handlers.desk import Desk
from locales import Html, Translator
from programme import absorbing
from programme.cards import Card
from programme.values import ActivitySeen, Days, Kind
from publishing import sentences
from reading.matching.stems import share, stems

# So much of the shorter title must stand in the other; less, where days and place agree too.
BY_TITLE, BY_DAYS_TOO = 0.75, 0.34
TRAVELLING = frozenset({Kind.MISSION, Kind.STUDY_VISIT})


def create() -> Router:
    """The conversation about what is known already."""
    made = router("resembling")
    made.callback_query(Absorb.filter())(absorbed)
    return made


async def resembling(desk: Desk, card: Card) -> ActivitySeen | None:
    """What this draft resembles most, if anything."""
    if not card.activity.live_legs:
        return None
    known = await desk.office.ask(absorbing.known, by=desk.by, activity_id=card.activity.id)
    found = [(likeness(card.activity, one), one) for one in known]
    likeliest = max(found, key=lambda each: each[0], default=(0.0, None))
    return likeliest[1] if likeliest[0] else None


def likeness(draft: ActivitySeen, other: ActivitySeen) -> float:
    """How much of the titles is common, where it is enough to speak of; else nothing."""
    common = share(stems(draft.title), stems(other.title))
    if draft.body != other.body or (draft.kind, other.kind) == (Kind.COMMITTEE, Kind.COMMITTEE):
        return 0.0
    alike = draft.kind is other.kind
    ours = bool({*draft.projects} & {*other.projects}) or not (draft.projects and other.projects)
    if draft.kind in TRAVELLING and alike and ours and common >= BY_TITLE:
        return common
    met = any(
        (one.place.territory == two.place.territory is not None or common >= BY_TITLE)
        and _touching(one.days, two.days)
        for one in draft.live_legs
        for two in other.live_legs
    )
    return common if alike and met and common >= BY_DAYS_TOO else 0.0


def _touching(one: Days, two: Days) -> bool:
    if not (one.start and one.end and two.start and two.end):
        return False
    return one.start <= two.end and two.start <= one.end


def said(t: Translator, card: Card, other: ActivitySeen) -> tuple[Html, Rows]:
    """The sentence, and the ways: add the places there, or look at it first."""
    title = other.title if not other.ref else f"{other.title} ({other.ref})"
    asked = t(
        "This resembles “{title}”, {days}, which is there already.",
        title=title,
        days=sentences.when(t, other.days),
    )
    look = (t.button("Look at it"), Open(activity=other.id))
    if card.activity.kind not in TRAVELLING:
        return asked, [[look]]
    into = Absorb(activity=card.activity.id, into=other.id, version=other.version)
    return asked, [[(t.button("Add as legs there"), into), look]]


async def absorbed(query: CallbackQuery, callback_data: Absorb, desk: Desk) -> None:
    """The places go to what is known, and the draft is no more; twice is once."""
    before = await desk.card(callback_data.into)
    card = await desk.act(
        absorbing.absorb, activity_id=callback_data.activity, into=callback_data.into
    )
    more = len(card.activity.live_legs) - len(before.activity.live_legs)
    added = desk.t.count("{n} place was added.", "{n} places were added.", more)
    await desk.show(query, card, said=added)
