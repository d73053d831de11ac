"""The rights of an article are the same in its EPUB and its PDF, field by field, read back by others: the package
document by an XML parser, the PDF by exiftool. EPUBCheck and veraPDF have nothing against any combination of fields."""

import json
import re
import shutil
import subprocess

import epub
import pictures
import rights_variants
import specimens
import test_epubcheck
import tools

PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">
<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def words(text):
    return " ".join(text.split())


def exiftool(path):
    command = [tools.require_command("exiftool"), "-j", "-G1", "-struct", "-charset", "filename=utf8", path]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)[0]


def rights_of_epub(path):
    """What the package document says, and None for what it does not say."""
    book = epub.Epub(path)
    metadata = book.package.find(f"{epub.OPF}metadata")
    metas = {meta.get("property"): meta.text for meta in metadata.iter(f"{epub.OPF}meta") if not meta.get("refines")}
    links = {link.get("rel"): link.get("href") for link in metadata.iter(f"{epub.OPF}link")}
    return {
        "statements": " ".join(element.text for element in metadata.iter(f"{epub.DC}rights")),
        "holder": metas.get("dcterms:rightsHolder"),
        "year": metas.get("dcterms:dateCopyrighted"),
        "licence": links.get("dcterms:license"),
        "credit": metas.get("schema:creditText"),
        "expires": metas.get("schema:expires"),
        "reservation": metas.get("tdm:reservation"),
        "policy": metas.get("tdm:policy"),
    }


def rights_of_pdf(path):
    found = exiftool(path)

    def text(name):
        value = found.get(name)
        return None if value is None else str(value[0] if isinstance(value, list) else value)

    statements = [text("XMP-dc:Rights"), text("XMP-xmpRights:UsageTerms")]
    address = text("XMP-xmpRights:WebStatement")
    return {
        "statements": words(" ".join(filter(None, statements))),
        "holder": text("XMP-xmpRights:Owner"),
        "year": text("XMP-dcterms:DateCopyrighted"),
        # What is no address is no link in a package document.
        "licence": address if address and address.startswith("http") else None,
        "credit": text("XMP-photoshop:Credit"),
        "expires": text("XMP-schema:Expires"),
        "reservation": text("XMP-tdm:Reservation"),
        "policy": text("XMP-tdm:Policy"),
    }


def structured_data(path):
    page = epub.Epub(path).files["EPUB/article.xhtml"].decode()
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S).group(1))


def mining_of_page(path):
    page = epub.Epub(path).files["EPUB/article.xhtml"].decode()
    return {name: value.replace("&amp;", "&") for name, value in re.findall(r'<meta name="tdm-(\w+)" content="(.*?)"', page)}


