"""Small pictures made from nothing, so that the tests need no files and no image library."""

import base64
import struct
import zlib


def png(width=16, height=12, colour=(180, 60, 40)):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def gif():
    """One pixel: two colours, one LZW block."""
    screen = struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\xc0\x40\x40\0\0\0"
    image = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\0"
    return b"GIF89a" + screen + image + b"\x3b"


def jpeg(width=8, height=8):
    """One grey 8x8 block. Both Huffman tables hold one code, 0: no difference (DC) and end of block (AC)."""

    def segment(marker, content):
        return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content

    one_code = b"\x01" + b"\0" * 15 + b"\0"
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
        + segment(0xDB, b"\0" + b"\x10" * 64)
        + segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0")
        + segment(0xC4, b"\x00" + one_code)
        + segment(0xC4, b"\x10" + one_code)
        + segment(0xDA, b"\x01\x01\0\0\x3f\0")
        + b"\x3f\xff\xd9"
    )


def webp():
    """One pixel, lossless."""
    return base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")


def svg(inside='<rect width="40" height="20" fill="#246"/>'):
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="40" height="20" viewBox="0 0 40 20">{inside}</svg>'
    ).encode()
