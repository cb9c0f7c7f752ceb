#!/usr/bin/env python3
"""Fail on names, marks and files that the house does not admit. usage: check_names.py ROOT"""
import pathlib
import re
import subprocess
import sys

FILE = re.compile(r"(^|_)(utils?|helpers?|manager|common|misc|dto|service|processor)(_|$)")
TYPE = re.compile(r"\b(struct|class)\s+\w*(Dto|DTO|Manager|Helper|Service|Processor|Util|Utils|Impl|VO)\b")
MARK = re.compile(r"\b(TODO|FIXME|XXX|placeholder|not implemented|for now|simplified version)\b", re.I)
SECRET = re.compile(r"\.(key|pem|p12|db|sqlite)$")


def main(root):
    root, bad = pathlib.Path(root), []
    for path in sorted(p for p in (root / "src").rglob("*") if p.suffix in {".h", ".cpp"}):
        if FILE.search(path.stem):
            bad.append(f"{path}: name the thing, not the pattern")
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if TYPE.search(line):
                bad.append(f"{path}:{number}: type named after a pattern")
            if MARK.search(line):
                bad.append(f"{path}:{number}: unfinished mark")
            if re.search(r"\bcatch \(\.\.\.\)\s*\{\s*\}", line):
                bad.append(f"{path}:{number}: an error is swallowed")
    kept = subprocess.run(["git", "-C", root, "ls-files"], capture_output=True, text=True).stdout.splitlines()
    bad += [f"{path}: keys and databases are not kept in the repository" for path in kept if SECRET.search(path)]
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
