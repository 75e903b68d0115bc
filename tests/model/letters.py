"""What a message has to say when it leaves, in its reader's language and by their clock."""

import re
from datetime import datetime, timedelta

from programme.values import Status
from tests.model import wall
from tests.model.diary import Diary, Due
from tests.model.plans import Facts, Leg, Person, Plan

OPENING = {
    ("reminder", "en_GB"): "Reminder: ",
    ("reminder", "fr"): "Rappel : ",
    ("change", "en_GB"): "A change to ",
    ("change", "fr"): "Un changement : ",
}
REPEATED = {"en_GB": "(repeated)", "fr": "(répété)"}
STATUS = {
    "en_GB": {
        Status.TENTATIVE: "tentative",
        Status.CONFIRMED: "confirmed",
        Status.POSTPONED: "postponed",
        Status.CANCELLED: "cancelled",
    },
    "fr": {
        Status.TENTATIVE: "provisoire",
        Status.CONFIRMED: "confirmé",
        Status.POSTPONED: "reporté",
        Status.CANCELLED: "annulé",
    },
}
SOON = re.compile(r"(?:in|dans) (\d+) (minute|hour|heure)")
# Nearer than this, hours and minutes are said.
NEAR = timedelta(hours=3)
# What leaves between two looks was worded up to a second before the later one.
MOMENT = timedelta(seconds=1)


def plain(text: str) -> str:
    """A text without mark-up, with ordinary spaces."""
    return re.sub(r"<[^>]*>", "", text).replace("\u00a0", " ").replace("\u202f", " ")


def lacks(text: str, due: Due, diary: Diary, now: datetime) -> list[str]:
    """What a message would have to say, and does not."""
    person, said = diary.people[due.chat], plain(text)
    purpose = str(due.key[0])
    wanted = [OPENING[purpose, person.language], due.plan.title]
    if due.leg is None:
        wanted += _news(due.plan, due.plan.parts[due.chat].told[1], person.language)
    else:
        wanted += _dates(due.leg, person.language)
        wanted += _clocks(due.leg, diary.where(person, now))
        if not _says_how_soon(said, due.leg, person, now):
            wanted.append("how soon it is")
    return [one for one in wanted if one not in said]


def _dates(leg: Leg, language: str) -> list[str]:
    return [wall.span(leg.days.start, leg.days.end, language), leg.place.city]


def _clocks(leg: Leg, reader: str) -> list[str]:
    """The hour at the venue as it was said, and the reader's where their clock shows another."""
    if leg.days.start_time is None:
        return []
    theirs, there = (wall.shown(leg.start, zone) for zone in (reader, leg.place.zone))
    return [f"{leg.days.start_time:%H:%M}"] + ([f"{theirs:%H:%M}"] if theirs != there else [])


def _says_how_soon(said: str, leg: Leg, person: Person, now: datetime) -> bool:
    left = leg.start - now
    if leg.days.start_time is not None and left < NEAR:
        found = SOON.search(said)
        if found is None:
            return False
        unit = timedelta(minutes=1) if found[2] == "minute" else timedelta(hours=1)
        return abs(int(found[1]) * unit - left) <= unit / 2 + MOMENT
    days = (leg.days.start - wall.shown(now, leg.place.zone).date()).days
    return wall.ahead(days, person.language) in said


def _news(plan: Plan, told: Facts, language: str) -> list[str]:
    """What has changed since, as far as words can be foretold."""
    status, *legs = told
    before = {leg[0]: leg for leg in legs}
    wanted = [] if status is plan.status else [STATUS[language][plan.status]]
    for leg in plan.legs:
        _, live, place, days = before.get(leg.id, (leg.id, leg.live, leg.place, leg.days))
        if leg.live and days != leg.days:
            wanted.append(wall.span(leg.days.start, leg.days.end, language))
        if leg.live and place.city != leg.place.city:
            wanted.append(leg.place.city)
        if live and not leg.live:
            wanted.append(STATUS[language][Status.CANCELLED])
    return wanted
