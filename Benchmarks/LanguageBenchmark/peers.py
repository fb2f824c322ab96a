#!/usr/bin/env python3
"""Accuracy by kind and lines per second of eldc and pycld2 (both from PyPI) on a labelled set: `peers.py FILE`."""
import collections
import sys
import time

import eldc
import pycld2

SAME = {"fil": "tl", "zh-Hant": "zh", "zh-hans": "zh", "zh-hant": "zh", "iw": "he", "in": "id"}


def cld2(text):
    try:
        return pycld2.detect(text, bestEffort=True)[2][0][1]
    except pycld2.error:
        return "und"


def main(path):
    rows = [line.rstrip("\n").split("\t", 2) for line in open(path, encoding="utf-8", newline="\n")]
    eldc.init()
    for name, detect in (("eldc", eldc.detect), ("pycld2", cld2)):
        score = collections.defaultdict(collections.Counter)
        for language, kind, text in rows:
            answer = detect(text)
            answer = SAME.get(answer, answer)
            score[kind, language][(answer.split("-")[0] if answer else "und") == language] += 1
        for kind in sorted({kind for kind, _ in score}):
            means = {
                language: 100 * counts[True] / sum(counts.values())
                for (k, language), counts in sorted(score.items())
                if k == kind and (kind == "tatoeba" or language not in ("id", "ms"))
            }
            listed = ", ".join(f"{language} {value:.2f}" for language, value in means.items())
            print(f"{name} {kind}: {sum(means.values()) / len(means):.2f}  {listed}")
        for kind in ["all", *sorted({row[1] for row in rows})]:
            texts = [text for _, k, text in rows if kind in ("all", k)]
            best = min(timed(detect, texts) for _ in range(5))
            size = sum(len(text.encode()) for text in texts)
            print(f"{name} {kind}: {len(texts) / best:.0f} lines/s, {size / best / 1e6:.0f} MB/s")


def timed(detect, texts):
    start = time.thread_time()
    for text in texts:
        detect(text)
    return time.thread_time() - start


if __name__ == "__main__":
    main(sys.argv[1])
