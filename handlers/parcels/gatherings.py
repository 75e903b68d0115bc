"""News of an activity to those who take part: reminders, changes, invitations, broadcasts."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.answering import Rows
from handlers.buttons import Reply
from handlers.parcels.frames import Worded, details
from locales import Html, Plain, Translator, dates, lines
from programme.deliveries import Parcel
from programme.values import ActivitySeen, Answer, LegSeen, Status
from publishing import sentences
from publishing.agendas import agenda

# Nearer than this, hours and minutes say more than a day.
NEAR = timedelta(hours=3)


def reminder(t: Translator, parcel: Parcel) -> Worded:
    leg = _leg(parcel)
    soon = _until(t, parcel.now, leg)
    text = lines(
        t("Reminder: {soon}", soon=soon),
        sentences.titled(t, parcel.activity),
        sentences.leg_line(t, leg),
        sentences.hours(t, leg, parcel.zone),
        _agenda(t, parcel),
        sentences.footnotes(t, parcel.activity),
        sentences.in_calendar(t, parcel.calendar, parcel.now),
    )
    return text, _answers(t, parcel)


def _agenda(t: Translator, parcel: Parcel) -> Html | None:
    """Its points; how many they are, where a file goes along and there is room for little else."""
    points = agenda(t, parcel.agenda, short="ics" in parcel.attach)
    return t("<blockquote>{words}</blockquote>", words=lines(*points)) if points else None


def _until(t: Translator, now: datetime, leg: LegSeen) -> str:
    """The true remaining time: in days as the venue's calendar counts them, near the start less."""
    zone = ZoneInfo(leg.place.zone or "UTC")
    first = leg.days.start or now.astimezone(zone).date()
    if leg.days.start_time is not None:
        left = datetime.combine(first, leg.days.start_time, zone) - now
        if timedelta() < left < NEAR:
            return _soon(t, round(left / timedelta(minutes=1)))
    return dates.in_days(t, (first - now.astimezone(zone).date()).days)


def _soon(t: Translator, minutes: int) -> Plain:
    if minutes < 60:
        return t.plain_count("in {n} minute", "in {n} minutes", minutes)
    return t.plain_count("in {n} hour", "in {n} hours", round(minutes / 60))


def _leg(parcel: Parcel) -> LegSeen:
    return next(leg for leg in parcel.activity.legs if leg.id == parcel.leg_id)


def change(t: Translator, parcel: Parcel) -> Worded:
    text = lines(
        t("A change to <b>{title}</b>", title=parcel.activity.title),
        sentences.changes(t, parcel.told or {}, parcel.activity),
        _reason(t, parcel.activity),
        sentences.footnotes(t, parcel.activity),
        sentences.in_calendar(t, parcel.calendar, parcel.now),
    )
    if parcel.activity.status in {Status.CANCELLED, Status.POSTPONED}:
        return text, details(t, parcel)
    return text, _answers(t, parcel)


def _reason(t: Translator, activity: ActivitySeen) -> Html | None:
    return t("Reason: {reason}", reason=activity.reason) if activity.reason else None


def invitation(t: Translator, parcel: Parcel) -> Worded:
    text = lines(
        t("An invitation:"),
        sentences.titled(t, parcel.activity),
        sentences.legs(t, parcel.activity),
        sentences.belongs(t, parcel.activity),
        sentences.footnotes(t, parcel.activity),
        t("Is attendance possible?"),
    )
    return text, _answers(t, parcel)


def _answers(t: Translator, parcel: Parcel) -> Rows:
    said = {
        Answer.ACCEPTED: t.button("Accept"),
        Answer.TENTATIVE: t.button("Perhaps"),
        Answer.DECLINED: t.button("Decline"),
    }
    choices = [
        (label, Reply(activity=parcel.activity.id, answer=answer))
        for answer, label in said.items()
        if answer is not parcel.answer
    ]
    return [choices, *details(t, parcel)]


def broadcast(t: Translator, parcel: Parcel) -> Worded:
    """What a coordinator writes to all."""
    sender, words = parcel.letter or ("", "")
    text = lines(
        t(
            "<b>{name}</b> writes to all in {title}:",
            name=sender,
            title=parcel.activity.title,
        ),
        t("<blockquote>{words}</blockquote>", words=words),
        sentences.footnotes(t, parcel.activity),
    )
    return text, details(t, parcel)
