"""scripts/batch/slurm-array.sbatch: a Slurm array on one node, with a worker killed, and with its task killed as well."""

import os
import re
import signal
import subprocess
import unittest
from pathlib import Path

from archive import BATCH, LONG, SchedulerTest, wait_until
from slurm import cluster, words_of


@unittest.skipIf(os.getuid() != 0, "Slurm's daemons want root")
class SlurmArray(SchedulerTest):
    def setUp(self):
        super().setUp()
        running = cluster(self.directory / "slurm")
        self.environment |= running.__enter__()
        self.addCleanup(running.__exit__, None, None, None)

    def submit(self, *options):
        """The number of the array; its first number is not 1, so that counting from it is seen to work."""
        result = subprocess.run(["sbatch", "--parsable", "--array=5-7", *options, BATCH / "slurm-array.sbatch",
                                 self.source, self.out], env=self.environment, capture_output=True, text=True,
                                cwd=self.directory)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout.strip()

    def states(self, array):
        """Of each task: its state, exit status and times begun again, as `scontrol show job` says them."""
        fields = [dict(word.split("=", 1) for word in line.split() if "=" in word)
                  for line in words_of(["scontrol", "-o", "show", "job", array], self.environment).splitlines()]
        return {task["ArrayTaskId"]: (task["JobState"], task["ExitCode"], task["Restarts"]) for task in fields}

    def wait_for(self, array):
        def is_over():
            # A task that is put into the queue again waits two minutes, for the sake of what made it fail; here not.
            words_of(["scontrol", "update", f"JobId={array}", "StartTime=now"], self.environment)
            return not {state for state, _, _ in self.states(array).values()} & {
                "PENDING", "RUNNING", "COMPLETING", "REQUEUED", "CONFIGURING"}
        wait_until(is_over, f"the array: {self.states(array)}", 120)
        return self.states(array)

    def test_the_bytes_are_those_of_one_plain_run(self):
        done = ("COMPLETED", "0:0", "0")
        self.assertEqual(self.wait_for(self.submit()), {"5": done, "6": done, "7": done})
        self.assert_whole()
        self.wait_for(self.submit())
        self.assertEqual(set(self.outcomes().values()), {"unchanged"})

    def test_a_killed_worker_is_queued_again_and_does_what_is_missing(self):
        array = self.submit()
        self.kill_the_last_worker()
        self.leave_half_a_file()
        states = self.wait_for(array)
        self.assertEqual(sorted(states.values()), [("COMPLETED", "0:0", "0")] * 2 + [("COMPLETED", "0:0", "1")])
        self.assert_resumed()

    def test_a_killed_task_is_over_and_the_same_call_does_what_is_missing(self):
        array = self.submit()
        worker = self.wait_for_the_last_worker()
        script = int(re.search(r"^PPid:\s*(\d+)", Path(f"/proc/{worker}/status").read_text(), re.MULTILINE)[1])
        os.kill(script, signal.SIGKILL)  # which would have queued the task again
        self.kill_the_last_worker()
        self.leave_half_a_file()
        states = self.wait_for(array)
        self.assertEqual(sorted(states.values())[2], ("FAILED", "0:9", "0"))
        self.assertFalse(self.is_long_done())
        self.wait_for(self.submit())
        self.assert_resumed()

    def test_an_article_that_cannot_be_converted_is_an_end(self):
        (self.source / LONG).write_bytes(b"")
        states = self.wait_for(self.submit())
        self.assertEqual(sorted(states.values()), [("COMPLETED", "0:0", "0")] * 2 + [("FAILED", "1:0", "0")])
        self.assertEqual({name for name, outcome in self.outcomes().items() if outcome != "done"}, {LONG})


if __name__ == "__main__":
    unittest.main()
