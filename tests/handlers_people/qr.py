"""A small reader of QR codes (ISO/IEC 18004): clean PNG, level M, bytes, versions 1 to 10."""

import struct
import zlib

# Data codewords of each block at level M (table 9), and centres of alignment (annex E).
BLOCKS = {
    1: [16], 2: [28], 3: [44], 4: [32] * 2, 5: [43] * 2, 6: [27] * 4, 7: [31] * 4,
    8: [38, 38, 39, 39], 9: [36] * 3 + [37] * 2, 10: [43] * 4 + [44],
}  # fmt: skip
CENTRES = {
    1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38],
    8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50],
}  # fmt: skip
MASKS = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, _: r % 2 == 0,
    lambda _, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: r * c % 2 + r * c % 3 == 0,
    lambda r, c: (r * c % 2 + r * c % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2 == 0,
)


def pixels(png: bytes) -> list[list[bool]]:
    """Dark pixels of a grey PNG of one bit, rows as they are or as the difference to the last."""
    at, width, height, packed = 8, 0, 0, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (1, 0)
        packed += body if kind == b"IDAT" else b""
        at += 12 + size
    rows, stride = zlib.decompress(packed), (width + 7) // 8 + 1
    lines, last = [], bytes(stride - 1)
    for filtered, *line in (rows[n * stride : (n + 1) * stride] for n in range(height)):
        assert filtered in {0, 2}
        last = bytes(
            (new + old * (filtered == 2)) % 256 for new, old in zip(line, last, strict=True)
        )
        lines.append(last)
    return [[not line[x // 8] >> (7 - x % 8) & 1 for x in range(width)] for line in lines]


def modules(png: bytes) -> list[list[bool]]:
    """The symbol without its border, one value a module."""
    seen = pixels(png)
    first = next(n for n, row in enumerate(seen) if any(row))
    scale = next(n for n, dark in enumerate(seen[first][first:]) if not dark) // 7
    inside = range(first + scale // 2, len(seen) - first, scale)
    return [[seen[y][x] for x in inside] for y in inside]


def read(png: bytes) -> str:
    """The text."""
    grid = modules(png)
    size, version = len(grid), (len(grid) - 17) // 4
    mask = sum(grid[8][2 + n] << (2 - n) for n in range(3)) ^ 0b101
    bits = [grid[r][c] ^ MASKS[mask](r, c) for r, c in _way(size, version)]
    words = [sum(bit << (7 - n) for n, bit in enumerate(bits[at : at + 8]))
             for at in range(0, len(bits) // 8 * 8, 8)]  # fmt: skip
    data = _joined(words, BLOCKS[version])
    whole = int.from_bytes(bytes(data))
    length = len(data) * 8
    assert whole >> (length - 4) == 0b0100, "bytes"
    wide = 8 if version < 10 else 16
    count = whole >> (length - 4 - wide) & ((1 << wide) - 1)
    text = whole >> (length - 4 - wide - 8 * count) & ((1 << 8 * count) - 1)
    return text.to_bytes(count).decode()


def _joined(words: list[int], sizes: list[int]) -> list[int]:
    """Blocks put back one after the other."""
    blocks: list[list[int]] = [[] for _ in sizes]
    source = iter(words)
    for n in range(max(sizes)):
        for block, size in zip(blocks, sizes, strict=True):
            if n < size:
                block.append(next(source))
    return [word for block in blocks for word in block]


def _way(size: int, version: int) -> list[tuple[int, int]]:
    """Modules of data in the order in which they are filled: up and down, two columns at a time."""
    taken = _function(size, version)
    way, up = [], True
    for right in [c for c in range(size - 1, 0, -2) if c > 6] + [5, 3, 1]:
        rows = range(size - 1, -1, -1) if up else range(size)
        way += [(r, c) for r in rows for c in (right, right - 1) if (r, c) not in taken]
        up = not up
    return way


def _function(size: int, version: int) -> set[tuple[int, int]]:
    """Modules that carry no data."""
    taken = {(r, c) for r in range(9) for c in range(9)}
    taken |= {(r, c) for r in range(9) for c in range(size - 8, size)}
    taken |= {(c, r) for r, c in taken if c >= size - 8}
    taken |= {(6, n) for n in range(size)} | {(n, 6) for n in range(size)}
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    for r in CENTRES[version]:
        for c in CENTRES[version]:
            if (r, c) not in corners:
                taken |= {(r + y, c + x) for y in range(-2, 3) for x in range(-2, 3)}
    if version >= 7:
        strip = {(r, c) for r in range(6) for c in range(size - 11, size - 8)}
        taken |= strip | {(c, r) for r, c in strip}
    return taken
