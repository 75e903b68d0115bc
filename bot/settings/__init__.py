"""Settings: the shipped ``config.toml``, then the office's own, then the environment."""

from bot.settings.reading import WrongSettings, read
from bot.settings.whole import Settings

__all__ = ["Settings", "WrongSettings", "read"]
