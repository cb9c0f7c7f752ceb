#!/usr/bin/env python3
"""The office's own forms over the demonstration county: a city's fixed form mapped by its headings, and our ready forms,
filled; their figures read back are the board's, formulas and merges stay, hostile files are refused in one sentence.

usage: check_forms.py --binary PATH [--keep DIR] | --form FILE
"""
import argparse
import html
import io
import json
import pathlib
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import zipfile

from demo_server import DemoServer

HEADS = ["序号", "项目名称", "责任单位", "年度计划投资", "本年累计完成投资", "完成率", "序时进度", "实际开工时间", "本周形象进度", "联系人"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def text(ref, words, style=0):
    return f'<c r="{ref}" s="{style}" t="inlineStr"><is><t>{html.escape(words)}</t></is></c>'


def city_form(samples=3):
    """Title, unit line, headings over two rows, samples, a sum, a note; the rate is a formula, the day a day."""
    first, last = 5, 4 + samples
    rows = [f'<row r="1" ht="30" customHeight="1">{text("A1", "2026年市重点项目周调度表")}</row>', f'<row r="2">{text("A2", "单位：万元")}</row>']
    rows.append('<row r="3">' + "".join(text(f"{chr(65 + i)}3", "投资完成情况" if head in HEADS[3:7] else head) for i, head in enumerate(HEADS)) + "</row>")
    rows.append('<row r="4">' + "".join(text(f"{chr(65 + i)}4", head) for i, head in enumerate(HEADS) if head in HEADS[3:7]) + "</row>")
    for row in range(first, last + 1):
        rows.append(f'<row r="{row}" ht="24" customHeight="1"><c r="A{row}"><v>{row - 4}</v></c>{text(f"B{row}", "示例项目")}{text(f"C{row}", "示例镇")}'
                    f'<c r="D{row}" s="3"><v>100</v></c><c r="E{row}" s="3"><v>40</v></c><c r="F{row}" s="1"><f>E{row}/D{row}</f><v>0.4</v></c>'
                    f'<c r="G{row}" s="1"/><c r="H{row}" s="2"/><c r="I{row}"/>{text(f"J{row}", "示例人")}</row>')
    end = last + 1
    rows.append(f'<row r="{end}">{text(f"A{end}", "合计")}<c r="D{end}" s="3"><f>SUM(D{first}:D{last})</f></c><c r="E{end}" s="3"><f>SUM(E{first}:E{last})</f></c>'
                f'<c r="F{end}" s="1"><f>E{end}/D{end}</f></c></row>')
    rows.append(f'<row r="{end + 1}">{text(f"A{end + 1}", "注：每周五报送。")}</row>')
    merges = ["A1:J1", "D3:G3", f"A{end}:C{end}"] + [f"{c}3:{c}4" for c in "ABCHIJ"]
    sheet = (f'<worksheet xmlns="{MAIN}"><cols><col min="2" max="2" width="40" customWidth="1"/></cols><sheetData>{"".join(rows)}</sheetData>'
             f'<mergeCells count="{len(merges)}">{"".join(f"""<mergeCell ref="{m}"/>""" for m in merges)}</mergeCells></worksheet>')
    look = '<xf numFmtId="{}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="上报表" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">{look.format(0)}{look.format(10)}{look.format(14)}{look.format(3)}</cellXfs></styleSheet>',
    }
    return zipped(parts)


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


