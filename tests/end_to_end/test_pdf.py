"""The PDF of every sample in every style, and of every variant: accepted by the judges, and the same bytes each time."""

import os
import re
import shutil
import subprocess
import unittest

import prints
import specimens
import test_epubcheck
import tools


class PdfTest(tools.SampleTest):
    def test_every_pdf_is_archival_and_accessible(self):
        made = {one.pdf: one for one in prints.everything()}
        for path, rules in specimens.broken_rules(list(made)).items():
            with self.subTest(made[path].name):
                self.assertEqual(rules, {"2a": [], "ua1": []})

    def test_qpdf_finds_no_error(self):
        qpdf = tools.require_command("qpdf")
        for one in prints.everything():
            with self.subTest(one.name):
                result = subprocess.run([qpdf, "--check", one.pdf], capture_output=True, text=True)
                self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_every_font_is_embedded_subset_and_has_its_text(self):
        pdffonts = tools.require_command("pdffonts")
        for one in prints.everything():
            listed = subprocess.run([pdffonts, one.pdf], capture_output=True, text=True, check=True)
            lines = listed.stdout.splitlines()[2:]
            self.assertEqual(listed.stderr, "")
            self.assertTrue(lines, f"{one.name}: no font at all")
            for line in lines:
                with self.subTest(one.name, font=line.split()[0]):
                    self.assertRegex(line, r"^[A-Z]{6}\+.* yes yes yes ")

    def test_epubcheck_says_nothing_about_the_books_with_page_lists(self):
        messages = test_epubcheck.check([one.epub for one in prints.everything()])
        for one in prints.everything():
            with self.subTest(one.name):
                self.assertEqual(messages[str(one.epub)], [])

    def test_no_style_is_odd_to_the_program(self):
        for one in prints.samples():
            with self.subTest(one.name):
                self.assertNotIn("[css.", one.messages)


class SameBytes(tools.SampleTest):
    def printed(self, source, name, **changes):
        target = self.directory / name
        environment = os.environ | changes.pop("environment", {})
        result = tools.run(["--pdf", source, "-o", target], env=environment, **changes)
        self.assertEqual(result.returncode, 0, result.stderr)
        return target.read_bytes()

    def test_the_same_bytes_everywhere(self):
        moved = self.directory / "elsewhere" / "a place with spaces"
        shutil.copytree(tools.SAMPLES, moved)
        for source in tools.samples():
            with self.subTest(source.name):
                first = self.printed(source, "first.pdf")
                self.assertEqual(first, self.printed(source, "again.pdf"), "two runs differ")
                tokyo = {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}
                self.assertEqual(first, self.printed(moved / source.name, "moved.pdf", cwd=moved, environment=tokyo))
                self.assertEqual(first, self.printed(source.name, "plain.pdf", cwd=tools.SAMPLES,
                                                     environment={"TZ": "UTC+11", "LC_ALL": "C"}))  # fmt: skip

    def test_the_same_bytes_alone_and_among_many(self):
        """A run over many inputs uses several threads, and fonts that other articles have used before."""
        names = [source.name for source in tools.without_clashes(tools.samples())]
        tools.run(["--pdf", "-d", self.directory / "many", *names], cwd=tools.SAMPLES)
        for name in names:
            with self.subTest(name):
                together = (self.directory / "many" / name).with_suffix(".pdf").read_bytes()
                self.assertEqual(together, self.printed(name, "alone.pdf", cwd=tools.SAMPLES))

    def test_nothing_in_a_pdf_tells_when_and_where_it_was_made(self):
        for one in prints.samples():
            with self.subTest(one.name):
                content = one.pdf.read_bytes()
                self.assertNotIn(str(tools.ROOT).encode(), content)
                self.assertNotIn(b"/Producer (PoDoFo", content)
                self.assertIsNone(re.search(rb"/(home|root|tmp)/", content))


if __name__ == "__main__":
    unittest.main()
