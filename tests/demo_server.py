"""`liantu serve --demo` on a free port with a throw-away folder: what a browser test or a check talks to.

    with DemoServer(binary) as server:
        server.address    http://127.0.0.1:43121
        server.password   of all demonstration people: projects, leader, auditor …
"""
import glob
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time


class DemoServer:
    def __init__(self, binary, environment=None):
        self.binary = str(binary)
        self.scratch = tempfile.mkdtemp(prefix="liantu-served-")
        self.environment = {**os.environ, **(environment or {}), "TMPDIR": self.scratch}
        self.environment.pop("LIANTU_DATA", None)
        self.address = self.password = self.text = ""
        self.exit_code = None

    def __enter__(self):
        began = time.monotonic()
        self.out = open(os.path.join(self.scratch, "stdout"), "wb")
        self.err = open(os.path.join(self.scratch, "stderr"), "wb")
        self.process = subprocess.Popen([self.binary, "serve", "--demo", "--listen", "127.0.0.1:0"], stdout=self.out,
                                        stderr=self.err, env=self.environment, cwd=self.scratch)
        while time.monotonic() < began + 240 and self.process.poll() is None and "auditor" not in self.text:
            time.sleep(0.05)
            self.text = self.read("stdout")
        self.seconds = time.monotonic() - began
        address, password = re.search(r"http://127\.0\.0\.1:\d+", self.text), re.search(r"密码都是 (\S+?)，", self.text)
        if address and password:
            self.address, self.password = address[0], password[1]
        return self

    def read(self, name):
        with open(os.path.join(self.scratch, name), encoding="utf-8") as text:
            return text.read()

    def said(self):
        return self.read("stdout") + self.read("stderr")

    def folder(self):
        """The county's data folder; nothing when it is gone."""
        found = glob.glob(f"{self.scratch}/liantu-demo-*")
        return found[0] if found else None

    def stop(self):
        """Ctrl-C; its exit code, or "killed" when it did not end."""
        if self.exit_code is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.exit_code = self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                self.exit_code = "killed"
        return self.exit_code

    def __exit__(self, *_):
        self.stop()
        self.out.close()
        self.err.close()
        shutil.rmtree(self.scratch, ignore_errors=True)
