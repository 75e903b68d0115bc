"""The card of an activity for those who take part: when, where, and their own answer."""

from handlers import linked
from handlers.answering import Button, Rows
from handlers.buttons import Calendar, Reply, Rungs
from locales import Html, Translator, lines
from programme.cards import Card
from programme.values import Answer, Status
from publishing import particulars, sentences
from publishing.names import answer_name, role_name

# Where the activity stands here, an answer helps nobody any more.
OVER = frozenset({Status.CANCELLED, Status.COMPLETED, Status.REPORTED})


def invited(t: Translator, card: Card, zone: str) -> tuple[Html, Rows]:
    """The card and its buttons; times at the venue, and in the reader's zone where they differ."""
    text = lines(details(t, card, zone), Html(""), *standing(t, card))
    return text, buttons(t, card)


def details(t: Translator, card: Card, zone: str) -> Html:
    """What, when and where, with the notes that names of territories carry."""
    activity = card.activity
    return lines(
        sentences.heading(t, activity),
        sentences.legs(t, activity),
        *(sentences.hours(t, leg, zone) for leg in activity.live_legs),
        sentences.belongs(t, activity),
        particulars.own(t, activity, card.particulars),
        linked.sentences(t, card),
        t("Coordinator: {name}", name=activity.owner) if activity.owner else None,
        sentences.footnotes(t, activity),
    )


def buttons(t: Translator, card: Card) -> Rows:
    """The answers that were not given, the calendar and what reminds, for those who take part."""
    calendar: Button = (t.button("My calendar"), Calendar(renew=False))
    below = [calendar]
    if card.activity.status not in OVER and card.answer is not Answer.DECLINED:
        below.append((t.button("Reminders"), Rungs(activity=card.activity.id)))
    return [answers(t, card), below] if card.role else []


def answers(t: Translator, card: Card) -> list[Button]:
    """A button for each answer but the one that stands; none where it is over."""
    if card.activity.status in OVER:
        return []
    labels = {
        Answer.ACCEPTED: t.button("Accept"),
        Answer.TENTATIVE: t.button("Perhaps"),
        Answer.DECLINED: t.button("Decline"),
    }
    return [
        (label, Reply(activity=card.activity.id, answer=answer))
        for answer, label in labels.items()
        if answer is not card.answer
    ]


def standing(t: Translator, card: Card) -> list[Html]:
    """The reader's part and answer, and what is asked of them now."""
    if card.activity.status in OVER:
        return [over(t, card)]
    if card.role is None or card.answer is None:
        return []
    role = t("Your part: {role}", role=role_name(t, card.role))
    if card.answer is Answer.INVITED:
        return [role, t("Will you take part? Please choose below.")]
    answer = t("Your answer: <b>{answer}</b>", answer=answer_name(t, card.answer))
    return [role, answer, t("You can change your answer at any time.")]


def over(t: Translator, card: Card) -> Html:
    """Why there is nothing to answer any more."""
    if card.activity.status is not Status.CANCELLED:
        return t("This is over: no answer is needed any more.")
    if card.activity.reason is None:
        return t("This is cancelled: no answer is needed any more.")
    return t(
        "This is cancelled: no answer is needed any more. Reason: {reason}",
        reason=card.activity.reason,
    )
