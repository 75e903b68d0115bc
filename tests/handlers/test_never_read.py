"""A board says what Telegram told, and in none of ten languages that somebody has read it."""

import re
from datetime import UTC, datetime

from handlers import reach
from handlers.broadcasting import course
from locales import Catalogues, Translator, unmarked
from locales.catalogues import FOLDER
from locales.words import languages
from programme.board import Line, Reach
from programme.values import Answer, Course, Role, State

# How each language says that somebody has read, seen or looked through something.
READ = {
    "en_GB": r"\b(read|seen)\b",
    "fr": r"\b(lue?s?|vue?s?|consultée?s?)\b",
    "es": r"\b(leíd[oa]s?|vist[oa]s?|consultad[oa]s?)\b",
    "ro": r"\b(citite?|citită|văzut[ăe]?|consultat[ăe]?)\b",
    "ru": r"прочит|прочт|просмотр|увидел",
    "uk": r"прочит|перегля|побачи",
    "sr_Latn": r"pročit|viđen|pregleda",
    "tr": r"oku|görül|gördü",
    "ar": r"قرأ|قرئ|مقروء|شاهد|اطلع",
    "zh_Hans": r"读|阅|看过|已看",
}
AT = datetime(2016, 7, 1, 6, tzinfo=UTC)


def test_no_board_says_that_anything_was_read() -> None:
    catalogues = Catalogues(languages(FOLDER))
    assert set(catalogues.languages) == set(READ)
    for language, word in READ.items():
        said = told(catalogues.translator(language))
        assert not re.findall(word, said.casefold()), said
    assert re.findall(READ["zh_Hans"], "日历此后已读取"), "what is forbidden is found"


def told(t: Translator) -> str:
    """Everything that a board and the progress of a broadcast can say of messages."""
    lines = [
        reach.line(
            t, Line(1, "—", Role.PARTICIPANT, Answer.INVITED, one, AT, AT, AT), "Europe/Bucharest"
        )
        for one in Reach
    ]
    counted = [reach.counted(t, what(t), 2) for what in reach.KNOWN.values()]
    going, _ = course.progress(t, 1, Course.GOING, dict.fromkeys(State, 2))
    title = t("Delivery: {title}", title="—")
    return "\n".join(unmarked(one) for one in (title, *lines, *counted, going))
