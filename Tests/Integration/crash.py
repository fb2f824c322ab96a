"""Kills a server with SIGKILL again and again while clients post, and checks what they were told against what is kept.

crash.py PROGRAM DICTIONARIES [KILLS] [CLIENTS]   plays and checks
crash.py --self-test                              plants every kind of fault in a sound record; each must be found

A client posts one message after the other, each under a key of its own, and repeats a request that got no answer until
it gets one, or now and then gives it up. What it was told is its log: invoked, acknowledged with id, seq and text, or
unknown. Readers follow the streams and come back with their last id.
"""

import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time


class Record:
    """What clients, readers and the server say in the end; sessions by id, clients by number."""

    def __init__(self):
        self.operations = []  # dicts: client, session, key, text, outcome ("ok" or "unknown"), seq
        self.history = {}  # session -> [{"key", "seq", "text"}], as kept
        self.log = {}  # session -> [seq] of all events, as kept
        self.streams = {}  # (session, reader) -> [seq], as heard


def faults(record):
    """Every fault of a record as a pair of kind and words; empty when all is well."""
    found = []
    invoked = {o["key"]: o for o in record.operations}
    kept = {}
    for session, messages in record.history.items():
        for message in messages:
            if message["key"] in kept:
                found.append(("doubled", message["key"]))
            kept[message["key"]] = dict(message, session=session)
            operation = invoked.get(message["key"])
            if operation is None or operation["session"] != session:
                found.append(("invented", message["key"]))
            elif operation["text"] != message["text"]:
                found.append(("altered", message["key"]))
        seqs = [m["seq"] for m in messages]
        if seqs != sorted(seqs):
            found.append(("reordered", f"history of {session}"))
    last = {}
    for operation in record.operations:
        if operation["outcome"] != "ok":
            continue
        message = kept.get(operation["key"])
        if message is None:
            found.append(("lost", operation["key"]))
            continue
        if message["seq"] != operation["seq"]:
            found.append(("altered", f"{operation['key']} was told seq {operation['seq']}, kept {message['seq']}"))
        place = (operation["client"], operation["session"])
        if message["seq"] <= last.get(place, 0):
            found.append(("reordered", operation["key"]))
        last[place] = message["seq"]
    for session, seqs in record.log.items():
        if seqs != list(range(1, len(seqs) + 1)):
            found.append(("gap", f"log of {session}"))
    for (session, reader), seqs in record.streams.items():
        if len(set(seqs)) != len(seqs):
            found.append(("stream_doubled", f"{session}/{reader}"))
        elif seqs != list(range(1, len(seqs) + 1)):
            found.append(("stream_gap", f"{session}/{reader}"))
        elif len(seqs) != len(record.log.get(session, [])):
            found.append(("stream_short", f"{session}/{reader} heard {len(seqs)}"))
    return found


def sound_record():
    record = Record()
    for client in range(3):
        for number in range(4):
            seq = 2 + number * 3 + client
            operation = {
                "client": client, "session": "s", "key": f"k{client}-{number}", "text": f"t{client}-{number}",
                "outcome": "unknown" if number == 2 else "ok", "seq": seq,
            }
            record.operations.append(operation)
    record.history["s"] = sorted(
        ({"key": o["key"], "seq": o["seq"], "text": o["text"]} for o in record.operations if o["key"] != "k1-2"),
        key=lambda m: m["seq"])
    record.log["s"] = list(range(1, 15))
    record.streams[("s", 0)] = list(range(1, 15))
    return record


def self_test():
    def message(record, key):
        return next(m for m in record.history["s"] if m["key"] == key)

    def swap(record):
        first, second = message(record, "k0-0"), message(record, "k0-1")
        first["seq"], second["seq"] = second["seq"], first["seq"]
        record.history["s"].sort(key=lambda m: m["seq"])
        for operation in record.operations:
            operation["seq"] = next((m["seq"] for m in record.history["s"] if m["key"] == operation["key"]), 0)

    planted = {
        "lost": lambda r: r.history["s"].remove(message(r, "k0-3")),
        "doubled": lambda r: r.history["s"].append(dict(message(r, "k0-0"), seq=99)),
        "altered": lambda r: message(r, "k2-1").update(text="other"),
        "invented": lambda r: r.history["s"].append({"key": "nobody", "seq": 99, "text": "x"}),
        "reordered": swap,
        "gap": lambda r: r.log["s"].remove(5),
        "stream_gap": lambda r: r.streams[("s", 0)].remove(5),
        "stream_doubled": lambda r: r.streams[("s", 0)].insert(5, 5),
        "stream_short": lambda r: r.streams[("s", 0)].pop(),
    }
    assert faults(sound_record()) == [], faults(sound_record())
    for kind, plant in planted.items():
        record = sound_record()
        plant(record)
        kinds = {found for found, _ in faults(record)}
        assert kind in kinds, f"a planted fault was not found: {kind}, found {kinds}"
    moved = sound_record()
    message(moved, "k2-1")["seq"] = 98
    assert "altered" in {kind for kind, _ in faults(moved)}
    print(f"crash: the checker finds each of {len(planted)} planted faults")


