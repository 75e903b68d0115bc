"""The bare side of memory: a process that has imported aiogram, and waits."""

import signal

import aiogram

print("imported", aiogram.__version__, flush=True)
signal.sigwait({signal.SIGTERM})
