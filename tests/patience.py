"""How long tests wait for what must come: only what never comes is missed on a busy machine."""

# Seconds.
PATIENCE = 180.0
