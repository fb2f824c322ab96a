"""Sends every text of the measuring corpora through `tsunagi pipe` and checks what comes back.

For each line in there must be one line out, without an error; no text that the program generated may hold a
placeholder, a mask or an HTML entity that its input did not have.

usage: corpora.py PROGRAM DICTIONARIES SHARED
"""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

csv.field_size_limit(1 << 24)

#: What must never be left in a generated text: {name}, {{name}}, %s, ⟦7⟧, __MASK_1__, <x id="1"/>, &quot;
LEFTOVER = re.compile(
    r"\{+[^{}\s]{0,40}\}+|%(?:\d\$)?[sd@]|[⟦⟧]|__[A-Z]+_?\d*__|<x\b[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.I)


def support_texts(folder):
    """Yields (name, texts) of each file of data/support."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".tsv":
            with path.open(encoding="utf-8", newline="") as file:
                rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                columns = [c for c in ("text", "source", "reference", "en", "translation", "number") if c in rows.fieldnames]
                if path.name.startswith(("langid_", "handoff_", "genre_")):
                    columns = ["text"]
                yield path.name, [row[c] for row in rows for c in columns if row.get(c) is not None]
        elif path.suffix == ".jsonl":
            with path.open(encoding="utf-8") as file:
                yield path.name, [json.loads(line)["text"] for line in file]


def generated(answer):
    """Yields the texts of an answer that the program made, with where they stand."""
    for translation in answer.get("translations", []):
        for segment in translation.get("segments", []):
            if segment["source"] != "original":
                yield "translations", segment["text"]
        for hint in translation.get("hints", []):
            yield "hints", hint["gloss"]
    for reply in answer.get("replies", []):
        yield "replies", reply["text"]


def check(name, texts, program, dictionaries):
    lines = [json.dumps({"text": text, "session": f"s{number // 20}"}) for number, text in enumerate(texts)]
    run = subprocess.run(
        [program, "pipe", "--dictionaries", dictionaries], input="\n".join(lines).encode() + b"\n", capture_output=True)
    answers = run.stdout.decode().split("\n")[:-1]
    faults = []
    if run.returncode != 0:
        faults.append(f"exit status {run.returncode}: {run.stderr.decode()[-300:]}")
    if len(answers) != len(lines):
        faults.append(f"{len(lines)} lines in, {len(answers)} out")
    for number, (text, line) in enumerate(zip(texts, answers), 1):
        answer = json.loads(line)
        if "error" in answer:
            faults.append(f"line {number}: {answer['error']}")
            continue
        if answer["text"] != text:
            faults.append(f"line {number}: the text came back changed")
        for field, made in generated(answer):
            for leftover in LEFTOVER.findall(made):
                if leftover not in text:
                    faults.append(f"line {number}: {field} holds {leftover!r}: {made!r}")
        for entity in answer.get("entities", []):
            if "".join(list(text)[entity["start"]:entity["end"]]) != entity["text"]:
                faults.append(f"line {number}: entity {entity} is not at its offsets")
    print(f"{name}: {len(lines)} lines, {len(faults)} faults")
    for fault in faults[:10]:
        print(f"  {fault}")
    return len(lines), len(faults)


def main():
    program, dictionaries, shared = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    corpora = list(support_texts(shared / "data/support"))
    blns = json.loads((shared / "suites/blns/blns.json").read_text(encoding="utf-8"))
    corpora.append(("blns.json", blns))
    attacks = json.loads((shared / "suites/text-attacks/text_attacks.json").read_text(encoding="utf-8"))
    corpora.append(("text_attacks.json", [case["text"] for case in attacks]))
    results = [check(name, texts, program, dictionaries) for name, texts in corpora]
    lines, faults = (sum(column) for column in zip(*results))
    print(f"corpora: {lines} lines, {faults} faults")
    sys.exit(1 if faults else 0)


main()
