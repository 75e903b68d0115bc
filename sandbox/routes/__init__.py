"""The side of the people who try the bot, and of the product's clock: JSON over HTTP."""
