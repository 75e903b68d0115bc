"""The card of one person's wishes: what holds, and a button to change each."""

from collections.abc import Iterator

from handlers.answering import Button, Rows
from handlers.buttons import Wish
from locales import Html, Translator, bold, lines
from programme.wishes import Wishes
from publishing.reminders import hours, moment


def card(t: Translator, wishes: Wishes, said: Html | None = None) -> tuple[Html, Rows]:
    """What holds for somebody, under a word on what has just been done."""
    return lines(said, bold(t("Your reminders")), *_facts(t, wishes)), _rows(t, wishes)


def _facts(t: Translator, wishes: Wishes) -> Iterator[Html]:
    quiet = wishes.quiet
    if quiet is None:
        yield t("No quiet hours: messages may sound at any time.")
    else:
        yield t("No sound: {hours}, where you are.", hours=hours(t, quiet.begins, quiet.ends))
    yield (
        t("Only the last reminders come, from the day before on.")
        if wishes.brief
        else t("All reminders come.")
    )
    if wishes.discreet:
        yield t("Messages show nothing on a locked screen.")
    for one in wishes.own:
        yield t("Also: {when}", when=bold(moment(t, one)))
    for activity in wishes.muted:
        yield t("No reminders: {title}", title=activity.title)
    if wishes.day_message_at is not None:
        yield t("The day’s message comes at {hour}.", hour=f"{wishes.day_message_at:%H:%M}")


def _rows(t: Translator, wishes: Wishes) -> Rows:
    brief = t.button("All reminders") if wishes.brief else t.button("Only the last ones")
    veil = t.button("Show everything") if wishes.discreet else t.button("Discreet messages")
    rows: list[list[Button]] = [
        [(brief, Wish(what="brief")), (veil, Wish(what="discreet"))],
        [
            (t.button("Quiet hours"), Wish(what="quiet")),
            (t.button("One more reminder"), Wish(what="own")),
        ],
    ]
    if wishes.day_message_at is not None:
        rows.append([(t.button("Day’s message: hour"), Wish(what="day"))])
    rows += [
        [(t.button("Remove: {when}", when=moment(t, one)), Wish(what="forget", value=one.id))]
        for one in wishes.own
    ]
    rows += [
        [(t.button("Remind me: {title}", title=one.title[:16]), Wish(what="unmute", value=one.id))]
        for one in wishes.muted
    ]
    return rows
