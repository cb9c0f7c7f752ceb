#!/usr/bin/env python3
"""Fail when a source file includes what its module, or its kind of file, may not use.

usage: check_layers.py ROOT RULES
  site: store vocab base     site may use these; a line may name only modules listed above it, so no cycle can be written
  @store *_store api cli       store/ and every file named *_store are for files named *_store and for modules api and cli only
"""
import fnmatch
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*["<](?:\w+/)?(\w+)/([\w/]+)', re.M)


def read_rules(path):
    allowed, gates = {}, {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, *admitted = line[1:].split()
            gates[name] = admitted
        elif line.strip() and not line.startswith("#"):
            module, _, uses = line.partition(":")
            unknown = set(uses.split()) - allowed.keys()
            if unknown:
                sys.exit(f"{path}: {module} uses {sorted(unknown)}, not listed above it")
            allowed[module.strip()] = set(uses.split())
    return allowed, gates


def complaint(module, stem, target, target_stem, allowed, gates):
    if target not in allowed:
        return None
    if target != module and target not in allowed[module]:
        return f"{module} may not include {target}"
    for gate, admitted in gates.items():
        gated = target == gate or any("*" in a and fnmatch.fnmatch(target_stem, a) for a in admitted)
        if gated and module != gate and not any(a == module or fnmatch.fnmatch(stem, a) for a in admitted):
            return f"only {', '.join(admitted)} may include {target}/{target_stem}"
    return None


def main(root, rules_file):
    allowed, gates = read_rules(rules_file)
    bad = 0
    for path in sorted(pathlib.Path(root).glob("*/**/*")):
        if path.suffix not in {".h", ".hpp", ".cpp", ".cc"}:
            continue
        module, stem = path.relative_to(root).parts[0], path.stem.removesuffix("_test")
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            what = f"{module} has no line in {rules_file}"
            if module in allowed:
                what = complaint(module, stem, match[1], pathlib.PurePath(match[2]).name, allowed, gates)
            if what:
                print(f"{path}:{text.count(chr(10), 0, match.start(1)) + 1}: {what}")
                bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
