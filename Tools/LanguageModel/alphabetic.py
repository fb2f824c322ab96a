"""Trains the words and n-grams of one script: sixteen slots at most, of which the first ones can be answered."""
import collections
import sys

import numpy as np

import alphabet
import hashing
import rows
from charmodel import ORDER, CharModel, keys_of, mask, positions

# The weight of a word type in the character model grows with this power of its probability: unknown words are rare.
DAMPING = 0.5
# The mass that a language keeps for words not listed.
UNKNOWN = 0.05


# Words are kept by this power of their probability: rare ones are many, and chat is made of single words.
RARE = 0.85


def gain(frequency, exact, guess):
    """How much it helps to know the exact costs of an entry rather than the guess: nats of the answer, and a share of
    the difference itself, which counts when further words follow."""

    def log_share(cost):
        least = cost.min(axis=1, keepdims=True)
        return least - cost - np.log(np.exp(least - cost).sum(axis=1, keepdims=True))

    def centred(cost):
        return np.minimum(cost - cost.min(axis=1, keepdims=True), 12)

    answer = np.minimum(np.abs(log_share(exact) - log_share(guess)), 8)
    difference = np.abs(centred(exact) - centred(guess)).mean(axis=1)
    return (frequency * answer).sum(axis=1) + 0.2 * frequency.sum(axis=1) * difference


class Script:
    def __init__(self, number, slots, words, codes):
        """words: per slot, a list of dictionaries (one a member language) of word probabilities."""
        self.number, self.slots, self.codes = number, slots, codes
        self.words = [[self.encoded(member) for member in group] for group in words]
        self.models = [[self.model(member) for member in group] for group in self.words]

    def encoded(self, words):
        out = collections.Counter()
        for word, probability in words.items():
            code = bytes(self.codes.get(char, 1) for char in word)[: hashing.LONGEST]
            if code:
                out[code] += probability
        return out

    def model(self, words):
        keys = sorted(words)
        return CharModel(keys, [(words[key] * 1e8) ** DAMPING for key in keys])

    def grams(self, order, limit):
        """The n-grams of an order worth a look, their cost rows and their frequency."""
        keys = np.unique(np.concatenate([model.prob[order - 1][0] for group in self.models for model in group]))
        if order > 3:
            # Two marks of the start say no more than one.
            keys = keys[keys >> np.uint64(8 * (order - 2)) != 0]
        frequency = np.zeros((len(keys), len(self.models)), dtype=np.float32)
        for slot, group in enumerate(self.models):
            for model in group:
                frequency[:, slot] += model.frequency(order, keys) / len(group)
        best = np.sort(np.argsort(-frequency.sum(axis=1), kind="stable")[:limit])
        keys, frequency = keys[best], frequency[best]
        cost = np.empty((len(keys), len(self.models)), dtype=np.float32)
        for slot, group in enumerate(self.models):
            probability = np.max([model.lookup(order, keys) for model in group], axis=0)
            cost[:, slot] = -np.log(probability)
        return keys, cost, frequency

    def train(self, budgets, word_limit):
        """Entries (hash, value, row) of n-grams and words; `budgets` are the n-grams kept per order from 3."""
        entries, kept = [], {}
        lower = None
        for order in range(3, ORDER + 1):
            keys, cost, frequency = self.grams(order, 4 * budgets[order])
            if lower is not None:
                before = rows.dequantise(self.longest(kept, keys, order - 1)).astype(np.float32)
                value = gain(frequency, cost, before)
            else:
                value = frequency.sum(axis=1)
            best = np.sort(np.argsort(-value, kind="stable")[: budgets[order]])
            keys, quantised, value = keys[best], rows.levels(cost[best]), value[best]
            kept[order] = (keys, quantised)
            lower = True
            scale = 1e6 if order == 3 else 1.0
            entries.append((hashing.of_grams(keys, order, self.number), value * scale, rows.packed(quantised)))
            print(f"  order {order}: {len(keys)} n-grams", file=sys.stderr)
        entries.append(self.lexicon(kept, word_limit))
        return [np.concatenate(parts) for parts in zip(*entries)]

    def longest(self, kept, keys, order):
        """Rows of the longest kept n-gram that ends as `keys` do; all zero where even the shortest is unknown."""
        width = len(self.models)
        out = np.zeros((len(keys), width), dtype=np.uint8)
        open_ = np.ones(len(keys), dtype=bool)
        for size in range(order, 2, -1):
            grams, quantised = kept[size]
            short = keys & mask(size)
            at = np.searchsorted(grams, short)
            at[at == len(grams)] = 0
            hit = open_ & (grams[at] == short)
            out[hit] = quantised[at[hit]]
            open_ &= ~hit
        return out

    def spelled(self, kept, words):
        """Costs of words by n-grams alone, as the identifier adds them up."""
        flat, offset, starts, _ = positions(words)
        keys = keys_of(flat, offset, ORDER)
        cost = rows.dequantise(self.longest(kept, keys, ORDER)).astype(np.float32)
        return np.add.reduceat(cost, starts, axis=0)

    def lexicon(self, kept, limit):
        vocabulary = sorted({word for group in self.words for member in group[:1] for word in member})
        chunks = []
        for first in range(0, len(vocabulary), 200_000):
            part = vocabulary[first : first + 200_000]
            spelled = self.spelled(kept, part)
            exact = self.exact(part)
            listed = np.zeros_like(spelled, dtype=np.float64)
            for slot, group in enumerate(self.words):
                for member in group:
                    listed[:, slot] = np.maximum(listed[:, slot], [member.get(word, 0.0) for word in part])
            cost = -np.log((1 - UNKNOWN) * listed + UNKNOWN * exact)
            quantised = rows.levels(cost)
            value = gain(listed**RARE, rows.dequantise(quantised), spelled)
            chunks.append((hashing.of_words(part, self.number), value, rows.packed(quantised)))
        hashes, value, packed = (np.concatenate(parts) for parts in zip(*chunks))
        best = np.sort(np.argsort(-value, kind="stable")[:limit])
        print(f"  words: {len(best)} of {len(vocabulary)}", file=sys.stderr)
        return hashes[best], value[best], packed[best]

    def exact(self, words):
        """Probabilities of words by the full character models."""
        flat, offset, starts, _ = positions(words)
        keys = keys_of(flat, offset, ORDER)
        unique, inverse = np.unique(keys, return_inverse=True)
        out = np.empty((len(words), len(self.models)))
        for slot, group in enumerate(self.models):
            members = []
            for model in group:
                log = np.log(model.lookup(ORDER, unique))[inverse]
                members.append(np.exp(np.add.reduceat(log, starts)))
            out[:, slot] = np.max(members, axis=0)
        return out


def codes_of(groups):
    """Letter codes of a script: ASCII letters are their own, the others follow, commonest first, from 2 on; 1 stands
    for all letters without a code."""
    letters = collections.Counter()
    for group in groups:
        for words in group:
            for word in words:
                letters.update(word)
    ascii_letters = {char: ord(char) for char in "abcdefghijklmnopqrstuvwxyz" if char in letters}
    free = (code for code in range(2, 256) if not ord("a") <= code <= ord("z"))
    ranked = sorted((char for char in letters if char not in ascii_letters), key=lambda char: (-letters[char], char))
    return ascii_letters | dict(zip(ranked, free))
