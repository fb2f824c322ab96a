#!/usr/bin/env python3
"""Trains the language model: `train.py INPUTS OUTPUT`, with the packages of sources.json in the folder INPUTS.

Deterministic: the same packages give the same bytes. Needs Python 3.11 and numpy 2.
"""
import hashlib
import json
import os
import struct
import sys
import tempfile
import unicodedata

import numpy as np

import alphabet
import alphabetic
import han
import table
from corpus import Corpus, contrasted, levelled

# Per script: the languages that can be answered, then groups of others that only lower the confidence.
SCRIPTS = [
    ("Latn", alphabet.LATIN,
     ["en", "vi", "id", "ms", "fil", "es", "pt", "fr", "de", "it", "nl", "tr", "pl"],
     [["sv", "da", "nb"], ["cs", "sk", "hr", "sl", "hu", "fi"], ["ro", "ca"]],
     {3: 36_000, 4: 110_000, 5: 150_000}, 330_000),
    ("Cyrl", alphabet.CYRILLIC, ["ru", "uk"], [["bg"], ["be"], ["sr", "mk"], ["mn"]],
     {3: 8_000, 4: 20_000, 5: 20_000}, 50_000),
    ("Arab", alphabet.ARABIC, ["ar"], [["fa"], ["ur"], ["ps"]], {3: 4_000, 4: 4_000, 5: 4_000}, 12_000),
    ("Deva", alphabet.DEVANAGARI, ["hi", "ne"], [["mr"]], {3: 8_000, 4: 20_000, 5: 24_000}, 60_000),
]
WORDS, OTHERS = 70_000, 30_000
BUCKETS, PAIR_BUCKETS = 108_000, 38_000
MARKS = [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x309, 0x30A, 0x30B, 0x30C, 0x31B, 0x323, 0x327, 0x328]


def verified(folder):
    sources = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sources.json")))
    packages = {}
    for source in sources:
        path = os.path.join(folder, source["file"])
        digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
        if digest != source["sha256"]:
            sys.exit(f"{path}: sha256 is {digest}, sources.json says {source['sha256']}")
        packages[source["name"]] = path
    return packages


def scalar_table(codes):
    """Two-stage table over the basic plane: kind in the high byte, letter code in the low one."""
    pages, index, first = [], [], {}
    for page in range(256):
        entries = []
        for value in range(page << 8, (page + 1) << 8):
            kind = alphabet.NONE if 0xD800 <= value <= 0xF8FF else alphabet.kind(value)
            code = 0
            if kind in codes:
                letter = alphabet.folded(chr(value))
                kind_of_letter = alphabet.kind(ord(letter)) if letter else kind
                code = codes[kind].get(letter, 1) if letter and kind_of_letter == kind else 0 if not letter else 1
            entries.append(kind << 8 | code)
        packed = struct.pack("<256H", *entries)
        if packed not in first:
            first[packed] = len(pages)
            pages.append(packed)
        index.append(first[packed])
    return bytes(index), b"".join(pages)


def compositions(codes):
    """For each of MARKS, the code of each Latin letter with that mark on it, or 0."""
    by_code = {code: letter for letter, code in codes.items()}
    out = bytearray()
    for mark in MARKS:
        for code in range(256):
            whole = unicodedata.normalize("NFC", by_code.get(code, "") + chr(mark))
            out.append(codes.get(whole, 0) if len(whole) == 1 and code > 1 else 0)
    return bytes(out)


def write(path, sections):
    head = b"TSUNAGI1" + struct.pack("<II", len(sections), 0)
    at = (len(head) + 16 * len(sections) + 63) // 64 * 64
    directory, body = b"", b""
    for number, (count, data) in enumerate(sections):
        directory += struct.pack("<IIII", number, at + len(body), len(data), count)
        body += data + b"\0" * (-len(data) % 64)
    data = (head + directory).ljust(at, b"\0") + body
    open(path, "wb").write(data)
    print(f"{path}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


def main(inputs, output):
    packages = verified(inputs)
    corpus = Corpus(packages, os.environ.get("TSUNAGI_UNPACKED") or tempfile.mkdtemp())
    codes, parts, slots = {}, [], []
    for tag, number, languages, others, budgets, limit in SCRIPTS:
        print(tag, file=sys.stderr)
        own = {language: corpus.words(language, WORDS) for language in languages}
        if "ms" in own:
            contrasted(own, "id", "ms")
            levelled(own)
        groups = [[own[language]] for language in languages]
        groups += [[corpus.words(language, OTHERS) for language in group] for group in others]
        codes[number] = alphabetic.codes_of(groups)
        script = alphabetic.Script(number, languages, groups, codes[number])
        parts.append(script.train(budgets, limit))
        slots.append(" ".join([str(number), tag, *languages, *("+".join(group) for group in others)]))
    hashes, values, rows = (np.concatenate(part) for part in zip(*parts))
    prints, row_table, kept = table.build(hashes, values, rows, BUCKETS)
    print(f"{kept} of {len(hashes)} entries kept", file=sys.stderr)
    characters, pairs, pair_count = han.train(corpus.roots["cjclassifier"], corpus, PAIR_BUCKETS)
    print(f"{pair_count} pairs of Han kept", file=sys.stderr)
    stage, pages = scalar_table(codes)
    write(output, [
        (len(slots), "\n".join(slots).encode()),
        (256, stage),
        (len(pages) // 512, pages),
        (len(MARKS), struct.pack(f"<{len(MARKS)}H", *MARKS) + compositions(codes[alphabet.LATIN])),
        (BUCKETS, prints.tobytes()),
        (BUCKETS, row_table.tobytes()),
        (len(characters), characters.tobytes()),
        (PAIR_BUCKETS, pairs.tobytes()),
    ])


if __name__ == "__main__":
    main(*sys.argv[1:])
