#!/usr/bin/env python3
"""A one page is issued: it freezes, comes again byte for byte whatever changes later, its figures open the rows as they
stood, and what is put right later stands on the next page with who did it; the page reads in English too.

usage: check_issued.py --binary PATH [--keep DIR]
"""
import argparse
import datetime
import hashlib
import json
import re
import sys
import time
import urllib.request

from check_forms import Desk, keep
from demo_server import DemoServer

FILES = ("docx", "pdf", "xlsx")


def plain(sentence):
    return "".join(piece["text"] for piece in sentence)


def patched(desk, plural, row, values):
    body = json.dumps({"set": values}).encode()
    request = urllib.request.Request(f"{desk.address}/{plural}/{row['id']}", body, method="PATCH",
                                     headers={"X-Liantu": "1", "Content-Type": "application/json", "Cookie": desk.cookie,
                                              "If-Match": f'"{row["id"]}:{row["version"]}"'})
    urllib.request.urlopen(request).read()


def english(desk, path):
    request = urllib.request.Request(desk.address + path, headers={"Cookie": desk.cookie, "Accept-Language": "en"})
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read())


def files_of(desk, issued):
    return {kind: desk.ask("GET", f"/issued-pages/{issued['id']}/page.{kind}") for kind in FILES}


def points(desk, door, behind):
    return round(behind / desk.ask("GET", "/explain/" + door.replace("board.behind", "board.plan"))["value"] * 100, 1)


def figures_open(desk, page):
    for piece in [piece for sentence in page["changes"] for piece in sentence if piece.get("explain", "").startswith("board.")]:
        answer = desk.ask("GET", "/explain/" + piece["explain"])
        value = answer["value"]
        if piece["explain"].startswith("board.behind"):   # said in points of the plan
            told = f"{abs(points(desk, piece['explain'], value)):.1f}"
            if "since=" in piece["explain"]:   # better or worse by
                told = answer["points"].split()[-1]
        elif piece["explain"].startswith(("board.done", "board.due", "board.added")):
            told = f"{abs(value) / 1e8:.2f}"
        else:
            told = str(value)
        desk.expect(f"{piece['explain']}: page {piece['text']}, rows {told}", piece["text"] == told)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--binary", required=True)
    options.add_argument("--keep")
    chosen = options.parse_args()
    with DemoServer(chosen.binary) as server:
        desk = Desk(server, "projects")
        board = desk.ask("GET", "/board")
        today = datetime.date.fromisoformat(board["asof"])
        code, said = desk.refused("POST", "/issued-pages", {"meeting": str(today + datetime.timedelta(days=9))})
        desk.expect(f"a page of figures to come is refused: {code} {said}", code == 400 and "冻结" in said)

        first = desk.ask("POST", "/issued-pages", {"meeting": str(today)})
        files, page = files_of(desk, first), desk.ask("GET", f"/issued-pages/{first['id']}")
        desk.expect("the figures are of the day before the meeting", (first["number"], first["asof"]) == (1, str(today - datetime.timedelta(days=1))))
        for kind in FILES:
            keep(chosen.keep, f"issued.{kind}", files[kind])
            desk.expect(f"{kind} has the hash it was kept under", hashlib.sha256(files[kind]).hexdigest() == first["sha256"][kind])
        figures_open(desk, page)

        time.sleep(0.01)
        dated = [row for row in board["projects"] if row.get("plan_yuan") and row.get("done_yuan", 0) > 100_000_000]
        row = desk.ask("GET", f"/projects/{dated[0]['id']}")
        done = row["values"]["ytd_done_yuan"]
        patched(desk, "projects", row, {"ytd_done_yuan": done - 50_000_000})
        other = desk.ask("GET", f"/projects/{dated[1]['id']}")
        patched(desk, "projects", other, {"ytd_done_yuan": other["values"]["ytd_done_yuan"] + 1_000_000})

        desk.expect("the issued files come again byte for byte", files_of(desk, first) == files)
        desk.expect("and so does the page", desk.ask("GET", f"/issued-pages/{first['id']}") == page)
        figures_open(desk, page)
        after = desk.ask("GET", f"/one-page?asof={today}")
        desk.expect("the next page compares with the issued one", after["since"] == first["asof"])
        sentences = [plain(one) for one in after["corrections"]]
        wanted = [one for one in sentences if one.startswith(dated[0]["name"]) and "累计完成原为" in one and "项目科 周科员" in one]
        desk.expect(f"the correction is on the next page, with who did it: {sentences}", len(wanted) == 1)
        desk.expect("growth is no correction", not any(one.startswith(dated[1]["name"]) for one in sentences))
        second = desk.ask("POST", "/issued-pages", {"meeting": str(today + datetime.timedelta(days=1))})
        desk.expect("a second issue of the day is another number", second["number"] == 2)
        desk.expect("pages are listed newest first", [one["number"] for one in desk.ask("GET", "/issued-pages")["items"]] == [2, 1])

        spoken = english(desk, "/one-page")
        rest = [re.sub("|".join(re.escape(r["name"]) for r in board["projects"]), "", plain(one)) for one in spoken["changes"]]
        desk.expect(f"the sentences are English: {rest}", not any(re.search("[\u4e00-\u9fff]", one) for one in rest))
        numbers = [[p["text"] for s in one["changes"] for p in s if "explain" in p] for one in (spoken, desk.ask("GET", "/one-page"))]
        desk.expect("with the same figures", numbers[0] == numbers[1])
        light = english(desk, f"/board/{dated[0]['id']}")
        desk.expect(f"the light's arithmetic is English: {light['why']}", not any(re.search("[\u4e00-\u9fff]", j["text"]) for j in light["judgements"]))
        reporter = Desk(server, "qinghe") if "qinghe" in server.text else None
        if reporter:
            desk.expect("a town does not read the county's page", reporter.refused("GET", f"/issued-pages/{first['id']}", None)[0] == 403)
    for line in desk.wrong[:20]:
        print(line)
    print(f"{desk.passed} passed, {len(desk.wrong)} failed")
    return 1 if desk.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
