#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How the orchestrator comes back with many open sagas; one JSON object on standard output.

The inventory service is stopped (SIGSTOP), so that every order that is placed leaves an open saga.
Then the orchestrator is killed with SIGKILL and the inventory service goes on. Measured: how long
until the orchestrator serves, until the backlog has ended, what its memory came to, and how long new
orders took that were placed one after the other meanwhile.
"""
import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time

parser = argparse.ArgumentParser()
parser.add_argument("--omsctl", required=True)
parser.add_argument("--data", required=True)
parser.add_argument("--orders", type=int, default=100_000)
arguments = parser.parse_args()


def omsctl(*words, check=True):
    run = subprocess.run(
        [arguments.omsctl, *words, "--data", arguments.data, "--output", "json"],
        capture_output=True, text=True)
    if check and run.returncode != 0:
        sys.exit(f"omsctl {' '.join(words)}: {run.stdout}{run.stderr}")
    return run.stdout if run.returncode == 0 else ""


def say(text):
    print(f"== {text}", file=sys.stderr)


def pid(service):
    with open(f"{arguments.data}/cluster") as file:
        return int(next(line.split()[3] for line in file if line.startswith(f"service {service} ")))


def count_sagas():
    """Open sagas that act by themselves, as {state: count}; None while nobody answers."""
    text = omsctl("call", "CountSagas", "{}", "--timeout", "2", check=False)
    if not text:
        return None
    counts = {}
    for row in json.loads(text).get("counts", []):
        state = row["state"].removeprefix("STATE_")
        counts[state] = counts.get(state, 0) + int(row["count"])
    return counts


def under_way(counts):
    return counts.get("RUNNING", 0) + counts.get("COMPENSATING", 0)


def ready():
    text = omsctl("call", "Health/Check", "{}", "--service", "orchestrator", "--timeout", "1",
                  check=False)
    return bool(text) and json.loads(text).get("state") in ("SERVING", "STATE_SERVING")


def resident(service):
    try:
        with open(f"/proc/{pid(service)}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    except (OSError, StopIteration):
        return 0


omsctl("load", "--orders", "64", "--run", "warm-up", "--units", "10000000")
stopped = pid("inventory")
say(f"placing {arguments.orders} orders that cannot go on")
os.kill(stopped, signal.SIGSTOP)
report = {"orders": arguments.orders}
began = time.monotonic()
# The shop of a load run is sent to the inventory service first: that of the warm-up is there.
omsctl("load", "--orders", str(arguments.orders), "--run", "backlog",
       "--until", "accepted", "--same-shop", "--concurrency", "256")
while under_way(count_sagas() or {}) < arguments.orders:
    time.sleep(0.2)
    if time.monotonic() - began > 550:
        sys.exit(f"the backlog did not come together: {count_sagas()}")
report["placed_seconds"] = round(time.monotonic() - began, 1)
report["resident_before_mib"] = resident("orchestrator") // 1024
report["database_mib"] = os.path.getsize(f"{arguments.data}/orchestrator.db") >> 20
report["wal_mib"] = os.path.getsize(f"{arguments.data}/orchestrator.db-wal") >> 20

say("killing the orchestrator")
old = pid("orchestrator")
os.kill(old, signal.SIGKILL)
os.kill(stopped, signal.SIGCONT)
began = time.monotonic()
while not ready() or pid("orchestrator") == old:
    time.sleep(0.01)
report["ready_ms"] = round((time.monotonic() - began) * 1000)

latencies = []
finished = threading.Event()


def place():
    number = 0
    while not finished.is_set():
        number += 1
        line = json.loads(omsctl("load", "--orders", "1", "--run", f"new-{number}",
                                 "--until", "decided", "--same-shop"))
        latencies.append(line["p50_ms"])


placer = threading.Thread(target=place)
placer.start()
peak = 0
while True:
    counts = count_sagas()
    peak = max(peak, resident("orchestrator"))
    if counts is not None and under_way(counts) <= 1:
        break
    time.sleep(0.2)
    if time.monotonic() - began > 580:
        say(f"not drained: {counts}")
        break
report["drained_seconds"] = round(time.monotonic() - began, 1)
finished.set()
placer.join()
latencies.sort()
report["resident_peak_mib"] = peak // 1024
report["new_orders"] = len(latencies)
if latencies:
    report["new_p50_ms"] = latencies[len(latencies) // 2]
    report["new_p90_ms"] = latencies[len(latencies) * 9 // 10]
    report["new_max_ms"] = latencies[-1]
report["states"] = count_sagas()
print(json.dumps(report))
