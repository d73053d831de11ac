"""Many articles in one call: folders, lists, several at once, and a batch that is ended early."""

import html
import hashlib
import json
import os
import signal
import subprocess
import time
import unittest
from pathlib import Path

from articles import make_articles
from tools import PROGRAM, SampleTest, run, tree


class Batch(SampleTest):
    def setUp(self):
        super().setUp()
        self.source, self.out = self.directory / "in", self.directory / "out"

    def write(self, name, text="# Rain\n\nIt rained.\n"):
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def test_outputs_mirror_the_tree_of_a_folder(self):
        for name in ("a.md", "may/b.txt", "may/deep/c.html", "may/photo.jpg", ".hidden.md"):
            self.write(name, "<h1>Rain</h1><p>It rained.</p>" if name.endswith("html") else "# Rain\n\nIt rained.\n")
        result = run(["--epub", "-v", "-d", self.out, self.source])
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertEqual(list(tree(self.out)), ["a.epub", "may/b.epub", "may/deep/c.epub"])
        self.assertRegex(result.stderr.decode(), r"note: beside articles, 1 file passed over: .*/photo\.jpg \(JPG\)")

    def test_what_is_passed_over_is_counted_by_kind_and_named_everywhere(self):
        self.write("a.md", "---\ntitle: Rain\nlang: en\ndate: 2026-05-12\n---\n\nIt rained.\n")
        for name in ("b.docx", "c.docx", "may/d.tiff", "e.rtf", "photo.jpg"):
            self.write(name, "PK")
        self.write("a.epub", "PK")  # as an earlier run in that folder leaves it
        report, page = self.directory / "r.jsonl", self.directory / "s.html"
        result = run(["--epub", "--report", report, "--report-summary", page, "-d", self.source, self.source])
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        where = str(self.source)
        line = f"4 files passed over (2 DOCX, 1 RTF, 1 TIFF): {where}/b.docx, {where}/c.docx, {where}/e.rtf, …"
        self.assertEqual(result.stderr.decode(), f"newsexport: warning: {line} [input.passed-over]\n"
                                                 "1 warning: 1 input.passed-over\n")
        last = json.loads(report.read_text().splitlines()[-1])
        self.assertEqual([(Path(file["path"]).name, file["kind"]) for file in last["passed_over"]],
                         [("b.docx", "DOCX"), ("c.docx", "DOCX"), ("e.rtf", "RTF"), ("d.tiff", "TIFF")])
        self.assertIn(html.escape(line), page.read_text())
        self.assertEqual(run(["-q", "--epub", "-d", self.out, self.source]).stderr, b"")
        (self.source / "a.md").unlink()
        none = run(["--epub", "-d", self.out, self.source])
        self.assertEqual(none.returncode, 2)
        self.assertIn(b"there is no article in it; 6 files passed over (2 DOCX", none.stderr)

    def test_files_of_one_name_are_told_apart(self):
        self.write("a.md")
        self.write("a.html", "<h1>Rain</h1><p>It rained.</p>")
        run(["--epub", "--pdf", "-d", self.out, self.source])
        self.assertEqual(list(tree(self.out)), ["a.html.epub", "a.html.pdf", "a.md.epub", "a.md.pdf"])

    def test_a_folder_without_articles_is_wrong_usage(self):
        self.write("photo.jpg", b"")
        result = run(["-d", self.out, self.source])
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"[usage.no-input]", result.stderr)

    def test_inputs_come_from_a_list(self):
        self.write("a b.md")
        self.write("c.md")
        listed = run(["-d", "out", "--files-from", "-"], input=b"in/a b.md\n\nin/c.md\n", cwd=self.directory)
        self.assertEqual(listed.returncode, 0, listed.stderr.decode())
        self.assertEqual(list(tree(self.out)), ["in/a b.epub", "in/c.epub"])
        terminated = run(["-d", "zero", "-0", "--files-from", "-"], input=b"in/a b.md\0in/c.md\0", cwd=self.directory)
        self.assertEqual(terminated.returncode, 0, terminated.stderr.decode())
        self.assertEqual(tree(self.directory / "zero"), tree(self.out))

    def test_bytes_and_messages_do_not_depend_on_the_number_of_jobs(self):
        make_articles(24, self.source)
        runs = []
        for jobs in (1, 2, 5):
            out = self.directory / f"out-{jobs}"
            result = run(["--epub", "--pdf", "-j", jobs, "-d", out, "--resource-path", self.source, self.source])
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            runs.append((tree(out), result.stderr))
        articles = len(runs[0][0]) // 2
        self.assertGreaterEqual(articles, 24)  # a feed is several
        self.assertIn(f"{articles} articles: {articles} done\n".encode(), runs[0][1])
        self.assertEqual(runs[0], runs[1])
        self.assertEqual(runs[0], runs[2])

    def test_a_signal_ends_the_batch_in_order(self):
        make_articles(400, self.source)
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            with self.subTest(signal=number):
                out = self.directory / f"out-{status}"
                batch = subprocess.Popen([PROGRAM, "--epub", "--pdf", "-j2", "-d", out, "--resource-path", self.source,
                                          self.source], stderr=subprocess.PIPE)
                while not any(out.rglob("*.epub")) and batch.poll() is None:
                    time.sleep(0.01)
                batch.send_signal(number)
                _, said = batch.communicate(timeout=60)
                self.assertEqual(batch.returncode, status)
                self.assertRegex(said.decode(), r"\d+ articles: \d+ done; stopped, \d+ inputs left\n$")
                names = list(tree(out))
                self.assertEqual([name for name in names if not name.endswith((".epub", ".pdf"))], [])
                self.assertEqual(len({name.rsplit(".", 1)[0] for name in names}) * 2, len(names))

    def test_what_a_killed_run_left_half_written_goes_with_the_next(self):
        self.write("a.md")
        self.out.mkdir()
        ended = subprocess.Popen(["true"])
        ended.wait()
        (self.out / f".a.epub.{ended.pid}-1.part").write_bytes(b"half")
        (self.out / f".a.epub.{os.getpid()}-1.part").write_bytes(b"somebody is writing it")
        (self.out / f".b.epub.{ended.pid}-1.part").write_bytes(b"of another batch")
        unreaped = subprocess.Popen(["true"])
        os.waitid(os.P_PID, unreaped.pid, os.WEXITED | os.WNOWAIT)
        (self.out / f".a.epub.{unreaped.pid}-1.part").write_bytes(b"of a process that has ended and is still listed")
        self.assertEqual(run(["--epub", "-d", self.out, self.source]).returncode, 0)
        self.assertEqual(list(tree(self.out)),
                         [f".a.epub.{os.getpid()}-1.part", f".b.epub.{ended.pid}-1.part", "a.epub"])

    def test_what_cannot_be_written_is_told_and_the_rest_is_done(self):
        for name in ("a.md", "b.md", "closed/c.md"):
            self.write(name)
        self.out.mkdir()
        (self.out / "closed").write_text("a file where a folder is needed")
        result = run(["--epub", "-d", self.out, self.source])
        self.assertEqual(result.returncode, 1)
        self.assertEqual(list(tree(self.out)), ["a.epub", "b.epub", "closed"])
        self.assertIn(b"3 articles: 2 done, 1 not written\n", result.stderr)

    def test_shards_together_are_the_whole_and_name_outputs_alike(self):
        for number in range(20):
            self.write(f"{number}.md")
        self.write("3.html", "<h1>Rain</h1><p>It rained.</p>")
        run(["--epub", "-d", self.out, self.source])
        parts = {}
        for number in (1, 2, 3):
            out = self.directory / f"part-{number}"
            self.assertEqual(run(["--epub", "-d", out, "--shard", f"{number}/3", self.source]).returncode, 0)
            self.assertFalse(parts.keys() & tree(out).keys())
            parts.update(tree(out))
        self.assertEqual(dict(sorted(parts.items())), tree(self.out))

    def test_schedulers_say_which_shard_it_is(self):
        for number in range(9):
            self.write(f"{number}.md")
        run(["--epub", "-d", self.out, "--shard", "2/3", self.source])
        slurm = {"SLURM_ARRAY_TASK_ID": "5", "SLURM_ARRAY_TASK_MIN": "4", "SLURM_ARRAY_TASK_COUNT": "3"}
        kubernetes = {"JOB_COMPLETION_INDEX": "1", "JOB_COMPLETIONS": "3"}
        for name, variables in (("slurm", slurm), ("kubernetes", kubernetes)):
            with self.subTest(scheduler=name):
                out = self.directory / name
                result = run(["--epub", "-d", out, "--shard", "auto", self.source], env={**os.environ, **variables})
                self.assertEqual(result.returncode, 0, result.stderr.decode())
                self.assertEqual(tree(out), tree(self.out))
        alone = run(["--epub", "-d", self.out, "--shard", "auto", self.source])
        self.assertEqual(alone.returncode, 2)
        self.assertIn(b"[usage.shard]", alone.stderr)

    def test_a_report_has_a_line_for_each_article(self):
        self.write("a.md")
        self.write("b.md", b"\0\1\2")
        report = self.directory / "report.jsonl"
        self.assertEqual(run(["--epub", "--report", report, "-d", self.out, self.source]).returncode, 1)
        good, bad = [json.loads(line) for line in report.read_text().splitlines()]
        self.assertEqual((good["outcome"], bad["outcome"]), ("done", "failed"))
        book = (self.out / "a.epub").read_bytes()
        written = {"path": str(self.out / "a.epub"), "bytes": len(book), "sha256": hashlib.sha256(book).hexdigest()}
        self.assertEqual(good["outputs"], [written])
        self.assertEqual(good["sha256"], hashlib.sha256((self.source / "a.md").read_bytes()).hexdigest())
        self.assertEqual((good["format"], good["title"]), ("markdown", "Rain"))
        self.assertNotIn("title", bad)
        self.assertEqual(bad["outputs"], [])
        self.assertEqual(bad["diagnostics"][-1]["code"], "input.binary")
        for line in (good, bad):
            self.assertEqual(line["program"], run(["--version"]).stdout.decode().splitlines()[0])
            self.assertRegex(line["time"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            self.assertGreaterEqual(line["seconds"], 0)
            self.assertEqual(round(line["seconds"], 3), line["seconds"])

    def test_hashes_of_what_was_written_by_an_earlier_run(self):
        self.write("a.md")
        lines = []
        for _ in range(2):
            report = self.directory / "report.jsonl"
            run(["--epub", "--pdf", "--skip-unchanged", "--report", report, "-d", self.out, self.source])
            lines.append(json.loads(report.read_text()))
        self.assertEqual([line["outcome"] for line in lines], ["done", "unchanged"])
        self.assertEqual(lines[0]["outputs"], lines[1]["outputs"])
        self.assertEqual(len(lines[1]["outputs"]), 2)

    def test_a_report_has_what_ends_a_run_before_any_article(self):
        self.write("a.md")
        report = self.directory / "report.jsonl"
        self.assertEqual(run(["--epub", "--style", "none", "--report", report, "-d", self.out, self.source]).returncode, 2)
        line = json.loads(report.read_text())
        self.assertEqual((line["outcome"], line["diagnostics"][-1]["code"]), ("run", "style.unknown"))

    def test_a_report_that_cannot_be_written_is_told_at_once(self):
        self.write("a.md")
        result = run(["--epub", "--report", self.directory / "none" / "r", "-d", self.out, self.source])
        self.assertEqual(result.returncode, 3)
        self.assertFalse(self.out.exists())


if __name__ == "__main__":
    unittest.main()
