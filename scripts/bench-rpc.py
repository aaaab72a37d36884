#!/usr/bin/env python3
"""Measures the RPC layer beside bare sockets and other peers, in turns in one run.

scripts/bench rpc builds rpc-peer and calls this. A peer is two commands that take
--port, --outstanding, --connections, --warmup-ms, --measure-ms, --mode and --variant, a server that
prints `PORT n`, and a client that prints `WINDOW start end` (CLOCK_MONOTONIC, ns) and `RESULT {json}`.
The last line of standard output is one JSON object.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time

TICK = os.sysconf("SC_CLK_TCK")

# name -> (outstanding calls, connections, CPUs of server and client, mode)
POINTS = {
    "lat-free": (1, 1, None, "unary"),
    "lat-same": (1, 1, ({0}, {0}), "unary"),
    "64x1": (64, 1, None, "unary"),
    "256x1": (256, 1, None, "unary"),
    "64x8": (64, 8, None, "unary"),
    "256x8": (256, 8, None, "unary"),
    "stream": (1, 1, None, "stream"),
    "8x1": (8, 1, None, "unary"),
    "8x1+large": (8, 1, None, "large"),
    "64x1+slow": (64, 1, None, "slow"),
}
# What only rpc-peer itself can do.
OWN_MODES = {"large", "slow"}


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def peak_mib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM:"))


def start(words, cpus):
    pin = (lambda: os.sched_setaffinity(0, cpus)) if cpus else None
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, preexec_fn=pin)


def expect(process, word, count):
    words = process.stdout.readline().strip().split(None, count)
    if not words or words[0] != word or len(words) != count + 1:
        raise RuntimeError(f"{process.args[0]} printed {words} where {word} was expected")
    return words[1:]


def sleep_until(instant):
    time.sleep(max(0.0, instant - time.monotonic()))


def run(server_words, client_words, variant, point, options):
    """One fresh server and one fresh client; their figures."""
    outstanding, connections, cpus, mode = POINTS[point]
    more = ["--variant", variant] if variant else []
    server = start(server_words + ["--port", "0"] + more, cpus and cpus[0])
    client = None
    try:
        (port,) = expect(server, "PORT", 1)
        client = start(
            client_words + ["--port", port, "--outstanding", str(outstanding),
                            "--connections", str(connections), "--mode", mode,
                            "--warmup-ms", "700", "--measure-ms", str(options.milliseconds)] + more,
            cpus and cpus[1])
        begin, end = (int(word) / 1e9 for word in expect(client, "WINDOW", 2))
        sleep_until(begin)
        before = [cpu_seconds(p.pid) for p in (server, client)]
        sleep_until(end)
        used = [cpu_seconds(p.pid) - b for p, b in zip((server, client), before)]
        result = json.loads(expect(client, "RESULT", 1)[0])
        if result["errors"] or not result["count"]:
            raise RuntimeError(f"{client_words[0]} at {point}: {result}")
        per_100k = 1e5 / result["count"]
        return {
            "rate": result["count"] / result["seconds"], "p50_us": result["p50_us"],
            "p99_us": result["p99_us"], "server_cpu_100k": used[0] * per_100k,
            "client_cpu_100k": used[1] * per_100k, "server_rss_mib": peak_mib(server.pid),
        }
    finally:
        for process in filter(None, (client, server)):
            process.terminate()
            process.wait(5)
            process.stdout.close()


def parse():
    parser = argparse.ArgumentParser(prog="scripts/bench rpc", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--points", default=",".join(POINTS), help="of: " + " ".join(POINTS))
    parser.add_argument("--repeats", type=int, default=3, help="runs of each; the median is shown")
    parser.add_argument("--milliseconds", type=int, default=2000, help="measured in each run")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=SERVER,CLIENT[,VARIANT]",
                        help="another peer's two commands, measured in turns with ours")
    options = parser.parse_args()
    unknown = [point for point in options.points.split(",") if point not in POINTS]
    if unknown:
        parser.error(f"no point {unknown[0]}; there are {' '.join(POINTS)}")
    if options.repeats < 1 or not 100 <= options.milliseconds <= 9000:
        parser.error("--repeats is at least 1, --milliseconds 100 to 9000")
    return options


def main():
    options = parse()
    peers = {"raw": ([options.binary, "raw-server"], [options.binary, "raw-client"], "")}
    for text in options.peer:
        name, _, words = text.partition("=")
        server, client, variant = (words.split(",") + ["", ""])[:3]
        peers[name] = (server.split(), client.split(), variant)
    peers["oms"] = ([options.binary, "server"], [options.binary, "client"], "")

    figures = {}
    print(f"{'point':10} {'peer':18} {'calls/s':>10} {'of raw':>7} {'p50 us':>9} {'p99 us':>9}"
          f" {'CPU s/100k':>13} {'RSS MiB':>8}  ours is")
    for point in options.points.split(","):
        mode = POINTS[point][3]
        able = [n for n in peers if n == "oms" or not (mode in OWN_MODES or (n == "raw" and mode == "stream"))]
        runs = {name: [] for name in able}
        for _ in range(options.repeats):
            for name in able:
                try:
                    runs[name].append(run(*peers[name], point, options))
                except (RuntimeError, OSError, ValueError) as problem:
                    print(f"  {name} {point}: {problem}", file=sys.stderr)
                    if name == "oms":
                        raise SystemExit(1)
        medians = {name: {key: statistics.median(r[key] for r in got) for key in got[0]}
                   for name, got in runs.items() if got}
        figures[point] = medians
        for name, m in medians.items():
            raw = medians.get("raw")
            ratio = "" if name == "oms" else f"{medians['oms']['rate'] / m['rate']:.2f} x"
            print(f"{point:10} {name:18} {m['rate']:>10,.0f} {m['rate'] / raw['rate'] if raw else 0:>7.2f}"
                  f" {m['p50_us']:>9.1f} {m['p99_us']:>9.1f}"
                  f" {m['server_cpu_100k']:>6.3f}/{m['client_cpu_100k']:.3f} {m['server_rss_mib']:>8.1f}  {ratio}",
                  flush=True)
    print(json.dumps({point: {name: {key: round(value, 3) for key, value in m.items()}
                              for name, m in medians.items()} for point, medians in figures.items()}))


if __name__ == "__main__":
    main()
