#!/usr/bin/env python3
"""Writes texts into the first row of data of a workbook that Liantu exported, as a clerk would.

usage: workbook.py IN.xlsx OUT.xlsx HEADING=TEXT …        (the start of the heading is enough)
"""
import html
import io
import re
import sys
import zipfile


def texts(shared):
    return [html.unescape("".join(re.findall(r"<t[^>]*>(.*?)</t>", item, re.S)))
            for item in re.findall(r"<si>(.*?)</si>", shared, re.S)]


def cell_texts(row, shared):
    for column, attributes, value in re.findall(r'<c r="([A-Z]+)\d+"([^>/]*)><v>(.*?)</v></c>', row):
        yield column, shared[int(value)] if 't="s"' in attributes else value


def with_texts(workbook, changes):
    parts = {}
    with zipfile.ZipFile(io.BytesIO(workbook)) as book:
        for name in book.namelist():
            parts[name] = book.read(name)
    name = "xl/worksheets/sheet1.xml"
    sheet, shared = parts[name].decode("utf-8"), texts(parts["xl/sharedStrings.xml"].decode("utf-8"))
    for number, body in re.findall(r'<row r="(\d+)"[^>]*>(.*?)</row>', sheet, re.S):
        heads = {text: column for column, text in cell_texts(body, shared)}
        if len(heads) > 3:
            break
    line = str(int(number) + 1)
    row = re.search(rf'(<row r="{line}"[^>]*>)(.*?)(</row>)', sheet, re.S)
    cells = {column: text for text, column in re.findall(rf'(<c r="([A-Z]+){line}"(?:[^>]*/>|.*?</c>))', row[2], re.S)}
    for heading, text in changes.items():
        column = next(c for t, c in heads.items() if t.startswith(heading))
        cells[column] = f'<c r="{column}{line}" t="inlineStr"><is><t>{html.escape(text)}</t></is></c>'
    body = "".join(cells[column] for column in sorted(cells, key=lambda c: (len(c), c)))
    parts[name] = (sheet[:row.start()] + row[1] + body + row[3] + sheet[row.end():]).encode("utf-8")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for part, content in parts.items():
            book.writestr(part, content)
    return out.getvalue()


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as given:
        changed = with_texts(given.read(), dict(word.split("=", 1) for word in sys.argv[3:]))
    with open(sys.argv[2], "wb") as taken:
        taken.write(changed)
