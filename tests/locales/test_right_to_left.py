"""Values keep their own direction, and patterns that of their language, whatever they hold."""

import pytest

from locales import Translator
from locales.holes import directed


def test_right_to_left_every_value_stands_alone(arabic: Translator) -> None:
    assert arabic("{ref}: {x}", ref="GLACY-2016-014", x="a\nb") == (
        "\u200f\u2068GLACY-2016-014\u2069: \u2068a\u2069\n\u2068b\u2069"
    )
    assert arabic.plain("{x}", x="\u2069out\u202e") == "\u200f\u2068out\u2069"


@pytest.mark.parametrize(
    ("message", "marked"),
    [
        ("{day} {month}", True),
        ("<b>{title}</b>، {days}", True),
        ("Telegram: {name} هنا", True),
        ("\u2066/upcoming\u2069 {name}", True),
        ("يوم {day}", False),
        ("<b>يوم</b> {day}", False),
        ("/board {reference}", False),
        ("‹", False),
    ],
)
def test_right_to_left_a_pattern_runs_so_whatever_it_holds(message: str, marked: bool) -> None:
    assert directed(message) == ("\u200f" if marked else "") + message


def test_left_to_right_nothing_is_added(fr: Translator) -> None:
    assert fr.plain("{x}", x="دورة") == "دورة"
