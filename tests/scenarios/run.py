#!/usr/bin/env python3
"""Runs scenario files (*.scn) against the real program: a fresh workspace and server per file.

usage: run.py --binary PATH [--postgres postgresql://…/db] [FILE.scn …]

A scenario is text. First line: "# why". Then steps:
  as NAME                          signs in (clerk, officer, reporter, security, audit, system, leader, nobody)
  GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD PATH   a request; {name} is a kept value
  > Header: value                  header of the request
  body JSON                        JSON body, may run over following lines that begin with two blanks
  file NAME                        body is the file tests/scenarios/files/NAME
  = 200                            expected status
  match JSON                       subset of the answer: members are compared, other members are ignored
  header NAME TEXT                 the header of the answer has this text
  count PATH N                     length of the list at PATH, e.g. items
  keep NAME PATH                   keeps a value of the answer (etag = the ETag header, header:NAME = another)
  each NAME PATH                   keeps the values at PATH, where * stands for every item: items.*.id
  crowd N NAME METHOD PATH         N requests at once, {one} taken from the values of NAME in turn; "statuses 201=100 409=900"
  contains TEXT                    the answer has this text; lacks TEXT: it has not
  nowhere TEXT                     no byte of the SQLite files and of the server's log says it
  wait PATH MEMBER=VALUE           asks until the member has the value (20 s)
  stop, start                      Ctrl-C; the server again
  setting NAME=VALUE               a line of its liantu.toml, read at the next start
  move ADDRESS                     from here on this database
  line NAME PATH                   keeps a value of the last line of what a command said, which is JSON
  edit HEADING=TEXT …              the answer is a workbook of ours: these texts go into its first row of data; "file edited"
  restart                          the server is killed (SIGKILL) and started again
  shell ARGS                       liantu ARGS with --data or --db; then "= EXIT" and "contains"
  holds FILE                       the csv has just the records of the following lines, which begin with two blanks; numbers to 1e-9
  tool ARGS                        the same for a verb that needs no database; {folder} is a folder of this scenario
"""
import argparse
import collections
import concurrent.futures
import csv
import http.client
import itertools
import json
import os
import pathlib
import re
import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

from workbook import with_texts

HERE = pathlib.Path(__file__).resolve().parent
CROWD = 40   # connections at once
PASSWORD = "Yunchuan-2026"
PEOPLE = [
    {"name": "系统 管理员", "login": "system", "password": PASSWORD, "roles": ["system_admin"]},
    {"name": "安全 管理员", "login": "security", "password": PASSWORD, "roles": ["security_admin"]},
    {"name": "审计 管理员", "login": "audit", "password": PASSWORD, "roles": ["audit_admin"]},
    {"name": "项目科 周科员", "login": "clerk", "password": PASSWORD, "roles": ["project_clerk"]},
    {"name": "招商 钱干部", "login": "officer", "password": PASSWORD, "roles": ["attraction_officer"]},
    {"name": "县领导 甲", "login": "leader", "password": PASSWORD, "roles": ["leader"]},
]
REPORTER = {"name": "青禾镇 填报员", "login": "reporter", "password": PASSWORD, "roles": ["reporter"], "units": ["青禾镇"]}


