"""What changed, from what was told to what is."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from locales import Html, Translator, bold, lines
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Place, Precision, Status
from publishing.names import status_name
from publishing.sentences.activities import leg_line, when, where


def days_told(told: Mapping[str, Any]) -> Days:
    """The days of a leg as somebody was told them."""

    def on(name: str) -> date | None:
        return date.fromisoformat(told[name]) if told.get(name) else None

    def at(name: str) -> time | None:
        return time.fromisoformat(told[name]) if told.get(name) else None

    return Days(
        Precision(told["precision"]), on("start"), on("end"), at("start_time"), at("end_time")
    )


def changes(t: Translator, told: Mapping[str, Any], activity: ActivitySeen) -> Html:
    """What changed since somebody was last told: old and new, leg by leg, in words."""
    said: list[Html] = []
    if told.get("status") != activity.status:
        said.append(
            t(
                "Status: {old}, now {new}",
                old=status_name(t, Status(told["status"])),
                new=bold(status_name(t, activity.status)),
            )
        )
    before = {leg["id"]: leg for leg in told.get("legs", ())}
    for leg in activity.legs:
        said.extend(_changed_leg(t, before.pop(leg.id, None), leg))
    return lines(*said)


def _changed_leg(t: Translator, old: Mapping[str, Any] | None, leg: LegSeen) -> list[Html]:
    place = where(t, leg.place)
    if leg.status is LegStatus.CANCELLED:
        fell = old is not None and old["status"] != "cancelled"
        return [t("{place}: cancelled", place=place)] if fell else []
    if old is None:
        return [t("New: {leg}", leg=leg_line(t, leg))]
    said = []
    before, after = when(t, days_told(old)), when(t, leg.days)
    if before != after:
        said.append(t("{place}: {old}, now <b>{new}</b>", place=place, old=before, new=after))
    was = where(t, Place(old["city"], old["territory"], old["zone"]))
    if was != place:
        said.append(t("Place: {old}, now <b>{new}</b>", old=was, new=place))
    return said
