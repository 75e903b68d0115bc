"""Which language is offered to whom, and under which name."""

import pytest

from handlers.language import named
from locales import Translator, endonym
from locales.tongues import nearest

TEN = ("en_GB", "ar", "es", "fr", "ro", "ru", "sr_Latn", "tr", "uk", "zh_Hans")
ENDONYMS = "English العربية español français română русский srpski Türkçe українська 中文"


def test_languages_are_named_in_themselves() -> None:
    assert [endonym(language) for language in TEN] == ENDONYMS.split()


@pytest.mark.parametrize(
    ("guessed", "languages", "given"),
    [
        ("sr", TEN, "sr_Latn"),
        ("sr-Latn", TEN, "sr_Latn"),
        ("sr-Cyrl", TEN, "sr_Latn"),
        ("zh-hans", TEN, "zh_Hans"),
        ("zh-TW", TEN, "zh_Hans"),
        ("es-419", TEN, "es"),
        ("pt-br", TEN, "es"),
        ("hr", TEN, "sr_Latn"),
        ("be", TEN, "ru"),
        ("az", TEN, "tr"),
        ("uk", TEN, "uk"),
        ("UK_ua", TEN, "uk"),
        ("de", TEN, "en_GB"),
        ("", TEN, "en_GB"),
        ("de", ("fr", "en_GB"), "fr"),
        ("pt", ("en_GB", "fr"), "en_GB"),
        # What is offered itself is nearer than what is near to it.
        ("pt", ("en_GB", "es", "pt"), "pt"),
        ("sr_Cyrl", ("sr_Latn", "sr_Cyrl"), "sr_Cyrl"),
    ],
)
def test_the_first_guess_is_the_nearest_of_those_offered(
    guessed: str, languages: tuple[str, ...], given: str
) -> None:
    assert nearest(guessed, languages) == given


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("русский", "ru"),
        ("РУССКИЙ", "ru"),
        ("turkce", "tr"),
        ("Français", "fr"),
        ("Chinese", "zh_Hans"),
        ("chinois", "zh_Hans"),
        ("zh-hans", "zh_Hans"),
        ("sr", "sr_Latn"),
        (" العربية ", "ar"),
        ("klingon", None),
        ("", None),
    ],
)
def test_a_language_may_be_named_in_many_ways(
    fr: Translator, words: str, meant: str | None
) -> None:
    assert named(words, TEN, fr) == meant
