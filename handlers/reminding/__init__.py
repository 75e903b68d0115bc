"""Reminders and wishes: what comes, when, and less of it."""

from aiogram import Router

from handlers.reminding import ladder, less, rung, typed, wishing


def create() -> Router:
    """What is typed comes before what is pressed."""
    router = Router(name="reminding")
    for part in (typed, wishing, less, ladder, rung):
        router.include_router(part.create())
    return router
