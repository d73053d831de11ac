"""Nothing that an article or a name brings along drives a terminal: every mouth of the program is looked at."""

import json
import os
import re
import signal
import subprocess
import time
import unittest

from tools import PROGRAM, SampleTest

# Each kind once: C0, DEL, C1, an override, an isolate, a mark, separators.
HOSTILE = "\x1b[31m\x07\x7f\u009b2J\u0085\u202e\u2066\u200f\u061c\u2028\u2029"
# What must not come out: all of it, raw, and bytes that are no UTF-8.
DRIVES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]")
HEBREW = "\u05d2\u05e9\u05dd \u05d9\u05e8\u05d3"
ESCAPED = json.dumps(HOSTILE)[1:-1].replace("\x7f", "\\u007f")

STORY = f"""---
title: "Rain {ESCAPED} {HEBREW}"
author: "Ada {ESCAPED}"
lang: en
date: 2026-05-12
rights: "All {ESCAPED} reserved"
copyright-holder: "Quay {ESCAPED}"
canonical-url: "https://q.example/a"
tdm-reservation: 1
keywords: ["wet {ESCAPED}"]
---

It rained{HOSTILE[2:]} on [the fair](https://q.example/{HOSTILE[9:]} "t {HOSTILE[9:]}"), said[^1] {HEBREW}.

![Alt {HOSTILE[9:]}](no{HOSTILE[10:13]}such.png)

[^1]: A note {HOSTILE[9:]}.
"""


class Terminal(SampleTest):
    def setUp(self):
        super().setUp()
        self.name = f"a\x1b[31m\u009b\u202e{HEBREW}.md"
        (self.directory / self.name).write_text(STORY)

    def said(self, *arguments, **options):
        """What the run prints, on both streams."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.directory, capture_output=True, timeout=60, **options)
        return done.stdout + done.stderr

    def assert_tame(self, said, *, shows=None):
        text = said.decode()  # throws for bytes that are no UTF-8
        self.assertEqual(DRIVES.findall(text), [], text)
        if shows:
            self.assertIn(shows, text)
        return text

    def test_dumps_and_audits(self):
        for options in (["--dump-model"], ["--dump-pages"], ["--audit"], ["--audit", "--audit-format", "json"]):
            with self.subTest(options=options):
                self.assert_tame(self.said(*options, self.name), shows="Rain")
        self.assert_tame(self.said("--dump-model", self.name), shows=HEBREW)
        self.assert_tame(self.said("--dump-model", self.name), shows="\\u{202e}")
        found = self.assert_tame(subprocess.run([PROGRAM, "--audit", "--audit-format", "json", self.name],
                                                cwd=self.directory, capture_output=True).stdout)
        self.assertIn("\u202e", json.loads(found)["article"])  # it says the same

    def test_diagnostics_and_what_was_written(self):
        for options in (["-v", "--epub", "--pdf"], ["-v", "--check"], ["--strict"], ["--color", "never", "-q", "--strict"]):
            with self.subTest(options=options):
                self.assert_tame(self.said(*options, "-d", "out", self.name), shows="\\u{1b}")

    def test_reports_and_policies_on_standard_output(self):
        said = self.assert_tame(self.said("-q", "--report", "-", "-d", "out", self.name), shows="\\u009b")
        self.assertEqual(json.loads(said)["input"], self.name)
        self.assert_tame(self.said("--tdm-policy-out", "-", "-d", "out", self.name), shows="Quay")

    def test_usage_errors(self):
        for arguments in (["--x" + self.name], ["--style", self.name], ["--meta", self.name], ["--from", self.name],
                          ["--edition", "T", "-o", self.name, "a.md"], ["-o", self.name, "b.md"],
                          ["--files-from", "no" + self.name], ["no" + self.name], ["https://" + self.name],
                          ["--report", self.name, self.name], ["--exclude", self.name, "."]):  # fmt: skip
            with self.subTest(arguments=arguments):
                self.assert_tame(self.said(*arguments))

    def test_names_that_are_no_utf_8(self):
        name = os.fsencode(self.directory) + b"/caf\xe9\x9b2J.md"
        with open(name, "wb") as file:
            file.write(b"# Rain\n")
        self.assert_tame(subprocess.run([PROGRAM, "-v", "-d", "out", name], cwd=self.directory, capture_output=True).stderr,
                         shows="caf\\xe9\\x9b2J.md: wrote")

    def test_folders_and_watched_folders(self):
        inbox = self.directory / "in\u009b\u202e"
        inbox.mkdir()
        (inbox / "letter\x1b.docx").write_bytes(b"PK")
        (inbox / "photo\x1b.jpg").write_bytes(b"PK")
        (inbox / "b.md").write_text(STORY)
        self.assert_tame(self.said("-v", "-d", "out", inbox), shows="letter\\u{1b}.docx (DOCX)")
        watch = subprocess.Popen([PROGRAM, "-v", "-d", "books", "--watch", inbox], cwd=self.directory, stderr=subprocess.PIPE)
        self.addCleanup(watch.kill)
        time.sleep(2)
        watch.send_signal(signal.SIGINT)
        self.assert_tame(watch.communicate(timeout=60)[1], shows="in\\u{9b}\\u{202e}: watched")

    def test_the_summary_page(self):
        self.said("--report-summary", "s.html", "-d", "out", self.name)
        page = (self.directory / "s.html").read_bytes()
        self.assert_tame(page, shows="\\u{202e}")


if __name__ == "__main__":
    unittest.main()
