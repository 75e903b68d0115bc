"""How Python runs a process that serves: when it looks for garbage, and who has which turn."""

import gc
import sys

# New objects after which the youngest are gone through for garbage; after ten times so many those
# that have stood for a little, and after a hundred times that all there are.
SELDOM = (10_000, 10, 100)
# Seconds for which a thread that computes keeps all others from going on.
A_MOMENT = 0.0005


def collect_seldom() -> None:
    """What stands by now is not gone through for garbage, and what comes only when it is much.

    To go through all would hold everybody up for 250 ms, and for longer while five thousand rows
    are in hand, none of which is garbage; and to go through little after every few hundred objects
    costs a third of what it takes to send messages.
    """
    gc.freeze()
    gc.set_threshold(*SELDOM)


def take_short_turns() -> None:
    """Who talks with the database waits for whoever computes, at each statement anew.

    The five milliseconds that come with Python make a second of two hundred statements, and the
    turn to write is theirs meanwhile.
    """
    sys.setswitchinterval(A_MOMENT)
