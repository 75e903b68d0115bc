"""What somebody asked, wrote, answered or decided, to whom it concerns."""

from handlers.buttons import Decide
from handlers.parcels.frames import Worded, details
from locales import Html, Translator, lines
from programme.deliveries import Parcel
from programme.values import Answer, Status
from publishing import sentences
from publishing.names import status_name


def letter(t: Translator, parcel: Parcel) -> Worded:
    sender, words = parcel.letter or ("", "")
    text = lines(
        t("<b>{name}</b> writes about {title}:", name=sender, title=parcel.activity.title),
        t("<blockquote>{words}</blockquote>", words=words),
        t("A reply to this message goes back to {name}.", name=sender),
    )
    return text, details(t, parcel)


def approval(t: Translator, parcel: Parcel) -> Worded:
    asked = parcel.approval
    if asked is None:
        raise LookupError(parcel.id)
    text = lines(
        t("<b>{name}</b> asks for a decision: {step}", name=asked.asker, step=_step(t, asked.step)),
        sentences.heading(t, parcel.activity),
        sentences.legs(t, parcel.activity),
        t("Reason: {reason}", reason=asked.reason) if asked.reason else None,
        sentences.footnotes(t, parcel.activity),
    )
    return text, [
        [
            (t.button("Approve"), Decide(approval=asked.id, granted=True)),
            (t.button("Return"), Decide(approval=asked.id, granted=False)),
        ],
        *details(t, parcel),
    ]


def decision(t: Translator, parcel: Parcel) -> Worded:
    asked = parcel.approval
    if asked is None:
        raise LookupError(parcel.id)
    step = _step(t, asked.step)
    granted = t("Approved: {step}", step=step)
    returned = t("Returned, not approved: {step}", step=step)
    text = lines(
        granted if asked.granted else returned,
        sentences.heading(t, parcel.activity),
    )
    return text, details(t, parcel)


def _step(t: Translator, step: Status) -> str:
    return {
        Status.CONFIRMED: t.plain("confirm the activity"),
        Status.TENTATIVE: t.plain("make the activity tentative again"),
        Status.POSTPONED: t.plain("postpone the activity"),
        Status.CANCELLED: t.plain("cancel the activity"),
    }.get(step, status_name(t, step))


def answered(t: Translator, parcel: Parcel) -> Worded:
    """A guest has answered."""
    return lines(said(t, parcel), sentences.heading(t, parcel.activity)), details(t, parcel)


def unreached(t: Translator, parcel: Parcel) -> Worded:
    """A guest cannot be written to."""
    return lines(silent(t, parcel), sentences.heading(t, parcel.activity)), details(t, parcel)


def said(t: Translator, parcel: Parcel) -> Html:
    """What a guest has answered, in a sentence."""
    name, answer = parcel.guest or ("", Answer.INVITED)
    return {
        Answer.ACCEPTED: t("<b>{name}</b> has accepted.", name=name),
        Answer.TENTATIVE: t("<b>{name}</b> may come.", name=name),
        Answer.DECLINED: t("<b>{name}</b> has declined.", name=name),
    }.get(answer, t("<b>{name}</b> has taken the answer back.", name=name))


def silent(t: Translator, parcel: Parcel) -> Html:
    """Who cannot be written to, in a sentence."""
    name, _ = parcel.guest or ("", None)
    return t("<b>{name}</b> has stopped the bot and gets no messages.", name=name)
