#!/usr/bin/env python3
"""Fail when a Chinese sentence of the server has no English in src/liantu/json/english/*.tsv, or a pair there no source (a text of a preset is one).

usage: check_sentences.py ROOT [--words]     --words lists whatever else is Chinese there too

A missing one is printed as FILE<tab>TEMPLATE: write TEMPLATE<tab>English into english/MODULE.tsv.
In a template {} stands for each inserted value; the English says {0}, {1}: {0!} = only when that value has
English too, {0=} = quoted as it stands.
"""
import json
import pathlib
import re
import sys

HAN = re.compile("[\u3400-\u9fff]")
CHINESE = re.compile("[\u3400-\u9fff\uff01-\uff5e\u3000-\u303f]")
SENTENCE = re.compile(r"[。？](\{\})*$|，\{\}$")
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*'
    r'|R"(?P<mark>[^()\\\s]*)\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:[^"\\\n]|\\.)*)"(?:s|sv)?\b'
    r'|"(?P<text2>(?:[^"\\\n]|\\.)*)"'
    r"|'(?:[^'\\\n]|\\[^\n]+?)'"
    r'|(?P<word>[A-Za-z_]\w*(?:::\w+)*)|(?P<number>\d[\w\'.]*)|(?P<op>\+=|==|!=|<<|::|->|&&|\|\||[^\s])',
    re.S | re.M)
OPEN, CLOSE = {"(": ")", "[": "]", "{": "}"}, {")", "]", "}"}
BREAKS = {",", ";", "?", ":", "=", "+=", "==", "!=", "<<", "&&", "||", "return", "throw", "case", "else"}
FORMATS = {"fmt::format", "format"}
PLAIN = {"std::string", "std::string_view", "string", "Json", "json::Json"}
# Text of papers and of made-up rows; the command line speaks Chinese.
CHINESE_ONLY = ("cli/", "demo/", "report/", "paper/papers_for_test", "solve/schedule/psplib")
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'", "0": "\0", "r": "\r"}


def unescaped(text):
    return re.sub(r"\\(x[0-9a-fA-F]+|.)", lambda m: ESCAPES.get(m.group(1), ""), text)


def tokens(source):
    """(kind, text): kind is s for a string, w for a word, o for the rest."""
    for m in TOKEN.finditer(source):
        if m.group("raw") is not None:
            yield "s", m.group("raw")
        elif (text := m.group("text") if m.group("text") is not None else m.group("text2")) is not None:
            yield "s", unescaped(text)
        elif m.group("word"):
            yield "w", m.group("word")
        elif m.group("op"):
            yield "o", m.group("op")
        elif m.group("number"):
            yield "n", m.group("number")


def tree(source):
    """Groups in brackets as lists: [bracket, item, …]."""
    root = ["{"]
    stack = [root]
    for kind, text in tokens(source):
        if kind == "o" and text in OPEN:
            group = [text]
            stack[-1].append(group)
            stack.append(group)
        elif kind == "o" and text in CLOSE:
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].append((kind, text))
    return root


def pieces(group):
    """The expressions of one group: (items, the break before, the break after)."""
    out, now, before = [], [], ""
    for item in group[1:]:
        if isinstance(item, tuple) and item[0] != "s" and item[1] in BREAKS:
            out.append((now, before, item[1]))
            now, before = [], item[1]
        elif isinstance(item, list) and item[0] == "{" and now and not (
                isinstance(now[-1], tuple) and now[-1][0] == "w" and len(now) == 1):
            now.append(item)
            if isinstance(now[-2], list) and now[-2][0] == "(":   # a function's body
                out.append((now, before, ";"))
                now, before = [], ";"
        else:
            now.append(item)
    out.append((now, before, ""))
    return out


def operand(items):
    """Text of one side of a +, or None."""
    if items and all(isinstance(i, tuple) and i[0] == "s" for i in items):
        return "".join(i[1] for i in items)
    if len(items) >= 2 and isinstance(items[-1], list) and items[-1][0] in "({" and isinstance(items[-2], tuple):
        inner = pieces(items[-1])
        name = items[-2][1]
        if name in FORMATS:
            said = operand(inner[0][0])
            return None if said is None else re.sub(r"\{[^{}]*\}", "{}", said.replace("{{", "\1").replace("}}", "\2")) \
                .replace("\1", "{").replace("\2", "}")
        if name in PLAIN and len(inner) == 1:
            return template(inner[0][0])
    if len(items) == 1 and isinstance(items[0], list) and items[0][0] == "(" and len(pieces(items[0])) == 1:
        return template(pieces(items[0])[0][0])
    return None


