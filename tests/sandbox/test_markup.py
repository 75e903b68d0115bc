"""Telegram's HTML is read strictly, and what is refused is refused in its words."""

from collections.abc import Callable
from typing import Any

import pytest

from sandbox.markup import commands, formatted
from sandbox.refusal import Refusal

Read = Callable[[str], tuple[str, list[dict[str, Any]]]]


def read(source: str) -> tuple[str, list[dict[str, Any]]]:
    return formatted(source, "HTML", None)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("shut</b>", "Unexpected end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é <br>", 'Unsupported start tag "br" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<", "Unclosed start tag at byte offset 0"),
        (
            "<a href",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=a_b>x</a>", "Unexpected end of name token at byte offset 9"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<b>x</b>", "bold"), ("<strong>x</strong>", "bold"),
        ("<i>x</i>", "italic"), ("<em>x</em>", "italic"),
        ("<u>x</u>", "underline"), ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"), ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"), ("<code>x</code>", "code"), ("<pre>x</pre>", "pre"),
        ('<span class="tg-spoiler">x</span>', "spoiler"), ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ("<blockquote>x</blockquote>", "blockquote"), ("<B>x</b >", "bold"), ("<b>x</>", "bold"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ('<tg-emoji emoji-id="53">x</tg-emoji>', "custom_emoji"),
        ('<tg-time unix="1467356400" format="wDT">x</tg-time>', "date_time"),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "text_link"),
    ],
)  # fmt: skip
def test_every_tag_of_telegram_makes_its_entity(source: str, kind: str) -> None:
    text, (entity,) = read(source)
    assert (text, entity["type"], entity["offset"], entity["length"]) == ("x", kind, 0, 1)


def test_places_are_counted_in_utf_16_units() -> None:
    text, (entity,) = read("😀 <b>👍🏽</b>!")
    assert text == "😀 👍🏽!"
    assert (entity["offset"], entity["length"]) == (3, 4)


def counts_utf_16_units(read: Read) -> bool:
    """Whether what an entity covers, in UTF-16, is what stood inside its tag."""
    for inside in ("a", "é", "😀", "👍🏽 ok"):
        text, (entity,) = read(f"😀 <b>{inside}</b>.")
        octets = text.encode("utf-16-le")
        start = 2 * entity["offset"]
        if octets[start : start + 2 * entity["length"]].decode("utf-16-le") != inside:
            return False
    return True


def test_a_reader_that_counts_characters_instead_is_found_out() -> None:
    def by_characters(source: str) -> tuple[str, list[dict[str, Any]]]:
        text, entities = read(source)
        signs = source[source.index("<b>") + 3 : source.index("</b>")]
        return text, [{**one, "offset": 2, "length": len(signs)} for one in entities]

    assert counts_utf_16_units(read)
    assert not counts_utf_16_units(by_characters)


def test_white_space_around_a_message_is_trimmed_and_entities_move_along() -> None:
    text, (entity,) = read("\n  <b> a </b>  ")
    assert text == "a"
    assert (entity["offset"], entity["length"]) == (0, 1)


def test_a_code_tag_in_a_pre_tag_names_its_language() -> None:
    _, (entity,) = read('<pre><code class="language-python">x</code></pre>')
    assert entity == {"type": "pre", "offset": 0, "length": 1, "language": "python"}


def test_code_holds_no_other_entity() -> None:
    _, entities = read("<code>a <b>b</b></code>")
    assert [one["type"] for one in entities] == ["code"]


def test_a_link_that_leads_nowhere_is_dropped_in_silence() -> None:
    assert read('<a href="not an address">x</a>') == ("x", [])


def test_unknown_character_references_stay_as_they_are() -> None:
    assert read("a &nbsp; &copy; &#8211; &#x2013; & &lt;b&gt;")[0] == "a &nbsp; &copy; – – & <b>"


def test_addresses_and_commands_are_found_but_not_inside_links_and_code() -> None:
    text = 'see https://example.org/a. or /help <code>/no</code> <a href="https://e.org">/no</a>'
    kinds = [one["type"] for one in read(text)[1]]
    assert kinds == ["url", "bot_command", "code", "text_link"]


@pytest.mark.parametrize("parse_mode", ["MarkdownV2", "nonsense"])
def test_another_parse_mode_is_refused_aloud(parse_mode: str) -> None:
    with pytest.raises(Refusal, match="unsupported parse_mode"):
        formatted("x", parse_mode, None)


def test_a_command_is_found_at_its_place() -> None:
    assert commands("/start abc") == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert commands("either/or 1/2 http://a/b") == []
