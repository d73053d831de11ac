"""The examples of scripts/batch: the Makefile, the Snakefile and what Kubernetes' pods run are run, the rest is read."""

import json
import os
import re
import shutil
import subprocess
import sys
import unittest

from archive import ARTICLES, BATCH, LONG, PROGRAM, ROOT, SchedulerTest, require

try:
    import yaml
except ImportError:
    yaml = None


class Scripts(unittest.TestCase):
    def test_shellcheck_has_nothing_to_say(self):
        shellcheck, = require("shellcheck")
        result = subprocess.run([shellcheck, BATCH / "parallel", BATCH / "slurm-array.sbatch"], capture_output=True)
        self.assertEqual(result.stdout.decode(), "")


class Makefile(SchedulerTest):
    def make(self, *words):
        require("make")
        return subprocess.run(["make", "-f", BATCH / "Makefile", "-k", "-j2", f"ARCHIVE={self.source}", f"OUT={self.out}",
                               "ENDINGS=md html nitf ninjs nxml xml txt", *words],
                              env=self.environment, capture_output=True, text=True)

    def test_the_bytes_are_those_of_one_plain_run_and_then_nothing_is_left_to_do(self):
        planned = self.make("-n").stdout
        self.assertEqual(planned.count("--output-dir"), ARTICLES + 1)
        self.assertFalse(self.out.exists())
        self.assertEqual(self.make().returncode, 0)
        self.assertEqual(self.outputs(), self.whole)
        self.assertIn("Nothing to be done", self.make().stdout)
        next(self.out.glob("*/*7.pdf")).unlink()
        os.utime(next(self.source.glob("*/*.html")))
        self.assertEqual(self.make("-n").stdout.count("--output-dir"), 2)
        self.make()
        self.assertEqual(self.outputs(), self.whole)

    def test_an_article_that_cannot_be_converted_keeps_no_other_from_it(self):
        (self.source / LONG).write_bytes(b"")
        self.assertEqual(self.make().returncode, 2)
        self.assertEqual(self.outputs(), {name: d for name, d in self.whole.items() if not name.startswith("zz-")})

    def test_names_that_make_cannot_take_are_refused(self):
        (self.source / "a b.md").write_text("# Rain\n")
        self.assertIn("have names that make cannot take", self.make().stderr)
        (self.source / "a b.md").rename(self.source / "zz-long.html")
        self.assertIn("differ in their endings alone", self.make().stderr)