class Failed(Exception):
    pass


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Server:
    """One workspace, one running `liantu serve`."""

    def __init__(self, binary, postgres, own_database=False):
        self.folder = tempfile.mkdtemp(prefix="liantu-scenario-")
        self.binary, self.token, self.cookies = binary, secrets.token_hex(16), {}
        self.where = ["--data", self.folder]
        self.other = f"{postgres}?schema=m{secrets.token_hex(6)}"
        if postgres and not own_database:
            self.where += ["--db", f"{postgres}?schema=s{secrets.token_hex(6)}"]
        self.log = None
        self.start()

    def start(self):
        if self.log:
            self.log.close()
        self.log = open(os.path.join(self.folder, "server.log"), "w+", encoding="utf-8")
        environment = dict(os.environ, LIANTU_SETUP_TOKEN=self.token)
        self.process = subprocess.Popen([self.binary, "serve", "--listen", "127.0.0.1:0", *self.where], env=environment,
                                        stdout=self.log, stderr=self.log)
        self.port = self._port()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def _port(self):
        for _ in range(300):
            text = pathlib.Path(self.log.name).read_text(encoding="utf-8")
            found = re.search(r"http://127\.0\.0\.1:(\d+)", text)
            if found:
                return int(found.group(1))
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise Failed("the server did not start:\n" + pathlib.Path(self.log.name).read_text(encoding="utf-8"))

    def ask(self, method, path, headers=None, body=None, who="nobody"):
        sent = {"X-Liantu": "1", **(headers or {})}
        sent = {name: value for name, value in sent.items() if value != "-"}
        if self.cookies.get(who):
            sent["Cookie"] = self.cookies[who]
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        path = path.removeprefix(f"http://127.0.0.1:{self.port}")   # a link of an answer
        connection.request(method, urllib.parse.quote(path, safe="/?&=%[],:;+*~@!$'()"), body, sent)
        reply = connection.getresponse()
        answer = Answer(reply.status, reply.headers, reply.read())
        connection.close()
        return answer

    def set_up(self):
        for _ in range(100):   # the link is opened a moment after the socket
            if self.ask("GET", "/api/v1/setup?token=" + self.token).json["token_valid"]:
                break
            time.sleep(0.1)
        answer = self.ask("POST", "/api/v1/setup", body=json.dumps(
            {"token": self.token, "county": {"name": "云川县", "division": ""}, "people": PEOPLE, "go_live": "2026-12-01"}))
        if answer.status != 201:
            raise Failed(f"set-up answered {answer.status}: {answer.text}")
        self.sign_in("security")
        for path, body in (("/api/v1/units", {"name": "青禾镇", "kind": "town"}), ("/api/v1/people", REPORTER)):
            answer = self.ask("POST", path, body=json.dumps(body), who="security")
            if answer.status != 201:
                raise Failed(f"POST {path} answered {answer.status}: {answer.text}")
        self.sign_in("reporter")
        self.ask("POST", "/api/v1/session/password", body=json.dumps({"old": PASSWORD, "new": PASSWORD + "x"}),
                 who="reporter")

    def sign_in(self, who):
        if who == "nobody" or who in self.cookies:
            return
        for password in (PASSWORD, PASSWORD + "x"):
            answer = self.ask("POST", "/api/v1/session", body=json.dumps({"login": who, "password": password}))
            if answer.status == 201:
                self.cookies[who] = answer.headers["Set-Cookie"].split(";")[0]
                return
        raise Failed(f"{who} could not sign in: {answer.status} {answer.text}")

    def shell(self, words):
        done = subprocess.run([self.binary, *words, *self.where], capture_output=True, timeout=120, check=False)
        return Answer(done.returncode, {}, done.stdout + done.stderr)

    def tool(self, words):
        done = subprocess.run([self.binary, *words], capture_output=True, timeout=120, check=False)
        return Answer(done.returncode, {}, done.stdout + done.stderr)

    def setting(self, name, value):
        with open(os.path.join(self.folder, "liantu.toml"), "a", encoding="utf-8") as file:
            file.write(f"{name} = {json.dumps(value, ensure_ascii=False)}\n")

    def lacks_bytes(self, said):
        for file in pathlib.Path(self.folder).iterdir():
            if file.name.startswith(("liantu.sqlite", "server.log")) and said in file.read_bytes():
                raise Failed(f"{file.name} holds {said.decode()}")

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = "none: it had to be killed"
        if code != 0:
            raise Failed(f"SIGTERM: exit {code}")

    def stop(self):
        try:
            self.end()
        finally:
            self.log.close()
            shutil.rmtree(self.folder, ignore_errors=True)


