#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Serves TestService on a free port of 127.0.0.1 for each behaviour.

    server.py           prints `port NAME N` for each, then `ready`
    server.py --list    names the behaviours

On standard input: `verdict NAME` asks whether the client did as it should; when its connections
have ended, the answer is `ok NAME` or `failed NAME: WHY`. Ends with its input.
"""

import socket
import sys
import threading
import traceback

from behaviours import BEHAVIOURS, Behaviour
from oms_wire.server import Server

_PATIENCE = 20


class Stand:
    """A behaviour at its port."""

    def __init__(self, behaviour: Behaviour):
        self.behaviour = behaviour
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        self.connections: list[Server] = []
        self.threads: list[threading.Thread] = []
        self.faults: list[str] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            sock, _ = self.listener.accept()
            server = self.behaviour.serve(sock)
            self.connections.append(server)
            thread = threading.Thread(target=self._run, args=(server,), daemon=True)
            self.threads.append(thread)
            thread.start()

    def _run(self, server: Server) -> None:
        try:
            server.run()
        except Exception as error:  # a fault of this program, which must not look like success
            self.faults.append(f"{type(error).__name__}: {error}")
            traceback.print_exc()
            server.close()

    def verdict(self) -> str:
        """What is printed."""
        try:
            for thread in self.threads:
                thread.join(_PATIENCE)
                if thread.is_alive():
                    raise AssertionError("a connection is still open")
            if self.faults:
                raise AssertionError(str(self.faults))
            self.behaviour.verdict(self.connections)
        except Exception as error:
            text = " ".join(f"{type(error).__name__}: {error}".split())
            return f"failed {self.behaviour.name}: {text}"
        return f"ok {self.behaviour.name}"


def say(line: str) -> None:
    print(line, flush=True)


def main() -> int:
    if sys.argv[1:] == ["--list"]:
        for behaviour in BEHAVIOURS:
            say(behaviour.name)
        return 0
    stands = {behaviour.name: Stand(behaviour) for behaviour in BEHAVIOURS}
    for name, stand in stands.items():
        say(f"port {name} {stand.port}")
    say("ready")
    for line in sys.stdin:
        verb, _, name = line.strip().partition(" ")
        if verb == "verdict" and name in stands:
            threading.Thread(target=lambda name=name: say(stands[name].verdict())).start()
        else:
            say(f"failed {line.strip()}: not understood")
    return 0


if __name__ == "__main__":
    sys.exit(main())
