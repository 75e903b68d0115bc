"""The particulars of a kind in chat: asked with an example, read, echoed, and taken away."""

from handlers.particulars.asking import ASKS, asked, label
from handlers.particulars.reading import meant
from handlers.particulars.saying import echo

__all__ = ["ASKS", "asked", "echo", "label", "meant"]
