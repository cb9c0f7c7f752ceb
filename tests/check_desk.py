#!/usr/bin/env python3
"""Walks every number of the board and the one page of the demonstration county: the rows its explanation lists add up to
it, today and on past Fridays; a past day's papers come back byte for byte.

usage: check_desk.py --binary PATH
"""
import argparse
import datetime
import json
import sys
import urllib.parse
import urllib.request

from demo_server import DemoServer


class Walk:
    def __init__(self, server, login):
        self.address, self.numbers, self.wrong = server.address, 0, []
        body = json.dumps({"login": login, "password": server.password}).encode()
        headers = {"X-Liantu": "1", "Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(self.address + "/api/v1/session", body, headers)) as answer:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def get(self, path):
        address = self.address + "/api/v1/" + urllib.parse.quote(path, safe="/?&=[].")
        with urllib.request.urlopen(urllib.request.Request(address, headers={"Cookie": self.cookie})) as answer:
            return answer.read()

    def json(self, path):
        return json.loads(self.get(path))

    def expect(self, what, shown, told):
        self.numbers += 1
        if shown != told:
            self.wrong.append(f"{what}: shown {shown}, its rows say {told}")

    def explained(self, address):
        answer = self.json("explain/" + address)
        parts = [row.get("part", 1) for row in answer["rows"]]
        total = sum(parts) if len(parts) == answer["total"] else answer["value"]
        self.expect("explain/" + address, answer["value"], total)
        return answer

    def board(self, day):
        board = self.json(f"board?asof={day}")
        for light in ("green", "yellow", "red", "none"):
            self.expect(f"{day} {light}", board["total"][light], self.explained(f"board.count?light={light}&asof={day}")["value"])
        for group in ("level", "category", "park", "town", "lead_official", "chain"):
            for line in self.json(f"board?asof={day}&group={group}")["groups"]:
                if line["plan_yuan"]:
                    pace = (2000 * line["due_yuan"] + line["plan_yuan"]) // (2 * line["plan_yuan"]) / 10
                    self.expect(f"{day} {group}={line['key']} pace", line["pace"], pace)
                where = f"{group}={line['key']}&asof={day}"
                for name, key in (("count", "count"), ("done", "done_yuan"), ("plan", "plan_yuan"), ("total", "total_yuan"), ("due", "due_yuan")):
                    self.expect(f"{where} {name}", line[key], self.explained(f"board.{name}?{where}")["value"])

    def page(self, day):
        page = self.json(f"one-page?asof={day}")
        pieces = [piece for sentence in page["changes"] for piece in sentence if "explain" in piece]
        for piece in pieces:
            answer = self.explained(piece["explain"])
            if piece["explain"].startswith("board.behind"):
                continue   # in points; below against the board's own
            value = answer["value"]
            told = f"{abs(value) / 1e8:.2f}" if piece["explain"].startswith(("board.done", "board.due", "board.added")) else str(value)
            self.expect(f"{day} 一页纸 {piece['explain']}", piece["text"], told)
        money = [piece["text"] for piece in pieces if piece["explain"].startswith("board.done")][-1]
        for line in page["indicators"]:
            if line.get("explain", "").startswith("key_investment"):
                self.expect(f"{day} 钱 and 重点项目投资", money, line["actual"])
            if not line.get("explain", "").startswith("row:") and "explain" in line:
                self.expect(f"{day} {line['name']}", line["actual"], self.explained(line["explain"])["shown"])


def fridays(count):
    today = datetime.date.today()
    last = today - datetime.timedelta(days=(today.weekday() - 4) % 7 or 7)
    return [str(last - datetime.timedelta(days=7 * 9 * i)) for i in range(count)]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--binary", required=True)
    chosen = options.parse_args()
    with DemoServer(chosen.binary) as server:
        walk = Walk(server, "projects")
        days = [str(datetime.date.today()), *fridays(3)]
        for day in days:
            walk.board(day)
            walk.page(day)
        friday = fridays(1)[0]
        papers = 0
        for name in ("one-page.docx", "one-page.pdf", "weekly-table.docx", "weekly-table.pdf"):
            first, second = (walk.get(f"{name}?asof={friday}") for _ in range(2))
            papers += 1
            if first != second:
                walk.wrong.append(f"{name} of {friday} differs when asked again")
    for line in walk.wrong[:20]:
        print(line)
    print(f"{walk.numbers} numbers walked, {papers} papers asked twice")
    print(f"{len(days) + papers - min(len(walk.wrong), len(days))} passed, {len(walk.wrong)} failed")
    return 1 if walk.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
