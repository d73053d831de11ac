"""In foliate-js every reference to a note or a source brings up its text, and no note is hidden from the page."""

import json
import subprocess

import tools
import variants

VARIANTS = ["notes.md", "citations.md", "note-in-table.md", "right-to-left.md"]


def click_all(books):
    """For each book what came up at each reference, see tests/judges/popups.mjs."""
    tools.require_judge("foliate-js")
    driver = tools.ROOT / "tests" / "judges" / "popups.mjs"
    command = [tools.require_command("node"), driver, tools.JUDGES, tools.require_chromium(), *books]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=300).stdout)


class PopupTest(tools.SampleTest):
    def test_every_reference_pops_up_its_note_or_source(self):
        variants.write_variants(self.directory)
        sources = tools.samples() + [self.directory / name for name in VARIANTS]
        books = [tools.convert(source, self.directory / f"{source.name}.epub") for source in sources]
        seen = 0
        for book, references in zip(books, click_all(books)):
            for reference in references:
                seen += 1
                with self.subTest(book.name, href=reference["href"]):
                    self.check(reference)
        self.assertGreater(seen, 10, "the samples and variants hold no references")

    def check(self, reference):
        self.assertNotIn("error", reference)
        self.assertFalse(reference["hidden"], "the note is not on the page")
        self.assertGreater(len(reference["text"]), len(reference["marker"].split(",")[0]) + 2)
        if reference["kind"] == "doc-noteref":
            self.assertEqual(reference["type"], "footnote")
            self.assertTrue(reference["text"].startswith(reference["marker"].strip()), reference)
