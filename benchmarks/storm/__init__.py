"""Real processes, killed and paused, between a database and a Telegram that fails by seed."""
