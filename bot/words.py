"""Refusals of the command line, in the words that chat and page use too."""

import html
import re

from bot.settings import Settings
from locales import Catalogues
from programme.refusals import Refusal
from publishing.refusals import words


def words_of(refusal: Refusal, settings: Settings) -> str:
    """A refusal as one line for a terminal, in the office's first language."""
    t = Catalogues(settings.office.languages).translator(None)
    plain = html.unescape(re.sub(r"<[^>]+>", "", words(refusal, t)))
    return " ".join(plain.split())
