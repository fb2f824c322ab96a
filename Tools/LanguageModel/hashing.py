"""The hash of words and n-grams; Sources/TsunagiLanguage/ModelHash.swift computes the same."""
import numpy as np

K = np.uint64(0x9E3779B97F4A7C15)
LONGEST = 32


def finish(h):
    h = h * K
    return h ^ (h >> np.uint64(29))


def of_words(codes, script):
    """64-bit hashes of words of at most 32 codes."""
    n = len(codes)
    padded = np.frombuffer(b"".join(c.ljust(LONGEST, b"\0") for c in codes), dtype="<u8").reshape(n, LONGEST // 8)
    lengths = np.array([len(c) for c in codes])
    h = np.full(n, script, dtype=np.uint64) * np.uint64(0xD6E8FEB86659FD93)
    with np.errstate(over="ignore"):
        for chunk in range(LONGEST // 8):
            live = lengths > 8 * chunk
            h[live] = finish(h[live] ^ padded[live, chunk])
        return finish(h)


def of_grams(keys, order, script):
    with np.errstate(over="ignore"):
        return finish(finish(keys ^ np.uint64((script << 52) | (order << 44))))
