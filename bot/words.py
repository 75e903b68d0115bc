"""Refusals of the command line, in the words that chat and page use too."""

import html
import re

from bot.settings import Settings
from locales import Html
from programme.refusals import Refusal
from publishing.refusals import words

TAG = re.compile(r"<[^>]+>")


def words_of(refusal: Refusal, settings: Settings) -> str:
    """A refusal as one line for a terminal, in the office's first language."""
    return plain(words(refusal, settings.catalogues().translator(None)))


def plain(text: Html) -> str:
    """A sentence without mark-up, on one line."""
    return " ".join(html.unescape(TAG.sub("", text)).split())
