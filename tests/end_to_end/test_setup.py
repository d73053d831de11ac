"""What the program lacks on a machine is part of the outcome: fonts, hyphenation patterns, locales, libraries."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pictures
import tools

DATA = Path(tools.PROGRAM).parent / "data"
GERMAN = """---
title: Wasserstand
lang: de
date: 2026-03-04
rights: Alle Rechte bei der Hafenzeitung
---

Die Hochwasserschutzgenossenschaft der Unterelbegemeinden veröffentlichte gestern Niederschlagsmessungen, nach denen
die Überschwemmungsgebiete zwischen den Fährverbindungen wesentlich größer ausfallen als ursprünglich angenommen.
"""
SOURCED = GERMAN + "\nNachzulesen im Bericht [@bericht].\n"
SOURCES = '[{"id": "bericht", "type": "report", "title": "Pegel", "author": [{"family": "Kern"}, {"family": "Lund"}]}]'
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="50" height="40"/></svg>'
COMPLETE = ("fonts", "hyphenation", "csl-locales")


class SetupTest(tools.SampleTest):
    def set_up(self, *parts, files=("libnewsexport-exiv2.so",)):
        """The program alone in a folder, with these parts of its data."""
        home = self.directory / "home"
        (home / "data").mkdir(parents=True)
        shutil.copy2(tools.PROGRAM, home / "newsexport")
        for part in parts:
            (home / "data" / part).symlink_to(DATA / part)
        for name in files:
            (home / name).symlink_to(Path(tools.PROGRAM).parent / name)
        self.home = home
        self.program = home / "newsexport"

    def write(self, name, text):
        (self.directory / name).write_text(text)
        return name

    def call(self, *arguments, status=0, environment=None):
        result = subprocess.run([self.program, *arguments], cwd=self.directory, capture_output=True, timeout=120,
                                env=os.environ | (environment or {}))  # fmt: skip
        words = result.stderr.decode()
        self.assertEqual(result.returncode, status, words)
        return words

    def report(self):
        return [json.loads(line) for line in (self.directory / "report.jsonl").read_text().splitlines()]

    def codes(self):
        return [[entry["code"] for entry in line["diagnostics"]] for line in self.report()]

    def test_without_fonts_there_is_no_pdf_and_the_status_says_so(self):
        self.set_up()
        self.write("a.md", GERMAN)
        for options in (["--pdf"], ["--pdf", "--strict"], ["--pdf", "--check"], ["--pdf", "-q"]):
            with self.subTest(options):
                words = self.call(*options, "a.md", "--report", "report.jsonl", status=3)
                self.assertEqual(words.count("font.none"), 1, words)
                self.assertIn(str(self.home / "data" / "fonts"), words)
                self.assertIn(str(self.directory / "share" / "newsexport" / "fonts"), words)
                self.assertEqual([line["outcome"] for line in self.report()], ["unwritten"])
                self.assertEqual(self.codes()[0][-1], "font.none")
                self.assertEqual(list(self.directory.glob("*.pdf")), [])
        self.call("--dump-pages", "a.md", status=3)
        self.assertNotIn("font.none", self.call("--epub", "a.md"))

    def test_without_fonts_the_epub_that_was_asked_for_too_is_written(self):
        self.set_up("hyphenation", "csl-locales")
        self.write("a.md", GERMAN)
        self.call("--epub", "--pdf", "a.md", "--report", "report.jsonl", status=3)
        self.assertEqual([Path(output["path"]).name for output in self.report()[0]["outputs"]], ["a.epub"])
        self.assertTrue((self.directory / "a.epub").stat().st_size > 1000)
        self.assertFalse((self.directory / "a.pdf").exists())
        self.call("--epub", "--pdf", "--edition", "Both", "a.md", "-o", "both.epub", status=3)
        self.assertTrue((self.directory / "both.epub").is_file())
        self.assertFalse((self.directory / "both.pdf").exists())

    def test_what_is_missing_is_told_once_a_run_whatever_the_number_of_jobs(self):
        self.set_up("fonts")
        names = [self.write(f"{letter}.md", SOURCED) for letter in "abcdef"]
        self.write("sources.json", SOURCES)
        runs = set()
        for jobs in "14":
            words = self.call("--pdf", *names, f"-j{jobs}", "--bibliography", "sources.json", "--report", "report.jsonl")
            for code in ("hyphenation.none", "csl.locales-missing"):
                self.assertEqual(words.count(f"[{code}]"), 1, words)
                # A report says of each article what it went without.
                self.assertTrue(all(codes.count(code) == 1 for codes in self.codes()), self.codes())
            self.assertIn(str(self.home / "data" / "hyphenation"), words)
            self.assertIn(str(self.home / "data" / "csl-locales"), words)
            runs.add(words)
        self.assertEqual(len(runs), 1)
        self.call("--pdf", "--strict", "a.md", status=1)

    def test_a_language_without_patterns_is_named_once(self):
        self.set_up(*COMPLETE)
        text = "Il-kunsill tar-rahal iddecieda li jerga jiftah it-triq principali ghat-traffiku wara x-xoghlijiet. " * 4
        for name in ("a.md", "b.md"):
            self.write(name, f"---\ntitle: T\nlang: mt\n---\n\n{text}\n")
        self.write("de.md", GERMAN)
        words = self.call("--pdf", "--style", "newspaper", "a.md", "b.md", "de.md")
        self.assertEqual(words.count("[hyphenation.missing]"), 1, words)
        self.assertIn("'mt'", words)
        self.assertNotIn("hyphenation", self.call("--epub", "a.md"))

    def test_a_script_that_no_font_has_is_named_once(self):
        self.set_up(*COMPLETE)
        signs = "".join(chr(0x13000 + i) for i in range(300))
        for name in ("a.md", "b.md"):
            self.write(name, f"# Stone\n\nThe stone reads {signs} and ends.\n")
        words = self.call("--pdf", "a.md", "b.md", "--report", "report.jsonl")
        self.assertEqual(words.count("[font.missing"), 1, words)
        self.assertIn("Egyptian Hieroglyphs", words)
        self.assertIn(str(self.home / "data" / "fonts"), words)
        self.assertTrue(all(codes.count("font.missing-script") == 1 for codes in self.codes()))
        self.write("c.md", "# Keys\n\nPress \U000f0001 or \U000f0002 or \U000f0001 again.\n")
        self.assertEqual(self.call("--pdf", "c.md").count("[font.missing"), 1)

    def test_pictures_whose_metadata_is_not_read_are_told_of_once(self):
        self.set_up(*COMPLETE, files=())
        for name in ("quay", "pier"):
            (self.directory / f"{name}.jpg").write_bytes(pictures.jpeg())
        put = [tools.require_command("exiftool"), "-q", "-overwrite_original", "-XMP-photoshop:Credit=Agency"]
        subprocess.run([*put, "quay.jpg", "pier.jpg"], cwd=self.directory, check=True)
        self.write("a.md", "# T\n\n![The quay](quay.jpg)\n\n![The pier](pier.jpg)\n")
        self.write("b.md", "# T\n\n![The pier](pier.jpg)\n")
        words = self.call("--epub", "a.md", "b.md", "--report", "report.jsonl")
        self.assertEqual(words.count("[picture.module-missing]"), 1, words)
        self.assertIn(str(self.home / "libnewsexport-exiv2.so"), words)
        self.assertTrue(all(codes.count("picture.module-missing") == 1 for codes in self.codes()))

    def test_drawings_that_cannot_be_drawn_are_told_of_once(self):
        self.set_up(*COMPLETE)
        # A file that is no library stands in for one that is not installed.
        self.write("librsvg-2.so.2", "")
        self.write("one.svg", DRAWING)
        self.write("two.svg", DRAWING.replace("50", "60"))
        self.write("a.md", "# T\n\n![One](one.svg)\n\n![Two](two.svg)\n")
        words = self.call("--pdf", "a.md", environment={"LD_LIBRARY_PATH": str(self.directory)})
        self.assertEqual(words.count("[drawing.library-missing]"), 1, words)
        self.assertIn("librsvg-2.so.2", words)
        self.assertNotIn("image.undecodable", words)
        self.assertNotIn("drawing.library-missing", self.call("--pdf", "a.md"))

    def test_paths_that_are_not_there_and_fonts_that_are_none_are_wrong_usage(self):
        self.set_up(*COMPLETE)
        self.write("a.md", GERMAN)
        for option, path in (("--font-path", "nowhere"), ("--font-path", "a.md"), ("--resource-path", "nowhere")):
            for product in ("--pdf", "--epub"):
                with self.subTest(option=option, path=path, product=product):
                    self.assertIn(path, self.call(product, option, path, "a.md", status=2))
        self.assertEqual(list(self.directory.glob("*.pdf")) + list(self.directory.glob("*.epub")), [])
        self.call("--pdf", "--font-path", str(DATA / "fonts" / "Inter-Regular.otf"), "a.md")

    def test_an_article_without_a_language_is_said_not_to_be_hyphenated(self):
        self.set_up(*COMPLETE)
        self.write("a.txt", "Plain words\n\nNothing here says what language these words are in.\n")
        words = self.call("--pdf", "a.txt")
        self.assertRegex(words, r"hyphenated.*\[metadata\.language-missing\]")


if __name__ == "__main__":
    import unittest

    unittest.main()
