"""Papers in a chat."""
