"""A particular as it was understood, echoed in words, and what to look at in an agenda."""

from handlers.meanings import Meant
from locales import Html, Plain, Translator, dates, lines
from programme import edits, particulars
from programme.cards import Card
from publishing.agendas import undocumented
from publishing.fields import field_name
from publishing.particulars import shown
from reading.doubts import excerpt


def echo(t: Translator, meant: Meant, card: Card) -> Html:
    """What was understood; points to be decided without a document are named."""
    bare = undocumented(card.particulars.agenda) if meant.act is particulars.agenda else ()
    return lines(
        t("Understood: {what}.", what=_what(t, meant)),
        t.count(
            "{n} point is to be decided without a document: “{title}”.",
            "{n} points are to be decided without a document, the first: “{title}”.",
            len(bare),
            title=bare[0].title,
        )
        if bare
        else None,
    )


def _what(t: Translator, meant: Meant) -> Plain:
    given = meant.given
    if meant.act is edits.zone:
        return dates.zone_city(t, given["zone"])
    if meant.act is particulars.agenda:
        return t.plain_count("{n} point", "{n} points", len(given["items"]))
    if meant.act is particulars.staff and len(given["lines"]) > 1:
        return t.plain_count("{n} line", "{n} lines", len(given["lines"]))
    name = given.get("name", "addressees")
    value = given["lines"] if "lines" in given else given.get("names") or given["value"]
    said = excerpt(shown(t, name, value))
    return t.plain("{field}: {value}", field=field_name(t, name), value=said)
