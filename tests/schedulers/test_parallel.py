"""scripts/batch/parallel: GNU parallel on this machine, and over ssh to it, with a worker killed and with all killed."""

import contextlib
import os
import signal
import subprocess
import unittest

from archive import BATCH, LONG, SchedulerTest, daemon, free_port, require, wait_until

SSHD = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile {folder}/pid
AuthorizedKeysFile {folder}/user.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
"""
SSH = """
Host *
HostName 127.0.0.1
Port {port}
IdentityFile {folder}/user
IdentitiesOnly yes
UserKnownHostsFile {folder}/known
GlobalKnownHostsFile none
BatchMode yes
ControlPath none
"""


class Parallel(SchedulerTest):
    machines = []

    def setUp(self):
        require("parallel")
        super().setUp()

    def command(self, *options):
        return [BATCH / "parallel", "-j", "3", "-n", "3", *self.machines, self.source, self.out, *options]

    def convert(self, *options):
        result = subprocess.run(self.command(*options), env=self.environment, capture_output=True, timeout=300)
        self.assertNotIn(b"parallel: Warning", result.stderr)
        return result.returncode

    def begin(self):
        return subprocess.Popen(self.command(), env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, start_new_session=True)

    def machine_of_the_log(self):
        return {line.split("\t")[1] for line in (self.reports / "joblog.last").read_text().splitlines()[1:]}

    def test_the_bytes_are_those_of_one_plain_run(self):
        self.assertEqual(self.convert(), 0)
        self.assert_whole()
        self.assertEqual(self.convert(), 0)
        self.assertEqual(set(self.outcomes().values()), {"unchanged"})

    def test_a_killed_worker_is_begun_again_and_does_what_is_missing(self):
        call = self.begin()
        self.kill_the_last_worker()
        self.assertEqual(call.wait(120), 0)
        self.assert_resumed()

    def test_all_killed_the_same_call_goes_on_with_what_did_not_end(self):
        call = self.begin()
        self.wait_for_the_last_worker()
        log = self.reports / "joblog"
        wait_until(lambda: len(log.read_text().splitlines()) == 3, "the log's lines on two parts, below its head")
        os.killpg(call.pid, signal.SIGSTOP)  # so that none is begun again
        self.kill_the_last_worker()
        self.leave_half_a_file()
        os.killpg(call.pid, signal.SIGKILL)
        call.wait(10)
        ended = {report: report.stat().st_mtime_ns for report in self.reports.glob("shard-*.jsonl")}
        self.assertEqual(self.convert(), 0)
        self.assert_resumed()
        again = [report for report, time in ended.items() if report.stat().st_mtime_ns != time]
        self.assertEqual([LONG in report.read_text() for report in again], [True])


class ParallelHere(Parallel):
    def test_an_article_that_cannot_be_converted_is_an_end(self):
        (self.source / LONG).write_bytes(b"")
        self.assertEqual(self.convert(), 1)
        self.assertEqual({name for name, outcome in self.outcomes().items() if outcome != "done"}, {LONG})
        log = (self.reports / "joblog.last").read_text().splitlines()[1:]
        self.assertEqual([line.split("\t")[6] for line in log], ["0"] * 3)
        (self.source / LONG).write_text("# Rain\n\nIt rained.\n")
        self.assertEqual(self.convert(), 0)
        self.assertEqual([name for name, outcome in self.outcomes().items() if outcome == "done"], [LONG])

    def test_other_options_begin_all_parts_anew(self):
        self.assertEqual(self.convert("--", "--page-size", "nonsense"), 4)
        self.assertEqual(self.convert("--", "--page-size", "a5"), 0)
        self.assertEqual(set(self.outcomes().values()), {"done"})

    def test_wrong_usage_is_said(self):
        for words in ([], [self.source], ["-n", "0", self.source, self.out], [self.source, self.out, "--pdf"]):
            result = subprocess.run([BATCH / "parallel", *words], env=self.environment, capture_output=True)
            self.assertEqual((result.returncode, result.stderr[:6]), (2, b"usage:"), words)


class ParallelOverSsh(Parallel):
    """The ssh server is the test's own, with keys and configuration in its folder; /run/sshd is what it insists on."""

    machines = ["-S", "3/loopback"]

    def setUp(self):
        server, _, key_maker, _ = require("sshd", "ssh", "ssh-keygen", "setpriv")
        super().setUp()
        folder = self.directory / "ssh"
        folder.mkdir(mode=0o700)
        port = free_port()
        for key in ("host", "user"):
            subprocess.run([key_maker, "-q", "-t", "ed25519", "-N", "", "-f", folder / key], check=True)
        (folder / "known").write_text(f"[127.0.0.1]:{port} {(folder / 'host.pub').read_text()}")
        (folder / "sshd_config").write_text(SSHD.format(port=port, folder=folder))
        (folder / "ssh_config").write_text(SSH.format(port=port, folder=folder))
        if os.getuid() == 0 and not os.path.isdir("/run/sshd"):
            os.mkdir("/run/sshd", 0o755)
            self.addCleanup(os.rmdir, "/run/sshd")
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        stack.enter_context(daemon([server, "-D", "-e", "-f", folder / "sshd_config"], folder / "log"))
        client = f"ssh -F {folder}/ssh_config"
        wait_until(lambda: subprocess.run([*client.split(), "loopback", "true"], capture_output=True).returncode == 0,
                   "the ssh server", 20)
        self.environment["PARALLEL_SSH"] = client

    def test_the_parts_are_done_over_ssh(self):
        self.assertEqual(self.convert(), 0)
        self.assertEqual(self.machine_of_the_log(), {"loopback"})


del Parallel  # only what is made of it is a test

if __name__ == "__main__":
    unittest.main()
