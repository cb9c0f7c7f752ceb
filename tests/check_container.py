"""The package on a machine of its own: builds the .deb, unpacks it, and runs what is inside without any network.

Checks what a stranger depends on: pages, unit and settings are in the package; `serve --demo` prints its three lines and
a password that signs in; registers are full; `doctor` names every check; Ctrl-C ends it and leaves nothing behind.
--long also builds from a clean clone in a fresh Debian 12 root (debootstrap, as root).
"""
import fcntl
import glob
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile

from demo_server import DemoServer

ROOT = pathlib.Path(__file__).resolve().parent.parent
passed = failed = 0


def check(what, held, detail=""):
    global passed, failed
    passed, failed = passed + bool(held), failed + (not held)
    print(f"{'ok    ' if held else 'FAILED'} {what}{'' if held else f': {detail}'}", flush=True)


def without_network():
    """Into a network of our own with nothing but loopback; only root may."""
    if os.geteuid() != 0 or os.environ.get("LIANTU_TEST_ALONE"):
        return
    os.environ["LIANTU_TEST_ALONE"] = "1"
    if subprocess.run(["unshare", "-n", "true"], check=False).returncode == 0:
        os.execvp("unshare", ["unshare", "-n", sys.executable, *sys.argv])


def loopback_up():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            fcntl.ioctl(probe, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))   # SIOCSIFFLAGS: IFF_UP | IFF_RUNNING
        except PermissionError:
            pass   # not alone: loopback is up


def build_package(folder):
    done = subprocess.run(["cpack", "-G", "DEB", "-B", folder], cwd=ROOT / "build/release", capture_output=True, text=True)
    packages = glob.glob(f"{folder}/*.deb")
    check("cpack makes one .deb", done.returncode == 0 and len(packages) == 1, done.stdout[-600:] + done.stderr[-600:])
    return packages[0] if packages else None


def check_contents(package, root):
    subprocess.run(["dpkg-deb", "-x", package, root], check=True)
    for path in ("usr/bin/liantu", "usr/share/liantu/web/index.html", "lib/systemd/system/liantu.service",
                 "usr/lib/sysusers.d/liantu.conf", "etc/liantu/liantu.toml", "usr/share/doc/liantu/examples/nginx.conf",
                 "usr/share/doc/liantu/copyright"):
        check(f"the package holds /{path}", (root / path).exists())
    fields = subprocess.run(["dpkg-deb", "-f", package], capture_output=True, text=True, check=True).stdout
    check("the package names the libraries it needs", "libgdal32" in fields and "libsqlite3-0" in fields, fields)
    control = subprocess.run(["dpkg-deb", "--ctrl-tarfile", package], capture_output=True, check=True).stdout
    check("the package keeps the administrator's settings", b"conffiles" in control and b"postinst" in control)
    unit = (root / "lib/systemd/system/liantu.service").read_text(encoding="utf-8")
    for line in ("NoNewPrivileges=yes", "ProtectSystem=strict", "User=liantu", "Restart=on-failure"):
        check(f"the unit says {line}", line in unit)


class Client:
    def __init__(self, address):
        self.host = address.removeprefix("http://")
        self.cookie = ""

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection(self.host, timeout=20)
        headers = {"X-Liantu": "1", "Content-Type": "application/json", "Cookie": self.cookie}
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        reply = connection.getresponse()
        for name, value in reply.getheaders():
            if name.lower() == "set-cookie":
                self.cookie = value.split(";")[0]
        text = reply.read()
        connection.close()
        return reply.status, reply.headers, text


def check_served(binary):
    with DemoServer(binary) as server:
        check("serve --demo prints the address and a password", server.address and server.password, server.said())
        print(f"        the county was loaded and served after {server.seconds:.1f} s")
        if server.address:
            check_answers(Client(server.address), server.password)
            check_beside(binary, server.folder())
        check("Ctrl-C ends it with exit code 0", server.stop() == 0, f"{server.exit_code} {server.said()}")
        check("the throw-away folder is gone", server.folder() is None)


