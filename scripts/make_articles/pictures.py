"""Pictures drawn by hand and by chance: SVG as text, PNG of few colours; one JPEG is the sample of ours."""

import pathlib
import struct
import zlib

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
# The picture of each topic in DIR/pictures.
SHARED = {"council": "council.svg", "harbour": "harbour.jpg", "school": "school.svg", "weather": "weather.png",
          "football": "football.svg", "courts": "courts.svg", "science": "science.png", "markets": "markets.svg"}


def shared_pictures():
    """{name: bytes}."""
    return {"council.svg": svg(420, 260, town_hall()), "harbour.jpg": (SAMPLES / "pictures/harbour-dusk.jpg").read_bytes(),
            "school.svg": svg(420, 260, school()), "weather.png": rain_cloud(), "football.svg": svg(420, 280, pitch()),
            "courts.svg": svg(420, 260, scales()), "science.png": night_sky(), "markets.svg": svg(420, 260, rising_line())}


# SVG

def svg(width, height, shapes):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">\n'
            + "\n".join(shapes) + "\n</svg>\n").encode()


def box(x, y, width, height, fill):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>'


def line(points, stroke, width=4):
    return f'<polyline points="{points}" fill="none" stroke="{stroke}" stroke-width="{width}"/>'


def town_hall():
    return [box(0, 0, 420, 260, "#dbe4ea"), box(60, 110, 300, 130, "#c9b897"),
            '<polygon points="50,110 210,40 370,110" fill="#8d6e52"/>', '<circle cx="210" cy="85" r="16" fill="#fffdf5"/>',
            line("210,74 210,85 218,90", "#333333", 2), *(box(80 + 48 * at, 118, 18, 112, "#f2ead8") for at in range(6)),
            box(0, 240, 420, 20, "#8b9a86")]


def school():
    windows = [box(85 + 45 * at, y, 24, 28, "#f6f3dc") for at in range(6) for y in (125, 180)]
    return [box(0, 0, 420, 260, "#cfe3f0"), box(65, 105, 290, 135, "#d9c3a5"),
            '<polygon points="50,105 100,60 320,60 370,105" fill="#a8443a"/>', *windows,
            line("380,240 380,50", "#555555", 3), box(381, 50, 32, 20, "#2e6f95"), box(0, 240, 420, 20, "#7f9a72")]


def pitch():
    return [*(box(60 * at, 0, 60, 280, "#3f8f4f" if at % 2 else "#378246") for at in range(7)),
            '<g fill="none" stroke="#ffffff" stroke-width="3"><rect x="15" y="15" width="390" height="250"/>',
            '<path d="M210 15V265M15 80H75V200H15M405 80H345V200H405"/><circle cx="210" cy="140" r="42"/></g>']


def scales():
    return [box(0, 0, 420, 260, "#26323f"), line("210,50 210,215", "#d8b65a", 6), line("95,80 325,80", "#d8b65a", 6),
            line("60,160 95,80 130,160", "#d8b65a", 2), line("290,160 325,80 360,160", "#d8b65a", 2),
            '<path d="M55 160H135A40 30 0 0 1 55 160ZM285 160H365A40 30 0 0 1 285 160ZM160 215H260V225H160Z" fill="#d8b65a"/>']


def rising_line():
    return [box(0, 0, 420, 260, "#fbf7ef"), *(line(f"30,{y} 400,{y}", "#d6cfc0", 1) for y in range(40, 240, 40)),
            line("30,220 80,200 120,208 170,160 220,168 270,120 310,128 350,70 395,50", "#9b2f2f"),
            line("30,20 30,230 405,230", "#444444", 2)]


def bar_chart(pairs):
    """Two bars for each pair of numbers below 1,000."""
    bars = []
    for at, pair in enumerate(pairs):
        for which, value in enumerate(pair):
            height = value // 5
            bars.append(box(30 + at * 95 + which * 36, 220 - height, 34, height, ("#b9c6d3", "#2e5a88")[which]))
    return svg(420, 240, [box(0, 0, 420, 240, "#ffffff"), *bars, line("20,220 410,220", "#444444", 2)])


# PNG

def png(width, height, palette, colour_at):
    """Four bits a pixel: `colour_at(x, y)` is an index into `palette`, whose colours are (red, green, blue)."""
    rows = b"".join(b"\0" + bytes(colour_at(x, y) << 4 | colour_at(x + 1, y) for x in range(0, width, 2))
                    for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0))
            + png_chunk(b"PLTE", bytes(part for colour in palette for part in colour))
            + png_chunk(b"IDAT", stored(rows)) + png_chunk(b"IEND", b""))


def png_chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def stored(content):
    """A zlib stream of stored blocks (RFC 1950, RFC 1951 3.2.4): what zlib.compress() makes differs between machines."""
    blocks = [content[at:at + 65535] for at in range(0, len(content), 65535)]
    return (b"\x78\x01" + b"".join(struct.pack("<BHH", at == len(blocks) - 1, len(block), 65535 - len(block)) + block
                                   for at, block in enumerate(blocks)) + struct.pack(">I", zlib.adler32(content)))


def landscape(dice):
    """Two ranges of hills before a sky with a low sun."""
    shade = dice.number(0, 60)
    palette = [(170 + shade, 200, 225), (200 + shade // 2, 215, 220), (235, 200, 120), (90, 120 - shade, 100), (50, 80, 60)]
    # Ranges are straight lines between a few heights.
    ranges = [[dice.number(45 + 30 * at, 75 + 30 * at) for _ in range(5)] for at in range(2)]
    sun = dice.number(30, 150)

    def edge(heights, x):
        at, part = divmod(x, 45)
        return heights[at] + (heights[at + 1] - heights[at]) * part // 45

    edges = [[edge(heights, x) for x in range(180)] for heights in ranges]

    def colour(x, y):
        if y >= edges[1][x]:
            return 4
        if y >= edges[0][x]:
            return 3
        return 2 if (x - sun) ** 2 + (y - 42) ** 2 < 160 else int(y > 40)

    return png(180, 120, palette, colour)


def rain_cloud():
    discs = ((120, 80, 40), (170, 65, 48), (220, 80, 42), (165, 95, 40))

    def colour(x, y):
        if any((x - cx) ** 2 + (y - cy) ** 2 < r * r for cx, cy, r in discs):
            return 1 if y < 95 else 2
        if y > 175 + (x - 170) ** 2 // 1200:
            return 3
        return 4 if 90 < x < 260 and y > 115 and (x + y // 2) % 24 < 2 else 0

    return png(340, 220, [(186, 200, 212), (128, 136, 146), (104, 112, 122), (96, 124, 88), (84, 110, 150)], colour)


def night_sky():
    def colour(x, y):
        if y > 185 + (x - 100) ** 2 // 2500:
            return 2
        # A multiplicative hash scatters the stars; one pixel in 600 is one.
        return 1 if (x * 73856093 ^ y * 19349663) * 2654435761 % 2 ** 32 < 2 ** 32 // 600 else int(y > 140) * 3

    return png(340, 220, [(18, 24, 48), (245, 240, 215), (8, 10, 16), (28, 36, 66)], colour)
