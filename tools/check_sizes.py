#!/usr/bin/env python3
"""Fail when a file or function is longer than the house allows (CONTRIBUTING.md, sizes). usage: check_sizes.py ROOT"""
import pathlib
import re
import sys

FILE_STOP, FUNCTION_STOP, FOLDER_STOP, LINE_STOP = 600, 80, 60, 120
EXEMPT = {
    # file suffix: reason
    "vocab/work_calendar_notices.cpp": "one line per day of the State Council notices",
}
FOLDER_EXEMPT = {
    # folder suffix: reason
    "store/migrations": "one file a step; a released step is never moved",
}
FIELD_TABLE = re.compile(r"^\s*(field\(|\{\")")


def functions(lines):
    """(first line, length) of blocks that open at column 0 or one namespace level and close with a lone brace."""
    start = None
    for number, line in enumerate(lines, 1):
        if start is None and re.match(r"^(?!namespace|enum|struct|class|template <>|inline constexpr|constexpr|extern|union)"
                                      r"[A-Za-z_:<>~\[][^;]*\)[^;]*\{\s*$", line):
            start = number
        elif start is not None and line.startswith("}"):
            yield start, number - start + 1
            start = None


def main(root):
    root = pathlib.Path(root)
    bad = []
    for folder in [root / "src", root / "bench", root / "web" / "src"]:
        for path in sorted(p for p in folder.rglob("*") if p.suffix in {".h", ".cpp", ".ts", ".vue"}):
            lines = path.read_text(encoding="utf-8").split("\n")
            if any(str(path).endswith(name) for name in EXEMPT):
                continue
            if len(lines) > FILE_STOP:
                bad.append(f"{path}: {len(lines)} lines, stop is {FILE_STOP}")
            if path.suffix not in {".h", ".cpp"}:
                continue
            for start, length in functions(lines):
                if length > FUNCTION_STOP:
                    bad.append(f"{path}:{start}: function of {length} lines, stop is {FUNCTION_STOP}")
        for sub in [d for d in folder.rglob("*") if d.is_dir()]:
            count = sum(1 for p in sub.iterdir() if p.is_file() and not p.stem.endswith("_test"))
            if count > FOLDER_STOP and not any(str(sub).endswith(name) for name in FOLDER_EXEMPT):
                bad.append(f"{sub}: {count} files, stop is {FOLDER_STOP}")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
