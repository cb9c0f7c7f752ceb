#!/usr/bin/env python3
"""Our workbook, opened and saved again by LibreOffice, comes back without a difference; our papers have as many pages there as
in our own PDF, which carries its Chinese glyphs.

usage: office_round_trip.py LIANTU        (left out where soffice is not installed: the last line says so)
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "scenarios"))
from run import Failed, Server  # noqa: E402  (the folder is named above)

ROWS = {
    "enterprises": [{"name": "云川恒达机械有限公司", "town": "青禾镇",
                     "employees": 35, "remark": "=1+1 不是公式\n第二行"},
                    {"name": "云川白石建材有限公司", "town": "白石镇", "employees": 0}],
    "projects": [{"name": "云川甲项目", "total_investment_yuan": 123456789, "start_date": "2026-03-01", "lon": 117.123456,
                  "lat": 36.654321, "town": "青禾镇"},
                 {"name": "云川乙项目", "total_investment_yuan": 50000000, "town": "柳堰镇"}],
}


def ask(server, method, path, body=None):
    sent = body if isinstance(body, bytes) or body is None else json.dumps(body)
    answer = server.ask(method, "/api/v1" + path, body=sent, who="clerk")
    if answer.status >= 300:
        raise Failed(f"{method} {path} answered {answer.status}: {answer.text[:400]}")
    return answer


def saved_by_office(folder, workbook):
    given = folder / "given.xlsx"
    given.write_bytes(workbook)
    done = subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
                           "xlsx:Calc MS Excel 2007 XML", "--outdir", folder / "saved", given], capture_output=True,
                          text=True, timeout=240, check=False)
    saved = folder / "saved/given.xlsx"
    if not saved.exists():
        raise Failed(f"soffice: {done.stdout}{done.stderr}")
    return saved.read_bytes()


def round_trip(server, ledger, folder):
    for values in ROWS[ledger]:
        ask(server, "POST", f"/{ledger}", {"values": values})
    folder.mkdir()
    saved = saved_by_office(folder, ask(server, "GET", f"/{ledger}/export.xlsx").body)
    upload = ask(server, "POST", f"/uploads?name={ledger}.xlsx", saved).json["id"]
    task = ask(server, "POST", "/imports", {"uploads": [upload]}).json["id"]
    for _ in range(300):
        one = ask(server, "GET", f"/imports/{task}").json
        if one["state"] in {"ready", "failed"}:
            break
        time.sleep(0.1)
    counts = one["counts"]
    if one["state"] != "ready" or counts["unchanged"] != len(ROWS[ledger]) or any(
            counts.get(name) for name in ("new", "changed", "conflict", "errors", "bad", "doubtful")):
        rows = ask(server, "GET", f"/imports/{task}/rows").text[:2000]
        raise Failed(f"{ledger}: {one.get('error')} {counts}\n{rows}")


def said(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    if done.returncode:
        raise Failed(f"{command[0]}: {done.stdout}{done.stderr}")
    return done.stdout


def same_pages(binary, data, paper, language, folder):
    folder.mkdir()
    for ending in ("docx", "pdf"):
        said(binary, "report", paper, "--lang", language, "--data", data, "--out", folder / f"{paper}.{ending}")
    said("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder / "office", folder / f"{paper}.docx")
    pages = [re.search(r"Pages:\s+(\d+)", said("pdfinfo", file)).group(1) for file in (folder / f"{paper}.pdf", folder / f"office/{paper}.pdf")]
    if pages[0] != pages[1]:
        raise Failed(f"{pages[0]} pages in our PDF, {pages[1]} in LibreOffice")
    fonts = said("pdffonts", folder / f"{paper}.pdf").splitlines()[2:]
    if not fonts or any(font.split()[-5] != "yes" for font in fonts):
        raise Failed("a font is not embedded:\n" + "\n".join(fonts))


def papers(binary, folder):
    """(what, failure or None) of each paper of the demonstration county."""
    data = folder / "data"
    said(binary, "demo", "--data", data)
    for paper in ("onepage", "weekly", "groundbreaking"):
        for language in ("zh", "en"):
            try:
                same_pages(binary, data, paper, language, folder / f"{paper}-{language}")
                yield f"{paper} in {language}", None
            except (Failed, subprocess.TimeoutExpired) as complaint:
                yield f"{paper} in {language}", complaint


def main(binary):
    if not shutil.which("soffice"):
        print("soffice is not here\n0 passed, 0 failed")
        return 0
    passed = failed = 0
    server = Server(binary, "")
    try:
        server.set_up()
        server.sign_in("clerk")
        for ledger in ROWS:
            try:
                round_trip(server, ledger, pathlib.Path(server.folder) / f"office-{ledger}")
                print(f"ok     {ledger} through LibreOffice")
                passed += 1
            except (Failed, subprocess.TimeoutExpired) as complaint:
                if "could not be loaded" in str(complaint):
                    print(f"        {ledger}: this LibreOffice has no Calc")
                    continue
                failed += 1
                print(f"FAILED {ledger}: {complaint}")
    finally:
        server.stop()
    if shutil.which("pdfinfo") and shutil.which("pdffonts"):
        with tempfile.TemporaryDirectory(prefix="liantu-papers-") as folder:
            for what, complaint in papers(binary, pathlib.Path(folder)):
                print(f"FAILED {what}: {complaint}" if complaint else f"ok     {what}: as many pages in LibreOffice")
                passed, failed = passed + (not complaint), failed + bool(complaint)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
