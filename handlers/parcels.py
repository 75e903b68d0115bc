"""What is sent unasked, worded at the moment of sending: reminders, news, letters, approvals."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answering import Rows
from handlers.buttons import Decide, Open, Reply
from locales import Html, Translator, bold, dates, lines
from programme.deliveries import Parcel
from programme.values import ActivitySeen, Answer, LegSeen, Purpose, Status
from publishing import sentences
from publishing.names import status_name

Worded = tuple[Html, Rows]


def worded(t: Translator, parcel: Parcel) -> Worded:
    """The message for a parcel, from the activity as it is now, in its reader's language."""
    return WORDS[parcel.purpose](t, parcel)


def _reminder(t: Translator, parcel: Parcel) -> Worded:
    leg = _leg(parcel)
    soon = _until(t, parcel.now, leg)
    text = lines(
        t("Reminder: {soon}", soon=soon),
        bold(parcel.activity.title),
        sentences.leg_line(t, leg),
        sentences.hours(t, leg, parcel.zone),
        sentences.footnotes(t, parcel.activity),
    )
    return text, _answers(t, parcel, parcel.activity)


def _until(t: Translator, now: datetime, leg: LegSeen) -> str:
    """The true remaining time in days, as the calendar of the venue counts them."""
    zone = ZoneInfo(leg.place.zone or "UTC")
    today = now.astimezone(zone).date()
    return dates.in_days(t, ((leg.days.start or today) - today).days)


def _leg(parcel: Parcel) -> LegSeen:
    return next(leg for leg in parcel.activity.legs if leg.id == parcel.leg_id)


def _change(t: Translator, parcel: Parcel) -> Worded:
    text = lines(
        t("A change to <b>{title}</b>", title=parcel.activity.title),
        sentences.changes(t, parcel.told or {}, parcel.activity),
        _reason(t, parcel.activity),
        sentences.footnotes(t, parcel.activity),
    )
    if parcel.activity.status in {Status.CANCELLED, Status.POSTPONED}:
        return text, [[(t.button("Details"), Open(activity=parcel.activity.id))]]
    return text, _answers(t, parcel, parcel.activity)


def _reason(t: Translator, activity: ActivitySeen) -> Html | None:
    return t("Reason: {reason}", reason=activity.reason) if activity.reason else None


def _invitation(t: Translator, parcel: Parcel) -> Worded:
    text = lines(
        t("An invitation:"),
        bold(parcel.activity.title),
        sentences.legs(t, parcel.activity),
        sentences.belongs(t, parcel.activity),
        sentences.footnotes(t, parcel.activity),
        t("Is attendance possible?"),
    )
    return text, _answers(t, parcel, parcel.activity)


def _answers(t: Translator, parcel: Parcel, activity: ActivitySeen) -> Rows:
    said = {
        Answer.ACCEPTED: t.button("Accept"),
        Answer.TENTATIVE: t.button("Perhaps"),
        Answer.DECLINED: t.button("Decline"),
    }
    choices = [
        (label, Reply(activity=activity.id, answer=answer))
        for answer, label in said.items()
        if answer is not parcel.answer
    ]
    return [choices, [(t.button("Details"), Open(activity=activity.id))]]


def _letter(t: Translator, parcel: Parcel) -> Worded:
    sender, words = parcel.letter or ("", "")
    text = lines(
        t("<b>{name}</b> writes about {title}:", name=sender, title=parcel.activity.title),
        t("<blockquote>{words}</blockquote>", words=words),
        t("A reply to this message goes back to {name}.", name=sender),
    )
    return text, [[(t.button("Details"), Open(activity=parcel.activity.id))]]


def _approval(t: Translator, parcel: Parcel) -> Worded:
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
        [(t.button("Details"), Open(activity=parcel.activity.id))],
    ]


def _decision(t: Translator, parcel: Parcel) -> Worded:
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
    return text, [[(t.button("Details"), Open(activity=parcel.activity.id))]]


def _step(t: Translator, step: Status) -> str:
    return {
        Status.CONFIRMED: t.plain("confirm the activity"),
        Status.TENTATIVE: t.plain("make the activity tentative again"),
        Status.POSTPONED: t.plain("postpone the activity"),
        Status.CANCELLED: t.plain("cancel the activity"),
    }.get(step, status_name(t, step))


WORDS: dict[Purpose, Callable[[Translator, Parcel], Worded]] = {
    Purpose.REMINDER: _reminder,
    Purpose.CHANGE: _change,
    Purpose.INVITATION: _invitation,
    Purpose.LETTER: _letter,
    Purpose.APPROVAL: _approval,
    Purpose.DECISION: _decision,
}
