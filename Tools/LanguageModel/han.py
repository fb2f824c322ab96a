"""Characters and pairs of characters that Japanese, simplified and traditional Chinese use differently."""
import collections
import glob
import gzip

import numpy as np

import hashing

FIRST, LAST = 0x3400, 0x9FFF
LANGUAGES = ("ja", "zh-Hans", "zh-Hant")
STEP = 0.4  # nats a level of the five-bit costs
FLOOR = -17.0
# How much of a pair's probability is its own, the rest being that of its second character alone.
OWN = 0.95
# The share of translated strings beside the encyclopaedic counts.
SPOKEN = 0.1
SCRIPT = 5


def counts(root):
    """Log-probabilities of characters and pairs, in the order of LANGUAGES, as cjclassifier ships them."""
    path = glob.glob(f"{root}/cjclassifier/cjlogprobs.gz")[0]
    singles, pairs = {}, {}
    for line in gzip.open(path, "rt", encoding="utf-8"):
        fields = line.split()
        if len(fields) != 4 or fields[0].startswith("Languages"):
            continue
        hans, hant, ja = (float(field) for field in fields[1:])
        probability = [np.exp(value) if value else 0.0 for value in (ja, hans, hant)]
        (singles if len(fields[0]) == 1 else pairs)[fields[0]] = probability
    return singles, pairs


def spoken(corpus):
    """The same from translated strings, and how often each was seen."""
    singles, pairs = collections.defaultdict(lambda: [0.0] * 3), collections.defaultdict(lambda: [0.0] * 3)
    for slot, language in enumerate(LANGUAGES):
        one, two = collections.Counter(), collections.Counter()
        for text in corpus.strings(language):
            for left, right in zip(text, text[1:] + " "):
                if FIRST <= ord(left) <= LAST:
                    one[left] += 1
                    if FIRST <= ord(right) <= LAST:
                        two[left + right] += 1
        for table, into in ((one, singles), (two, pairs)):
            total = sum(table.values())
            for key in table:
                into[key][slot] = table[key] / total
    return singles, pairs


def mixed(listed, heard):
    keys = sorted(set(listed) | set(heard))
    nothing = [0.0] * 3
    table = np.array([listed.get(key, nothing) for key in keys]) * (1 - SPOKEN)
    return keys, table + np.array([heard.get(key, nothing) for key in keys]) * SPOKEN


def packed(cost):
    relative = cost - cost.min(axis=1, keepdims=True)
    level = np.minimum(np.floor(relative / STEP + 0.5), 31).astype(np.uint16)
    return level[:, 0] | level[:, 1] << 5 | level[:, 2] << 10, level


def train(root, corpus, buckets):
    """Costs of characters (one a code point from FIRST) and the bucketed table of pairs."""
    listed, heard = counts(root), spoken(corpus)
    singles, single = mixed(listed[0], heard[0])
    pairs, pair = mixed(listed[1], heard[1])
    floor = np.exp(FLOOR)
    single = np.maximum(single, floor)
    at = {char: index for index, char in enumerate(singles)}
    table = np.zeros(LAST - FIRST + 1, dtype="<u2")
    cost, level = packed(-np.log(single))
    for char, index in at.items():
        if FIRST <= ord(char) <= LAST:
            table[ord(char) - FIRST] = cost[index]
    known = [index for index, key in enumerate(pairs) if key[0] in at and key[1] in at]
    pairs, pair = [pairs[index] for index in known], pair[known]
    left = np.array([at[key[0]] for key in pairs])
    right = np.array([at[key[1]] for key in pairs])
    given = OWN * np.minimum(pair / single[left], 1.0) + (1 - OWN) * single[right]
    rows, after = packed(-np.log(given))
    change = np.abs(after.astype(int) - level[right].astype(int)).max(axis=1)
    value = pair.sum(axis=1) * change
    keys = np.array([ord(key[0]) << 16 | ord(key[1]) for key in pairs], dtype=np.uint64)
    hashes = hashing.of_grams(keys, 2, SCRIPT)
    bucket = ((hashes >> np.uint64(32)) * np.uint64(buckets)) >> np.uint64(32)
    order = np.lexsort((hashes, -value, bucket))
    first = np.r_[True, bucket[order][1:] != bucket[order][:-1]]
    start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
    slot = np.empty(len(order), dtype=np.int64)
    slot[order] = np.arange(len(order)) - start
    kept = slot < 8
    out = np.zeros((buckets, 2, 8), dtype="<u2")
    mark = (hashes & np.uint64(0xFFFF)).astype(np.uint16)
    mark[mark == 0] = 1
    where = bucket.astype(np.int64)[kept], slot[kept]
    out[where[0], 0, where[1]] = mark[kept]
    out[where[0], 1, where[1]] = rows[kept]
    return table, out, int(kept.sum())
