"""A value that enters a message stays a value: no tag, no control, no direction of its own."""

import ast
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import (
    Catalogues,
    Html,
    Plain,
    Translator,
    bold,
    code,
    escaped,
    italic,
    lines,
    link,
    listed,
    plain_listed,
    verbatim,
)

HOUSE = Path(__file__).parents[2]
ENGLISH = Catalogues(["en_GB"]).translator("en_GB")


class Seen(HTMLParser):
    """Tags and text as a reader of HTML finds them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_name_that_is_a_tag_stays_a_name(t: Translator) -> None:
    assert t("From <b>{name}</b>", name="<i>Ann & Co") == "From <b>&lt;i&gt;Ann &amp; Co</b>"


def test_markup_of_the_gate_goes_in_as_it_is(t: Translator) -> None:
    assert t("See {what}", what=bold("a < b")) == "See <b>a &lt; b</b>"


def test_plain_text_is_not_escaped(t: Translator) -> None:
    assert t.plain("Title: {title}", title="R&D <2>") == "Title: R&D <2>"


def test_markup_is_refused_where_none_is_read(t: Translator) -> None:
    with pytest.raises(TypeError):
        t.button("Open {what}", what=bold("x"))


def test_controls_are_dropped_and_lines_kept(t: Translator) -> None:
    assert t.plain("{x}", x="a\x00b\x1b\tc\r\nd\ud800\x85") == "ab c\nd"


def test_directions_set_by_a_writer_end_with_their_value(t: Translator) -> None:
    assert t.plain("{x}.", x="\u202eabc\u2066") == "abc."


@given(st.text())
def test_no_value_makes_a_tag(value: str) -> None:
    seen = Seen(ENGLISH("<b>{value}</b>: {value}", value=value))

    assert [tag for tag, _ in seen.tags] == ["b"]
    assert seen.text == f"{verbatim(value)}: {verbatim(value)}"


@given(st.text())
def test_no_helper_makes_a_second_tag(value: str) -> None:
    made = [bold(value), italic(value), code(value), link(value, "https://example.org/")]

    assert [tag for html in made for tag, _ in Seen(html).tags] == ["b", "i", "code", "a"]
    assert {Seen(html).text for html in made} == {verbatim(value)}


@given(st.text())
def test_an_address_stays_within_its_quotes(rest: str) -> None:
    try:
        html = link("here", "https://example.org/" + rest)
    except ValueError:
        return
    assert [(tag, list(held)) for tag, held in Seen(html).tags] == [("a", ["href"])]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//a", "a", "", "java\nscript:x"]
)
def test_only_addresses_of_the_net_are_linked(address: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        link("here", address)


def test_a_link_to_a_person_is_one() -> None:
    assert link("Ann", "tg://user?id=1&x=2") == '<a href="tg://user?id=1&amp;x=2">Ann</a>'


def test_lines_leave_out_what_is_not_there() -> None:
    assert lines(escaped("a"), None, Html(""), escaped("b")) == "a\n\nb"


def test_lists_take_the_comma_of_the_language(t: Translator, fr: Translator) -> None:
    assert listed(t, ["R&D", bold("b"), 3]) == "R&amp;D, <b>b</b>, 3"
    assert plain_listed(fr, ["R&D", "b"]) == "R&D, b"
    assert (listed(t, []), plain_listed(t, ["a"])) == ("", "a")


def test_types_tell_markup_from_text(t: Translator) -> None:
    assert type(t("a {x}", x=1)) is type(t("a")) is type(lines()) is Html
    assert type(t.plain("a")) is type(t.button("a")) is type(t.number(1)) is Plain
    assert type(t.count("a", "b", 1)) is Html
    assert type(t.plain_count("a", "b", 1)) is Plain


def test_nobody_else_makes_the_types_of_the_gate() -> None:
    rooms = ("bot", "handlers", "web", "sandbox", "publishing", "reading")
    made = [
        f"{path.relative_to(HOUSE)}:{node.lineno}"
        for room in rooms
        for path in (HOUSE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"Html", "Plain"}
        and ast.unparse(node) not in {"Html('')", "Plain('')"}
    ]
    assert made == []
