"""The bucketed table: eight 16-bit fingerprints and eight 8-byte rows a bucket, one bucket a key."""
import numpy as np


def place(hashes, values, buckets):
    """Bucket and slot of each entry, by falling value; an entry whose bucket is full of better ones gets slot 8."""
    bucket = ((hashes >> np.uint64(32)) * np.uint64(buckets)) >> np.uint64(32)
    order = np.lexsort((hashes, -values, bucket))
    sorted_bucket = bucket[order]
    first = np.r_[True, sorted_bucket[1:] != sorted_bucket[:-1]]
    start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
    slot = np.empty(len(order), dtype=np.int64)
    slot[order] = np.arange(len(order)) - start
    return bucket.astype(np.int64), slot


def build(hashes, values, rows, buckets):
    bucket, slot = place(hashes, values, buckets)
    kept = slot < 8
    prints = np.zeros((buckets, 8), dtype="<u2")
    table = np.zeros((buckets, 8, 8), dtype=np.uint8)
    mark = (hashes & np.uint64(0xFFFF)).astype(np.uint16)
    mark[mark == 0] = 1
    prints[bucket[kept], slot[kept]] = mark[kept]
    table[bucket[kept], slot[kept]] = rows[kept]
    return prints, table, int(kept.sum())