def at(value, path):
    for part in path.split("."):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def subset(wanted, given, path=""):
    if isinstance(wanted, dict):
        if not isinstance(given, dict):
            raise Failed(f"{path or 'answer'} is {given!r}, no object")
        for name, value in wanted.items():
            if name not in given:
                raise Failed(f"{path}.{name} is missing; there are {sorted(given)}")
            subset(value, given[name], f"{path}.{name}")
    elif isinstance(wanted, list):
        if not isinstance(given, list) or len(given) != len(wanted):
            raise Failed(f"{path}: {json.dumps(given, ensure_ascii=False)} instead of {json.dumps(wanted, ensure_ascii=False)}")
        for number, value in enumerate(wanted):
            subset(value, given[number], f"{path}.{number}")
    elif wanted != given:
        raise Failed(f"{path}: {given!r} instead of {wanted!r}")


def same_records(given, wanted):
    given, wanted = list(csv.reader(given.splitlines())), list(csv.reader(line[2:] for line in wanted.splitlines()))
    if len(given) != len(wanted):
        raise Failed(f"{len(given)} records instead of {len(wanted)}: {given[:20]}")
    for a, b in zip(given, wanted):
        for x, y in itertools.zip_longest(a, b):
            try:
                same = x == y or abs(float(x) - float(y)) < 1e-9
            except (TypeError, ValueError):
                same = False
            if not same:
                raise Failed(f"{a} instead of {b}")