def check_beside(binary, folder):
    """Verbs on the workspace while it is served."""
    doctor = subprocess.run([binary, "doctor", "--json", "--data", folder], capture_output=True, text=True, check=False)
    checks = json.loads(doctor.stdout)["checks"] if doctor.stdout else []
    check("doctor looks at twelve things or more", len(checks) >= 12, doctor.stdout + doctor.stderr)
    bad = [c for c in checks if c["state"] == "bad"]
    check("doctor finds nothing bad", not bad and doctor.returncode == 0, bad)
    second = subprocess.run([binary, "serve", "--listen", "127.0.0.1:0", "--data", folder], capture_output=True, text=True,
                            timeout=30, check=False)
    check("a second server on the same file is refused in one sentence",
          second.returncode == 1 and second.stderr.strip().count("\n") == 0, second.stderr)


def check_answers(client, password):
    status, headers, page = client.ask("GET", "/")
    check("the page is served", status == 200 and b"<div id=\"app\"" in page, status)
    check("the page may load nothing from elsewhere", "default-src 'self'" in headers.get("Content-Security-Policy", ""))
    check("no address of another machine in the page", not re.search(rb"(src|href)=\"(https?:)?//", page))
    check("/livez and /readyz are green", client.ask("GET", "/livez")[0] == 200 and client.ask("GET", "/readyz")[0] == 200)
    check("a wrong password is refused", client.ask("POST", "/api/v1/session", {"login": "leader", "password": "x"})[0] == 403)
    status, _, text = client.ask("POST", "/api/v1/session", {"login": "projects", "password": password})
    check("the printed password signs in", status in (200, 201), text)
    session = json.loads(client.ask("GET", "/api/v1/session")[2])
    check("the page can tell that this is a demonstration", session.get("county", {}).get("demo") is True, session)
    for plural, least in (("enterprises", 500), ("deals", 46), ("projects", 60), ("project-weeks", 96)):
        answer = json.loads(client.ask("GET", f"/api/v1/{plural}?limit=1")[2])
        check(f"{plural}: {least} or more", (answer.get("total") or 0) >= least, answer)
    sites = sum(json.loads(client.ask("GET", f"/api/v1/{plural}?limit=1")[2])["total"] for plural in ("parcels", "plants", "yards"))
    check("120 sites", sites == 120, sites)
    towns = json.loads(client.ask("GET", "/api/v1/map/layers/towns.geojson")[2])
    check("ten towns on the map", len(towns.get("features", [])) == 10)


def build_in_fresh_root(scratch):
    """./run --build from a clean clone on nothing but Debian's base system."""
    root = scratch / "root"
    subprocess.run(["debootstrap", "--variant=minbase", "bookworm", root], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["git", "clone", "-q", ROOT, root / "root/liantu"], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    done = subprocess.run(["chroot", root, "/root/liantu/run", "--build"], check=False)
    check("./run --build on a fresh Debian 12", done.returncode == 0)
    version = subprocess.run(["chroot", root, "/root/liantu/build/release/liantu", "version"], capture_output=True, text=True)
    check("what it built runs there", version.stdout.startswith("liantu "), version.stderr)


def main():
    if "--long" in sys.argv and os.geteuid() == 0 and shutil.which("debootstrap") and not os.environ.get("LIANTU_TEST_ALONE"):
        with tempfile.TemporaryDirectory(prefix="liantu-root-") as folder:
            build_in_fresh_root(pathlib.Path(folder))
    counts = os.environ.get("LIANTU_TEST_COUNTS", "")
    if not counts:
        os.environ["LIANTU_TEST_COUNTS"] = f"{passed} {failed}"
        without_network()
    else:
        carry(counts)
    loopback_up()
    with tempfile.TemporaryDirectory(prefix="liantu-package-") as folder:
        scratch = pathlib.Path(folder)
        package = build_package(scratch)
        if package:
            check_contents(package, scratch / "unpacked")
            check_served(scratch / "unpacked/usr/bin/liantu")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def carry(counts):
    """What was counted before this process went into its own network."""
    global passed, failed
    passed, failed = map(int, counts.split())


if __name__ == "__main__":
    main()
