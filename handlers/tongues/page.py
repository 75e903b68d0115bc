"""The texts of an activity with their languages, and one of them in all of its languages."""

from aiogram.types import CallbackQuery

from handlers.answering import Button, Rows, answer
from handlers.buttons import Draft, Texts
from handlers.desk import Desk, Event
from handlers.keyboards import in_rows
from handlers.labels import field_label
from handlers.readiness import counted
from locales import Html, Plain, Translator, bold, endonym, lines, plain_listed
from programme import translations
from programme.translations import Original, Readiness
from reading.doubts import excerpt

# So many points of an agenda fit one message, and so many gaps are offered at once.
MOST = 12
OFFERED = 6


async def shown(query: CallbackQuery, callback_data: Texts, desk: Desk) -> None:
    """All texts; what is missing for most people is offered first."""
    found = await ready(desk, callback_data.activity)
    await answer(query, *page(desk.t, found))


async def ready(desk: Desk, activity_id: int) -> Readiness:
    """The texts of an activity, and who reads which language."""
    return await desk.office.ask(translations.readiness, by=desk.by, activity_id=activity_id)


def page(t: Translator, found: Readiness) -> tuple[Html, Rows]:
    """A line for each text, with its languages and those that its people miss."""
    texts = found.originals[:MOST]
    lacks = [
        (
            t.button(
                "{field}: {language}", field=label(t, one.original), language=endonym(one.language)
            ),
            _texts(found, one.original, one.language),
        )
        for one in found.lacks[:OFFERED]
    ]
    every = [(label(t, one), _texts(found, one)) for one in texts]
    return lines(
        bold(found.activity.title),
        t("Whoever reads a language in which a text is missing gets another one, named beside it."),
        Html(""),
        *(_line(t, found, one) for one in texts),
        t.count("and {n} more", "and {n} more", len(found.originals) - MOST)
        if len(found.originals) > MOST
        else None,
    ), [*([one] for one in lacks), *in_rows(every, 3), [_back(t, found)]]


def _line(t: Translator, found: Readiness, one: Original) -> Html:
    said = t(
        "• {field}: {languages}",
        field=label(t, one),
        languages=plain_listed(t, map(endonym, (one.language, *one.languages))),
    )
    missing = [(lack.language, lack.people) for lack in found.lacks if lack.original == one]
    if not missing:
        return said
    return lines(said, t("Missing: {languages}", languages=counted(t, missing)))


async def field(query: CallbackQuery, callback_data: Texts, desk: Desk) -> None:
    """One text, or all of them where it is no longer there."""
    await show(query, desk, callback_data)


async def show(event: Event, desk: Desk, wanted: Texts, said: Html | None = None) -> None:
    """One text in all of its languages, below what is said."""
    found = await ready(desk, wanted.activity)
    one = found.find(wanted.name, wanted.item)
    text, rows = of_one(desk.t, found, one) if one else page(desk.t, found)
    await answer(event, lines(said, Html("") if said else None, text), rows)


def of_one(t: Translator, found: Readiness, one: Original) -> tuple[Html, Rows]:
    """The original, its translations, and a button for each language of the office."""
    told = {one.language: one.text} | {other.language: other.text for other in one.others}
    give = [
        (endonym(language), _texts(found, one, language))
        for language in found.languages
        if language in one.languages or not one.is_in(language)
    ]
    take = [
        (
            t.button("Remove: {name}", name=endonym(language)),
            _texts(found, one, language).model_copy(update={"gone": True}),
        )
        for language in one.languages
    ]
    return lines(
        bold(found.activity.title),
        t("{field}:", field=label(t, one)),
        *(_said(t, language, words) for language, words in told.items()),
        t("In which language is it to be given, or worded anew?"),
    ), [
        *in_rows(give, 2),
        *in_rows(take, 2),
        [(t.button("Back"), Texts(activity=found.activity.id))],
    ]


def _said(t: Translator, language: str, words: str) -> Html:
    quoted = t("<blockquote>{words}</blockquote>", words=excerpt(words))
    return t("{language}: {words}", language=endonym(language), words=quoted)


def label(t: Translator, one: Original) -> Plain:
    """What a text is called: its field, of an agenda the number of the point."""
    if one.name == "reason":
        return t.button("Reason")
    if one.number:
        return t.button("Point {number}", number=str(one.number))
    return field_label(t, one.name)


def _texts(found: Readiness, one: Original, language: str = "") -> Texts:
    return Texts(activity=found.activity.id, name=one.name, item=one.item, language=language)


def _back(t: Translator, found: Readiness) -> Button:
    number, version = found.activity.id, found.activity.version
    return t.button("Back"), Draft(act="edit", activity=number, version=version)
