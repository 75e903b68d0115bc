"""Both sides kept apart: each on a processor of its own, each measured only while it works."""
