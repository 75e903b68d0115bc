"""Content lines and components, read without any library."""

Line = tuple[str, str, str]  # name, parameters, value


def unfolded(octets: bytes) -> list[Line]:
    """Content lines as name, parameters and raw value."""
    text = octets.decode().replace("\r\n ", "").replace("\r\n\t", "")
    lines = []
    for line in text.split("\r\n")[:-1]:
        head, _, value = line.partition(":")
        name, _, parameters = head.partition(";")
        lines.append((name, parameters, value))
    return lines


def blocks(lines: list[Line], kind: str) -> list[list[Line]]:
    """The inner lines of each component of a kind, with those of components inside it."""
    found: list[list[Line]] = []
    inside = False
    for line in lines:
        if line == ("BEGIN", "", kind):
            found.append([])
            inside = True
        elif line == ("END", "", kind):
            inside = False
        elif inside:
            found[-1].append(line)
    return found


def own(block: list[Line]) -> list[Line]:
    """The lines of a component itself, without those of components inside it."""
    depth, kept = 0, []
    for line in block:
        depth += (line[0] == "BEGIN") - (line[0] == "END")
        if not depth and line[0] != "END":
            kept.append(line)
    return kept
