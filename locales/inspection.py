"""What a catalogue lacks or has spoilt, said so that a translator can mend it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from gettext import c2py

from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from locales.holes import names
from locales.pofiles import SOURCE

_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_BEGINS, _ENDS = re.compile("[\u2066-\u2068]"), "\u2069"
TELEPHONE = 24


def inspected(catalogue: Catalog, template: Catalog, language: str) -> list[str]:
    """A line for each fault; none when the catalogue is complete and can be trusted."""
    return [f"{language}: {fault}" for fault in _faults(catalogue, template, language)]


def ids(catalogue: Catalog) -> frozenset[object]:
    """Its messages, a pair for those with a plural."""
    return frozenset(message.id for message in catalogue if message.id)


def forms(message: Message) -> tuple[str, ...]:
    """The translations of a message, one, or one for each plural form; untranslated ones empty."""
    said = message.string or ("" if isinstance(message.id, str) else ("",))
    return (said,) if isinstance(said, str) else tuple(said)


def short(message: Message) -> str:
    """The message as a fault names it."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return repr(text if len(text) <= 70 else f"{text[:69]}…")


def _faults(catalogue: Catalog, template: Catalog, language: str) -> Iterator[str]:
    if catalogue.num_plurals != (expected := get_plural(language).num_plurals):
        yield f"{catalogue.num_plurals} plural forms where the language has {expected}"
    there, wanted = ids(catalogue), ids(template)
    for message in template:
        if message.id and message.id not in there:
            yield f"missing, run make words: {short(message)}"
    for message in catalogue:
        if message.id and message.id not in wanted:
            yield f"no longer said, run make words: {short(message)}"
        elif message.id:
            for fault in _faults_of(message, catalogue, language):
                yield f"{fault}: {short(message)}"


def _faults_of(message: Message, catalogue: Catalog, language: str) -> Iterator[str]:
    said = forms(message)
    if message.fuzzy:
        yield "fuzzy, to be looked at"
    elif language == SOURCE and not any(said):
        return
    elif not all(said):
        yield "not translated" if not any(said) else "a plural form is not translated"
    elif isinstance(message.id, str):
        yield from _compared(message.id, said[0], may_omit=frozenset())
    else:
        several = _forms_of_several(catalogue.plural_expr)
        for index, form in enumerate(said):
            may_omit = frozenset() if index in several else frozenset({"n"})
            yield from _compared(message.id[1], form, may_omit=may_omit)


def _compared(source: str, said: str, *, may_omit: frozenset[str]) -> Iterator[str]:
    try:
        wanted, there = names(source), names(said)
    except ValueError as refusal:
        yield str(refusal)
        return
    if (wanted ^ there) - may_omit or there - wanted:
        yield f"holes are {_listed(there)} instead of {_listed(wanted)}"
    if not isolates_pair(said):
        yield "isolates do not pair"
    if Counter(_TAG.findall(source)) != Counter(_TAG.findall(said)):
        yield "tags differ"


def isolates_pair(text: str) -> bool:
    """Whether whatever is set apart from the direction of its line ends again (UAX 9, 2.4)."""
    return len(_BEGINS.findall(text)) == text.count(_ENDS)


def _listed(holes: frozenset[str]) -> str:
    return " ".join(f"{{{name}}}" for name in sorted(holes)) or "none"


@cache
def _forms_of_several(expression: str) -> frozenset[int]:
    """Indexes of the plural forms that stand for more than one number, and so must show it."""
    form = c2py(expression)
    return frozenset(index for index, times in Counter(map(form, range(1000))).items() if times > 1)
