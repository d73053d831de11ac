"""The model, the EPUB and the PDF of a run say the same words in the same order; said.py tells what is set aside by rule.

For every sample in every style, every variant, and some files of each format of a collection of real ones, where it is on the
machine ($NEWSEXPORT_CORPUS; scripts/corpus looks at all of them).
"""

import os
import unittest
from pathlib import Path

import prints
import said
import tools

CORPUS = Path(os.environ.get("NEWSEXPORT_CORPUS", tools.ROOT.parent / "shared/corpus"))
FORMATS = ("atom", "rss", "feeds-rss-parser", "nitf", "newsml-1.2", "newsml-g2", "ninjs", "wxr-wordpress", "jats",
           "html-readability", "plaintext-derived")  # fmt: skip
OF_EACH_FORMAT = 3
LARGEST = 100_000  # bytes


class SameWordsTest(tools.SampleTest):
    def test_the_pdf_says_what_the_epub_says(self):
        counted = 0
        for one in prints.everything():
            with self.subTest(one.name):
                self.assertEqual(said.differences(one.epub, one.pdf), [])
                counted += len(said.of_epub(one.epub).flow)
        self.assertGreater(counted, 40_000)

    def test_the_epub_says_what_the_model_says(self):
        for source, one in {one.source: one for one in prints.everything()}.items():
            with self.subTest(one.name):
                dump = tools.run(["--dump-model", "--keep-all", source.name], cwd=source.parent).stdout.decode()
                model, epub = said.of_model(dump), said.body_of_epub(one.epub)
                self.assertEqual(said.first_difference(model.flow, epub.flow), "")
                self.assertEqual(said.first_difference(model.notes, epub.notes), "")


def _is_answer(path):
    return path.name.startswith("expected") or path.name.endswith(".labels.json")


if CORPUS.is_dir():  # no part of the project: a machine without it misses nothing that its tests promise

    class RealFilesTest(tools.SampleTest):
        def test_real_files(self):
            for name in FORMATS:
                files = sorted(path for path in (CORPUS / name).rglob("*") if path.is_file() and not _is_answer(path))
                files = [path for path in files if path.stat().st_size < LARGEST]
                for path in files[:: max(1, len(files) // OF_EACH_FORMAT)]:
                    with self.subTest(path.name):
                        self.check_real_file(path)

        def check_real_file(self, path):
            out = self.directory / path.name
            tools.run(["--epub", "--pdf", "--force", "-q", "-d", out, path.name], cwd=path.parent)
            for pdf in out.rglob("*.pdf"):
                self.assertEqual(said.differences(pdf.with_suffix(".epub"), pdf), [])


class SaidTest(unittest.TestCase):
    """The comparison notices each word that is lost, added or moved."""

    def test_words_that_differ(self):
        wanted = "the ferry did not run on Sunday".split()
        self.assertEqual(said.first_difference(wanted, list(wanted)), "")
        for at in range(len(wanted)):
            with self.subTest(wanted[at]):
                self.assertNotEqual(said.first_difference(wanted, wanted[:at] + wanted[at + 1 :]), "")
                self.assertNotEqual(said.first_difference(wanted, wanted[:at] + ["so"] + wanted[at:]), "")
        self.assertNotEqual(said.first_difference(wanted, [*wanted, "so"]), "")

    def test_pages_that_differ(self):
        wanted = "the ferry did not run on Sunday".split()
        self.assertEqual(said.pages_differ(wanted, [wanted[:3], wanted[3:]]), [])
        self.assertEqual(said.pages_differ(wanted, [wanted[:3], wanted[4:]]), ["not found: 'not'"])
        self.assertEqual(said.pages_differ(wanted, [[*wanted[:3], "so"], wanted[3:]]), ["found: 'so'"])
        self.assertEqual(said.pages_differ(wanted, [[wanted[1], wanted[0], wanted[2]], wanted[3:]]),
                         ["page 1: in another order from 'the' on"])  # fmt: skip

    def test_the_words_of_a_dump(self):
        dump = """article
  headline: "Not the body"
  body
    paragraph id="a" @1:1 "It " em["rose"] break "by \\"two\\" m." note-ref n number=1.1 " See " link "https://x.example/a"["here"]
    figure @2:1
      picture "a.png" alt="Five boats"
      caption: "Low water, " cite{parenthetical key page "3"} "as told."
  note n number=1.1
    paragraph @4:1 "At noon."
"""
        self.assertEqual(said.of_model(dump),
                         said.Said("it rose by two m see here low water as told".split(), ["at", "noon"]))  # fmt: skip


if __name__ == "__main__":
    unittest.main()
