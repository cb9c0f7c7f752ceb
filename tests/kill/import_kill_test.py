#!/usr/bin/env python3
"""Kill the server in the middle of an import and start it again: the import ends by itself, written once and whole.

usage: import_kill_test.py LIANTU ROUNDS [postgresql://server/db]
"""
import json
import os
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "scenarios"))
from run import Failed, Server  # noqa: E402  (the folder is named above)

ROWS = 6000


def workbook(number):
    lines = ["企业名称,所在镇街,职工人数,备注"]
    lines += [f"云川第{number}批{n}号机械有限公司,青禾镇,{n % 500 + 1},轮 {number}" for n in range(ROWS)]
    return "\n".join(lines).encode("utf-8")


def ask(server, method, path, body=None):
    sent = body if isinstance(body, bytes) or body is None else json.dumps(body)
    answer = server.ask(method, "/api/v1" + path, body=sent, who="clerk")
    if answer.status >= 300:
        raise Failed(f"{method} {path} answered {answer.status}: {answer.text[:400]}")
    return answer.json


def state_after(server, task, wanted, seconds=60):
    until = time.time() + seconds
    while time.time() < until:
        one = ask(server, "GET", f"/imports/{task}")
        if one["state"] in wanted:
            return one
        time.sleep(0.02)
    raise Failed(f"the import stayed {one}")


def kill_and_start(server, seconds):
    time.sleep(seconds)
    server.kill()
    server.start()


def one_round(server, number, chance):
    upload = ask(server, "POST", f"/uploads?name=round{number}.csv", workbook(number))
    task = ask(server, "POST", "/imports", {"uploads": [upload["id"]], "kind": "enterprise"})["id"]
    kill_and_start(server, chance.random() * 0.4)
    ready = state_after(server, task, {"ready", "failed"})
    if ready["state"] != "ready" or ready["counts"]["new"] != ROWS:
        raise Failed(f"round {number}, reading: {ready}")
    ask(server, "POST", f"/imports/{task}/commit", {})
    kill_and_start(server, chance.random() * 1.2)
    done = state_after(server, task, {"done", "failed"})
    if done["state"] != "done":
        raise Failed(f"round {number}, writing: {done}")
    total = ask(server, "GET", "/enterprises?limit=1")["total"]
    batches = ask(server, "GET", "/batches?limit=500")["items"]
    if total != ROWS * (number + 1) or len(batches) != number + 1 or batches[0]["rows"] != ROWS:
        raise Failed(f"round {number}: {total} firms, {len(batches)} batches, the last of {batches[0]['rows']} rows")


def main(binary, rounds, postgres=""):
    chance = random.Random(int(os.environ.get("SEED", "20260915")))
    server = Server(binary, postgres)
    try:
        server.set_up()
        server.sign_in("clerk")
        for number in range(rounds):
            one_round(server, number, chance)
        verified = server.shell(["audit", "verify"])
        if verified.status != 0:
            raise Failed(verified.text)
    except Failed as failed:
        print(failed)
        return 1
    finally:
        server.stop()
    print(f"{rounds} imports, each killed twice, all written once and whole")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:4]))