class RightsTest(tools.SampleTest):
    def both(self, source, *options):
        folder = self.directory / "books" / source.name
        result = tools.run(["--epub", "--pdf", "--modified", "2026-05-12T00:00:00Z", "-d", folder, *options, source.name],
                           cwd=source.parent)  # fmt: skip
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return folder / f"{source.stem}.epub", folder / f"{source.stem}.pdf"

    def assert_alike(self, book, print_):
        of_book = rights_of_epub(book)
        self.assertEqual(of_book, rights_of_pdf(print_))
        data = structured_data(book)
        self.assertEqual(data.get("copyrightHolder", {}).get("name"), of_book["holder"])
        self.assertEqual(data.get("creditText"), of_book["credit"])
        self.assertEqual(data.get("expires"), of_book["expires"])
        self.assertEqual(str(data["copyrightYear"]) if "copyrightYear" in data else None, of_book["year"])
        if of_book["licence"]:
            self.assertEqual(data["license"], of_book["licence"])
        self.assertIn(words(data.get("copyrightNotice", "")), of_book["statements"])
        self.assertEqual(mining_of_page(book).get("reservation"), of_book["reservation"])
        self.assertEqual(mining_of_page(book).get("policy"), of_book["policy"])
        return of_book

    def test_every_sample_says_the_same_in_both(self):
        says_something = 0
        for source in tools.samples():
            with self.subTest(source.name):
                says_something += bool(self.assert_alike(*self.both(source))["statements"])
        self.assertGreater(says_something, 3)

    def test_every_combination_of_fields_is_alike_and_clean(self):
        books, prints = {}, []
        for source in rights_variants.write_variants(self.directory):
            book, print_ = self.both(source)
            books[source.name] = book
            prints.append(print_)
            with self.subTest(source.name):
                found = self.assert_alike(book, print_)
                if source.name == "rights-all.md":
                    self.assertEqual([name for name, value in found.items() if not value], [])
        for path, rules in specimens.broken_rules(prints).items():
            self.assertEqual((path.name, rules), (path.name, {"2a": [], "ua1": []}))
        messages = test_epubcheck.check(list(books.values()))
        self.assertEqual({name: messages[str(book)] for name, book in books.items() if messages[str(book)]}, {})

    def test_options_say_it_in_both(self):
        source = self.directory / "story.md"
        source.write_text("---\ntitle: T\nrights: © 2026 The Quay\ntdm-reservation: 0\n---\n\nText.\n")
        found = self.assert_alike(*self.both(source, "--tdm-reservation", "1", "--tdm-policy", "https://q.example/p"))
        self.assertEqual((found["reservation"], found["policy"]), ("1", "https://q.example/p"))

    def test_what_a_picture_says_of_itself_is_shown_told_and_kept(self):
        picture = self.directory / "quay.jpg"
        picture.write_bytes(pictures.jpeg())
        packet = self.directory / "packet.xmp"
        packet.write_text(PACKET)
        put = [tools.require_command("exiftool"), "-q", "-overwrite_original", f"-xmp<={packet}", picture]
        subprocess.run(put, check=True)
        put[3:4] = [
            "-XMP-photoshop:Credit=Coast Agency", "-XMP-dc:Creator=Jane Doe", "-IPTC:CopyrightNotice=(c) 2026 Coast Agency",
            "-XMP-xmpRights:UsageTerms=Once only", "-XMP-xmpRights:WebStatement=https://agency.example/terms",
            "-XMP-iptcCore:AltTextAccessibility=A quay at dawn", "-XMP-iptcExt:DigitalSourceType#="
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        ]  # fmt: skip
        subprocess.run(put, check=True)
        source = self.directory / "story.md"
        source.write_text("---\ntitle: T\nlang: en\n---\n\nText.\n\n::: figure\n![](quay.jpg)\n\nThe quay\n:::\n")
        book, print_ = self.both(source)
        page = epub.Epub(book).files["EPUB/article.xhtml"].decode()
        image = structured_data(book)["image"]
        self.assertIn('alt="A quay at dawn"', page)
        for shown in ("Coast Agency", "(c) 2026 Coast Agency", "Once only", "Made with artificial intelligence",
                      "Text and data mining is reserved."):  # fmt: skip
            self.assertIn(f">{shown}</span>", page)
        self.assertEqual(image["creditText"], "Coast Agency")
        self.assertEqual(image["creator"], {"name": "Jane Doe"})
        self.assertEqual(image["copyrightNotice"], "(c) 2026 Coast Agency")
        self.assertEqual(image["license"], "https://agency.example/terms")
        self.assertTrue(image["digitalSourceType"].endswith("/trainedAlgorithmicMedia"))
        # The file goes into the EPUB as it is.
        copy = self.directory / "copy.jpg"
        copy.write_bytes(epub.Epub(book).files["EPUB/img-001.jpg"])
        self.assertEqual(copy.read_bytes(), picture.read_bytes())
        self.assertEqual(exiftool(copy)["XMP-photoshop:Credit"], "Coast Agency")
        text = subprocess.run([tools.require_command("pdftotext"), print_, "-"], capture_output=True, check=True).stdout
        for shown in (b"Coast Agency", b"Once only", b"Made with"):
            self.assertIn(shown, text)
        self.assertEqual(specimens.broken_rules([print_])[print_], {"2a": [], "ua1": []})

    def test_without_the_part_that_reads_pictures_the_book_is_made_and_that_is_said(self):
        program = shutil.copy(tools.PROGRAM, self.directory)
        picture = self.directory / "quay.jpg"
        picture.write_bytes(pictures.jpeg())
        put = [tools.require_command("exiftool"), "-q", "-overwrite_original", "-XMP-photoshop:Credit=Agency", picture]
        subprocess.run(put, check=True)
        (self.directory / "story.md").write_text("# T\n\n![The quay](quay.jpg)\n")
        result = subprocess.run([program, "story.md"], cwd=self.directory, capture_output=True, timeout=120)
        self.assertEqual(result.returncode, 0)
        self.assertIn(b"[picture.module-missing]", result.stderr)


if __name__ == "__main__":
    import unittest

    unittest.main()