class KubernetesJob(unittest.TestCase):
    def setUp(self):
        self.assertIsNotNone(yaml, "python3-yaml is not installed")
        self.job = yaml.safe_load((BATCH / "kubernetes-job.yaml").read_text())
        self.spec, self.pod = self.job["spec"], self.job["spec"]["template"]["spec"]
        self.container, = self.pod["containers"]

    def test_it_fits_the_schema_of_kubernetes(self):
        judge = require_from_pip("kubernetes-validate")
        for version in ("1.29", "1.37"):
            result = subprocess.run([judge, "--strict", "-k", version, BATCH / "kubernetes-job.yaml"],
                                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            self.assertEqual(result.returncode, 0, result.stdout)

    def test_every_pod_is_told_its_part(self):
        self.assertEqual((self.job["apiVersion"], self.job["kind"]), ("batch/v1", "Job"))
        self.assertEqual(self.spec["completionMode"], "Indexed")
        environment = {entry["name"]: entry for entry in self.container["env"]}
        self.assertEqual(environment["JOB_COMPLETIONS"]["value"], str(self.spec["completions"]))
        self.assertEqual(self.spec["maxFailedIndexes"], self.spec["completions"])
        self.assertIn("--shard=auto", self.container["args"])
        self.assertIn("--skip-unchanged", self.container["args"])

    def test_what_would_end_alike_is_not_tried_again(self):
        self.assertEqual(self.pod["restartPolicy"], "Never")  # podFailurePolicy asks for it
        self.assertGreater(self.spec["backoffLimitPerIndex"], 0)
        rules = {rule["action"]: rule for rule in self.spec["podFailurePolicy"]["rules"]}
        for action, status in (("FailIndex", 1), ("FailJob", 2)):
            self.assertEqual(rules[action]["onExitCodes"],
                             {"containerName": self.container["name"], "operator": "In", "values": [status]})
        self.assertEqual(rules["Ignore"]["onPodConditions"], [{"type": "DisruptionTarget", "status": "True"}])

    def test_pods_may_do_no_more_than_they_need(self):
        self.assertTrue(self.pod["securityContext"]["runAsNonRoot"])
        self.assertEqual(self.container["securityContext"], {
            "readOnlyRootFilesystem": True, "allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}})
        volumes = {volume["name"] for volume in self.pod["volumes"]}
        self.assertEqual({mount["name"] for mount in self.container["volumeMounts"]}, volumes)

    def test_the_program_takes_the_arguments(self):
        words = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True).stdout
        for argument in self.container["args"]:
            if argument.startswith("--"):
                self.assertRegex(words, re.escape(argument.split("=")[0]) + r"\b")


class KubernetesPods(SchedulerTest):
    def test_all_together_they_make_what_one_plain_run_makes_on_an_empty_volume(self):
        self.assertIsNotNone(yaml, "python3-yaml is not installed")
        spec = yaml.safe_load((BATCH / "kubernetes-job.yaml").read_text())["spec"]
        container, = spec["template"]["spec"]["containers"]
        volume = self.directory / "volume"
        volume.mkdir()
        for index in range(spec["completions"]):
            variables = {entry["name"]: entry.get("value", str(index)) for entry in container["env"]}
            arguments = [argument.replace("$(JOB_COMPLETION_INDEX)", str(index)).replace("/out", str(volume))
                         .replace("/archive", str(self.source)) for argument in container["args"]]
            pod = subprocess.run([PROGRAM, *arguments], env=os.environ | variables, capture_output=True, text=True)
            self.assertEqual(pod.returncode, 0, pod.stderr)
        self.out = volume / "books"
        self.assertEqual(self.outputs(), self.whole)
        reports = "".join(report.read_text() for report in volume.glob("shard-*.jsonl"))
        self.assertEqual(reports.count("\n"), ARTICLES + 1)


def require_from_pip(name):
    """The command of the Python package of that name, which is put into build/NAME if it is missing."""
    place = ROOT / "build" / name
    found = shutil.which(name) or shutil.which(name, path=place / "bin")
    if not found:
        place.parent.mkdir(exist_ok=True)
        for command in ([sys.executable, "-m", "venv", place], [place / "bin" / "pip", "install", "-q", name]):
            if subprocess.run(command, capture_output=True).returncode != 0:
                raise AssertionError(f"{name} is not installed, and pip could not fetch it")
        found = place / "bin" / name
    return found


class Snakefile(SchedulerTest):
    def snakemake(self, *options):
        return subprocess.run([self.program, "-s", BATCH / "Snakefile", "-c", "2", "-k", *options, "--config",
                               f"archive={self.source}", f"out={self.out}", "shards=3", f"newsexport={PROGRAM}"],
                              cwd=self.directory, capture_output=True, text=True)

    def test_the_bytes_are_those_of_one_plain_run_and_then_nothing_is_left_to_do(self):
        self.program = require_from_pip("snakemake")
        planned = self.snakemake("-n")
        self.assertEqual(planned.returncode, 0, planned.stderr)
        self.assertFalse(self.out.exists())
        done = self.snakemake()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assert_whole()
        report = (self.reports / "report.jsonl").read_text().splitlines()
        self.assertEqual({json.loads(line)["outcome"] for line in report}, {"done"})
        again = self.snakemake()
        self.assertIn("Nothing to be done", again.stdout + again.stderr)


if __name__ == "__main__":
    unittest.main()
