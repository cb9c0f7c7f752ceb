#!/usr/bin/env python3
"""Kill a writer at random moments and look whether anything acknowledged is lost or anything half done is left.

usage: kill_test.py KILL_WRITER ROUNDS [postgresql://server/db]     (a schema of its own is made and left for inspection
when something is wrong; SQLite uses a temporary directory)
"""
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def main(writer, rounds, server=None):
    seed = int(os.environ.get("SEED", "20260915"))
    chance = random.Random(seed)
    folder = tempfile.mkdtemp(prefix="liantu_kill_")
    where = folder
    if server:
        where = server + ("&" if "?" in server else "?") + f"schema=kill_{os.getpid()}"
    acknowledged = os.path.join(folder, "acknowledged")
    open(acknowledged, "w").close()
    for number in range(rounds):
        with open(acknowledged, "ab") as out:
            process = subprocess.Popen([writer, where, "write", str(seed + number)], stdout=out)
            time.sleep(0.05 + chance.random() * (3 if number % 5 == 0 else 1))
            stopped = process.poll()
            process.send_signal(signal.SIGKILL)
            process.wait()
        if stopped is not None:
            print(f"round {number}: the writer stopped by itself with {stopped}")
            return 1
        with open(acknowledged, "rb+") as out:  # a line cut short was not acknowledged
            text = out.read()
            out.truncate(text.rfind(b"\n") + 1)
        checked = subprocess.run([writer, where, "check", acknowledged], capture_output=True, text=True)
        if checked.returncode != 0:
            print(f"round {number}, {where}:\n{checked.stdout}")
            return 1
    print(f"{rounds} kills: {checked.stdout.strip()}")
    shutil.rmtree(folder)
    if server:
        subprocess.run(["psql", "-q", server, "-c", f"DROP SCHEMA kill_{os.getpid()} CASCADE"], stderr=subprocess.DEVNULL)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:4]))
