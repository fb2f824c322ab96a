"""Rows of sixteen four-bit costs: what a word or an n-gram speaks against each language of its script."""
import numpy as np

UNITS = 20  # per nat
LEVELS = np.array([v * v + v for v in range(16)], dtype=np.float64) / UNITS
EDGES = (LEVELS[1:] + LEVELS[:-1]) / 2


def levels(cost):
    """Quantises an array (n, slots) of costs in nats, each row relative to its least."""
    relative = cost - cost.min(axis=1, keepdims=True)
    return np.searchsorted(EDGES, relative).astype(np.uint8)


def dequantise(quantised):
    return LEVELS[quantised]


def packed(quantised):
    """(n, 16) levels as (n, 8) bytes: slot i in the low half of byte i, slot 8 + i in its high half."""
    wide = np.zeros((len(quantised), 16), dtype=np.uint8)
    wide[:, : quantised.shape[1]] = quantised
    return wide[:, :8] | (wide[:, 8:] << 4)
