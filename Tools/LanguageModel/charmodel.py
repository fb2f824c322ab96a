"""Character models: interpolated Witten-Bell n-grams over one-byte letter codes, and their rows over all languages."""
import numpy as np

ORDER = 5
START = np.uint64(0)


def mask(order):
    return np.uint64((1 << (8 * order)) - 1)


def positions(codes):
    """Flattens encoded words; each word ends in 0. Returns symbols, offset inside the word, word starts, lengths."""
    lengths = np.array([len(word) + 1 for word in codes], dtype=np.int64)
    starts = np.cumsum(lengths) - lengths
    flat = np.frombuffer(b"".join(word + b"\0" for word in codes), dtype=np.uint8).astype(np.uint64)
    offset = np.arange(len(flat)) - np.repeat(starts, lengths)
    return flat, offset, starts, lengths


def keys_of(flat, offset, order):
    """The n-gram that ends at each symbol: 8 bits a letter, the last letter lowest, 0 before the start."""
    key = flat.copy()
    for back in range(1, order):
        previous = np.zeros_like(flat)
        previous[back:] = flat[:-back]
        previous[offset < back] = 0
        key |= previous << np.uint64(8 * back)
    return key


class CharModel:
    """Probability of a letter after up to four others, from weighted words."""

    def __init__(self, codes, weights):
        flat, offset, _, lengths = positions(codes)
        spread = np.repeat(np.asarray(weights, dtype=np.float64), lengths)
        self.prob, self.back, self.count = [], [], []
        for order in range(1, ORDER + 1):
            grams, inverse = np.unique(keys_of(flat, offset, order), return_inverse=True)
            count = np.bincount(inverse, weights=spread)
            context, position = np.unique(grams >> np.uint64(8), return_inverse=True)
            total = np.bincount(position, weights=count)
            kinds = np.bincount(position) * np.median(count)
            unseen = kinds / (total + kinds)
            if order == 1:
                lower = np.full(len(grams), 1 / 150)
            else:
                lower = self.lookup(order - 1, grams & mask(order - 1))
            prob = count / (total + kinds)[position] + unseen[position] * lower
            self.prob.append((grams, prob))
            self.back.append((context, unseen))
            self.count.append(count / count.sum())

    def lookup(self, order, keys):
        if order == 0:
            return np.full(len(keys), 1 / 150)
        grams, prob = self.prob[order - 1]
        at = np.searchsorted(grams, keys)
        at[at == len(grams)] = 0
        hit = grams[at] == keys
        out = np.where(hit, prob[at], 0.0)
        if not hit.all():
            missed = keys[~hit]
            context, unseen = self.back[order - 1]
            before = missed >> np.uint64(8)
            where = np.searchsorted(context, before)
            where[where == len(context)] = 0
            scale = np.where(context[where] == before, unseen[where], 1.0)
            shorter = missed & mask(order - 1) if order > 1 else missed
            out[~hit] = scale * self.lookup(order - 1, shorter)
        return out

    def frequency(self, order, keys):
        grams, _ = self.prob[order - 1]
        at = np.searchsorted(grams, keys)
        at[at == len(grams)] = 0
        return np.where(grams[at] == keys, self.count[order - 1][at], 0.0)
