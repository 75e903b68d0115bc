"""What must hold after any number of kills; each check lists what is wrong, in sentences."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from tests.crash.evidence import Evidence, Row, kept
from tests.crash.prepared import FEED_OF, Due

ARRIVED = "sent"
UNKNOWN = frozenset({"uncertain", "abandoned"})
AGAIN = "(repeated)"


def missing_acts(seen: Evidence) -> Iterator[str]:
    """Whatever a person was told is saved stands, with the days that were saved last."""
    legs = {row["activity_id"]: row for row in seen.rows["leg"]}
    for promise in seen.promises:
        found = [row for row in seen.rows["activity"] if row["ref"] == promise.ref]
        if [row["title"] for row in found] != [promise.title]:
            yield f"{promise.ref} “{promise.title}” was saved and is not there"
        elif legs[found[0]["id"]]["start_on"] != promise.start.isoformat():
            yield f"{promise.ref} was moved to {promise.start} and is not there"


def undone_changes(seen: Evidence) -> Iterator[str]:
    """What history says last of a field is what the field holds."""
    now: dict[tuple[str, int], Row] = {}
    for row in sorted(seen.rows["alteration"], key=lambda one: one["id"]):
        thing = row["thing"], row["thing_id"]
        now[thing] = {**now.get(thing, {}), **(kept(row["now"]) or {})}
    for (table, number), fields in now.items():
        if table not in seen.rows:
            continue
        row = next((one for one in seen.rows[table] if one["id"] == number), {})
        for name, value in fields.items():
            if plain(kept(row.get(name))) != plain(value):
                yield f"{table} {number}: {name} is {row.get(name)!r}, history says {value!r}"


def plain(value: Any) -> Any:
    """Instants are written with T and zone in history, with a space and without in the file."""
    if isinstance(value, str) and len(value) > 18 and value[4:5] == "-" and value[13:14] == ":":
        at = datetime.fromisoformat(value)
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return value


def doubled_acts(seen: Evidence) -> Iterator[str]:
    """An update acts once: one activity to a title, one change to an update."""
    for title, number in Counter(row["title"] for row in seen.rows["activity"]).items():
        if number > 1:
            yield f"“{title}” is there {number} times"
    updates = Counter(row["update_id"] for row in seen.rows["change"] if row["update_id"])
    for update, number in updates.items():
        if number > 1:
            yield f"update {update} made {number} changes"


def lost_updates(seen: Evidence) -> Iterator[str]:
    """Every update that the sandbox handed out was stored, handled without fault, and closed."""
    inbox = {row["update_id"]: row for row in seen.rows["inbox"]}
    for update in range(1, seen.handed_out + 1):
        row = inbox.get(update)
        if row is None:
            yield f"update {update} was never stored"
        elif row["closed_at"] is None or row["error"] is not None:
            yield f"update {update} was not handled: {row['error']}"


def lost_reminders(seen: Evidence) -> Iterator[str]:
    """Every reminder was accepted at least once, or is listed as uncertain."""
    for due in seen.due:
        states = [row["state"] for row in seen.rows["delivery"] if is_of(row, due)]
        if len(states) != 1 or not {ARRIVED, *UNKNOWN} & set(states):
            yield f"the reminder of “{due.title}” to {due.chat} is {states or 'nowhere'}"
        elif states == [ARRIVED] and not seen.of(due.chat, due.title):
            yield f"the reminder of “{due.title}” to {due.chat} never arrived"


def doubled_reminders(seen: Evidence) -> Iterator[str]:
    """No reminder is accepted twice, but one that was uncertain once more, and says so."""
    for due in seen.due:
        got = seen.of(due.chat, due.title)
        again = [one for one in got if AGAIN in one.text]
        if len(got) - len(again) > 1 or len(again) > 1:
            yield f"the reminder of “{due.title}” reached {due.chat} {len(got)} times"


def sent_again(seen: Evidence) -> Iterator[str]:
    """What the database had as sent when the product died is not accepted after that."""
    chats = {row["id"]: row["chat_id"] for row in seen.rows["delivery"]}
    titles = {due.chat: due.title for due in seen.due}
    for kill in seen.kills:
        for chat in {chats[one] for one in kill.sent}:
            if any(one.call > kill.call for one in seen.of(chat, titles[chat])):
                yield f"{chat} had its reminder before a kill, and got it again"


def too_uncertain(seen: Evidence) -> Iterator[str]:
    """What is uncertain, or was sent again for that, was in flight when the product died."""
    in_flight = frozenset[int]().union(*(kill.sending for kill in seen.kills))
    for row in seen.rows["delivery"]:
        doubtful = row["state"] in UNKNOWN or row.get("repeated")
        if doubtful and row["id"] not in in_flight:
            yield f"delivery {row['key']} is uncertain, and was in flight at no kill"


def forgotten_questions(seen: Evidence) -> Iterator[str]:
    """Every half-finished conversation asks the same question again, with the same draft."""
    for one in seen.asked:
        if one.before != one.after:
            yield f"“{one.title}” was asked as {one.before!r} and is asked as {one.after!r}"


def stale_feed(seen: Evidence) -> Iterator[str]:
    """The calendar was never a fault, and has what its holder saved, on the days saved last."""
    for status in seen.fetched:
        if status not in {200, 304}:
            yield f"the feed answered {status}"
    for promise in seen.promises:
        if promise.chat == FEED_OF and seen.feed.get(promise.title) != promise.start:
            yield f"the feed has {promise.title} on {seen.feed.get(promise.title)}"


def is_of(row: Row, due: Due) -> bool:
    """Whether a delivery is the one that the script of the hour has."""
    at = due.at.replace(tzinfo=None).isoformat(" ")
    return bool(row["chat_id"] == due.chat and row["due_at"].startswith(at))


CHECKS: tuple[Callable[[Evidence], Iterator[str]], ...] = (
    missing_acts,
    undone_changes,
    doubled_acts,
    lost_updates,
    lost_reminders,
    doubled_reminders,
    sent_again,
    too_uncertain,
    forgotten_questions,
    stale_feed,
)


def faults(seen: Evidence) -> dict[str, list[str]]:
    """Everything that is wrong, by the check that found it."""
    found = {check.__name__: list(check(seen)) for check in CHECKS}
    return {name: sentences for name, sentences in found.items() if sentences}
