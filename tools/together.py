#!/usr/bin/env python3
"""Which source files of a target can be compiled together: one compile of ten files reads their headers once.

usage: together.py FILE.cpp …    one line a group, ';' between its files

Files of one group must not say the same name at the start of a line (constants, types, functions of their unnamed
namespaces); a name that both say keeps them apart, so nobody has to know of this when naming things. A file whose own names
stand in a header of its folder too is compiled alone.
"""
import pathlib
import re
import sys

MOST_LINES, MOST_FILES = 1400, 12
WORDS = {"if", "for", "while", "switch", "return", "sizeof", "decltype", "defined", "noreturn", "TEST", "TEST_P", "TEST_F",
         "INSTANTIATE_TEST_SUITE_P", "alignas", "requires", "static_assert"}
TYPE = re.compile(r"^(?:template <.*> )?(?:enum class|enum|struct|class|union|using|concept) (\w+)\b(?!::)")
ENUMERATOR = re.compile(r"\bk[A-Z]\w*")   # of an enum that is no class they stand beside other names
TEST = re.compile(r"^(?:TEST|TEST_P|TEST_F|INSTANTIATE_TEST_SUITE_P)\((\w+), *(\w*)")
CALLED = re.compile(r"(?<![\w:])(~?\w+)\(")
CONSTANT = re.compile(r"\b(k[A-Z]\w*)(?=(?:\[\w*\])* ?[{=])")   # also the second of a line, and in the lines that follow it
SET = re.compile(r"(?<![\w:])(\w+)(?:\[\w*\])*(?: = |\{|;| =$)")


def names(path):
    """What the file declares at the start of a line, and its macros."""
    found = set()
    with open(path, encoding="utf-8") as text:
        lines = text.read().split("\n")
    for line in lines:
        found |= set(CONSTANT.findall(line))
        if line.startswith("#define "):
            found.add(line.split()[1].split("(")[0])
        if not line or not (line[0].isalpha() or line[0] in "_["):
            continue
        if test := TEST.match(line):
            found |= {f"{test[1]}.{test[2]}"}
        elif kind := TYPE.match(line):
            if not line.startswith("using ") or "=" in line:
                found.add(kind[1])
            if line.startswith("enum ") and not line.startswith("enum class"):
                found |= set(ENUMERATOR.findall(line))
        elif (called := CALLED.search(line)) and called[1] not in WORDS:
            found.add(called[1])
        elif variable := SET.search(line):
            found.add(variable[1])
    return found, len(lines)


def types_of_headers(folder):
    """Of headers; each name with the stems that declare it."""
    declared = {}
    for header in sorted(pathlib.Path(folder).glob("*.h")):
        for line in header.read_text(encoding="utf-8").split("\n"):
            if (kind := TYPE.match(line)) and not line.rstrip().endswith(";") and not line.startswith("using "):
                declared.setdefault(kind[1], set()).add(header.stem)
    return declared


def groups(paths):
    """First fit, in the order given, which is that of names: neighbours include much the same."""
    made = []
    headers = {folder: types_of_headers(folder) for folder in {pathlib.Path(path).parent for path in paths}}
    for path in paths:
        found, lines = names(path)
        declared = headers[pathlib.Path(path).parent]
        if any(declared.get(name, set()) - {pathlib.Path(path).stem} for name in found):
            lines = MOST_LINES   # alone
        for group in made:
            if len(group["files"]) < MOST_FILES and group["lines"] + lines <= MOST_LINES and not group["names"] & found:
                break
        else:
            group = {"files": [], "lines": 0, "names": set()}
            made.append(group)
        group["files"].append(path)
        group["lines"] += lines
        group["names"] |= found
    return [group["files"] for group in made]


if __name__ == "__main__":
    for files in groups(sys.argv[1:]):
        print(";".join(files))
