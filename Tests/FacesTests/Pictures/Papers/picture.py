"""Reads what Comanda's own encoder wrote, with nothing of Comanda's.

picture.py rows FILE     the dots of a PNG: blank, '.' paper, '-' grey, '#' ink
picture.py code FILE     the texts of the QR codes in a PNG, a line each
picture.py inflate FILE  the bytes in a zlib stream, in hexadecimal
"""
import ctypes
import ctypes.util
import struct
import sys
import zlib


def chunks(data):
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("no PNG signature")
    place = 8
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        content = data[place + 8:place + 8 + length]
        (sum,) = struct.unpack(">I", data[place + 8 + length:place + 12 + length])
        if sum != zlib.crc32(kind + content):
            raise ValueError(f"wrong checksum of {kind}")
        yield kind, content
        place += 12 + length


def decoded(path):
    with open(path, "rb") as file:
        parts = list(chunks(file.read()))
    kinds = [kind for kind, _ in parts]
    if kinds != [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"]:
        raise ValueError(f"chunks {kinds}")
    content = dict(parts)
    width, height, depth, *ways = struct.unpack(">IIBBBBB", content[b"IHDR"])
    if depth != 2 or ways != [3, 0, 0, 0] or len(content[b"PLTE"]) != 12:
        raise ValueError(f"depth {depth}, ways {ways}")
    packed = zlib.decompress(content[b"IDAT"])
    per_row = (width * 2 + 7) // 8
    if len(packed) != height * (per_row + 1):
        raise ValueError(f"{len(packed)} bytes for {height} rows")
    rows = []
    for y in range(height):
        row = packed[y * (per_row + 1):(y + 1) * (per_row + 1)]
        if row[0] != 0:
            raise ValueError(f"row {y} is filtered")
        rows.append([row[1 + x // 4] >> (6 - 2 * (x % 4)) & 3 for x in range(width)])
    return width, height, rows


def codes(path):
    width, height, rows = decoded(path)
    # Twice as large, dark only where there is ink.
    grey = b"".join(
        bytes(0 if dot == 3 else 255 for dot in row for _ in "12") for row in rows for _ in "12")
    zbar = ctypes.CDLL(ctypes.util.find_library("zbar") or "libzbar.so.0")
    for name in ("image_scanner_create", "image_create", "image_first_symbol", "symbol_next"):
        getattr(zbar, "zbar_" + name).restype = ctypes.c_void_p
    zbar.zbar_symbol_get_data.restype = ctypes.c_char_p
    scanner = ctypes.c_void_p(zbar.zbar_image_scanner_create())
    image = ctypes.c_void_p(zbar.zbar_image_create())
    zbar.zbar_image_set_format(image, ctypes.c_ulong(int.from_bytes(b"Y800", "little")))
    zbar.zbar_image_set_size(image, 2 * width, 2 * height)
    zbar.zbar_image_set_data(image, grey, ctypes.c_ulong(len(grey)), None)
    zbar.zbar_scan_image(scanner, image)
    symbol = zbar.zbar_image_first_symbol(image)
    while symbol:
        yield zbar.zbar_symbol_get_data(ctypes.c_void_p(symbol)).decode()
        symbol = zbar.zbar_symbol_next(ctypes.c_void_p(symbol))


def main(how, path):
    if how == "rows":
        for row in decoded(path)[2]:
            print("".join(" .-#"[dot] for dot in row))
    elif how == "code":
        for text in codes(path):
            print(text)
    else:
        with open(path, "rb") as file:
            print(zlib.decompress(file.read()).hex())


main(*sys.argv[1:])
