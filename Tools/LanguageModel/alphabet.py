"""Letters: which script a scalar belongs to and the one-byte code that stands for it in words."""
import unicodedata

# The kinds of scalars; ScalarKind.swift has the same numbers.
NONE, LATIN, CYRILLIC, ARABIC, DEVANAGARI, HAN, KANA, HANGUL, THAI, MYANMAR, BENGALI, OTHER, MARK, DIGIT = range(14)

RANGES = [
    (KANA, 0x3005, 0x3006), (KANA, 0x3041, 0x3096), (KANA, 0x309D, 0x309F), (KANA, 0x30A1, 0x30FA), (KANA, 0x30FC, 0x30FF),
    (KANA, 0x31F0, 0x31FF), (KANA, 0xFF66, 0xFF9D),
    (HANGUL, 0x1100, 0x11FF), (HANGUL, 0x3131, 0x318E), (HANGUL, 0xA960, 0xA97C), (HANGUL, 0xAC00, 0xD7A3),
    (HANGUL, 0xFFA1, 0xFFDC),
    (THAI, 0x0E01, 0x0E4E), (MYANMAR, 0x1000, 0x103F), (MYANMAR, 0x1050, 0x108F), (MYANMAR, 0xAA60, 0xAA7F),
    (BENGALI, 0x0980, 0x09E3), (BENGALI, 0x09F0, 0x09F1),
    (HAN, 0x3400, 0x4DBF), (HAN, 0x4E00, 0x9FFF), (HAN, 0xF900, 0xFAFF),
]

# Soft hyphen, joiners and other scalars that nobody sees inside a word.
INVISIBLE = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}


def kind(value):
    for script, low, high in RANGES:
        if low <= value <= high:
            return script
    char = chr(value)
    category = unicodedata.category(char)
    if category == "Nd":
        return DIGIT
    name = unicodedata.name(char, "")
    if 0x300 <= value <= 0x36F or value in INVISIBLE:
        return MARK
    if name.startswith("DEVANAGARI") and category[0] in "LM":
        return DEVANAGARI
    if name.startswith("ARABIC") and category[0] == "L":
        return ARABIC
    if name.startswith("ARABIC") and category == "Mn":
        return MARK
    if category[0] != "L":
        return NONE
    if name.startswith(("LATIN", "FULLWIDTH LATIN")):
        return LATIN
    if name.startswith("CYRILLIC"):
        return CYRILLIC
    return NONE if category == "Lm" else OTHER


def folded(char):
    """The letter that a word is looked up with: lower case, width and presentation forms removed."""
    if char == "İ":
        return "i"
    value = ord(char)
    if 0xFB50 <= value <= 0xFEFC or 0xFF00 <= value <= 0xFFEF or char in "ſªº":
        char = unicodedata.normalize("NFKC", char)
    lower = char.lower()
    if char in "ـ":
        return ""
    return lower[:1]


def fold(word):
    return "".join(folded(char) for char in unicodedata.normalize("NFC", word))


BARE = str.maketrans({"đ": "d", "ł": "l", "ı": "i", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "ħ": "h"})


def bare(word):
    """A word as people type it who have no keys for marks."""
    split = unicodedata.normalize("NFD", word.translate(BARE))
    return "".join(char for char in split if not unicodedata.combining(char))
