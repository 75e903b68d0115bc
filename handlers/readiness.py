"""The way to texts in other languages, and which are missing before something is sent."""

from collections.abc import Sequence

from handlers.answering import Button, Rows
from handlers.buttons import Texts
from locales import Html, Plain, Translator, endonym, plain_listed

Lacking = Sequence[tuple[str, int]]
OFFERED = 3


def way(t: Translator, activity_id: int) -> Button:
    """To all of its texts in all of their languages."""
    return t.button("In other languages"), Texts(activity=activity_id)


def counted(t: Translator, missing: Lacking) -> Plain:
    """Languages by their own names, each with how many people read it."""
    return plain_listed(t, (_counted(t, language, n) for language, n in missing))


def _counted(t: Translator, language: str, n: int) -> Plain:
    name = endonym(language)
    return t.plain_count("{language} ({n} person)", "{language} ({n} people)", n, language=name)


def sentence(t: Translator, missing: Lacking) -> Html | None:
    """That the title is missing in some languages; it keeps nobody from sending."""
    if not missing:
        return None
    return t("The title is not in: {languages}", languages=counted(t, missing))


def rows(t: Translator, activity_id: int, missing: Lacking) -> Rows:
    """The title may be given in each of these now."""
    return [
        [
            (
                t.button("Title in {language}", language=endonym(one)),
                Texts(activity=activity_id, name="title", language=one),
            )
        ]
        for one, _ in missing[:OFFERED]
    ]
