"""Ports on which nobody listens yet, below those that a system gives to whoever only calls."""

import os
import socket


def two_free_ports(first: int) -> int:
    """A port from this one on whose neighbour is free too: the calendars are there."""
    # Workers beside each other begin apart.
    for port in range(first + os.getpid() % 300 * 20, 32000, 2):
        try:
            with socket.socket() as one, socket.socket() as other:
                one.bind(("127.0.0.1", port))
                other.bind(("127.0.0.1", port + 1))
        except OSError:
            continue
        return port
    raise AssertionError("no two free ports beside each other")
