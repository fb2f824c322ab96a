"""Readers of the formats that translated strings are shipped in; each yields the strings of one language."""
import collections
import glob
import math
import os
import re
import struct
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile


def unpack(package, folder):
    """Unpacks a .deb or .whl into a folder, once."""
    target = os.path.join(folder, os.path.basename(package))
    if not os.path.isdir(target):
        if package.endswith(".deb"):
            subprocess.check_call(["dpkg-deb", "-x", package, target])
        else:
            zipfile.ZipFile(package).extractall(target)
    return target


def chromium(root, language):
    """Strings of a Chromium resource pack (format 5)."""
    found = glob.glob(f"{root}/usr/**/locales/{language}.pak", recursive=True)
    if not found:
        return
    data = open(found[0], "rb").read()
    version, encoding, count, _ = struct.unpack_from("<IB3xHH", data, 0)
    assert version == 5
    entries = [struct.unpack_from("<HI", data, 12 + 6 * i) for i in range(count + 1)]
    for (_, start), (_, end) in zip(entries, entries[1:]):
        if data[start : start + 2] == b"\x1e\x9b":
            continue
        try:
            yield data[start:end].decode("utf-8" if encoding == 1 else "utf-16-le")
        except UnicodeDecodeError:
            continue


def android(root):
    """Strings by language of the compiled resource table in an Android package."""
    package = glob.glob(f"{root}/**/framework-res.apk", recursive=True)[0]
    data = zipfile.ZipFile(package).read("resources.arsc")
    at = struct.unpack_from("<HHI", data, 0)[1]
    pool = pool_strings(data, at)
    at += struct.unpack_from("<HHI", data, at)[2]
    found = collections.defaultdict(list)
    while at < len(data):
        kind, header, size = struct.unpack_from("<HHI", data, at)
        if kind == 0x200:
            android_package(data, at + header, at + size, pool, found)
        at += size
    return found


def android_package(data, at, end, pool, found):
    types = None
    while at < end:
        kind, header, size = struct.unpack_from("<HHI", data, at)
        if kind == 1 and types is None:
            types = pool_strings(data, at)
        if kind == 0x201:
            type_id, _, _, count, start = struct.unpack_from("<BBHII", data, at + 8)
            if types[type_id - 1] in ("string", "plurals", "array"):
                language = android_locale(data[at + 28 : at + 32])
                for offset in struct.unpack_from(f"<{count}I", data, at + header):
                    if offset != 0xFFFFFFFF:
                        found[language] += android_values(data, at + start + offset, pool)
        at += size


def android_locale(packed):
    def part(two, base):
        if two[0] & 0x80:
            letters = (two[1] & 0x1F, (two[1] & 0xE0) >> 5 | (two[0] & 3) << 3, (two[0] & 0x7C) >> 2)
            return "".join(chr(base + letter) for letter in letters)
        return two.strip(b"\0").decode("ascii", "replace")

    language, region = part(packed[:2], ord("a")), part(packed[2:], ord("0"))
    return language + ("-" + region if region else "")


def android_values(data, at, pool):
    flags = struct.unpack_from("<HH", data, at)[1]
    if flags & 1:
        count = struct.unpack_from("<II", data, at + 8)[1]
        values = [struct.unpack_from("<BI", data, at + 16 + 12 * i + 7) for i in range(count)]
    else:
        values = [struct.unpack_from("<BI", data, at + 11)]
    return [pool[index] for kind, index in values if kind == 3]


def pool_strings(data, at):
    _, header, _, count, _, flags, start, _ = struct.unpack_from("<HHIIIIII", data, at)
    strings = []
    for offset in struct.unpack_from(f"<{count}I", data, at + header):
        place = at + start + offset
        if flags & 0x100:
            place += 2 if data[place] & 0x80 else 1
            length = data[place]
            place += 1
            if length & 0x80:
                length = (length & 0x7F) << 8 | data[place]
                place += 1
            strings.append(data[place : place + length].decode("utf-8", "replace"))
        else:
            length = struct.unpack_from("<H", data, place)[0]
            place += 2
            if length & 0x8000:
                length = (length & 0x7FFF) << 16 | struct.unpack_from("<H", data, place)[0]
                place += 2
            strings.append(data[place : place + 2 * length].decode("utf-16-le", "replace"))
    return strings


CLDR_TAGS = {
    "language", "territory", "unitPattern", "displayName", "exemplarCity", "month", "day", "script", "variant", "type",
    "currency",
}


def cldr(root, language):
    """Names and emoji keywords of the Unicode Common Locale Data Repository."""
    common = f"{root}/usr/share/unicode/cldr/common"
    for part in ("annotations", "annotationsDerived", "main"):
        path = f"{common}/{part}/{language.replace('-', '_')}.xml"
        if not os.path.exists(path):
            continue
        for element in ElementTree.parse(path).iter():
            if element.text and (part != "main" and element.tag == "annotation" or element.tag in CLDR_TAGS):
                for text in element.text.split("|"):
                    yield text.strip()


MESSAGE = re.compile(r'msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)')


def gettext(root, language):
    """Translations in the catalogues of a Python package."""
    for path in sorted(glob.glob(f"{root}/**/locale/{language}/LC_MESSAGES/*.po", recursive=True)):
        for found in MESSAGE.finditer(open(path, encoding="utf-8").read()):
            text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', found[1]))
            if text and "Content-Type" not in text:
                yield text.replace("\\n", " ").replace('\\"', '"')


def word_graph(root, language):
    """The word list of a Tesseract language pack, which keeps it as a squeezed graph of edges."""
    data = open(glob.glob(f"{root}/**/{language}.traineddata", recursive=True)[0], "rb").read()
    (count,) = struct.unpack_from("<i", data, 0)
    starts = struct.unpack_from(f"<{count}q", data, 4)
    ends = sorted(start for start in starts if start >= 0) + [len(data)]

    def component(number):
        start = starts[number]
        return data[start : next(end for end in ends if end > start)]

    lines = component(21).decode("utf-8").split("\n")
    letters = [line.split(" ")[0] for line in lines[1 : int(lines[0]) + 1]]
    graph = component(19)
    _, size, count = struct.unpack_from("<hii", graph, 0)
    edges = struct.unpack_from(f"<{count}Q", graph, 10)
    flags = math.ceil(math.log2(size + 1))
    last, backward, ends_word = 1, 2, 4
    words, open_nodes = [], [(0, "")]
    while open_nodes:
        node, before = open_nodes.pop()
        for place in range(node, count):
            edge = edges[place]
            flag = edge >> flags & 7
            if not flag & backward:
                word = before + letters[edge & (1 << flags) - 1]
                if flag & ends_word:
                    words.append(word)
                if edge >> flags + 3:
                    open_nodes.append((edge >> flags + 3, word))
            if flag & last:
                break
    return sorted(words)


MARKUP = re.compile(r"<[^>]*>|\$\w+|%\S+|\{[^}]*\}|&\w+;|https?:\S+")


def plain(text):
    """A string without markup and placeholders."""
    return MARKUP.sub(" ", text)
