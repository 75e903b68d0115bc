"""Every message of every catalogue, said with hostile values and with many numbers."""

import ast
import re
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Message

from handlers import commands
from locales import Catalogues, Translator
from locales.catalogues import FOLDER, po_path
from locales.holes import RIGHT_TO_LEFT_MARK, names
from locales.inspection import forms
from locales.pofiles import read
from locales.words import languages
from sandbox.markup import formatted

HOUSE = FOLDER.parent
SPOKEN = languages(FOLDER)
HOSTILE = "<b>&\"'\u202e\u2067\n{x}"
NUMBERS = (0, 1, 2, 3, 5, 11, 21, 100, 101, 111, 1_000_000)
# Which form each number takes by CLDR, written down by hand: no number shares its word by chance.
FORMS = {
    "ar": "zero one two few few many many other other many other",
    "en_GB": "other one other other other other other other other other other",
    "es": "other one other other other other other other other other other",
    "fr": "one one other other other other other other other other other",
    "ro": "few one few few few few other other few few other",
    "ru": "many one few few many many one many one many many",
    "sr_Latn": "other one few few other other one other one other other",
    "tr": "other one other other other other other other other other other",
    "uk": "many one few few many many one many one many many",
    "zh_Hans": "other other other other other other other other other other other",
}


def test_numbers_take_the_forms_that_cldr_gives_them() -> None:
    for language, given in FORMS.items():
        rule = Locale.parse(language).plural_form
        # CLDR sets a million apart in Spanish and French ("de"), where it is written in words.
        said = [rule(n) if n < 1_000_000 or rule(n) != "many" else "other" for n in NUMBERS]
        if language in {"ru", "uk"}:
            said[-1] = rule(1_000_000)
        assert " ".join(said) == given, language


@pytest.mark.parametrize("language", SPOKEN)
def test_every_plural_is_right_at_every_number(language: str) -> None:
    catalogue = read(po_path(FOLDER, language), language)
    t, index = Catalogues([language]).translator(language), c2py(catalogue.plural_expr)
    if catalogue.num_plurals > 1:  # in Turkish the noun stays as it is
        form_of = dict(zip(map(index, NUMBERS), FORMS[language].split(), strict=True))
        assert [form_of[index(n)] for n in NUMBERS] == FORMS[language].split()
    for message in _plurals(language):
        one, many = message.id
        given = dict.fromkeys(names(many) - {"n"}, "x")
        written = forms(message) if any(forms(message)) else (one, many)
        for n in NUMBERS:
            wanted = _filled(t, written[index(n)], {**given, "n": t.number(n)})
            said = t.plain_count(one, many, n, **given)
            assert said.removeprefix(RIGHT_TO_LEFT_MARK) == wanted, (one, n)


def _plurals(language: str) -> Iterator[Message]:
    for message in read(po_path(FOLDER, language), language):
        if isinstance(message.id, tuple):
            yield message


def _filled(t: Translator, form: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        shown = f"\u2068{value}\u2069" if t.right_to_left else value
        form = form.replace(f"{{{name}}}", shown)
    return form


@pytest.mark.parametrize("language", SPOKEN)
def test_no_value_becomes_markup_and_every_tag_is_closed(language: str) -> None:
    t = Catalogues([language]).translator(language)
    for message in read(po_path(FOLDER, language), language):
        for source in (message.id,) if isinstance(message.id, str) else message.id:
            if not source:
                continue
            given = dict.fromkeys(names(source), HOSTILE)
            said = t(source, **given)
            text, _ = formatted(f".{said}.", "HTML", None)
            assert text.count("<b>&\"'") == said.count("&lt;b&gt;&amp;\"'"), source
            assert "\u202e" not in said
            assert "\u2067" not in said


@pytest.mark.parametrize("language", SPOKEN)
def test_what_telegram_limits_is_short_enough(language: str) -> None:
    t = Catalogues([language]).translator(language)
    for of in (commands.of_everybody, commands.of_the_desk, commands.of_groups):
        for name, words in of(t):
            assert 1 <= len(words) <= 256, name
    for message in alerts(HOUSE):
        assert len(t.plain(message, **dict.fromkeys(names(message), "x" * 20))) < 200, message


def alerts(house: Path) -> set[str]:
    """The messages that stand over a chat, in the calls that put them there."""
    return {
        words.value
        for path in (house / "handlers").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("alert")
        for inner in ast.walk(call)
        if isinstance(inner, ast.Call) and ast.unparse(inner.func).endswith("t.plain")
        for words in inner.args[:1]
        if isinstance(words, ast.Constant) and isinstance(words.value, str)
    }


def test_there_are_alerts_to_look_at() -> None:
    assert len(alerts(HOUSE)) > 5


def test_no_french_line_breaks_before_a_sign_that_belongs_to_the_word() -> None:
    said = [form for message in read(po_path(FOLDER, "fr"), "fr") for form in forms(message)]
    assert [form for form in said if re.search(r" [:;?!»](?!\S)|« ", form)] == []
