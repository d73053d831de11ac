"""veraPDF, qpdf and poppler have nothing to say against the hand-made specimens of the PDF writer."""

import subprocess
import unittest

import specimens
import tools


class PdfJudgesTest(tools.SampleTest):
    def setUp(self):
        super().setUp()
        self.files = specimens.write(self.directory)
        self.assertGreater(len(self.files), 3)

    def test_every_specimen_is_archival_and_accessible(self):
        for path, rules in specimens.broken_rules(self.files).items():
            with self.subTest(path.name):
                self.assertEqual(rules, {"2a": [], "ua1": []})

    def test_qpdf_finds_no_error(self):
        qpdf = tools.require_command("qpdf")
        for path in self.files:
            with self.subTest(path.name):
                result = subprocess.run([qpdf, "--check", path], capture_output=True, text=True)
                self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_every_font_is_embedded_subset_and_has_its_text(self):
        pdffonts = tools.require_command("pdffonts")
        for path in self.files:
            lines = subprocess.run([pdffonts, path], capture_output=True, text=True, check=True).stdout.splitlines()
            for line in lines[2:]:
                with self.subTest(path.name, font=line.split()[0]):
                    self.assertIn("yes yes yes", line)

    def structure_text(self, name):
        command = [tools.require_command("pdfinfo"), "-struct-text", self.directory / f"{name}.pdf"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def test_right_to_left_text_reads_forwards(self):
        # In the structure it stands as it is seen; who copies it gets it as it is read.
        self.assertIn("الميناء يجد صوته"[::-1], self.structure_text("arabic"))
        pdftotext = [tools.require_command("pdftotext"), self.directory / "arabic.pdf", "-"]
        self.assertIn("الميناء يجد صوته", subprocess.run(pdftotext, capture_output=True, text=True, check=True).stdout)

    def test_the_structure_reads_in_order(self):
        text = self.structure_text("specimen")
        words = ["The harbour office finds", "Efficient waffles", "déjà vu", '"1"', "A second line", "Counted in March",
                 "What was found", "boats", "We saw it coming", "12 in all", "The quay in May", "log book"]
        places = [text.index(word) for word in words]
        self.assertEqual(places, sorted(places))
        self.assertNotIn("The Example", text, "the running head is an artifact")


if __name__ == "__main__":
    unittest.main()
