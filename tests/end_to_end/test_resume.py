"""--skip-unchanged: what is done again after a change, after a kill at any moment, and with several processes at once."""

import json
import random
import signal
import subprocess
import time
import unittest

from articles import make_articles
from tools import PROGRAM, SampleTest, run, tree

JOURNAL = ".newsexport-journal"


def outputs(folder):
    return {name: digest for name, digest in tree(folder).items() if name != JOURNAL}


class Resume(SampleTest):
    def setUp(self):
        super().setUp()
        self.source, self.out = self.directory / "in", self.directory / "out"

    def convert(self, *options, source=None, out=None):
        """How many articles ended in which way, by the report."""
        report = self.directory / "report.jsonl"
        source = source or self.source
        result = run(["--epub", "--pdf", "--skip-unchanged", "--report", report, "--resource-path", source, "-d",
                      out or self.out, source, *options])
        lines = [json.loads(line) for line in report.read_text().splitlines()]
        counts = {}
        for line in lines:
            counts[line["outcome"]] = counts.get(line["outcome"], 0) + 1
        return result.returncode, counts

    def undisturbed(self):
        result = run(["--epub", "--pdf", "--resource-path", self.source, "-d", self.directory / "whole", self.source])
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return tree(self.directory / "whole")

    def test_what_is_unchanged_is_not_done_again(self):
        make_articles(20, self.source)
        status, counts = self.convert()
        self.assertEqual((status, list(counts)), (0, ["done"]))
        total = counts["done"]  # a feed has several
        first = {path: path.stat().st_mtime_ns for path in self.out.rglob("*")}
        self.assertEqual(self.convert(), (0, {"unchanged": total}))
        self.assertEqual({path: path.stat().st_mtime_ns for path in self.out.rglob("*")}, first)
        next(self.source.rglob("*.html")).write_text("<h1>Rain</h1><p>It rained.</p>")
        next(self.out.rglob("*5.pdf")).unlink()
        self.assertEqual(self.convert(), (0, {"done": 2, "unchanged": total - 2}))

    def test_options_styles_and_bibliographies_count(self):
        self.source.mkdir()
        (self.source / "a.md").write_text("# Rain\n\nIt rained [@x].\n\n![A street](missing.png)\n")
        sheet, works = self.directory / "own.css", self.directory / "works.json"
        sheet.write_text("p { color: black }")
        works.write_text('[{"id": "x", "type": "book", "title": "Rain"}]')
        options = ["--style", sheet, "--bibliography", works]
        done, unchanged = (0, {"done": 1}), (0, {"unchanged": 1})
        self.assertEqual(self.convert(*options), done)
        self.assertEqual(self.convert(*options), unchanged)
        self.assertEqual(self.convert(*options, "-j", 1, "-v", "--color", "never"), unchanged)
        self.assertEqual(self.convert(*options, "--page-size", "a5"), done)
        self.assertEqual(self.convert(*options), done)
        sheet.write_text("p { color: red }")
        self.assertEqual(self.convert(*options), done)
        works.write_text('[{"id": "x", "type": "book", "title": "Snow"}]')
        self.assertEqual(self.convert(*options), done)
        self.assertEqual(self.convert(*options), unchanged)
        self.assertEqual(self.convert(*options, "--strict"), (1, {"failed": 1}))  # the picture is missing, a warning

    def test_outputs_and_journal_may_be_moved(self):
        make_articles(6, self.source)
        _, counts = self.convert()
        self.out.rename(self.directory / "moved")
        self.source.rename(self.directory / "archive")
        again = self.convert(source=self.directory / "archive", out=self.directory / "moved")
        self.assertEqual(again, (0, {"unchanged": counts["done"]}))

    def test_killed_at_ten_moments_and_resumed_it_ends_with_the_same_bytes(self):
        make_articles(40, self.source)
        whole = self.undisturbed()
        moments = random.Random(6)
        command = [PROGRAM, "--epub", "--pdf", "--skip-unchanged", "-q", "--resource-path", self.source, "-d", self.out,
                   self.source]
        for _ in range(10):
            process = subprocess.Popen(command, stderr=subprocess.PIPE)
            time.sleep(moments.uniform(0.02, 0.4))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            self.assertEqual({name for name in outputs(self.out) if not name.endswith(".part")} - set(whole), set())
        status, counts = self.convert()
        self.assertEqual(status, 0)
        self.assertEqual(outputs(self.out), whole)
        self.assertEqual(self.convert(), (0, {"unchanged": sum(counts.values())}))

    def test_a_journal_cut_or_spoilt_anywhere_costs_work_and_nothing_else(self):
        self.source.mkdir()
        for number in range(8):
            (self.source / f"{number}.md").write_text(f"# Rain {number}\n\nIt rained.\n")
        self.convert()
        whole = outputs(self.out)
        journal = (self.out / JOURNAL).read_bytes()
        places = random.Random(7)
        for _ in range(8):
            cut = places.randrange(len(journal))
            spoilt = bytearray(journal[:cut])
            if spoilt:
                spoilt[places.randrange(len(spoilt))] ^= 0xFF
            (self.out / JOURNAL).write_bytes(spoilt)
            status, counts = self.convert("-j", 1)
            self.assertEqual((status, sum(counts.values())), (0, 8))
            self.assertEqual(outputs(self.out), whole)
            self.assertEqual(self.convert(), (0, {"unchanged": 8}))

    def test_shards_share_one_folder_and_one_journal(self):
        make_articles(20, self.source)
        whole = self.undisturbed()
        shards = [subprocess.Popen([PROGRAM, "--epub", "--pdf", "--skip-unchanged", "--shard", f"{number}/3",
                                    "--resource-path", self.source, "-d", self.out, self.source], stderr=subprocess.PIPE) for number in (1, 2, 3)]
        for shard in shards:
            shard.communicate()
            self.assertEqual(shard.returncode, 0)
        self.assertEqual(outputs(self.out), whole)
        status, counts = self.convert()
        self.assertEqual((status, list(counts)), (0, ["unchanged"]))

    def test_what_it_cannot_go_together_with(self):
        self.source.mkdir()
        (self.source / "a.md").write_text("# Rain\n\nIt rained.\n")
        for options in (["--check"], ["--dump-model"], ["-o", "-"], ["--edition", "Rain"]):
            result = run(["--skip-unchanged", *options, self.source / "a.md"], cwd=self.directory)
            self.assertEqual(result.returncode, 2, options)
            self.assertIn(b"--skip-unchanged", result.stderr)


if __name__ == "__main__":
    unittest.main()
