"""A Telegram to try a bot without Telegram: Bot API, chat page and movable clock on localhost."""
