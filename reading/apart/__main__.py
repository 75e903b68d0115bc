"""``python -m reading.apart``: read one paper from standard input, print what was understood."""

import gc
import os
import sys
from contextlib import suppress

MEGABYTE = 1_000_000
# Above what the words and places themselves take.
MORE = 300 * MEGABYTE
# Seconds of a processor.
LONGEST = 120
# Whoever waits for an answer in a chat goes first (nice(2)); helpers have it from this process.
MODEST = 10


def main() -> None:
    """Load what reading needs, then never take more than so much beside it."""
    from reading.apart.asking import Told, answered, unpacked
    from reading.apart.reading import read
    from reading.apart.sharing import end_in_time

    end_in_time()
    with suppress(OSError, AttributeError):
        os.nice(MODEST)
    # What was loaded stays, and is neither looked through again nor copied for each helper.
    gc.freeze()
    asked, octets = unpacked(sys.stdin.buffer.read())
    keep_small(MORE)
    try:
        told = read(asked, octets)
    except MemoryError:
        octets = b""
        told = Told(refusal="too_large")
    sys.stdout.buffer.write(answered(told))


def keep_small(more: int) -> None:
    """Refuse this process more memory than it has now and so many octets (setrlimit(2))."""
    with suppress(ImportError, OSError, ValueError):
        import resource
        from pathlib import Path

        now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + more, now + more))
        # Where whoever asked has died, nobody else ends it.
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))


if __name__ == "__main__":
    main()
