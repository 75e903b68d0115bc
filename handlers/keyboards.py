"""The buttons below a card: what its viewer may do with it where it stands."""

from collections.abc import Sequence
from typing import TypeVar

from handlers import advice, linked, notices, readiness, recurring, stepping
from handlers.answering import Button, Rows
from handlers.buttons import Board, Draft, Field, History, Invite, Reply, Rungs, Share, WriteAll
from handlers.labels import field_label
from handlers.particulars import asking as particulars
from locales import Plain, Translator
from programme.cards import Card
from programme.questions import Question
from programme.values import Answer, LegSeen, Status
from publishing import sentences

T = TypeVar("T")

OF_LEGS = frozenset({"place", "days"})
OPEN = frozenset({Status.TENTATIVE, Status.CONFIRMED})


def of(t: Translator, card: Card, question: Question | None) -> Rows:
    """The rows below a card, under those of its open question."""
    if card.activity.status is Status.DRAFT:
        return _draft(t, card, question)
    if question:
        return [[(t.button("Leave as it is"), draft(card, "back"))]]
    return [
        *notices.rows(t, card),
        *linked.rows(t, card),
        *advice.rows(t, card),
        *stepping.decisions(t, card),
        stepping.reports(t, card),
        *in_rows(stepping.steps(t, card), 2),
        *_desk(t, card),
        *_answers(t, card),
    ]


def _draft(t: Translator, card: Card, question: Question | None) -> Rows:
    asked = question.ask if question else None
    chips = [_chip(t, card, field) for field in card.missing if field not in {asked, "record"}]
    return [*in_rows(chips, 3), *advice.rows(t, card), draft_row(t, card)]


def draft_row(t: Translator, card: Card) -> list[Button]:
    """Save, Edit and Cancel."""
    return [
        (t.button("Save"), draft(card, "save")),
        # NOTE: A button: change what the card says.
        (t.button("Edit"), draft(card, "edit")),
        # NOTE: A button: throw the draft away, or leave a question; not the step of an activity.
        (t.button("Cancel"), draft(card, "cancel")),
    ]


def draft(card: Card, act: str) -> Draft:
    """What a button of the card itself carries."""
    return Draft(act=act, activity=card.activity.id, version=card.activity.version)


def _chip(t: Translator, card: Card, field: str) -> Button:
    return field_label(t, field), named(card, field)


def named(card: Card, field: str, leg: int = 0) -> Field:
    """What a button for one field carries."""
    return Field(name=field, activity=card.activity.id, version=card.activity.version, leg=leg)


def fields(t: Translator, card: Card) -> Rows:
    """The fields that can be edited, and the way back."""
    asks = [name for name in card.asks if name not in {*OF_LEGS, *particulars.ASKS}]
    if "body" in asks and "session" not in asks:
        asks.insert(asks.index("body") + 1, "session")
    legs = ["days"] if card.activity.remote else ["place", "days", "legs"]
    legs += ["drop"] if len(card.activity.live_legs) > 1 else []
    own = [field for field in card.asks if field in particulars.ASKS]
    own += sorted(card.particulars.names - {*own})
    names = ["title", "kind", *asks, *legs, *own, "level"]
    back = [(t.button("Back"), draft(card, "back"))]
    chips = in_rows([_chip(t, card, name) for name in names], 3)
    return [
        *chips,
        [readiness.way(t, card.activity.id)],
        *linked.way(t, card),
        recurring.again(t, card),
        back,
    ]


def of_legs(t: Translator, card: Card, field: str) -> Rows:
    """One button for each leg, to say which is meant."""
    rows = [[(leg_label(t, leg), named(card, field, leg.id))] for leg in card.activity.live_legs]
    return [*rows, [(t.button("Back"), draft(card, "back"))]]


def leg_label(t: Translator, leg: LegSeen) -> Plain:
    """A leg on a button: its city, or its country, with its days."""
    place = sentences.spot(t, leg.place)
    return t.plain("{place}, {days}", place=place, days=sentences.when(t, leg.days))


def _desk(t: Translator, card: Card) -> Rows:
    if not card.edits:
        past = (t.button("History"), History(activity=card.activity.id))
        return (
            [[*recurring.again(t, card), past], [readiness.way(t, card.activity.id)]]
            if card.desk
            else []
        )
    row: list[Button] = [(t.button("Edit"), draft(card, "edit"))]
    if card.activity.status in OPEN:
        row.append((t.button("Invite"), Invite(activity=card.activity.id)))
    row.append((t.button("History"), History(activity=card.activity.id)))
    # NOTE: A button: the short text to hand on.
    row.append((t.button("Share"), Share(activity=card.activity.id)))
    if card.activity.status not in OPEN:
        return [row]
    number = card.activity.id
    return [
        row,
        [
            (t.button("Reminders"), Rungs(activity=number)),
            (t.button("Write to all"), WriteAll(activity=number)),
            # NOTE: A button: which messages reached whom.
            (t.button("Delivery"), Board(activity=number)),
        ],
    ]


def _answers(t: Translator, card: Card) -> Rows:
    if card.role is None or card.activity.status not in OPEN:
        return []
    said = {
        Answer.ACCEPTED: t.button("Accept"),
        Answer.TENTATIVE: t.button("Perhaps"),
        Answer.DECLINED: t.button("Decline"),
    }
    return [
        [
            (name, Reply(activity=card.activity.id, answer=answer))
            for answer, name in said.items()
            if answer is not card.answer
        ]
    ]


def in_rows(buttons: Sequence[T], width: int) -> list[list[T]]:
    """Buttons beside each other, so many to a row."""
    return [list(buttons[at : at + width]) for at in range(0, len(buttons), width)]
