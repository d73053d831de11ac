"""The same article gives the same bytes: run again, from another directory, in another time zone and locale."""

import os
import shutil

import tools

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90">
<text x="9" y="30" font-family="Arial">Tide gauge \u03a0\u03b5\u03b9\u03c1\u03b1\u03b9\u03ac\u03c2</text>
<switch><text x="9" y="70" systemLanguage="fr">haut</text><text x="9" y="70" systemLanguage="de">hoch</text></switch>
</svg>"""


class DeterminismTest(tools.SampleTest):
    def book(self, source, name, **changes):
        target = self.directory / name
        result = tools.run(["--epub", source, "-o", target], env=os.environ | changes.pop("environment", {}), **changes)
        self.assertEqual(result.returncode, 0, result.stderr)
        return target.read_bytes()

    def test_the_same_bytes_everywhere(self):
        moved = self.directory / "elsewhere" / "a place with spaces"
        shutil.copytree(tools.SAMPLES, moved)
        for source in tools.samples():
            with self.subTest(source.name):
                first = self.book(source, "first.epub")
                self.assertEqual(first, self.book(source, "again.epub"), "two runs differ")
                tokyo = {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}
                self.assertEqual(first, self.book(moved / source.name, "moved.epub", cwd=moved, environment=tokyo))
                self.assertEqual(first, self.book(source.name, "plain.epub", cwd=tools.SAMPLES,
                                                  environment={"TZ": "UTC+11", "LC_ALL": "C"}))  # fmt: skip

    def test_standard_output_carries_the_same_bytes(self):
        for source in tools.samples():
            with self.subTest(source.name):
                result = tools.run(["--epub", source, "-o", "-"])
                self.assertEqual(result.stdout, self.book(source, "file.epub"))

    def test_words_in_a_drawing_come_from_our_own_fonts(self):
        """Neither the fonts of the machine nor its language change what a drawing says and how it looks."""
        (self.directory / "gauge.svg").write_text(DRAWING)
        (self.directory / "story.md").write_text("---\ntitle: Gauge\nlang: de\n---\n\n![Pegel](gauge.svg)\n")
        bare = self.directory / "fonts.conf"
        bare.write_text("<fontconfig/>")
        pdfs = set()
        for environment in ({}, {"FONTCONFIG_FILE": str(bare), "HOME": str(self.directory), "LANG": "fr_FR.UTF-8",
                                 "LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"}):  # fmt: skip
            result = tools.run(["--pdf", "story.md", "-o", "-"], cwd=self.directory, env=os.environ | environment)
            self.assertEqual(result.returncode, 0, result.stderr)
            pdfs.add(result.stdout)
        self.assertEqual(len(pdfs), 1)
