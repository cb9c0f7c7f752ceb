"""Every check and test in order, with what each took. Called by ./test once the packages are there.

A step answers (passed, failed, [(seconds, name)] of its single tests). Its output goes to build/test-logs/STEP.log and, when
it fails, to the screen. All processes of a step run in a session of their own and are killed with it.
"""
import argparse
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
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

running = None   # the process group of the step at work


class Failed(Exception):
    """A step that cannot go on; its message is the reason."""


def stop_running():
    if running and running.poll() is None:
        try:
            os.killpg(running.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def call(command, log, seconds, env=None, cwd=ROOT):
    """Runs one command; what it printed, and its exit code. Whatever it leaves behind in its session is killed."""
    global running
    with open(log, "ab") as out:
        out.write(f"\n$ {' '.join(map(str, command))}\n".encode())
        out.flush()
        start = out.tell()
        running = subprocess.Popen([str(c) for c in command], stdout=out, stderr=subprocess.STDOUT, cwd=cwd,
                                   stdin=subprocess.DEVNULL, env={**os.environ, **(env or {})}, start_new_session=True)
        try:
            code = running.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            code = 124
            out.write(f"\nstopped after {seconds} s\n".encode())
        finally:
            try:
                os.killpg(running.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            running.wait()
            running = None
    with open(log, "rb") as text:
        text.seek(start)
        return code, text.read().decode("utf-8", "replace")


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
        return add(*(google_test(RELEASE / f"{m}_tests", log, 600, env) for m in modules_with_tests()))


def asan(log, options):
    wanted = modules_with_tests() if options.long else [m for m in ASAN_MODULES if m in modules_with_tests()]
    shell(f"build_native asan {' '.join(f'{m}_tests' for m in wanted)}", log, 7200 if options.long else 1500)
    env = {"ASAN_OPTIONS": "detect_leaks=1:abort_on_error=0", "UBSAN_OPTIONS": "print_stacktrace=1",
           "LSAN_OPTIONS": f"suppressions={ROOT / 'tests/leaks.supp'}:print_suppressions=0",
           "LD_LIBRARY_PATH": str(ROOT / "build/asan")}   # ASan's dlopen does not look at the caller's run path
    return add(*(google_test(ROOT / f"build/asan/{m}_tests", log, 1200, env) for m in wanted))


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
    runner = ROOT / "tests/scenarios/run.py"
    binary = RELEASE / "liantu"
    results = [counted(["python3", runner, "--binary", binary], log, 900)]
    with PostgresCluster() as cluster:
        results.append(counted(["python3", runner, "--binary", binary, "--postgres", cluster.url], log, 900))
    results.append(counted(["python3", "tests/check_desk.py", "--binary", binary], log, 300))
    results.append(counted(["python3", "tests/check_forms.py", "--binary", binary], log, 300))
    return add(*results)


def container(log, options):
    return counted(["python3", "tests/check_container.py", *(["--long"] if options.long else [])], log,
                   7200 if options.long else 300)


def browser(log, options):
    """Each tests/e2e/*.mjs against a demonstration county of its own, as the clerk of the projects office."""
    results = []
    for script in sorted((ROOT / "tests/e2e").glob("*.mjs")):
        began = time.time()
        with DemoServer(RELEASE / "liantu") as server:
            if not server.address:
                raise Failed("the demonstration county was not served: " + server.said())
            passed, failed, _ = counted(["node", script, "--url", server.address, "--login", "projects", "--password",
                                         server.password, "--shots", LOGS / "pictures"], log, 600)
        results.append((passed, failed, [(time.time() - began, f"browser {script.stem}")]))
    return add(*results) if results else (0, 1, [])


def kills(log, options):
    """A writer is killed at random moments; each round that loses nothing counts."""
    rounds = 200 if options.long else 20
    shell("build_native release kill_writer", log, 600)
    results = []
    with PostgresCluster() as cluster:
        for where in ([], [cluster.url]):
            command = ["python3", "tests/kill/kill_test.py", RELEASE / "tests/kill/kill_writer", str(rounds), *where]
            code, _ = call(command, log, 7200 if options.long else 600)
            results.append((0, 1, []) if code else (rounds, 0, []))
            served = 40 if options.long else 2
            code, _ = call(["python3", "tests/kill/import_kill_test.py", RELEASE / "liantu", served, *where], log,
                           3600 if options.long else 400)
            results.append((0, 1, []) if code else (served, 0, []))
    return add(*results)


def office(log, options):
    """Only with --long: LibreOffice opens our workbook and saves it, and it comes back unchanged."""
    if not options.long:
        return 1, 0, []
    return counted(["python3", "tests/office_round_trip.py", RELEASE / "liantu"], log, 900)


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
    ("kills", kills, None), ("office", office, None), ("browser", browser, None), ("container", container, None), ("speed", speed, None),
    ("asan", asan, None),
]


def arguments():
    parser = argparse.ArgumentParser(prog="./test")
    parser.add_argument("--long", action="store_true", help="200 kills a database, ASan of everything, LibreOffice")
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
