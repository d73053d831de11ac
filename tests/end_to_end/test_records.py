"""The records of "Cite this article", read by others: our BibTeX by pandoc, our RIS by bibutils.

Both go out from tests/citations/items.json and must come back with the same fields. What cannot, and why, is below.
"""

import json
import subprocess
import unicodedata

import references
import tools

ITEMS = tools.ROOT / "tests" / "citations" / "items.json"

# BibLaTeX has no place for it, or pandoc 2.17 does not read it.
NO_FIELD = {"authority", "interviewer", "recipient", "scale"}
# The title of a site or a programme goes to `organization`, as BibLaTeX's @online has it.
AS_ORGANIZATION = {"webpage", "post", "post-weblog", "broadcast"}
ARTICLES = ("article-newspaper", "article-magazine", "article-journal")
EXPLAINED = {
    ("journal-particle", "author"): "an entry has one option for all its particles",
    ("book-german", "language"): "pandoc adds a country",
    ("journal-french", "language"): "pandoc adds a country",
    ("magazine-season", "issued"): "pandoc shows a season as a month",
    ("software", "type"): "pandoc 2.17 knows no software",
    ("blog", "type"): "@online is a page",
    ("post", "type"): "@online is a page",
    ("broadcast", "type"): "@online is a page",
    ("bill", "type"): "BibLaTeX has no type for bills",
    ("interview", "type"): "BibLaTeX has no type for interviews",
    ("letter", "type"): "written as @misc, which every style knows",
    ("podcast", "type"): "written as @misc, which every style knows",
    ("speech", "type"): "written as @misc, which every style knows",
    ("map", "type"): "BibLaTeX has no type for maps",
    ("broadcast", "publisher"): "@online has one field for the programme and its maker; pandoc joins them",
    ("speech", "event-title"): "pandoc 2.17 calls it event",
    ("interview", "container-title"): "stands in howpublished, which pandoc takes for the publisher",
}  # fmt: skip


def typographic(value):
    """What a reader of LaTeX makes of an apostrophe and of an accent."""
    return json.loads(unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False).replace("'", "’")))


class RecordsTest(tools.SampleTest):
    def record(self, form, suffix):
        file = self.directory / f"records.{suffix}"
        file.write_text(references.convert(form, ITEMS))
        return file

    def test_pandoc_reads_our_bibtex_back(self):
        back = references.pandocs(self.record("bibtex", "bib"), "biblatex")
        lost = {}
        for item in json.loads(ITEMS.read_text()):
            for field in sorted(set(item) - NO_FIELD):
                where = "publisher" if field == "container-title" and item["type"] in AS_ORGANIZATION else field
                if where == "publisher" and {"publisher", "container-title"} <= set(item) and where != field:
                    continue
                found = back[item["id"]].get(where)
                if typographic(item[field]) != typographic(found):
                    lost[item["id"], field] = (item[field], found)
        self.assertEqual({key: value for key, value in lost.items() if key not in EXPLAINED}, {})
        self.assertEqual(sorted(set(EXPLAINED) - set(lost)), [], "explained, but the same")

    def test_bibutils_reads_our_ris_back(self):
        for command in ("ris2xml", "xml2bib"):
            tools.require_command(command)
        mods = subprocess.run(["ris2xml", str(self.record("ris", "ris"))], capture_output=True, check=True)
        bibtex = subprocess.run(["xml2bib", "-nb"], input=mods.stdout, capture_output=True, check=True)
        file = self.directory / "back.bib"
        file.write_bytes(bibtex.stdout)
        back = references.pandocs(file, "biblatex")
        articles = [item for item in json.loads(ITEMS.read_text()) if item["type"] in ARTICLES]
        self.assertGreaterEqual(len(articles), 20)
        lost = {}
        for item in articles:
            for field in ("title", "container-title", "author", "volume", "issue", "page", "DOI", "URL", "issued"):
                value, found = item.get(field), back[item["id"]].get(field)
                if field == "URL" and "DOI" in item:
                    continue  # bibutils makes an address of the DOI
                if field == "issued":  # RIS has neither ranges nor seasons
                    value = {"date-parts": value["date-parts"][:1]} if item["id"] != "magazine-season" else found
                if field == "author" and any("literal" in name or "suffix" in name for name in value or []):
                    continue  # bibutils takes an institution apart, and sets suffixes elsewhere
                if field == "author" and any("non-dropping-particle" in name for name in value or []):
                    continue  # RIS does not tell the kinds of particles
                if typographic(value) != typographic(found):
                    lost[item["id"], field] = (value, found)
        self.assertEqual(lost, {})
