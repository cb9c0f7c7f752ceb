"""Every check and test in order, with what each took. Called by ./test once the packages are there.

A step answers (passed, failed, [(seconds, name)] of its single tests). Its output goes to build/test-logs/STEP.log and, when
it fails, to the screen. All processes of a step run in sessions of their own and are killed with it. Parts of a step that
mostly wait run two at a time, each with a log of its own that ends up in the step's.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time

from demo_server import DemoServer
from postgres_cluster import PostgresCluster

ROOT = pathlib.Path(__file__).resolve().parent.parent
RELEASE = ROOT / "build/release"
LOGS = ROOT / "build/test-logs"
SHARED = ROOT.parent / "shared"
BUDGET_MINUTES = 38
ASAN_MODULES = ["base", "vocab", "geo", "sheet", "json"]
COUNT = re.compile(r"(\d+) (?:scenarios )?passed, (\d+) failed")

AT_ONCE = 2

running = set()   # the processes of the step at work; each leads a process group
lock = threading.Lock()
ending = threading.Event()


class Failed(Exception):
    """A step that cannot go on; its message is the reason."""


def kill_group(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def stop_running():
    """Kills what runs; what would be started after is not."""
    ending.set()
    with lock:
        for process in running:
            if process.poll() is None:
                kill_group(process)


def start(command, out, env, cwd):
    with lock:
        if ending.is_set():
            raise Failed("stopped")
        process = subprocess.Popen([str(c) for c in command], stdout=out, stderr=subprocess.STDOUT, cwd=cwd,
                                   stdin=subprocess.DEVNULL, env={**os.environ, **(env or {})}, start_new_session=True)
        running.add(process)
        return process


def call(command, log, seconds, env=None, cwd=ROOT):
    """Runs one command; what it printed, and its exit code. Whatever it leaves behind in its session is killed."""
    with open(log, "ab") as out:
        out.write(f"\n$ {' '.join(map(str, command))}\n".encode())
        out.flush()
        begin = out.tell()
        process = start(command, out, env, cwd)
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            code = 124
            out.write(f"\nstopped after {seconds} s\n".encode())
        finally:
            kill_group(process)
            process.wait()
            with lock:
                running.discard(process)
    with open(log, "rb") as text:
        text.seek(begin)
        return code, text.read().decode("utf-8", "replace")


def at_once(parts, log):
    """What the parts answer, in their order. A part is called with a log of its own; two work at a time."""
    logs = [log.with_name(f"{log.stem}.{number}.part") for number in range(len(parts))]
    pool = concurrent.futures.ThreadPoolExecutor(AT_ONCE)
    try:
        answers = [pool.submit(part, own) for part, own in zip(parts, logs)]
        concurrent.futures.wait(answers)
    except BaseException:
        stop_running()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        with open(log, "ab") as whole:
            for own in filter(pathlib.Path.exists, logs):
                whole.write(own.read_bytes())
                own.unlink()
    return [answer.result() for answer in answers]


def must(command, log, seconds, env=None, cwd=ROOT):
    code, text = call(command, log, seconds, env, cwd)
    if code:
        raise Failed(f"{' '.join(map(str, command))}: exit code {code}")
    return text


def counted(command, log, seconds, env=None, cwd=ROOT):
    """A runner of ours that ends with "N passed, N failed"."""
    code, text = call(command, log, seconds, env, cwd)
    counts = COUNT.findall(text)
    if not counts:
        return 0, 1, []
    passed, failed = map(int, counts[-1])
    return passed, failed or (1 if code else 0), []


def add(*results):
    return (sum(r[0] for r in results), sum(r[1] for r in results), [t for r in results for t in r[2]])


def shell(script, log, seconds):
    """A function of packaging/setup.sh."""
    return must(["bash", "-c", f"set -euo pipefail; . packaging/setup.sh; {script}"], log, seconds)


def modules_with_tests():
    return sorted({p.parent.name for p in (ROOT / "src/liantu").glob("*/*_test.cpp")})


def google_test(program, log, seconds, env=None):
    if not program.exists():
        return 0, 1, []
    answer = LOGS / f"{program.parent.name}-{program.name}.json"
    answer.unlink(missing_ok=True)
    code, _ = call([program, "--gtest_brief=1", f"--gtest_output=json:{answer}"], log, seconds, env)
    if not answer.exists():
        return 0, 1, []   # crashed before it could say
    report = json.loads(answer.read_text(encoding="utf-8"))
    tests = [t for suite in report["testsuites"] for t in suite["testsuite"] if t["result"] == "COMPLETED"]
    failed = sum(1 for t in tests if t.get("failures"))
    times = [(float(t["time"].rstrip("s")), f"{program.name} {t['classname']}.{t['name']}") for t in tests]
    return len(tests) - failed, failed or (1 if code else 0), times


def google_tests(folder, modules, log, seconds, env):
    return add(*at_once([lambda own, m=m: google_test(folder / f"{m}_tests", own, seconds, env) for m in modules], log))


# ---- steps -----------------------------------------------------------------------------------------------------------

def build(log, options):
    tests = [f"{m}_tests" for m in modules_with_tests()]
    benches = [p.stem for p in sorted((ROOT / "bench").glob("*_bench.cpp"))]
    shell(f"build_native release liantu {' '.join(tests + benches)}", log, 2400)
    return 1, 0, []


def web_build(log, options):
    shell("build_web build:check", log, 1500)
    return 1, 0, []


def checks(log, options):
    src, layers = "src/liantu", "src/liantu/LAYERS"
    results = []
    for command in (["check_layers.py", src, layers], ["check_sizes.py", "."], ["check_sql.py", src], ["check_names.py", "."]):
        code, _ = call(["python3", f"tools/{command[0]}", *command[1:]], log, 60)
        results.append((0 if code else 1, 1 if code else 0, []))
    # Workspaces carry the checksums of the steps they have: an edited step would lock them out.
    code, _ = call(["sha256sum", "--check", "--quiet", ROOT / "tests/upgrade/steps.sha256"], log, 60,
                   cwd=ROOT / "src/liantu/store/migrations")
    results.append((0 if code else 1, 1 if code else 0, []))
    return add(*results)


def unit(log, options):
    with PostgresCluster() as cluster:
        env = {"LIANTU_TEST_POSTGRES": cluster.url}
        if options.long:
            env["LIANTU_TEST_OFFICE"] = "1"   # papers are opened by LibreOffice, where it is installed
        return google_tests(RELEASE, modules_with_tests(), log, 600, env)


def asan(log, options):
    wanted = modules_with_tests() if options.long else [m for m in ASAN_MODULES if m in modules_with_tests()]
    shell(f"build_native asan {' '.join(f'{m}_tests' for m in wanted)}", log, 7200 if options.long else 1500)
    env = {"ASAN_OPTIONS": "detect_leaks=1:abort_on_error=0", "UBSAN_OPTIONS": "print_stacktrace=1",
           "LSAN_OPTIONS": f"suppressions={ROOT / 'tests/leaks.supp'}:print_suppressions=0",
           "LD_LIBRARY_PATH": str(ROOT / "build/asan")}   # ASan's dlopen does not look at the caller's run path
    return google_tests(ROOT / "build/asan", wanted, log, 1200, env)


def web_unit(log, options):
    answer = LOGS / "vitest.json"
    answer.unlink(missing_ok=True)
    call(["npx", "vitest", "run", "--reporter=json", f"--outputFile={answer}"], log, 300, cwd=ROOT / "web")
    if not answer.exists():
        return 0, 1, []
    report = json.loads(answer.read_text(encoding="utf-8"))
    times = [((t.get("duration") or 0) / 1000, f"web {t['fullName']}") for f in report["testResults"]
             for t in f["assertionResults"]]
    return report["numPassedTests"], report["numFailedTests"] + report.get("numFailedTestSuites", 0) * (
        0 if report["numFailedTests"] else 1), times


def scenarios(log, options):
    """The same files on both databases, and what walks through the demonstration county."""
    binary = ["--binary", RELEASE / "liantu"]

    def ours(script, own, seconds=300, more=()):
        return counted(["python3", f"tests/{script}", *binary, *more], own, seconds)

    def on_postgres(own):
        with PostgresCluster() as cluster:
            return ours("scenarios/run.py", own, 900, ["--postgres", cluster.url])

    return add(*at_once([on_postgres, lambda own: ours("scenarios/run.py", own, 900),
                         lambda own: ours("check_desk.py", own), lambda own: ours("check_forms.py", own),
                         lambda own: ours("check_issued.py", own), lambda own: ours("tile_readers.py", own),
                         lambda own: ours("feature_readers.py", own)], log))


def container(log, options):
    return counted(["python3", "tests/check_container.py", *(["--long"] if options.long else [])], log,
                   7200 if options.long else 300)


def browser(log, options):
    """Each tests/e2e/*.mjs against a demonstration county of its own, as the clerk of the projects office."""
    def one(script, own):
        began = time.time()
        with DemoServer(RELEASE / "liantu") as server:
            if not server.address:
                raise Failed("the demonstration county was not served: " + server.said())
            passed, failed, _ = counted(["node", script, "--url", server.address, "--login", "projects", "--password",
                                         server.password, "--shots", LOGS / "pictures"], own, 600)
        return passed, failed, [(time.time() - began, f"browser {script.stem}")]

    results = at_once([lambda own, s=s: one(s, own) for s in sorted((ROOT / "tests/e2e").glob("*.mjs"))], log)
    return add(*results) if results else (0, 1, [])


def kills(log, options):
    """A writer is killed at random moments; each round that loses nothing counts."""
    shell("build_native release kill_writer", log, 600)

    def rounds(number, script, program, seconds, where, own):
        code, _ = call(["python3", f"tests/kill/{script}", program, number, *where], own, seconds)
        return (0, 1, []) if code else (number, 0, [])

    def part(where, imports):
        if imports:
            return lambda own: rounds(40 if options.long else 2, "import_kill_test.py", RELEASE / "liantu",
                                      3600 if options.long else 400, where, own)
        return lambda own: rounds(200 if options.long else 20, "kill_test.py", RELEASE / "tests/kill/kill_writer",
                                  7200 if options.long else 600, where, own)

    with PostgresCluster() as cluster:
        return add(*at_once([part(where, imports) for imports in (False, True) for where in ([], [cluster.url])], log))


def office(log, options):
    """Only with --long: LibreOffice opens our workbook and saves it, and it comes back unchanged."""
    if not options.long:
        return 1, 0, []
    return counted(["python3", "tests/office_round_trip.py", RELEASE / "liantu"], log, 900)


def qgis(log, options):
    """Only with --long: QGIS without a screen opens our layers, filters them and saves an edit."""
    if not options.long:
        return 1, 0, []
    return counted(["python3", "tests/qgis_layers.py", "--binary", RELEASE / "liantu"], log, 900)


def ledgers(log, options):
    """The stored county workbooks, when they are beside this repository: share of fields right, nothing silent."""
    results = []
    for name, core, long_texts in (("dev", 0.97, 0.95), ("dense_dev", 0.92, 0.92)):
        folder = SHARED / "data/ledgers" / name
        files = sorted(p for p in folder.iterdir() if p.suffix in {".xlsx", ".csv"})
        out = LOGS / f"ledgers-{name}.jsonl"
        with open(out, "wb") as rows:
            code = subprocess.run([RELEASE / "liantu", "read", *files, "--format", "jsonl"], stdout=rows).returncode
        score = must(["python3", SHARED / "score/ledgers.py", folder / "GOLD.jsonl", out], log, 120)
        print("    " + name + ": " + score.strip())
        found = re.search(r"fields \d+/\d+ ([\d.]+) long texts ([\d.]+).* taken (\d+)/.* reported (\d+)/(\d+) SILENT (\d+)",
                          score)
        held = [code == 0, float(found[1]) >= core, float(found[2]) >= long_texts, found[3] == "0", found[6] == "0"]
        if name == "dev":
            held.append(found[4] == found[5])
        results.append((sum(held), len(held) - sum(held), []))
    return add(*results)


def speed(log, options):
    """The benches of this build say what they measured and whether their aim was held; a step fails only when one cannot run."""
    results = []
    firms = SHARED / "data/enterprises/zibo_weifang.csv"
    runs = [("import_bench",), ("list_bench",)] + ([("import_bench", firms)] if firms.exists() else [])
    for bench, *files in runs:
        text = must([RELEASE / "bench" / bench, *files], log, 600)
        for line in (json.loads(x) for x in text.split("\n") if x.startswith("{")):
            aim = {True: ", aim held", False: ", SHORT OF ITS AIM"}.get(line.get("held"), "")
            print(f"    {line['bench']} {line['case']}: {line['ours']:g} {line['unit']}, peer {line.get('peer')}{aim}")
        results.append((1, 0, []))
    return add(*results)


STEPS = [
    ("checks", checks, None), ("build", build, None), ("unit", unit, None), ("web-build", web_build, None),
    ("web-unit", web_unit, None), ("ledgers", ledgers, SHARED / "score/ledgers.py"), ("scenarios", scenarios, None),
    ("kills", kills, None), ("office", office, None), ("qgis", qgis, None), ("browser", browser, None), ("container", container, None), ("speed", speed, None),
    ("asan", asan, None),
]


def arguments():
    parser = argparse.ArgumentParser(prog="./test")
    parser.add_argument("--long", action="store_true", help="200 kills a database, ASan of everything, LibreOffice, QGIS")
    parser.add_argument("--only", default="", help="steps, ',' between")
    parser.add_argument("--list", action="store_true", help="names of the steps")
    options = parser.parse_args()
    unknown = set(filter(None, options.only.split(","))) - {name for name, _, _ in STEPS}
    if unknown:
        parser.error(f"no such step: {', '.join(sorted(unknown))}; steps: {', '.join(n for n, _, _ in STEPS)}")
    return options


def one_step(name, step, options):
    log = LOGS / f"{name}.log"
    log.unlink(missing_ok=True)
    log.touch()
    print(f"==> {name}", flush=True)
    began = time.time()
    try:
        passed, failed, times = step(log, options)
    except (Failed, OSError, ValueError) as error:
        passed, failed, times = 0, 1, []
        print(f"    {error}")
    took = time.time() - began
    print(f"    {passed} passed, {failed} failed in {took:.0f} s", flush=True)
    if failed:
        tail = log.read_text(encoding="utf-8", errors="replace").split("\n")[-120:]
        print("\n".join("    | " + line for line in tail) + f"\n    whole log: {log}", flush=True)
    return passed, failed, times, took


def main():
    options = arguments()
    if options.list:
        return print("\n".join(name for name, _, _ in STEPS))
    LOGS.mkdir(parents=True, exist_ok=True)
    for signal_number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signal_number, lambda *_: sys.exit(130))   # unwinds: clusters are stopped, folders removed
    started = float(os.environ.get("LIANTU_TEST_STARTED", time.time()))
    wanted = set(filter(None, options.only.split(",")))
    passed = failed = 0
    times, steps = [], [("packages", time.time() - started)]
    try:
        for name, step, needs in STEPS:
            if wanted and name not in wanted:
                continue
            if needs and not needs.exists():
                print(f"==> {name}: left out, {needs} is not here", flush=True)
                continue
            more_passed, more_failed, more_times, took = one_step(name, step, options)
            passed, failed = passed + more_passed, failed + more_failed
            times += more_times
            steps.append((name, took))
    finally:
        stop_running()
    minutes = (time.time() - started) / 60
    print("steps: " + ", ".join(f"{name} {took:.0f} s" for name, took in steps))
    print("slowest: " + "; ".join(f"{name} {took:.1f} s" for took, name in sorted(times, reverse=True)[:10]))
    print(f"took {minutes:.1f} of {BUDGET_MINUTES} minutes")
    if minutes > BUDGET_MINUTES and not options.long:
        failed += 1
        print("over the budget: see the slowest above")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
