"""Whatever text is read as HTML: it comes back, or is refused."""

from contextlib import suppress
from html import escape
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from sandbox.markup import formatted, html, units
from sandbox.refusal import Refusal

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)


def read(source: str) -> tuple[str, list[dict[str, Any]]]:
    return formatted(source, "HTML", None)


@given(TEXTS)
def test_escaped_text_is_always_taken_and_comes_back(text: str) -> None:
    assert read(escape(text))[0] == text.strip()


@example("/", "0:")  # a command that ends in the middle of a word in italics
@given(TEXTS, TEXTS)
def test_what_was_read_reads_the_same_again(one: str, other: str) -> None:
    source = f"<b>{escape(one)}<i>{escape(other)}</i></b> <u>{escape(other)}</u>"
    text, entities = read(source)
    assert read(html(text, entities)) == (text, entities)


@given(st.text())
def test_nothing_but_a_refusal_comes_of_any_text(text: str) -> None:
    with suppress(Refusal):
        plain, entities = read(text)
        for one in entities:
            assert 0 <= one["offset"] < one["offset"] + one["length"] <= units(plain)