def template(items):
    """The sentence an expression makes, {} for what it inserts; None when it has no literal text."""
    sides, now = [], []
    for item in items:
        if item == ("o", "+"):
            sides.append(now)
            now = []
        else:
            now.append(item)
    sides.append(now)
    said = [operand(side) for side in sides]
    if all(one is None for one in said):
        return None
    return re.sub(r"(\{\}){2,}", "{}", "".join("{}" if one is None else one for one in said))


def paired(said, other, after):
    """Whether the expression that follows is the English of this one: {"中文", "English"} or zh ? "中文" : "English"."""
    if other is None or not re.search("[A-Za-z]", other) or other.startswith(("/", "?")):
        return False
    if CHINESE.search(other) and not re.search("[a-z]{2,} [a-z]{2,} ", other):
        return False
    if after != ":" and not re.search(r"[A-Za-z][.!?]?$| |^[A-Z{:;,(]", other):
        return False
    return not said.endswith("。") or other.rstrip(" )\"”").endswith((".", "!", "?"))


def walk(group, found, thrown=False, formatted=False):
    """Appends (template, required) of every expression with Chinese in it."""
    parts = pieces(group)
    for n, (items, _, after) in enumerate(parts):
        said = None if formatted and n == 0 and operand(items) is not None else template(items)
        if said and CHINESE.search(said):
            other = template(parts[n + 1][0]) if after in {",", ":"} and n + 1 < len(parts) else None
            alone = HAN.search(said) and not paired(said, other, after)
            found.append((said, alone and ((thrown and n == 1) or SENTENCE.search(said) is not None)))
        for at, item in enumerate(items):
            if isinstance(item, list):
                before = items[at - 1] if at else None
                error = isinstance(before, tuple) and before[1] in {"Error", "liantu::Error"}
                walk(item, found, error, isinstance(before, tuple) and before[1] in FORMATS)


def sentences(root):
    """template -> (files, required)"""
    out = {}
    base = root / "src" / "liantu"
    for path in sorted(base.rglob("*")):
        name = str(path.relative_to(base))
        if path.suffix not in {".cpp", ".h"} or re.search(r"_test\.cpp$|fixture|_for_test", name):
            continue
        found = []
        walk(tree(path.read_text(encoding="utf-8")), found)
        for said, required in found:
            files, was = out.get(said, ([], False))
            here = bool(required) and not name.startswith(CHINESE_ONLY)
            out[said] = ([name, *files] if here else [*files, name], was or here)
    return out


def catalogue(root):
    """zh -> (English, place)"""
    out, bad = {}, []
    for path in sorted((root / "src/liantu/json/english").glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line or line.startswith("#"):
                continue
            place = f"{path.name}:{number}"
            zh, tab, en = line.partition("\t")
            holes = {int(h) for h in re.findall(r"\{(\d)[!=]?\}", en)}
            if not tab or not en:
                bad.append(f"{place}: no English")
            elif zh in out:
                bad.append(f"{place}: said in {out[zh][1]} too: {zh}")
            elif holes != set(range(zh.count("{}"))):
                bad.append(f"{place}: the values of the two sides differ: {zh}")
            elif CHINESE.search(re.sub("“[^”]*”|\\([^)]*\\)", "", en)):
                bad.append(f"{place}: Chinese outside quotes in the English: {en}")
            else:
                out[zh] = (en, place)
    return out, bad


def core(said):
    return re.sub(r"^(\{\})+|(\{\})+$", "", said)


def still_said(zh, source, everything):
    """Whether the sources say it: as one expression, or in parts that one expression ends and another begins with."""
    def split(piece):
        return any(piece[:n] + "\n" in everything and "\n" + piece[n:] in everything for n in range(1, len(piece)))

    parts = zh.split("{}")
    return zh in source or all((len(parts) > 1 and piece in everything) or split(piece) for piece in parts)


def preset_texts(root):
    """Every text of presets/*.json: what a rule says of its basis is put into sentences as it stands."""
    def texts(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, (dict, list)):
            for one in value.values() if isinstance(value, dict) else value:
                yield from texts(one)

    return {text for path in (root / "presets").glob("*.json") for text in texts(json.loads(path.read_text("utf-8")))}


def main(root, words):
    root = pathlib.Path(root)
    source = sentences(root)
    presets = preset_texts(root)
    pairs, bad = catalogue(root)
    composed = "\n".join(zh for zh in pairs if zh not in source)   # said by two expressions together
    for said, (files, required) in source.items():
        if said in pairs or core(said) in composed:
            continue
        if required or words:
            bad.append(f"{files[0]}\t{said}")
    everything = "\n" + "\n".join(core(said) for said in source) + "\n"
    for zh, (_, place) in pairs.items():
        if zh not in presets and not still_said(zh, source, everything):
            bad.append(f"{place}: no source says this any more: {zh}")
    print("\n".join(bad))
    if bad:
        print(f"{len(bad)} to correct; see the head of tools/check_sentences.py", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--words" in sys.argv))
