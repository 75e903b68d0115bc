"""A broadcast in its making: its words, whom it is for, and what is left to do."""

from handlers import readiness
from handlers.answering import Button, Rows
from handlers.broadcasting import trying
from handlers.buttons import Cast
from handlers.keyboards import in_rows
from locales import Html, Plain, Translator, bold, endonym, lines, plain_listed
from programme.broadcasts import BroadcastSeen

NAMED = 5
# Characters of all languages together: a character may be two units of the 4096 of a message.
WHOLE = 1500


def draft(t: Translator, seen: BroadcastSeen) -> tuple[Html, Rows]:
    """Words, audience and count; each audience is one press."""
    text = lines(
        bold(t("To all in {title}", title=seen.activity.title)),
        *(_words(t, seen, language) for language in seen.texts),
        t("To: {audience} ({count})", audience=audience(t, seen.audience), count=_count(t, seen)),
        _unreached(t, seen),
        readiness.sentence(t, seen.untitled),
    )
    choices = [
        (_choice(t, name, count), Cast(act="aim", broadcast=seen.id, value=name))
        for name, count in seen.counts.items()
        if count and name != seen.audience
    ]
    titles = readiness.rows(t, seen.activity.id, seen.untitled)
    return text, [*in_rows(choices, 2), *_translations(t, seen), *titles, *_ways(t, seen)]


def _words(t: Translator, seen: BroadcastSeen, language: str) -> Html:
    most = WHOLE // len(seen.texts)
    words = t("<blockquote>{words}</blockquote>", words=excerpt(seen.texts[language], most))
    return t("{language}: {words}", language=endonym(language), words=words)


def excerpt(text: str, most: int) -> str:
    """So much of a text as the card has room for; the whole of it is sent."""
    return text if len(text) <= most else f"{text[:most]}…"


def _count(t: Translator, seen: BroadcastSeen) -> Plain:
    return t.number(seen.counts[seen.audience])


def _choice(t: Translator, name: str, count: int) -> Plain:
    return t.plain("{audience} ({n})", audience=audience(t, name), n=t.number(count))


def _unreached(t: Translator, seen: BroadcastSeen) -> Html | None:
    """Whom it will not reach; the board has the text to copy for them."""
    if not seen.unreached:
        return None
    names = plain_listed(t, [t.plain("{name}", name=name) for name in seen.unreached[:NAMED]])
    return t.count(
        "Telegram does not reach {n} of them: {names}",
        "Telegram does not reach {n} of them: {names}",
        len(seen.unreached),
        names=names,
    )


def _translations(t: Translator, seen: BroadcastSeen) -> Rows:
    lacking = [one for one in seen.texts if one != seen.language]
    return [
        [
            (
                t.button("Words in {language}", language=endonym(one)),
                Cast(act="words", broadcast=seen.id, value=one),
            )
        ]
        for one in lacking
    ]


def _ways(t: Translator, seen: BroadcastSeen) -> Rows:
    count = seen.counts[seen.audience]
    send: list[Button] = [
        (
            t.button("Send to {n}", n=t.number(count)),
            Cast(act="send", broadcast=seen.id, value=seen.roll),
        )
    ]
    return [
        *trying.rows(t, seen),
        send if count else [],
        [(t.button("Do not send"), Cast(act="discard", broadcast=seen.id))],
    ]


def audience(t: Translator, name: str) -> Plain:
    """Whom it is for, by the name of the audience."""
    return {
        # NOTE: Whom a message to all is for; stands alone behind a colon.
        "all": t.plain("everybody"),
        "accepted": t.plain("those who accepted"),
        "unanswered": t.plain("those who have not answered"),
        "participants": t.plain("participants"),
        "speakers": t.plain("speakers"),
        "team": t.plain("the team"),
    }[name]
