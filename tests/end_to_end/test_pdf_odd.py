"""What is broken, missing or too small is reported, and a sound PDF with all the words comes of it all the same."""

import subprocess
import unittest

import pictures
import printed
import specimens
import tools

STORY = """---
title: Rain stops the harbour fair
lang: en-GB
date: 2026-05-12
---

It rained on the fair for the third day, and the tents stood in the water[^1].

![The pier in the rain](pier.jpg)

## The organizers

| day | rain |
|-----|-----:|
| Friday | 12 |

They said that the tents will hold, and that the ferry goes.

[^1]: So the log of the harbour office has it.
"""
WORDS = "It rained on the fair for the third day, and the tents stood in the water"


class OddTest(tools.SampleTest):
    def setUp(self):
        super().setUp()
        self.write("pier.jpg", pictures.jpeg())

    def write(self, name, content):
        path = self.directory / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def printed(self, *options, story=STORY):
        """The PDF and what was said about it."""
        self.write("story.md", story)
        result = tools.run(["--pdf", "story.md", "-o", "story.pdf", *options], cwd=self.directory)
        messages = result.stderr.decode()
        self.assertEqual(result.returncode, 0, messages)
        return self.directory / "story.pdf", messages

    def check(self, pdf):
        qpdf = subprocess.run([tools.require_command("qpdf"), "--check", pdf], capture_output=True, text=True)
        self.assertEqual((qpdf.returncode, qpdf.stderr), (0, ""))
        self.assertEqual(specimens.broken_rules([pdf]), {pdf: {"2a": [], "ua1": []}})
        said = printed.letters("".join(spoken.text for spoken in printed.read_out(pdf)))
        for sentence in (WORDS, "The organizers", "They said that the tents will hold, and that the ferry goes."):
            self.assertIn(printed.letters(sentence), said)

    def test_a_folder_of_fonts_with_one_that_is_broken(self):
        (self.directory / "fonts").mkdir()
        self.write("fonts/broken.otf", b"OTTO" + b"\xff" * 400)
        pdf, messages = self.printed("--font-path", "fonts")
        self.assertIn("broken.otf", messages)
        self.check(pdf)

    def test_a_folder_of_fonts_with_one_that_is_none(self):
        (self.directory / "fonts").mkdir()
        self.write("fonts/notes.otf", "Not a font.")
        pdf, messages = self.printed("--font-path", "fonts")
        self.assertIn("notes.otf", messages)
        self.check(pdf)

    def test_a_picture_that_cannot_be_decoded(self):
        """Its head is sound, so that it is taken for a picture; what follows is not."""
        self.write("pier.jpg", pictures.png()[:60])
        pdf, messages = self.printed()
        self.assertIn("[", messages)
        self.assertIn("pier.jpg", messages)
        self.check(pdf)

    def test_a_picture_that_is_cut_short(self):
        self.write("pier.jpg", pictures.jpeg()[:-9])
        self.check(self.printed()[0])

    def test_a_picture_that_is_none(self):
        self.write("pier.jpg", "Not a picture.")
        pdf, messages = self.printed()
        self.assertIn("pier.jpg", messages)
        self.check(pdf)

    def test_a_style_with_unknown_properties_and_values(self):
        self.write("odd.css", "p { shininess: 3; color: bluish; line-height: 1parsec }\nh1:hover > > p { margin: 0 }\n"
                              "@page { size: nonsense; margin: wide }\n@nonsense x;\nh2 { font-family: 'No Such Font' }\n")  # fmt: skip
        pdf, messages = self.printed("--style", "odd.css")
        self.assertRegex(messages, r"odd\.css:1:\d+: warning: .*shininess")
        self.check(pdf)

    def test_a_style_whose_margins_leave_no_room(self):
        for margin in ("-9in", "9in"):
            with self.subTest(margin):
                self.write("margins.css", f"@page {{ margin: {margin} }}")
                pdf, messages = self.printed("--style", "margins.css")
                self.assertIn("[", messages)
                self.check(pdf)

    def test_a_style_that_ends_in_the_middle(self):
        self.write("cut.css", "p { color: #000 }\n} h1 { margin: 3pt; ")
        pdf, messages = self.printed("--style", "cut.css")
        self.assertIn("cut.css:2:", messages)
        self.check(pdf)

    def test_a_page_of_three_centimetres(self):
        pdf, messages = self.printed("--page-size", "3cmx3cm")
        self.assertIn("[page.", messages)
        self.check(pdf)

    def test_a_page_of_a_millimetre(self):
        """PDF/A knows no page below 3 units: this one is refused, or made as small as can be."""
        self.write("story.md", STORY)
        result = tools.run(["--pdf", "story.md", "-o", "story.pdf", "--page-size", "1mmx1mm"], cwd=self.directory)
        if result.returncode == 0:
            self.check(self.directory / "story.pdf")
        self.assertIn(result.returncode, (0, 2))

    def test_letters_as_high_as_the_page(self):
        self.check(self.printed("--font-size", "300pt")[0])


if __name__ == "__main__":
    unittest.main()
