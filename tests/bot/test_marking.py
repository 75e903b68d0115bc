"""What fails while an update is handled is admitted to its writer and marked at the update."""

from aiogram import Dispatcher, Router
from aiogram.types import Message

from handlers import errors
from locales import Catalogues
from tests.bot.hall import ADA, EMILE, LANGUAGES, Hall


def breaking(fault: Exception) -> Dispatcher:
    """A dispatcher whose one handler fails, with the product's own handlers of failures."""
    router = Router()

    @router.message()
    async def break_down(message: Message) -> None:
        raise fault

    made = Dispatcher(catalogues=Catalogues(LANGUAGES))
    made.include_router(router)
    errors.register(made)
    return made


async def test_a_fault_is_admitted_and_marked_without_a_word_of_what_was_written(
    hall: Hall,
) -> None:
    await hall.says(ADA, "a secret")
    await hall.says(EMILE, "another")
    intake = hall.intake(dispatcher=breaking(LookupError("a secret")))
    await intake.receive(await hall.batch())
    await intake.drain()
    for who in (ADA, EMILE):
        [said] = hall.told(who)
        assert "Something went wrong on our side" in said
    assert [(row.error, row.body) for row in await hall.rows()] == [("LookupError", None)] * 2
