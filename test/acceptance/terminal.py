"""Drives a program on a terminal of its own.

Arguments: the program and its arguments. Standard input: a JSON list of steps `[wait, keys]`: text to wait for (after what was seen
before), then keys to press; `null` waits for the end. Standard output: JSON with the exit code and everything the terminal showed.
"""

import fcntl
import json
import os
import pty
import re
import select
import struct
import sys
import termios

LIMIT = 120  # seconds without a sign of life, after which the program is given up
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")


def main():
    steps = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", LANG="C.UTF-8")
        os.execvp(sys.argv[1], sys.argv[1:])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 160, 0, 0))
    shown, seen = "", 0
    raw = b""
    for wait, keys in steps:
        while wait is None or wait not in shown[seen:]:
            ready, _, _ = select.select([terminal], [], [], LIMIT)
            try:
                piece = os.read(terminal, 65536) if ready else b""
            except OSError:
                piece = b""
            if not piece:
                break
            raw += piece
            shown = ESCAPES.sub("", raw.decode("utf-8", "ignore"))
        if wait is not None and wait not in shown[seen:]:
            sys.exit(f"never shown: {wait}\n{shown[-2000:]}")
        if wait is not None:
            seen = shown.index(wait, seen) + len(wait)
        os.write(terminal, keys.encode()) if keys else None
    _, status = os.waitpid(child, 0)
    json.dump({"code": os.waitstatus_to_exitcode(status), "shown": shown}, sys.stdout)


main()
