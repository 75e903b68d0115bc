"""Projects and bodies in words: the list, and the card of one with what its sources say."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten

from handlers import keyboards
from handlers.answering import Rows
from handlers.buttons import Entry
from locales import Html, Plain, Translator, amounts, bold, dates, lines, plain_listed, territories
from locales.markup import verbatim
from programme.cards import Said
from programme.portfolio import FIELDS, EntrySeen
from programme.values import Precision

MOST = 40


def listed(t: Translator, found: Sequence[EntrySeen]) -> tuple[Html, Rows]:
    """All of them, as buttons."""
    buttons = [(verbatim(shorten(one.name, 30)), Entry(code=one.code)) for one in found[:MOST]]
    return t("Projects and bodies of the office:"), keyboards.in_rows(buttons, 2)


def card(t: Translator, one: EntrySeen) -> tuple[Html, Rows]:
    """What stands, a fact a line; where documents disagree, both with where they come from."""
    text = lines(
        bold(one.name),
        t("{name} · {code}", name=one.long_name or one.name, code=one.code),
        _period(t, one),
        _budget(t, one),
        t("Donors: {names}", names=plain_listed(t, one.donors)) if one.donors else None,
        *_territories(t, one),
        t("Successor: {code}", code=one.successor) if one.successor else None,
        t("Project: {code}", code=one.project) if one.project else None,
        t("Sessions held: {number}", number=t.number(one.held)) if one.held else None,
        *_said(t, one.said),
        *_footnotes(t, one),
    )
    change = [(t.button("Edit"), Entry(code=one.code, change=True))]
    return text, [change if one.mine else [], [(t.button("Back"), Entry())]]


def choices(t: Translator, one: EntrySeen) -> Rows:
    """The fields of it."""
    fields = FIELDS[one.held is not None]
    buttons = [(label(t, name), Entry(code=one.code, field=name)) for name in fields]
    return [*keyboards.in_rows(buttons, 2), [(t.button("Back"), Entry(code=one.code))]]


def label(t: Translator, field: str) -> Plain:
    """What a field is called."""
    return {
        "name": t.button("Short name"),
        "long_name": t.button("Full name"),
        # NOTE: A button: from when until when a project runs.
        "period": t.button("Period"),
        "budget": t.button("Budget"),
        "donors": t.button("Donors"),
        "territories": t.button("Countries"),
        "successor": t.button("Successor"),
        "project": t.button("Project"),
        "held": t.button("Sessions held"),
        "scope": t.button("Region"),
        # NOTE: A region that is none of those named.
    }.get(field, t.button("Other"))


def _period(t: Translator, one: EntrySeen) -> Html | None:
    if one.starts_on is None:
        return None
    span = dates.span(t, Precision.MONTH_RANGE, one.starts_on, one.ends_on or one.starts_on)
    return t("Period: {span}", span=span)


def _budget(t: Translator, one: EntrySeen) -> Html | None:
    if one.budget is None or not one.currency:
        return None
    return t("Budget: {amount}", amount=amounts.amount(t, one.budget, one.currency))


def _territories(t: Translator, one: EntrySeen) -> Iterator[Html]:
    firm = [code for code, status in one.territories if status == "confirmed"]
    others = [code for code, status in one.territories if status != "confirmed"]
    if firm:
        yield t("Countries/areas: {names}", names=_named(t, firm))
    if others:
        yield t("Candidates: {names}", names=_named(t, others))


def _named(t: Translator, codes: list[str]) -> Plain:
    ordered = territories.in_protocol_order(codes)
    return plain_listed(t, (territories.name(t, code) for code in ordered))


def _footnotes(t: Translator, one: EntrySeen) -> Iterator[Html]:
    for note in territories.footnotes(t, (code for code, _ in one.territories)):
        yield t("{note}", note=note)


def _said(t: Translator, said: Sequence[Said]) -> Iterator[Html]:
    """Only where sources differ is it worth a line."""
    values = {name: {one.value for one in said if one.field == name} for name in _fields(said)}
    differing = {name for name, several in values.items() if len(several) > 1}
    if differing:
        yield Html("")
        yield t("Documents disagree:")
    for one in said:
        if one.field in differing:
            yield t(
                "• {field}: {value} ({source})",
                field=label(t, one.field),
                value=_value(t, one),
                source=one.source,
            )


def _fields(said: Sequence[Said]) -> set[str]:
    return {one.field for one in said}


def _value(t: Translator, one: Said) -> Plain:
    """Months as ``2015-05/2017-12``; everything else as the source has it."""
    first, _, last = one.value.partition("/")
    try:
        start, end = (date.fromisoformat(f"{month}-01") for month in (first, last))
    except ValueError:
        return verbatim(one.value)
    return dates.span(t, Precision.MONTH_RANGE, start, end)
