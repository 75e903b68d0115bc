"""What somebody asked, wrote, answered or decided, to whom it concerns."""

from zoneinfo import ZoneInfo

from handlers import stepping, waiting, wondering
from handlers.parcels.frames import Worded, details
from locales import Html, Translator, lines, plain_listed
from programme.deliveries import Parcel
from programme.owed import About
from programme.values import Answer
from publishing import sentences
from publishing.fields import field_name


def letter(t: Translator, parcel: Parcel) -> Worded:
    sender, words = parcel.letter or ("", "")
    text = lines(
        t("<b>{name}</b> writes about {title}:", name=sender, title=parcel.activity.title),
        t("<blockquote>{words}</blockquote>", words=words),
        t("A reply to this message goes back to {name}.", name=sender),
    )
    return text, details(t, parcel)


def approval(t: Translator, parcel: Parcel) -> Worded:
    """Somebody asks for a step: approved or returned here."""
    asked = parcel.approval
    if asked is None:
        raise LookupError(parcel.id)
    step = waiting.step_name(t, asked.step)
    lacks = plain_listed(t, (field_name(t, one) for one in asked.waives))
    text = lines(
        t("<b>{name}</b> asks for a decision: {step}", name=asked.asker, step=step),
        sentences.heading(t, parcel.activity),
        sentences.legs(t, parcel.activity),
        t("Reason: {reason}", reason=asked.reason) if asked.reason else None,
        t("It would go without: {fields}", fields=lacks) if lacks else None,
        sentences.footnotes(t, parcel.activity),
    )
    return text, [stepping.pair(t, asked.id, parcel.activity), *details(t, parcel)]


def decision(t: Translator, parcel: Parcel) -> Worded:
    """What became of what somebody has asked for."""
    asked = parcel.approval
    if asked is None:
        raise LookupError(parcel.id)
    step = waiting.step_name(t, asked.step)
    granted = t("Approved: {step}", step=step)
    returned = t("Returned, not approved: {step}", step=step)
    text = lines(
        granted if asked.granted else returned,
        t("<blockquote>{words}</blockquote>", words=asked.word) if asked.word else None,
        sentences.heading(t, parcel.activity),
    )
    return text, details(t, parcel)


def question(t: Translator, parcel: Parcel) -> Worded:
    """What an activity asks by itself."""
    today = parcel.now.astimezone(ZoneInfo(parcel.zone)).date()
    about = parcel.rule or About.PAST
    text, rows = wondering.question(t, parcel.activity, about, parcel.leg_id, today)
    return text, [*rows, *details(t, parcel)]


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
