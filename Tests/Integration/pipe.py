"""Bad lines among good ones: each gets its error in its place, and the run goes on.

usage: pipe.py PROGRAM DICTIONARIES
"""

import json
import subprocess
import sys

#: (line, expected error code or None)
CASES = [
    (b'{"text":"Xin ch\xc3\xa0o","session":"a"}', None),
    (b'{"text":', "invalid_json"),
    (b'{"text":"a","text":"b"}', "invalid_json"),
    (b'{"text":"\xff\xfe"}', "invalid_utf8"),
    (b'{"session":"a"}', "missing_text"),
    (b'{"text":"a","colour":"red"}', "unknown_field"),
    (b'{"text":7}', "invalid_field"),
    (b'{"text":"a","sender":"nobody"}', "invalid_field"),
    (b'{"text":"' + b"a" * (2 << 20) + b'"}', "line_too_long"),
    (b"", "invalid_json"),
    (b"[]", "invalid_field"),
    (b'{"sender":"operator","response":"no.such_response","id":"x1"}', "invalid_response"),
    (b'{"text":""}', None),
    (b'{"text":"\\u0000\\u0301\\u0301"}', None),
    ('{"text":"担当者と話したい","session":"a"}'.encode(), None),
]

program, dictionaries = sys.argv[1:3]
run = subprocess.run(
    [program, "pipe", "--dictionaries", dictionaries], input=b"\n".join(line for line, _ in CASES), capture_output=True)
answers = [json.loads(line) for line in run.stdout.decode().splitlines()]
faults = []
if run.returncode != 1:
    faults.append(f"exit status {run.returncode}, expected 1; {run.stderr.decode()[-300:]}")
if len(answers) != len(CASES):
    faults.append(f"{len(CASES)} lines in, {len(answers)} out")
for number, ((line, code), answer) in enumerate(zip(CASES, answers), 1):
    found = answer.get("error", {}).get("code")
    if found != code:
        faults.append(f"line {number} ({line[:40]!r}): expected {code}, found {found}")
    if code and answer.get("line") != number:
        faults.append(f"line {number}: the error says line {answer.get('line')}")
if answers and answers[-1].get("session", {}).get("state") != "offered":
    faults.append("the run did not go on: the last message should have offered a person")
print(f"pipe: {len(CASES)} lines, {len(faults)} faults")
for fault in faults:
    print(f"  {fault}")
sys.exit(1 if faults else 0)
