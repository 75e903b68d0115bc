"""What passes the gate is a whole sentence in the reader's language, and nothing but text."""

from pathlib import Path

import pytest

from locales import Catalogues, Translator

HOUSE = Path(__file__).parents[2]
ENGLISH = Catalogues(["en_GB"]).translator("en_GB")


@pytest.mark.parametrize(
    "message",
    ["{a.b}", "{a[0]}", "{0}", "{}", "{a!r}", "{a!s}", "{a:>9}", "{a:{b}}", "{a", "a}", "{a-b}"],
)
def test_a_hole_is_a_plain_name(t: Translator, message: str) -> None:
    for say in (t, t.plain, t.button):
        with pytest.raises(ValueError, match=r"."):
            say(message, a="x", b="y")


def test_a_secret_attribute_never_leaks(t: Translator) -> None:
    class Person(str):
        token = "s3cret"

    with pytest.raises(ValueError, match="plain name"):
        t("Hello {person.token}", person=Person("Ann"))


def test_a_hole_inside_a_tag_is_refused(t: Translator) -> None:
    with pytest.raises(ValueError, match="inside a tag"):
        t('<a href="{address}">here</a>', address="x")


def test_a_hole_without_value_is_refused(t: Translator) -> None:
    with pytest.raises(ValueError, match=r"no value for \{name\}"):
        t("Hello {name}")


def test_an_empty_message_does_not_print_the_header_of_the_catalogue(t: Translator) -> None:
    with pytest.raises(ValueError, match="has words"):
        t("")


def test_doubled_braces_are_braces(t: Translator) -> None:
    assert t.plain("{{n}} is {n}", n=3) == "{n} is 3"


def test_a_value_with_braces_is_not_filled_again(t: Translator) -> None:
    assert t("{a} {b}", a="{b}", b="x") == "{b} x"


def test_a_year_is_no_quantity(t: Translator) -> None:
    assert t("In {year}", year=2016) == "In 2016"


@pytest.mark.parametrize(
    ("n", "english", "french"),
    [
        (0, "in 0 days", "dans 0 jour"),
        (1, "in 1 day", "dans 1 jour"),
        (2, "in 2 days", "dans 2 jours"),
        (5, "in 5 days", "dans 5 jours"),
        (21, "in 21 days", "dans 21 jours"),
        (1_000_000, "in 1,000,000 days", "dans 1\u202f000\u202f000 jours"),
    ],
)
def test_plurals_are_right(
    t: Translator, fr: Translator, n: int, english: str, french: str
) -> None:
    assert t.count("in {n} day", "in {n} days", n) == english
    assert fr.plain_count("in {n} day", "in {n} days", n) == french


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("FR_be", "fr"),
        ("en", "en_GB"),
        ("en-US", "en_GB"),
        ("de", "en_GB"),
        ("", "en_GB"),
        (None, "en_GB"),
        ("x-klingon", "en_GB"),
    ],
)
def test_the_nearest_language_is_found(house: Catalogues, asked: str | None, given: str) -> None:
    assert house.translator(asked).language == given


def test_a_language_without_words_is_refused_at_once() -> None:
    with pytest.raises(LookupError, match="'xx'"):
        Catalogues(["en_GB", "xx"])
