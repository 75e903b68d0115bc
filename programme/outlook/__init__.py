"""What a change would bring about, before it is saved."""

from programme.outlook.looking import outlook
from programme.outlook.values import Outlook

__all__ = ["Outlook", "outlook"]
