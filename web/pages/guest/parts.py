"""One invitation on a guest's page: what changed, what it is, the answer, and words about it."""

from collections.abc import Iterator
from dataclasses import replace

from locales import Html, Translator, bold
from programme.guests import Part
from programme.tongues import read_in
from programme.values import Answer, Status
from publishing import sentences
from publishing.names import answer_name, kind_name, role_name, status_name
from web.pages.entries import Entry, entries
from web.pages.frame import paragraphs, title_of
from web.pages.guest.forms import form, press
from web.pages.guest.words import instead, letters
from web.pages.listing import clocks, when
from web.pages.markup import Markup, element, joined
from web.pages.notes import footnotes

# Where an activity stands here, an answer helps nobody any more.
OVER = frozenset({Status.CANCELLED, Status.COMPLETED, Status.REPORTED})


def invitation(t: Translator, part: Part, zone: str, *, said: Markup | None = None) -> Markup:
    """The whole of one invitation; ``said`` is what has just been done about it."""
    activity = read_in(part.activity, t.language)
    part = replace(part, activity=activity)
    open_still = activity.status not in OVER
    return element(
        "section",
        element("h2", title_of(activity.title, activity.title_language)),
        said,
        _changed(t, part),
        _facts(t, part, zone),
        _answers(t, part) if open_still else None,
        instead(t, part) if open_still else None,
        letters(t, part),
        id=f"a{activity.id}",
        class_="card",
    )


def _changed(t: Translator, part: Part) -> Markup | None:
    """What is not as this reader was told last, until they say that they have read it."""
    activity = part.activity
    said = sentences.changes(t, part.told, activity) if part.told else Html("")
    if not said:
        return None
    return element(
        "div",
        element("p", bold(t("What has changed:"))),
        element("p", said),
        form("read", press(t.button("I have read this")), activity=activity.id, seen=_seen(part)),
        class_="card said",
    )


def _facts(t: Translator, part: Part, zone: str) -> Markup:
    activity = part.activity
    found = entries([activity])
    return joined(
        (
            element("p", _standing(t, part), class_="faint"),
            *(_leg(t, one, zone) for one in found),
            paragraphs(
                sentences.belongs(t, activity),
                t("Coordinator: {name}", name=activity.owner) if activity.owner else None,
                t("Reference: {reference}", reference=activity.ref) if activity.ref else None,
                t("Reason: {reason}", reason=activity.reason) if activity.reason else None,
            ),
            footnotes([t], found),
        )
    )


def _leg(t: Translator, one: Entry, zone: str) -> Markup:
    days = element("p", when(t, one), class_="when")
    return joined((days, paragraphs(*clocks(t, one.leg, zone))))


def _standing(t: Translator, part: Part) -> Html:
    activity = part.activity
    return t(
        "{kind} · {status}",
        kind=kind_name(t, activity.kind),
        status=status_name(t, activity.status),
    )


def _answers(t: Translator, part: Part) -> Markup:
    """The three answers; the one that stands is said and marked."""
    labels = {
        Answer.ACCEPTED: t.button("Accept"),
        Answer.TENTATIVE: t.button("Perhaps"),
        Answer.DECLINED: t.button("Decline"),
    }
    buttons = (
        element(
            "li",
            press(
                label,
                first=part.answer is Answer.INVITED and answer is Answer.ACCEPTED,
                pressed=None if part.answer is Answer.INVITED else answer is part.answer,
                name="answer",
                value=answer.value,
            ),
        )
        for answer, label in labels.items()
    )
    row = element("ul", *buttons, class_="buttons")
    asked = paragraphs(*_question(t, part))
    return joined((asked, form("answer", row, activity=part.activity.id, seen=_seen(part))))


def _question(t: Translator, part: Part) -> Iterator[Html]:
    yield t("Your part: {role}", role=role_name(t, part.role))
    if part.answer is Answer.INVITED:
        yield t("Will you take part?")
    else:
        yield t("Your answer: <b>{answer}</b>", answer=answer_name(t, part.answer))
        yield t("You can change your answer at any time.")


def _seen(part: Part) -> int:
    return part.activity.revision
