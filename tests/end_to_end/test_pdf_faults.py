"""Deliberate faults, each put into a sound PDF, are all caught by veraPDF: so its silence about our files means something."""

import re
import subprocess
import unittest

import specimens
import tools

# name: (pattern, replacement, a rule that must then be broken). The patterns match the file as qpdf unpacks it.
FAULTS = {
    "no mark that the file is tagged": (rb"/MarkInfo <<.*?>>", b"", "ua1 6.2-1"),
    "no language": (rb"/Lang \(en-GB\)", b"/Long (en-GB)", "ua1 7.2-33"),
    "a language that is none": (rb"/Lang \(en-GB\)", b"/Lang (en_GB)", "ua1 7.2-29"),
    "no alternative text": (rb"/Alt \(", b"/Alx (", "ua1 7.3-1"),
    "another part of PDF/UA": (rb"<pdfuaid:part>1<", b"<pdfuaid:part>9<", "ua1 5-2"),
    "PDF/A conformance unnamed": (rb"<pdfaid:conformance>A<", b"<pdfaid:conformance>Q<", "2a 6.6.4-3"),
    "an undeclared metadata schema": (rb"(namespaceURI>http://www.w3.org/ns/)tdmrep/", rb"\1other/", "2a 6.6.2.3.1-1"),
    "no title in the metadata": (rb"(</?dc:)title>", rb"\1source>", "ua1 7.1-9"),
    "the title not displayed": (rb"/DisplayDocTitle true", b"/DisplayDocTitle false", "ua1 7.1-10"),
    "an artifact unmarked": (rb"/Artifact<</Type/Layout>>BDC(.*?)EMC", rb"\1", "ua1 7.1-3"),
    "an artifact within content": (
        rb"(/H1<</MCID 0>>BDC)(.*?)EMC", rb"\1 /Artifact BMC \2 EMC EMC", "ua1 7.1-1"),
    "a heading level skipped": (rb"/S /H2", b"/S /H4", "ua1 7.4.2-1"),
    "an unknown structure type": (rb"/S /BlockQuote", b"/S /BlackQuote", "ua1 7.1-5"),
    "no text for the glyphs": (rb"/ToUnicode \d+ 0 R", b"", "2a 6.2.11.7.2-1"),
    "no structure for a link": (rb"/StructParent \d+", b"", "ua1 7.18.5-1"),
    "a link without a description": (rb"/Contents \(Note 1\)", b"", "ua1 7.18.5-2"),
    "a link that is not printed": (rb"/F 4", b"/F 2", "2a 6.3.2-2"),
    "tabs in no order": (rb"/Tabs /S", b"/Tabs /R", "ua1 7.18.3-1"),
    "a note without an identifier": (rb"/ID \(note-1\)", b"", "ua1 7.9-1"),
    "header cells of nothing": (rb"/Scope /", b"/Scopx /", "ua1 7.5-1"),
    "a table that is not regular": (rb"/ColSpan 2", b"/ColSpan 3", "ua1 7.2-42"),
    "a list of paragraphs": (rb"/S /LI\b", b"/S /P ", "ua1 7.2-18"),
    "wrong widths": (rb"/W \[\s+1\s+\[\s+\d+", b"/W [ 1 [ 77", "ua1 7.21.5-1"),
    "no output intent": (rb"/OutputIntents \[.*?\]", b"", "2a 6.2.4.3-2"),
    "no font program": (rb"/FontFile2 \d+ 0 R", b"", "2a 6.2.11.4.1-1"),
}


class PdfFaultsTest(tools.SampleTest):
    def unpacked_specimen(self):
        sound = next(p for p in specimens.write(self.directory) if p.stem == "specimen")
        unpacked = self.directory / "unpacked.pdf"
        subprocess.run(
            [tools.require_command("qpdf"), "--qdf", "--object-streams=disable", "--newline-before-endstream",
             sound, unpacked], check=True)
        return unpacked

    def with_fault(self, unpacked, number, pattern, replacement):
        content = unpacked.read_bytes()
        broken, count = re.subn(pattern, replacement, content, flags=re.DOTALL)
        self.assertGreater(count, 0, f"nothing to break: {pattern}")
        source = self.directory / f"source-{number}.pdf"
        source.write_bytes(broken)
        target = self.directory / f"fault-{number}.pdf"
        repaired = subprocess.run([tools.require_command("fix-qdf"), source], check=True, capture_output=True)
        target.write_bytes(repaired.stdout)
        return target

    def test_every_fault_is_caught(self):
        unpacked = self.unpacked_specimen()
        paths = {name: self.with_fault(unpacked, number, pattern, replacement)
                 for number, (name, (pattern, replacement, _)) in enumerate(FAULTS.items())}
        rules = specimens.broken_rules([unpacked, *paths.values()])
        self.assertEqual(rules[unpacked], {"2a": [], "ua1": []}, "the file without a fault")
        for name, (_, _, expected) in FAULTS.items():
            found = [f"{flavour} {rule}" for flavour, broken in rules[paths[name]].items() for rule in broken]
            with self.subTest(name):
                self.assertIn(expected, found)


if __name__ == "__main__":
    unittest.main()
