#!/usr/bin/env python3
"""Fail when SQL stands where it may not: outside *_store.cpp, *_store.h and store/, or glued together from strings.

usage: check_sql.py src/liantu
Every store::Query is a named constant; names are unique; every :name of a statement is lower_snake; a second text for
PostgreSQL is counted and printed, so that it stays the exception.
"""
import pathlib
import re
import sys

STATEMENT = re.compile(r'"[^"\n]*\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b', re.S)
QUERY = re.compile(r'Query\s+(\w+)\s*\{\s*"([a-z0-9_.]+)"\s*,\s*R"\w*\((.*?)\)\w*"\s*(,\s*R"\w*\((.*?)\)\w*")?', re.S)


def main(root):
    bad, names, second = [], {}, 0
    for path in sorted(pathlib.Path(root).rglob("*.cpp")) + sorted(pathlib.Path(root).rglob("*.h")):
        text = path.read_text(encoding="utf-8")
        if path.stem.endswith("_test"):
            continue
        module, stem = path.relative_to(root).parts[0], path.stem
        if module != "store" and not stem.endswith("_store"):
            for match in STATEMENT.finditer(text):
                bad.append(f"{path}:{text.count(chr(10), 0, match.start()) + 1}: SQL outside a *_store file")
        for match in QUERY.finditer(text):
            constant, name, _, pg, _ = match.groups()
            second += pg is not None
            if name in names:
                bad.append(f"{path}: query name {name} is used by {names[name]} too")
            names[name] = path
            if text.count(constant) < 2:
                bad.append(f"{path}: query {constant} is never used")
    print("\n".join(bad))
    print(f"{len(names)} queries, {second} with a second text for PostgreSQL")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
