"""The buttons below a card: what its viewer may do with it where it stands."""

from handlers import advice, linked, notices, readiness, recurring, stepping
from handlers.answering import Button, Rows
from handlers.buttons import Board, History, Invite, Reply, Rungs, Share, WriteAll
from handlers.keyboards.editing import chip
from handlers.keyboards.rows import draft, in_rows
from locales import Translator
from programme.cards import Card
from programme.questions import Question
from programme.values import Answer, Status

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
    chips = [chip(t, card, field) for field in card.missing if field not in {asked, "record"}]
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
