"""--watch: a drop folder, as a newsroom uses it."""

import json
import signal
import subprocess
import time

from tools import PROGRAM, SampleTest, run, tree

STORY = "---\ntitle: Rain\nlang: en\ndate: 2026-05-12\n---\n\nIt rained.\n"


class Watch(SampleTest):
    def setUp(self):
        super().setUp()
        self.inbox, self.out = self.directory / "inbox", self.directory / "out"
        self.inbox.mkdir()
        self.said = ""

    def start(self, *options, folder=None):
        """Begins the watch and waits until it says so."""
        self.process = subprocess.Popen(
            [PROGRAM, "--epub", "--pdf", "-d", self.out, "--watch", folder or self.inbox, *map(str, options)],
            stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.process.kill)
        self.until_said("watched; Ctrl-C ends it")

    def until_said(self, words):
        for line in self.process.stderr:
            self.said += line
            if words in line:
                return line
        self.fail(f"not said: {words}")

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        rest = self.process.stderr.read()  # not communicate(), which passes over what is in the buffer already
        return self.process.wait(60), rest

    def test_what_is_there_comes_changes_and_stays(self):
        (self.inbox / "a.md").write_text(STORY)
        self.start()
        self.assertEqual(set(tree(self.out)), {".newsexport-journal", "a.epub", "a.pdf"})
        (self.inbox / "may").mkdir()
        (self.inbox / "may" / "b.md").write_text(STORY)
        self.until_said("b.pdf")
        (self.inbox / "a.md").write_text(STORY.replace("rained", "snowed"))
        self.until_said("a.pdf")
        status, rest = self.end()
        self.assertEqual((status, rest), (0, "3 articles: 3 done\n"))
        run(["--epub", "--pdf", "-d", self.directory / "whole", self.inbox])
        books = tree(self.out)
        del books[".newsexport-journal"]
        self.assertEqual(books, tree(self.directory / "whole"))

    def test_after_a_kill_only_what_came_meanwhile_is_done(self):
        (self.inbox / "a.md").write_text(STORY)
        self.start()
        self.end(signal.SIGKILL)
        (self.inbox / "b.md").write_text(STORY)
        self.start()
        self.assertEqual(self.end(signal.SIGTERM), (0, "1 articles: 1 done\n"))

    def test_a_file_is_not_read_before_it_is_whole(self):
        self.start()
        with (self.inbox / "slow.md").open("w") as file:
            for word in ("---\ntitle: Rain\nlang: en\ndate: 2026-05-12\n---\n\n", "It ", "rained ", "all ", "day.\n"):
                file.write(word)
                file.flush()
                time.sleep(0.4)
            self.assertFalse((self.out / "slow.epub").exists())
        self.until_said("slow.pdf")
        self.assertEqual(self.end(), (0, "1 articles: 1 done\n"))

    def test_books_may_be_written_into_the_folder_itself(self):
        self.process = subprocess.Popen([PROGRAM, "--epub", "--watch", "."], stderr=subprocess.PIPE, text=True,
                                        cwd=self.inbox)
        self.addCleanup(self.process.kill)
        self.until_said("watched")
        (self.inbox / "a.md").write_text(STORY)
        (self.inbox / "bad.md").write_bytes(b"\0\1\2")
        self.until_said("a.md: wrote")
        time.sleep(1)
        status, rest = self.end()
        self.assertEqual(status, 0)
        self.assertEqual((self.said + rest).count("bad.md: error"), 1)
        self.assertIn("2 articles: 1 done, 1 failed\n", rest)

    def test_what_is_passed_over_is_told_when_it_comes_and_is_in_the_report(self):
        report = self.directory / "report.jsonl"
        (self.inbox / "letter.docx").write_bytes(b"PK")
        self.start("--report", report)
        self.assertIn("1 file passed over: " + str(self.inbox / "letter.docx") + " (DOCX)", self.said)
        (self.inbox / "scan.tiff").write_bytes(b"II")
        self.until_said("scan.tiff (TIFF)")
        status, rest = self.end()
        self.assertEqual((status, rest), (0, "2 warnings: 2 input.passed-over\n0 articles: 0 done\n"))
        last = json.loads(report.read_text().splitlines()[-1])
        self.assertEqual([file["kind"] for file in last["passed_over"]], ["DOCX", "TIFF"])

    def test_a_folder_that_is_not_there_or_goes(self):
        missing = run(["--watch", self.directory / "none"])
        self.assertEqual(missing.returncode, 2)
        self.assertIn(b"[watch.no-folder]", missing.stderr)
        self.start()
        self.inbox.rmdir()
        self.until_said("[watch.gone]")
        self.assertEqual(self.process.wait(60), 1)

    def test_a_report_takes_the_place_of_no_article_and_is_none(self):
        (self.inbox / "b.md").write_text(STORY)
        for option in ("--report", "--report-summary"):
            result = run(["-d", self.out, "--watch", self.inbox, option, self.inbox / "b.md"])
            self.assertEqual(result.returncode, 2)
            self.assertIn(b"[output.is-input]", result.stderr)
        self.assertEqual((self.inbox / "b.md").read_text(), STORY)
        self.start("--report", self.inbox / "report.json")
        (self.inbox / "c.md").write_text(STORY)
        self.until_said("c.pdf")
        self.assertEqual(self.end(), (0, "2 articles: 2 done\n"))

    def test_what_it_cannot_go_together_with(self):
        for options in (["a.md"], ["-o", "a.epub"], ["--edition", "Rain"], ["--check"], ["--shard", "1/2"],
                        ["--files-from", "list"], ["--progress", "always"],
                        ["--tdm-policy-out", "p.json"]):
            result = run(["--watch", self.inbox, *options], cwd=self.directory)
            self.assertEqual(result.returncode, 2, options)
            self.assertIn(b"--watch", result.stderr)