def cells_of(workbook):
    """Reference -> text or number of the first sheet; formulas as "=…"."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        shared = book.read("xl/sharedStrings.xml").decode() if "xl/sharedStrings.xml" in book.namelist() else ""
    words = ["".join(re.findall(r"<t[^>]*>(.*?)</t>", item, re.S)) for item in re.findall(r"<si>(.*?)</si>", shared, re.S)]
    found = {}
    for ref, attributes, body in re.findall(r'<c r="([A-Z]+\d+)"([^>]*?)(?:/>|>(.*?)</c>)', sheet, re.S):
        formula, value = re.search(r"<f[^>]*>(.*?)</f>", body), re.search(r"<v>(.*?)</v>", body)
        if formula:
            found[ref] = "=" + formula[1]
        elif 't="s"' in attributes and value:
            found[ref] = html.unescape(words[int(value[1])])
        elif 'inlineStr' in attributes:
            found[ref] = html.unescape("".join(re.findall(r"<t[^>]*>(.*?)</t>", body, re.S)))
        elif value:
            found[ref] = float(value[1])
    return found, sheet


class Desk:
    def __init__(self, server, login):
        self.address, self.passed, self.wrong = server.address + "/api/v1", 0, []
        self.cookie = ""
        with self.open("POST", "/session", json.dumps({"login": login, "password": server.password}).encode()) as answer:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def open(self, method, path, body=None):
        headers = {"X-Liantu": "1", "Content-Type": "application/json", "Cookie": self.cookie}
        address = self.address + urllib.parse.quote(path, safe="/?&=.")
        return urllib.request.urlopen(urllib.request.Request(address, body, headers, method=method))

    def ask(self, method, path, body=None):
        sent = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        with self.open(method, path, sent) as answer:
            data = answer.read()
            return json.loads(data) if "json" in answer.headers.get("Content-Type", "") else data

    def refused(self, method, path, body):
        try:
            self.ask(method, path, body)
        except urllib.error.HTTPError as error:
            said = json.loads(error.read())
            return error.code, said.get("detail") or said.get("title", "")
        return 0, ""

    def upload(self, name, content):
        return self.ask("POST", "/uploads?name=" + name, content)["id"]

    def expect(self, what, holds):
        self.passed += bool(holds)
        if not holds:
            self.wrong.append(what)


def keep(folder, name, content):
    if folder:
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        (pathlib.Path(folder) / name).write_bytes(content)


def fixed_form(desk, day, folder):
    upload = desk.upload("市周调度表.xlsx", city_form())
    check = desk.ask("POST", f"/paper-forms/check?asof={day}", {"upload": upload, "paper": "weekly"})
    names = {item["heading"].split("/")[-1]: item["name"] for item in check["columns"]["items"]}
    wanted = {"序号": "项目.序号", "项目名称": "项目.项目名称", "责任单位": "项目.责任单位", "年度计划投资": "项目.年度计划万元", "本年累计完成投资": "项目.累计完成万元",
              "完成率": "项目.完成率", "序时进度": "项目.序时进度", "实际开工时间": "项目.实际开工", "本周形象进度": "项目.形象进度", "联系人": ""}
    desk.expect(f"the headings mean {names}", names == wanted)
    desk.expect("rows 5 to 7 are the samples", (check["columns"]["row"], check["columns"]["last_row"]) == (5, 7))
    desk.expect("the rate is a formula that stays", [i["heading"] for i in check["columns"]["items"] if i["formula"]] == ["投资完成情况/完成率"])
    chosen = {str(item["column"]): item["name"] for item in check["columns"]["items"]} | {"10": "项目.包保领导"}
    form = desk.ask("POST", f"/paper-forms?asof={day}", {"upload": upload, "paper": "weekly", "name": "市调度表", "columns": {"names": chosen}})
    filled = desk.ask("GET", f"/paper-forms/{form['id']}/filled?asof={day}")
    keep(folder, "市调度表.xlsx", filled)
    desk.expect("the same day gives the same bytes", filled == desk.ask("GET", f"/paper-forms/{form['id']}/filled?asof={day}"))
    cells, sheet = cells_of(filled)
    projects = {row["name"]: row for row in desk.ask("GET", f"/board?asof={day}")["projects"]}
    rows = [row for row in range(5, 2000) if f"B{row}" in cells and cells[f"B{row}"] in projects]
    desk.expect(f"{len(rows)} rows, the check said {check['entries']}", len(rows) == check["entries"] > 3)
    for row in rows:
        one = projects[cells[f"B{row}"]]
        for column, key in (("D", "plan_yuan"), ("E", "done_yuan")):
            value = cells.get(f"{column}{row}")
            desk.expect(f"{one['name']} {key}: {value}, board {one[key]}", (None if value is None else round(value * 10_000)) == one[key])
        desk.expect("the formula counts its own row", cells[f"F{row}"] == f"=E{row}/D{row}")
        desk.expect("the sponsor stands where the clerk put him", cells.get(f"J{row}", "") == one["lead_official"])
    end = rows[-1] + 1
    desk.expect(f"the sum is below: {cells.get(f'D{end}')}", cells.get(f"D{end}") == f"=SUM(D5:D{end - 1})" and cells.get(f"A{end}") == "合计")
    desk.expect("merges, widths and heights stay", all(piece in sheet for piece in ('ref="D3:G3"', f'ref="A{end}:C{end}"', 'width="40"', f'<row r="{end - 1}" ht="24"')))
    desk.expect("no sample is left", "示例" not in sheet)
    again = desk.ask("POST", f"/paper-forms/check?asof={day}", {"upload": desk.upload("市周调度表9月.xlsx", city_form(5)), "paper": "weekly"})
    desk.expect("the mapping is remembered for the next file", {str(i["column"]): i["name"] for i in again["columns"]["items"]} == chosen)
    return form


def ready_forms(desk, day, folder):
    for paper in ("weekly", "onepage"):
        for ending in ("xlsx", "docx"):
            sample = desk.ask("GET", f"/paper-forms/sample.{ending}?paper={paper}")
            upload = desk.upload(f"样表.{ending}", sample)
            check = desk.ask("POST", f"/paper-forms/check?asof={day}", {"upload": upload, "paper": paper})
            desk.expect(f"{paper}.{ending}: every name is known: {[l for l in check['lines'] if not l['known']]}", check["unknown"] == 0 and len(check["lines"]) > 9)
            form = desk.ask("POST", f"/paper-forms?asof={day}", {"upload": upload, "paper": paper, "name": f"样表{paper}{ending}"})
            filled = desk.ask("GET", f"/paper-forms/{form['id']}/filled?asof={day}")
            keep(folder, f"sample-{paper}.{ending}", filled)
            with zipfile.ZipFile(io.BytesIO(filled)) as book:
                left = [name for name in book.namelist() if name.endswith(".xml") and b"{{" in book.read(name)]
                whole = b"".join(book.read(name) for name in book.namelist() if name.endswith(".xml")).decode()
            desk.expect(f"{paper}.{ending}: nothing is left to fill in {left}", not left or (ending == "xlsx" and left == ["xl/sharedStrings.xml"]))
            if paper == "onepage":
                lines = desk.ask("GET", f"/one-page?asof={day}")["indicators"]
                desk.expect("the indicators are the page's", all(line["actual"] in whole or str(float(line["actual"])).removesuffix(".0") in whole for line in lines))


def hostile(desk):
    for name, content, words in (("宏.xlsx", zipped({"xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "x"}), "宏"),
                                 ("假.xlsx", b"PK\x03\x04not a zip", "损坏"), ("空.docx", zipped({"word/document.xml": "<w:document/>"}), "{{…}}"),
                                 ("弹.docx", zipped({"word/document.xml": " " * (40 << 20)}), "过大"), ("图.pdf", b"%PDF-1.4", ""),
                                 ("机密名单.xlsx", city_form(), "密级")):
        try:
            upload = desk.upload(name, content)
        except urllib.error.HTTPError as error:
            desk.expect(f"{name} is refused when it is sent", error.code in (400, 422))
            continue
        code, said = desk.refused("POST", "/paper-forms/check", {"upload": upload, "paper": "weekly"})
        desk.expect(f"{name}: {code} {said}", code == 400 and words in said and len(said) < 120)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--binary")
    options.add_argument("--keep")
    options.add_argument("--form", help="write the city's form to this file, and nothing else")
    chosen = options.parse_args()
    if chosen.form:
        pathlib.Path(chosen.form).write_bytes(city_form())
        return 0
    with DemoServer(chosen.binary) as server:
        desk = Desk(server, "projects")
        day = desk.ask("GET", "/board")["since"]
        form = fixed_form(desk, day, chosen.keep)
        ready_forms(desk, day, chosen.keep)
        hostile(desk)
        desk.expect("a removed form is listed no more", desk.ask("DELETE", f"/paper-forms/{form['id']}") is not None and
                    form["id"] not in [one["id"] for one in desk.ask("GET", "/paper-forms")["items"]])
        desk.expect("but still fills", desk.ask("GET", f"/paper-forms/{form['id']}/filled?asof={day}")[:2] == b"PK")
        reader = Desk(server, "leader")
        desk.expect("a leader keeps no form", reader.refused("POST", "/paper-forms", {"upload": "x", "paper": "weekly", "name": "x"})[0] == 403)
    for line in desk.wrong[:20]:
        print(line)
    print(f"{desk.passed} passed, {len(desk.wrong)} failed")
    return 1 if desk.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
