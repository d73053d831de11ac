"""An initial letter and the rest of its word are one word for those who extract the text, search it or have it read out."""

import re
import subprocess
import unittest

import printed
import specimens
import tools

REST = (" harbour was shut before dawn, the ferries lay outside until the tide had turned, and nobody on the quay had been"
        " told when it would open. The keeper of the lock, who had slept, came down at last and gave the word.")  # fmt: skip
# The beginning of a paragraph, and the words that extraction must find at its beginning.
BEGINNINGS = {
    "The": "The harbour",
    "A quiet": "A quiet harbour",
    "“The old": "“The old harbour",
    "“A quiet": "“A quiet harbour",
    "Élan, the": "Élan, the harbour",
    "L’État, the": "L’État, the harbour",
    "*The* old": "The old harbour",
    "Quayside": "Quayside harbour",
    "U.S.": "U.S. harbour",
    "12 boats": "12 boats harbour",
    "[The](https://example.org) old": "The old harbour",
}


class InitialsTest(tools.SampleTest):
    def setUp(self):
        super().setUp()
        for number, beginning in enumerate(BEGINNINGS):
            source = self.directory / f"{number}.md"
            source.write_text(f"---\ntitle: Title\ndate: 2026-05-09\nlang: en\n---\n\n{beginning}{REST}\n\nAnother{REST}\n")

    def made(self, style):
        names = [f"{number}.md" for number in range(len(BEGINNINGS))]
        result = tools.run(["--pdf", "-q", "--style", style, "-d", self.directory / style, *names], cwd=self.directory)
        self.assertEqual(result.returncode, 0, result.stderr)
        return {words: self.directory / style / f"{number}.pdf" for number, words in enumerate(BEGINNINGS.values())}

    def text_of(self, path, *options):
        command = [tools.require_command("pdftotext"), *options, path, "-"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def test_poppler_finds_the_word_whole_on_the_first_line(self):
        for style in ("classic", "newspaper"):
            for words, path in self.made(style).items():
                for options in ((), ("-raw",), ("-layout",)):
                    with self.subTest(style, words=words, options=options):
                        self.assertRegex(self.text_of(path, *options), rf"(?m)^ *{re.escape(words)}")

    def test_a_screen_reader_says_the_letter_before_the_rest(self):
        for words, path in self.made("classic").items():
            with self.subTest(words):
                said = " ".join(printed.as_one_text(printed.read_out(path)).split())
                self.assertIn(words, said)

    def test_mupdf_finds_the_letter_before_the_rest(self):
        for words, path in self.made("classic").items():
            with self.subTest(words):
                self.assertIn(printed.letters(words), printed.letters(printed.pages_by_mupdf(path)[0]))

    def test_they_are_archival_and_accessible(self):
        made = list(self.made("classic").values())
        for path, rules in specimens.broken_rules(made).items():
            with self.subTest(path.name):
                self.assertEqual(rules, {"2a": [], "ua1": []})


if __name__ == "__main__":
    unittest.main()
