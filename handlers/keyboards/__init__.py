"""The buttons of a card: below it, and those of what can be edited."""

from handlers.keyboards.below import draft_row, of
from handlers.keyboards.editing import fields, leg_label, of_legs
from handlers.keyboards.rows import draft, in_rows, named

__all__ = ["draft", "draft_row", "fields", "in_rows", "leg_label", "named", "of", "of_legs"]
