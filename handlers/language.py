"""/language: the languages of the office by their own names; everything follows from then on."""

from collections.abc import Sequence

from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from babel import Locale

from handlers.answering import Rows, alert, answer
from handlers.buttons import Speak
from handlers.commands import offer
from handlers.welcoming import in_rows
from locales import Catalogues, Html, Translator, bold, endonym, lines, tongue
from locales.tongues import short
from locales.verbs import folded
from programme import people
from programme.office import Office
from programme.viewer import Viewer


def create() -> Router:
    """Asked with buttons, or named beside the command."""
    router = Router(name="language")
    router.message.register(asked, Command("language"))
    router.callback_query.register(chosen, Speak.filter())
    return router


async def asked(
    message: Message,
    *,
    command: CommandObject,
    office: Office,
    by: Viewer,
    t: Translator,
    bot: Bot,
    catalogues: Catalogues,
    languages: Sequence[str],
) -> None:
    """/language, or /language français."""
    wanted = named(command.args or "", languages, t)
    if wanted is None:
        await answer(message, *choice(t, languages))
        return
    await office.act(people.choose_language, by=by, language=wanted)
    spoken = catalogues.translator(wanted)
    await answer(message, changed(spoken))
    await offer(bot, spoken, by)


async def chosen(
    press: CallbackQuery,
    *,
    callback_data: Speak,
    office: Office,
    by: Viewer,
    t: Translator,
    bot: Bot,
    catalogues: Catalogues,
    languages: Sequence[str],
) -> None:
    """One tap."""
    if callback_data.language not in languages:
        await alert(press, t.plain("This language is no longer offered. Type /language to choose."))
        return
    await office.act(people.choose_language, by=by, language=callback_data.language)
    spoken = catalogues.translator(callback_data.language)
    await answer(press, changed(spoken), choice(spoken, languages)[1])
    await offer(bot, spoken, by)


def choice(t: Translator, languages: Sequence[str]) -> tuple[Html, Rows]:
    """The languages that are not spoken now."""
    text = lines(
        t("The language here: {language}.", language=bold(endonym(t.language))),
        t("Choose another below; everything will be in it from then on."),
    )
    others = [language for language in languages if language != t.language]
    return text, in_rows([(endonym(one), Speak(language=one)) for one in others])


def changed(t: Translator) -> Html:
    """Said in the language just chosen."""
    return lines(
        t("The language from now on: {language}.", language=bold(endonym(t.language))),
        t("Your calendar keeps its language until you renew it: /calendar. What you can do: /help"),
    )


def named(words: str, languages: Sequence[str], t: Translator | None = None) -> str | None:
    """The language that somebody names: in itself, in English, in their own, or by its code.

    Case and accents do not count.
    """
    wanted = folded(words.strip().replace("-", "_"))
    return next((one for one in languages if wanted in _names(one, t)), None)


def _names(language: str, t: Translator | None) -> set[str]:
    english = Locale("en").languages
    said = [language, short(language), endonym(language), english[short(language)]]
    if t is not None:
        said.append(tongue(t, short(language)))
    return {folded(one) for one in said}
