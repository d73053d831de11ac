"""Our reading of BibTeX and BibLaTeX beside pandoc's, field by field, and other programs' reading of our records.

Every difference stands below with its reason; one that is no longer there must leave the list, too.
"""

import unicodedata

import references
import tools

FOLDER = tools.ROOT / "tests" / "citations" / "bibtex"

TYPE = "CSL 1.0.2 has this type; pandoc 2.17 knows CSL 1.0.1"
EVENT = "CSL 1.0.2 calls it event-title"
NOCASE = "the protection of small letters in braces stays, as pandoc keeps it in memory, though not in csljson"
REGION = "the entry names a language and no country"
MONTHS = "pandoc reads only one month, given as a number or a macro"
SPECIAL = "an accent in braces is one letter for BibTeX and protects nothing; for pandoc the braces protect, or hide the capital"
QUOTES = "single quotation marks stay single"
WORDS = "words that pandoc cannot say in csljson"

BIBLATEX = {
    ("news2", "title"): SPECIAL,
    ("news2", "title-short"): SPECIAL,
    ("mag1", "issued"): MONTHS,
    ("journal1", "title"): "formulas become text; pandoc's csljson shows TeX, and takes the H of H2O for a word",
    ("journal2", "title"): NOCASE,
    ("journal5", "title"): QUOTES,
    ("journal6", "author"): SPECIAL,
    ("journal6", "title"): "pandoc does not know \\dh",
    ("journal7", "issued"): "a season stands in CSL's season, not in the month",
    ("journal9", "title"): "pandoc does not know \\textendash and \\textemdash",
    ("journal10", "title"): SPECIAL,
    ("german1", "language"): REGION,
    ("french1", "language"): REGION,
    ("mv1a", "container-author"): "BibLaTeX's table lets a book inherit the author as its author only",
    ("conf1", "event"): EVENT,
    ("conf1", "event-title"): EVENT,
    ("proc1", "event"): EVENT,
    ("proc1", "event-title"): EVENT,
    ("talk1", "event"): EVENT,
    ("talk1", "event-title"): EVENT,
    ("misc1", "type"): TYPE,
    ("misc2", "type"): TYPE,
    ("misc2", "URL"): "an address in howpublished is the address",
    ("misc2", "publisher"): "an address in howpublished is no publisher",
    ("soft1", "type"): TYPE,
    ("data1", "DOI"): "a DOI is given bare (CSL 1.0.2, appendix IV)",
    ("case1", "title"): "a capital stays after any stop",
    ("forthcoming1", "issued"): WORDS,
    ("range1", "issued"): MONTHS,
    ("range2", "issued"): "pandoc reads no range of years in the old field",
    ("pronoun1", "title"): "I is written with a capital",
    ("supp1", "container-title"): "pandoc forgets the book of a @suppbook",
}  # fmt: skip

BIBTEX = {
    ("a", "title"): SPECIAL,
    ("h", "type"): TYPE,
}  # fmt: skip


def composed(items):
    """The same with accents composed: the two programs differ in nothing that can be seen."""
    if isinstance(items, str):
        return unicodedata.normalize("NFC", items).replace("\u00a0", " ")
    if isinstance(items, list):
        return [composed(item) for item in items]
    return {key: composed(value) for key, value in items.items()} if isinstance(items, dict) else items


class BibtexTest(tools.SampleTest):
    def compare(self, name, form, explained):
        ours, theirs = composed(references.ours(FOLDER / name)), composed(references.pandocs(FOLDER / name, form))
        found = references.differences(ours, theirs)
        unexplained = {where: values for where, values in found.items() if where not in explained}
        self.assertEqual(unexplained, {})
        self.assertEqual(sorted(set(explained) - set(found)), [], "explained, but the same")
        return ours

    def test_biblatex_is_read_as_pandoc_reads_it(self):
        self.assertGreaterEqual(len(self.compare("varied.bib", "biblatex", BIBLATEX)), 60)

    def test_classic_bibtex_is_read_as_pandoc_reads_it(self):
        self.compare("classic.bib", "bibtex", BIBTEX)
