"""Which examples property tests draw: the same each time, so that a failure is of the change."""

from hypothesis import settings

# `--hypothesis-profile=default` draws others each time, and `--hypothesis-seed` those of one run.
settings.register_profile("same", derandomize=True, database=None)
settings.load_profile("same")
