"""The page of what an activity belongs to, with what may be removed and added."""

from collections.abc import Sequence
from functools import partial

from handlers.answering import Button, Rows, answer
from handlers.buttons import Bodies, Join, Unbind
from handlers.desk import Desk, Event
from handlers.keyboards import draft, in_rows
from handlers.opening import opening
from locales import Html, Translator, bold, lines
from programme import links
from programme.cards import Card
from programme.questions import Question
from programme.values import ActivitySeen
from publishing import sentences
from publishing.bonds import bound

QUESTION = "link"
# So many fit one message; what is removed lets the next come forward.
IN_ALL = 12


async def page(event: Event, desk: Desk, card: Card, said: Html | None = None) -> None:
    """What it belongs to, each with a button to remove it; and what may be added."""
    t, activity = desk.t, card.activity
    if not desk.by.at_the_desk:
        await desk.show(event, card)
        return
    near = await desk.office.ask(links.candidates, by=desk.by, activity_id=activity.id)
    await desk.note(Question(QUESTION, activity.id, seen=activity.version))
    text = lines(
        said,
        Html("") if said else None,
        bold(activity.title),
        *(t("🔗 {link}", link=bound(t, link)) for link in card.links[:IN_ALL]),
        None if card.links else t("It stands alone so far."),
        Html(""),
        t("With which activity does it belong together? A reference, or a few words of its title."),
        sentences.footnotes(t, activity),
    )
    await answer(event, text, [*_removals(t, card), *joins(t, activity, near), last(t, card)])


def _removals(t: Translator, card: Card) -> Rows:
    return [
        [
            (
                t.button("Remove: {name}", name=link.other.ref or link.other.title[:14]),
                Unbind(activity=card.activity.id, link=link.id),
            )
        ]
        for link in card.links[:IN_ALL]
    ]


def joins(t: Translator, activity: ActivitySeen, near: Sequence[ActivitySeen]) -> Rows:
    """What may belong to it, as buttons that ask how."""

    def leads(activity: int, *, to: int) -> Join:
        return Join(activity=to, other=activity)

    found = [opening(t, one, partial(leads, to=activity.id)) for one in near]
    return in_rows(found, 2)


def last(t: Translator, card: Card) -> list[Button]:
    """The way to further bodies, for a session, and back to the card."""
    number = card.activity.id
    also: list[Button] = (
        [(t.button("Another body"), Bodies(activity=number))] if card.activity.body else []
    )
    return [*also, (t.button("Back"), draft(card, "back"))]
