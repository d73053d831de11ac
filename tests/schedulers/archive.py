"""The archive that every scheduler converts, its worker that is killed, and what must be there in the end."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from test_batch import make_articles, tree
from tools import PROGRAM, ROOT, SampleTest

BATCH = ROOT / "scripts" / "batch"
ARTICLES = 50
# Comes last and takes some seconds: whoever converts it is killed while at work, with others of its part behind it.
LONG = "zz-long.md"
PARAGRAPHS = 4000


def wait_until(is_so, what, seconds=60):
    """What `is_so` returns, once that is true; else raises AssertionError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := is_so():
            return found
        time.sleep(0.02)
    raise AssertionError(f"after {seconds} s still waiting for {what}")


def require(*names):
    """The commands' paths. They are what is tested here: one that is missing fails the test."""
    path = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    for name in names:
        if not shutil.which(name, path=path):
            raise AssertionError(f"{name} is not installed; scripts/packages/schedulers.txt names the Debian packages")
    return [shutil.which(name, path=path) for name in names]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def daemon(command, log):
    """A daemon in the foreground, which ends with the block, and with the test's process if that is killed."""
    with open(log, "wb") as output:
        process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "--", *map(str, command)], stdin=subprocess.DEVNULL,
                                   stdout=output, stderr=output, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class SchedulerTest(SampleTest):
    """A test with an archive in self.source, self.out, and self.whole: the bytes of one plain run."""

    @classmethod
    def setUpClass(cls):
        kept = tempfile.TemporaryDirectory(prefix="newsexport-")
        cls.addClassCleanup(kept.cleanup)
        cls.archive, whole = Path(kept.name) / "in", Path(kept.name) / "whole"
        make_articles(ARTICLES, cls.archive)
        (cls.archive / LONG).write_text("---\nlang: en\ndate: 2026-01-02\n---\n\n# Rain\n\n" + "\n\n".join(
            f"It rained on the harbour for the {number}th day, and the council counted {number * 7} boats on the river; "
            "the minister wrote a letter to the school beside the bridge, and nobody read it before the evening."
            for number in range(PARAGRAPHS)))
        subprocess.run([PROGRAM, "--epub", "--pdf", "-q", "-d", whole, cls.archive], check=True, timeout=120)
        cls.whole = tree(whole)
        if len(cls.whole) != 2 * (ARTICLES + 1):
            raise AssertionError("the archive is not one article a file, which the tests count on")

    def setUp(self):
        super().setUp()
        self.source, self.out = self.directory / "in", self.directory / "out"
        self.reports = self.directory / "out-reports"
        shutil.copytree(self.archive, self.source)
        self.environment = {**os.environ, "NEWSEXPORT": PROGRAM}

    def outputs(self):
        return {name: digest for name, digest in tree(self.out).items() if name != ".newsexport-journal"}

    def workers(self):
        """The process numbers of newsexport at work on self.out, on this machine."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                words = (folder / "cmdline").read_bytes().split(b"\0")
                if os.readlink(folder / "exe") == os.path.realpath(PROGRAM) and os.fsencode(self.out) in words:
                    found.append(int(folder.name))
        return found

    def wait_for_the_last_worker(self):
        """Until all is done but the long article, and only the worker on that is left: its process number."""
        def last_worker():
            workers = self.workers()
            if self.is_long_done():
                raise AssertionError(f"the long article was done too early; at work: {workers}")
            # An article is done when the journal has its line, a moment after its files.
            journal = self.out / ".newsexport-journal"
            done = journal.read_text().count(" p 0000/") if journal.exists() else 0
            return workers if done == ARTICLES and len(workers) == 1 else None
        worker, = wait_until(last_worker, "the last worker")
        return worker

    def is_long_done(self):
        return bool(list(self.out.glob("zz-long.*")))

    def kill_the_last_worker(self):
        """Kills it while it is at work."""
        os.kill(self.wait_for_the_last_worker(), signal.SIGKILL)
        self.assertFalse(self.is_long_done())

    def leave_half_a_file(self):
        """As a worker would have that was killed a moment later, by the number of a process that is gone."""
        gone = subprocess.Popen(["true"])
        gone.wait()
        (self.out / f".zz-long.pdf.{gone.pid}-1.part").write_bytes(b"%PDF")

    def outcomes(self):
        """Of each article below self.source, by the reports of all parts."""
        lines = [json.loads(line) for report in self.reports.glob("shard-*.jsonl") for line in report.open()]
        outcomes = {str(Path(line["input"]).relative_to(self.source)): line["outcome"] for line in lines}
        self.assertEqual(len(outcomes), len(lines), "an article is in two reports")
        return outcomes

    def assert_whole(self):
        """The same files as one plain run makes, with the same bytes, and no others."""
        self.assertEqual(self.outputs(), self.whole)
        self.assertEqual(len(self.outcomes()), ARTICLES + 1)

    def assert_resumed(self):
        """The killed part found its articles unchanged, all but the one that it had in work."""
        self.assert_whole()
        killed, = [report for report in self.reports.glob("shard-*.jsonl") if LONG in report.read_text()]
        outcomes = {Path(line["input"]).name: line["outcome"] for line in map(json.loads, killed.open())}
        self.assertEqual(outcomes.pop(LONG), "done")
        self.assertGreater(len(outcomes), 3)
        self.assertEqual(set(outcomes.values()), {"unchanged"})
