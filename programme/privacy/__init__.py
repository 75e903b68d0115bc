"""What the office knows of a person, and how it stops writing, shows it, and forgets."""

from programme.privacy.erasing import erase, forget
from programme.privacy.holding import held_of
from programme.privacy.retaining import let_go
from programme.privacy.stopping import resume_messages, stop_messages

__all__ = ["erase", "forget", "held_of", "let_go", "resume_messages", "stop_messages"]
