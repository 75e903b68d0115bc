"""What the commands do; each short one opens the database for one act and closes it again."""
