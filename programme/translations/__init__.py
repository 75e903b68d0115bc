"""Free texts of an activity in other languages: given, taken back, carried along, found missing."""

from programme.translations.carrying import carry
from programme.translations.originals import Original, originals
from programme.translations.outdated import forget_outdated
from programme.translations.readiness import Lack, Readiness, lacking_titles, readiness, untitled
from programme.translations.writing import translate, untranslate

__all__ = [
    "Lack",
    "Original",
    "Readiness",
    "carry",
    "forget_outdated",
    "lacking_titles",
    "originals",
    "readiness",
    "translate",
    "untitled",
    "untranslate",
]
