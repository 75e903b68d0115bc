"""Free words of participants reach the coordinator of the activity meant; answers come back."""

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from handlers.answering import Rows, alert, answer
from handlers.buttons import About, Open, Reply
from handlers.filters import Known
from handlers.welcoming import labelled
from locales import Html, Translator, lines
from programme import letters, questions
from programme.letters import LONGEST
from programme.office import Office
from programme.people import Acquaintance
from programme.questions import Question
from programme.refusals import NotFound
from programme.values import ActivitySeen
from programme.viewer import Viewer
from publishing import sentences

QUESTION = "letter"


class AnswersALetter(Filter):
    """The message replies to one that brought a letter."""

    async def __call__(self, message: Message, by: Viewer, office: Office) -> bool | dict[str, int]:
        replied_to = message.reply_to_message
        if replied_to is None or not message.text or message.text.startswith("/"):
            return False
        letter = await office.ask(letters.answered, by=by, replied_to=replied_to.message_id)
        return {"letter_id": letter} if letter is not None else False


def replies() -> Router:
    """Answers to letters: they go before every open question."""
    router = Router(name="replies")
    router.message.register(reply, AnswersALetter(), Known())
    return router


def create() -> Router:
    """Words of those whom the office knows, when nothing else has taken them."""
    router = Router(name="letters")
    router.message.register(written, F.text, ~F.text.startswith("/"), Known())
    router.callback_query.register(chosen, About.filter(), Known())
    return router


async def reply(
    message: Message, *, letter_id: int, office: Office, by: Viewer, t: Translator
) -> None:
    """A reply goes back to whoever wrote."""
    words = message.text or ""
    if len(words) > LONGEST:
        await answer(message, too_long(t, len(words)))
        return
    await office.act(letters.answer, by=by, letter_id=letter_id, text=words)
    await answer(message, passed_back(t))


async def written(
    message: Message, *, office: Office, by: Viewer, who: Acquaintance, t: Translator
) -> None:
    """To the coordinator of the activity replied to, else of the only one, else it is asked."""
    words = message.text or ""
    replied_to = message.reply_to_message
    if len(words) > LONGEST:
        await answer(message, too_long(t, len(words)))
        return
    if by.at_the_desk and replied_to is None:
        await answer(message, at_the_desk(t))
        return
    meant = await office.ask(
        letters.meant, by=by, replied_to=replied_to.message_id if replied_to else None
    )
    shown = shown_on(replied_to)
    meant = tuple(one for one in meant if one.id == shown) or meant
    if not meant:
        await answer(message, nobody(t))
    elif len(meant) == 1:
        await office.act(letters.write, by=by, activity_id=meant[0].id, text=words)
        await answer(message, passed_on(t, meant[0].owner))
    else:
        await ask_which(message, meant, office=office, by=by, who=who, t=t)


def shown_on(message: Message | None) -> int | None:
    """The one activity that a message is about, as its own buttons name it."""
    markup = message.reply_markup if message else None
    named = {
        kind.unpack(button.callback_data).activity
        for row in (markup.inline_keyboard if markup else ())
        for button in row
        for kind in (Reply, Open)
        if button.callback_data and button.callback_data.startswith(f"{kind.__prefix__}:")
    }
    return named.pop() if len(named) == 1 else None


async def ask_which(
    message: Message,
    meant: tuple[ActivitySeen, ...],
    *,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
) -> None:
    """Keep the words until an activity is chosen; what was kept before stays with them."""
    kept = who.question.text if who.question and who.question.ask == QUESTION else None
    words = f"{kept}\n{message.text}" if kept else message.text or ""
    if len(words) > LONGEST:
        await answer(message, too_long(t, len(words)))
        return
    await office.note(questions.ask, by=by, question=Question(QUESTION, text=words))
    await answer(message, *which(t, meant, words))


def which(t: Translator, meant: tuple[ActivitySeen, ...], words: str) -> tuple[Html, Rows]:
    """The question, with the words that wait."""
    text = lines(
        t("Which activity is this about? Your words wait until you choose:"),
        t("<blockquote>{words}</blockquote>", words=words[:300]),
        *(t("{title}: {places}", title=one.title, places=sentences.legs(t, one)) for one in meant),
        sentences.footnotes(t, *meant),
    )
    choices = [[(labelled(t, one), About(activity=one.id))] for one in meant]
    return text, [*choices, [(t.button("Do not send"), About(activity=0))]]


async def chosen(
    press: CallbackQuery,
    *,
    callback_data: About,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
) -> None:
    """The words that waited go out, or are let go."""
    open_one = who.question
    if open_one is None or open_one.ask != QUESTION or not open_one.text:
        await alert(press, t.plain("Nothing waits to be sent. Please write your words once more."))
        return
    if callback_data.activity == 0:
        await office.note(questions.ask, by=by, question=None)
        await answer(press, t("Nothing was sent."))
        return
    meant = await office.ask(letters.meant, by=by, replied_to=None)
    owner = next((one.owner for one in meant if one.id == callback_data.activity), None)
    try:
        await office.act(
            letters.write, by=by, activity_id=callback_data.activity, text=open_one.text
        )
    except NotFound:
        await answer(press, nobody(t))
        return
    await answer(press, passed_on(t, owner))


def passed_on(t: Translator, owner: str | None) -> Html:
    """The words are on their way."""
    if owner is None:
        return t("Passed on to the office. The answer will come here.")
    return t("Passed on to {name}. The answer will come here.", name=owner)


def passed_back(t: Translator) -> Html:
    """An answer is on its way."""
    return t("Your answer has been passed on.")


def too_long(t: Translator, length: int) -> Html:
    """Nothing is cut in silence."""
    return t(
        "This message has {length} characters; {limit} can be passed on at once. "
        "Please send it in two parts.",
        length=t.number(length),
        limit=t.number(LONGEST),
    )


def nobody(t: Translator) -> Html:
    """There is no coordinator to whom these words could go."""
    return lines(
        t("There is no activity of yours at the moment, so this was not passed on to anybody."),
        t("What you can do here: /help"),
    )


def at_the_desk(t: Translator) -> Html:
    """Free words of those who register activities are most likely meant for a command."""
    return lines(
        t("This was not understood, and nothing has changed."),
        t(
            "To register an activity, write /new before it: "
            "<code>/new Workshop on electronic evidence, Tbilisi, 18-19 July</code>"
        ),
        t("To write to a coordinator, reply to a message about the activity. More: /help"),
    )