class Scenario:
    def __init__(self, path, server):
        self.server, self.kept, self.who = server, {}, "nobody"
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.number, self.request, self.answer, self.edited = 0, None, None, b""
        self.statuses, self.gathering = None, None

    def fill(self, text):
        return re.sub(r"\{(\w+)\}", lambda m: str(self.kept.get(m.group(1), m.group(0))), text)

    def crowd(self, number, name, method, path):
        """Sent when the next step asks for the answers: a body may follow."""
        headers, body = self.request[2], self.request[3]
        self.request = None
        values = self.kept[name]

        def ask(i):
            one = str(values[i % len(values)])
            text = body.decode("utf-8").replace("{one}", one).replace("{n}", str(i)).encode("utf-8") if body else None
            return self.server.ask(method, path.replace("{one}", one), headers, text, self.who).status

        with concurrent.futures.ThreadPoolExecutor(CROWD) as pool:
            self.statuses = collections.Counter(pool.map(ask, range(number)))

    def block(self, first):
        text = [first]
        while self.number < len(self.lines) and self.lines[self.number].startswith("  "):
            text.append(self.lines[self.number])
            self.number += 1
        return self.fill("\n".join(text))

    def send(self):
        if self.request:
            method, path, headers, body = self.request
            self.request = None
            self.answer = self.server.ask(method, path, headers, body, self.who)

    def expect(self):
        self.send()
        if self.answer is None:
            raise Failed("nothing was asked")
        return self.answer

    def wait(self, path, condition):
        member, _, value = condition.partition("=")
        for _ in range(200):
            self.answer = self.server.ask("GET", path, who=self.who)
            if str(self.answer.json.get(member)) == value:
                return
            time.sleep(0.1)
        raise Failed(f"{member} stayed {self.answer.text}")

    def step(self, word, rest):
        if word in {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"}:
            self.send()
            self.request = [word, self.fill(rest), {}, None]
        elif word == "each":
            name, path = rest.split()
            before, _, after = path.partition(".*.")
            self.kept[name] = [at(item, after) for item in at(self.expect().json, before)]
        elif word == "crowd":
            self.send()
            number, name, method, path = rest.split()
            self.gathering = (int(number), name, method, path)
            self.request = [method, path, {}, None]
        elif word == "statuses":
            self.crowd(*self.gathering)
            wanted = {int(status): int(n) for status, n in (one.split("=") for one in rest.split())}
            if wanted != dict(self.statuses):
                raise Failed(f"{dict(self.statuses)} instead of {wanted}")
        elif word == "as":
            self.send()
            self.who = rest
            self.server.sign_in(rest)
        elif word == ">":
            name, _, value = rest.partition(":")
            self.request[2][name.strip()] = self.fill(value.strip())
        elif word == "body":
            self.request[3] = self.block(rest).encode("utf-8")
        elif word == "file":
            self.request[3] = self.edited if rest == "edited" else (HERE / "files" / rest).read_bytes()
        elif word == "=":
            answer = self.expect()
            if answer.status != int(rest):
                raise Failed(f"{answer.status} instead of {rest}: {answer.text[:600]}")
        elif word == "match":
            subset(json.loads(self.block(rest)), self.expect().json)
        elif word == "header":
            name, _, text = rest.partition(" ")
            if self.fill(text) not in self.expect().headers.get(name, ""):
                raise Failed(f"{name} is {self.answer.headers.get(name)!r}")
        elif word == "count":
            path, number = rest.split()
            if len(at(self.expect().json, path)) != int(number):
                raise Failed(f"{path} has {len(at(self.answer.json, path))}, not {number}: {self.answer.text[:600]}")
        elif word == "keep":
            name, path = rest.split()
            header = {"etag": "ETag"}.get(path, path.removeprefix("header:"))
            self.kept[name] = self.expect().headers[header] if header != path else at(self.expect().json, path)
        elif word in {"contains", "lacks"}:
            if (self.fill(rest) in self.expect().text) != (word == "contains"):
                raise Failed(f"{word} {rest}: {self.answer.text[:600]}")
        elif word == "nowhere":
            self.send()
            self.server.lacks_bytes(self.fill(rest).encode("utf-8"))
        elif word == "wait":
            self.send()
            self.wait(*self.fill(rest).split())
        elif word in {"stop", "start"}:
            self.send()
            self.server.end() if word == "stop" else self.server.start()
        elif word == "setting":
            self.server.setting(*self.fill(rest).split("=", 1))
        elif word == "move":
            self.server.where += ["--db", self.fill(rest)]
            self.server.cookies.clear()
            self.server.start()
        elif word == "line":
            name, path = rest.split()
            self.kept[name] = at(json.loads(self.expect().text.strip().splitlines()[-1]), path)
        elif word == "edit":
            self.edited = with_texts(self.expect().body, dict(w.split("=", 1) for w in shlex.split(rest)))
        elif word == "restart":
            self.send()
            self.server.kill()
            self.server.start()
        elif word == "shell":
            self.send()
            self.answer = self.server.shell(shlex.split(self.fill(rest)))
        elif word == "holds":
            same_records(pathlib.Path(self.fill(rest)).read_text(encoding="utf-8"), self.block("").lstrip("\n"))
        elif word == "tool":
            self.send()
            self.answer = self.server.tool(shlex.split(self.fill(rest)))
        else:
            raise Failed(f"no such step: {word}")

    def run(self):
        while self.number < len(self.lines):
            line = self.lines[self.number]
            self.number += 1
            if line.strip() and not line.startswith("#"):
                word, _, rest = line.partition(" ")
                started = self.number
                try:
                    self.step(word, rest.strip())
                except (Failed, KeyError, IndexError, ValueError, OSError) as error:
                    raise Failed(f"line {started}: {line}\n    {type(error).__name__}: {error}") from error
        self.send()


def run_file(path, binary, postgres):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    if not first.startswith("# "):
        return f"{path}: the first line says why"
    server = None
    try:
        if "own database" in first and not postgres:
            return None   # goes from SQLite to PostgreSQL, which is not here
        server = Server(binary, postgres, "own database" in first)
        if "no set-up" not in first:
            server.set_up()
        scenario = Scenario(path, server)
        scenario.kept["setup_token"] = server.token
        scenario.kept["postgres"] = server.other
        scenario.kept["files"] = str(HERE / "files")
        scenario.kept["folder"] = server.folder
        scenario.run()
        stopping, server = server, None
        stopping.stop()
        return None
    except Failed as failed:
        return f"{path.name}: {failed}"
    finally:
        if server:
            try:
                server.stop()
            except Failed:
                pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--postgres", default="")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    asked = parser.parse_args()
    files = asked.files or sorted(HERE.glob("**/*.scn"))
    bad = 0
    for path in files:
        complaint = run_file(path, asked.binary, asked.postgres)
        print(f"{'FAIL' if complaint else 'ok  '} {path.stem}", flush=True)
        if complaint:
            print(f"  {complaint}", flush=True)
            bad += 1
    print(f"{len(files) - bad} scenarios passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