class Server:
    def __init__(self, program, dictionaries):
        self.state = tempfile.mkdtemp()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = [
            program, "serve", "--state", self.state, "--dictionaries", dictionaries, "--port", str(self.port),
            "--set", "rate_per_customer=0", "--set", "failures_per_address=0", "--set", "log_level=error",
        ]
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.command, stderr=open(self.state + "/log", "ab"))
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise SystemExit("crash: the server did not come back\n" + open(self.state + "/log").read()[-2000:])
            try:
                if self.call("GET", "/readyz", None)[0] == 200:
                    return
            except OSError:
                time.sleep(0.02)
        raise SystemExit("crash: the server is not ready within a minute")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def call(self, method, path, token, body=None, key=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            data = answer.read()
            return answer.status, json.loads(data) if data else None
        except http.client.HTTPException as error:
            raise OSError(str(error)) from error
        finally:
            connection.close()


def client(server, number, session, token, record, lock, stop):
    chance = random.Random(number)
    count = 0
    while not stop.is_set():
        count += 1
        key = f"c{number}-{count}"
        operation = {
            "client": number, "session": session, "key": key, "text": f"message {key}", "outcome": "unknown", "seq": 0}
        with lock:
            record.operations.append(operation)
        while True:
            try:
                status, answer = server.call(
                    "POST", f"/v1/sessions/{session}/messages", token, {"text": operation["text"], "id": key}, key)
            except OSError:
                status, answer = 0, None
            if status == 201:
                operation["seq"] = answer["message"]["seq"]
                operation["outcome"] = "ok"
                break
            if status not in (0, 409, 503):
                raise SystemExit(f"crash: unexpected answer {status} {answer}")
            if status == 0 and chance.random() < 0.1:
                break
            time.sleep(0.02)


def reader(server, session, token, heard, stop):
    """Follows a stream until told to stop and everything was heard."""
    while not stop.is_set():
        try:
            with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
                connection.settimeout(0.5)
                resume = f"Last-Event-ID: {heard[-1]}\r\n" if heard else ""
                connection.sendall(
                    f"GET /v1/sessions/{session}/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
                    f"{resume}\r\n".encode())
                rest = b""
                while not stop.is_set():
                    try:
                        data = connection.recv(65536)
                    except TimeoutError:
                        continue
                    if not data:
                        break
                    lines = (rest + data).split(b"\n")
                    rest = lines.pop()
                    for line in lines:
                        # An id counts when its event is whole; here each is written in one piece.
                        if line.startswith(b"data: {\"seq\":"):
                            heard.append(int(line[13:].split(b",", 1)[0]))
        except OSError:
            time.sleep(0.05)


def kept_history(server, session, token):
    messages, after = [], 0
    while True:
        status, page = server.call("GET", f"/v1/sessions/{session}/messages?limit=200&after={after}", token)
        assert status == 200, page
        for message in page["messages"]:
            after = message["seq"]
            if message["sender"] == "customer":
                messages.append(
                    {"key": message["data"]["id"], "seq": message["seq"], "text": message["data"]["text"]})
        if not page["has_more"]:
            return messages


def play(program, dictionaries, kills, clients):
    server = Server(program, dictionaries)
    record, lock, stop, listened = Record(), threading.Lock(), threading.Event(), threading.Event()
    server.start()
    admin = open(server.state + "/admin-key").read().strip()
    sessions = []
    for _ in range(max(1, clients // 5)):
        _, answer = server.call("POST", "/v1/sessions", admin, {})
        sessions.append((answer["session"]["id"], answer["token"]))
    threads, readers = [], []
    for number in range(clients):
        session, token = sessions[number % len(sessions)]
        threads.append(threading.Thread(target=client, args=(server, number, session, token, record, lock, stop)))
    for session, _ in sessions:
        heard = record.streams[(session, "operator")] = []
        readers.append(threading.Thread(target=reader, args=(server, session, admin, heard, listened)))
    for thread in threads + readers:
        thread.start()
    chance = random.Random(7)
    for _ in range(kills):
        time.sleep(chance.uniform(0.05, 0.8))
        server.kill()
        server.start()
    time.sleep(0.5)
    stop.set()
    for thread in threads:
        thread.join()
    for session, token in sessions:
        record.history[session] = kept_history(server, session, token)
        status, view = server.call("GET", f"/v1/sessions/{session}", admin)
        assert status == 200, view
        fresh, heard_all = [], threading.Event()
        again = threading.Thread(target=reader, args=(server, session, admin, fresh, heard_all))
        again.start()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and (
            len(fresh) < view["last_seq"] or len(record.streams[(session, "operator")]) < view["last_seq"]):
            time.sleep(0.05)
        heard_all.set()
        again.join()
        record.log[session] = fresh
    listened.set()
    for thread in readers:
        thread.join()
    server.process.send_signal(signal.SIGINT)
    status = server.process.wait(timeout=20)
    assert status == 0, f"exit status {status}"
    found = faults(record)
    acknowledged = sum(o["outcome"] == "ok" for o in record.operations)
    for kind, words in found[:20]:
        print(f"crash: {kind}: {words}")
    if found:
        print(f"crash: the state is kept in {server.state}")
        raise SystemExit(f"crash: {len(found)} faults")
    shutil.rmtree(server.state)
    events = sum(len(seqs) for seqs in record.log.values())
    print(
        f"crash: {kills} kills, {clients} clients, {acknowledged} acknowledged, "
        f"{len(record.operations) - acknowledged} unknown, {events} events: nothing lost, doubled, altered, reordered")
    assert acknowledged > clients, "too little was acknowledged to prove anything"


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        self_test()
    else:
        play(
            os.path.realpath(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 50,
            int(sys.argv[4]) if len(sys.argv) > 4 else 50)
