#!/usr/bin/env python3
"""A PostgreSQL cluster for tests: in a new folder, on a free port, without durability, gone afterwards.

    with PostgresCluster() as cluster:
        cluster.url            postgresql://postgres@127.0.0.1:PORT/liantu_test

On its own: `tests/postgres_cluster.py COMMAND…` runs the command with LIANTU_TEST_POSTGRES set.
"""
import glob
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

SETTINGS = """
listen_addresses = '127.0.0.1'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 64MB
timezone = 'UTC'
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class PostgresCluster:
    def __init__(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not found:
            raise SystemExit("没有找到 PostgreSQL：请安装 postgresql-15。")
        self.programs = pathlib.Path(found[-1]).parent
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="liantu-pg-"))
        self.port = free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/liantu_test"

    def _run(self, *command):
        """As user postgres when we are root, which the server refuses to be."""
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        done = subprocess.run([*prefix, *command], capture_output=True, text=True, cwd="/")
        if done.returncode:
            raise SystemExit(f"{command[0]}: {done.stdout}{done.stderr}")
        return done.stdout

    def __enter__(self):
        try:
            if os.geteuid() == 0:
                shutil.chown(self.folder, "postgres")
            data = self.folder / "data"
            self._run(self.programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
                      "--locale=C.UTF-8", "--no-sync")
            shared = "posix" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else "mmap"
            with open(data / "postgresql.conf", "a", encoding="utf-8") as conf:
                conf.write(f"{SETTINGS}port = {self.port}\nunix_socket_directories = '{self.folder}'\n"
                           f"dynamic_shared_memory_type = {shared}\n")
            # -l: otherwise the server keeps our pipes open and the call never returns
            self._run(self.programs / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", self.folder / "log", "start")
            self._run(self.programs / "createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "liantu_test")
        except BaseException:
            self.close()
            raise
        return self

    def close(self):
        data = self.folder / "data"
        if (data / "postmaster.pid").exists():
            prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
            subprocess.run([*prefix, self.programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def __exit__(self, *_):
        self.close()


if __name__ == "__main__":
    with PostgresCluster() as cluster:
        sys.exit(subprocess.run(sys.argv[1:], env={**os.environ, "LIANTU_TEST_POSTGRES": cluster.url}).returncode)
