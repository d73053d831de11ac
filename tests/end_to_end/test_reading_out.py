"""What a reader gets out of a PDF is what went in: its text, by who searches and copies, and its text strings (title,
outline, descriptions), by who shows them."""

import re
import subprocess
import unicodedata

import languages
import pdf_readers
import printed
import tools

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
# Lines are broken between any two syllables there, without a hyphen.
BROKEN_ANYWHERE = {"ko"}


def markdown(language, headline, paragraphs):
    return f'---\ntitle: "{headline}"\nlang: {language}\ndate: 2026-05-12\n---\n\n' + "\n\n".join(paragraphs) + "\n"


class ReadingTest(tools.SampleTest):
    def pdf_of(self, name, text, *options):
        source = self.directory / f"{name}.md"
        source.write_text(text, encoding="utf-8")
        result = tools.run(["--pdf", *options, "-d", self.directory, source])
        self.assertEqual(result.returncode, 0, result.stderr)
        return source.with_suffix(".pdf")


class RunningTextTest(ReadingTest):
    def stories(self):
        for language, (headline, paragraphs) in languages.STORIES.items():
            pdf = self.pdf_of(language, markdown(language, headline, paragraphs))
            yield language, [headline, *paragraphs], pdf

    def test_poppler_and_pdfium_find_every_word(self):
        for language, texts, pdf in self.stories():
            if language in BROKEN_ANYWHERE:
                continue
            with self.subTest(language):
                self.assertEqual(pdf_readers.missing(texts, pdf_readers.poppler(pdf)), [])
                self.assertEqual(pdf_readers.missing(texts, pdf_readers.poppler(pdf, "-layout")), [])
                self.assertEqual(pdf_readers.missing(texts, pdf_readers.poppler(pdf, "-raw")), [])
                self.assertEqual(pdf_readers.missing(texts, pdf_readers.pdfium(pdf)), [])

    def test_paragraphs_are_copied_in_order(self):
        for language, texts, pdf in self.stories():
            with self.subTest(language):
                # Where Latin words stand in it, readers differ on where they end.
                plain = [t for t in texts if language not in BROKEN_ANYWHERE and not re.search("[a-z0-9]{2}", t)]
                for text in plain:
                    self.assertTrue(pdf_readers.stands_whole(text, pdf_readers.poppler(pdf)), text)
                    self.assertTrue(pdf_readers.stands_whole(text, pdf_readers.pdfium(pdf)), text)

    def test_mupdf_finds_every_word(self):
        """MuPDF 1.21 does not turn right-to-left text round: it gives every such word from left to right."""
        for language, texts, pdf in self.stories():
            if language in BROKEN_ANYWHERE:
                continue
            with self.subTest(language):
                text = pdf_readers.mupdf(pdf)
                text += printed.words_with_initials(text)
                if language not in RIGHT_TO_LEFT:
                    self.assertEqual(pdf_readers.missing(texts, text), [])
                    continue
                there = {self.letters(word) for word in pdf_readers.words(text)}
                wanted = [self.letters(word) for t in texts for word in pdf_readers.words(t)]
                turned = [w if w.isascii() or w.isdecimal() else w[::-1] for w in wanted]
                self.assertEqual([word for word in turned if word not in there], [])

    def letters(self, word):
        return "".join(c for c in unicodedata.normalize("NFD", word) if c.isalnum())

    def test_the_others_find_as_many_words_as_when_chromium_prints_it(self):
        chromium = tools.require_chromium()
        for language, texts, pdf in self.stories():
            if language not in ("ar", "fa", "hi", "ta", "th", "he"):
                continue
            with self.subTest(language):
                # In large print no first letter is an initial: Chromium's has none either.
                pdf = self.pdf_of(language, pdf.with_suffix(".md").read_text(encoding="utf-8"), "--style", "large-print")
                page = self.directory / f"{language}.html"
                body = f"<h1>{texts[0]}</h1>" + "".join(f"<p>{text}</p>" for text in texts[1:])
                direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
                page.write_text(f'<html lang="{language}" dir="{direction}"><meta charset="utf-8">{body}', encoding="utf-8")
                by_chromium = self.directory / f"{language}-chromium.pdf"
                subprocess.run([chromium, "--headless", "--no-sandbox", "--no-pdf-header-footer",
                                f"--print-to-pdf={by_chromium}", page.as_uri()], capture_output=True, check=True, timeout=120)  # fmt: skip
                # pypdf loses the space between a number and the right-to-left word before it; where there are few
                # numbers it finds more words than with Chromium's print.
                readers = [pdf_readers.pdfjs, pdf_readers.pdfminer, *([pdf_readers.pypdf] if language != "he" else [])]
                for reader in readers:
                    ours, theirs = (len(pdf_readers.missing(texts, reader(p))) for p in (pdf, by_chromium))
                    self.assertLessEqual(ours, theirs, reader.__name__)

    def test_a_word_that_is_not_there_is_missed(self):
        headline, paragraphs = languages.STORIES["ar"]
        pdf = self.pdf_of("ar", markdown("ar", headline, paragraphs[:1]))
        self.assertGreater(len(pdf_readers.missing(paragraphs, pdf_readers.pdfium(pdf))), 10)
        self.assertGreater(len(pdf_readers.missing(paragraphs, pdf_readers.poppler(pdf))), 10)


class MixedTextTest(ReadingTest):
    def test_columns_tables_lists_and_notes_from_right_to_left(self):
        headline, paragraphs = languages.STORIES["ar"]
        cells = ["السلالم", "الألوان", "اللافتة", "الأحد"]
        table = f"| {cells[0]} | {cells[1]} |\n|---|---|\n| {cells[2]} | {cells[3]} |"
        blocks = [*paragraphs, f"- {cells[1]}", table, f"> {paragraphs[0]}", "الإعلان[^1].", "[^1]: حاشية الأعمال."]
        for style in ("classic", "newspaper", "large-print"):
            pdf = self.pdf_of(f"all-{style}", markdown("ar", headline, blocks), "--style", style)
            with self.subTest(style):
                wanted = [headline, *paragraphs, *cells, "حاشية الأعمال"]
                self.assertEqual(pdf_readers.missing(wanted, pdf_readers.pdfium(pdf)), [])
                self.assertEqual(pdf_readers.missing(wanted, pdf_readers.poppler(pdf)), [])

    def test_letters_with_points(self):
        pointed = {"he": "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ כתוב על השלט.", "ar": "كُتِبَ عَلَى اللَّوْحَةِ بِخَطٍّ جَمِيلٍ اسمُ مُعَلِّمٍ قديمٍ هنا."}  # fmt: skip
        for language, text in pointed.items():
            pdf = self.pdf_of(f"points-{language}", markdown(language, "א" if language == "he" else "ب", [text]))
            for reader in (pdf_readers.poppler, pdf_readers.pdfium):
                with self.subTest(language, reader=reader.__name__):
                    self.assertEqual(pdf_readers.missing([text], reader(pdf)), [])

    def test_right_to_left_words_in_an_english_text(self):
        text = 'The sign said <span lang="he" dir="rtl">בית קפה</span> in **שלום** blue, and *سلام* below.'
        pdf = self.pdf_of("sign", markdown("en", "A sign", [text]))
        wanted = re.sub("<[^>]+>", "", text)
        for reader in (pdf_readers.poppler, pdf_readers.pdfium, pdf_readers.pdfjs):
            with self.subTest(reader.__name__):
                self.assertEqual(pdf_readers.missing([wanted], reader(pdf)), [])

    def test_the_arabic_sample(self):
        sample = tools.SAMPLES / "arabic-market.md"
        body = sample.read_text(encoding="utf-8").split("---\n", 2)[2]
        wanted = re.sub(r"!\[.*?\]\(\S+|[{}=\"]|credit|\[\^\w+\]:?|\b[a-z]+\b", " ", body)
        result = tools.run(["--pdf", "-d", self.directory, sample])
        self.assertEqual(result.returncode, 0, result.stderr)
        pdf = self.directory / "arabic-market.pdf"
        for reader in (pdf_readers.poppler, pdf_readers.pdfium):
            with self.subTest(reader.__name__):
                self.assertEqual(pdf_readers.missing([wanted], reader(pdf)), [])


class TextStringsTest(ReadingTest):
    STRINGS = {
        "el": "Ο Όμηρος", "ru": "Щука и ёж", "uk": "Їжак і ґава", "hi": "क्षितिज", "bn": "বাংলা", "ta": "தமிழ்", "th": "ภาษาไทย",
        "zh": "港口之夜", "ja": "港の夜", "ko": "항구의 밤", "ka": "ნავსადგური", "hy": "Նավահանգիստ", "he": "שלום עולם",
        "ar": "مرحبا بالعالم", "de": "Brücke „Größe“ — ½", "pl": "Łódź", "vi": "Hải cảng", "en": "A fox 🦊 and 𝄞",
    }  # fmt: skip

    def pdf_with(self, language, string):
        head = f'---\ntitle: "{string}"\nsubtitle: "{string} 2"\nauthor: "{string} 3"\nlang: {language}\ndate: 2026-05-12\n---\n\n'
        (self.directory / "p.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
        body = f"## {string} 4\n\nText, [{string} 5](https://example.org/).\n\n![{string} 6](p.svg)\n"
        return self.pdf_of(language, head + body)

    def strings(self):
        for language, string in self.STRINGS.items():
            pdf = self.pdf_with(language, string)
            yield string, pdf

    def test_poppler_shows_title_author_and_subject(self):
        for string, pdf in self.strings():
            with self.subTest(string):
                said = pdf_readers._output(tools.require_command("pdfinfo"), pdf)
                for key, value in (("Title", string), ("Subject", f"{string} 2"), ("Author", f"{string} 3")):
                    self.assertRegex(said, rf"(?m)^{key}:\s+{re.escape(value)}$")

    def test_pdfium_shows_metadata_and_outline(self):
        pdfium = tools.require_module("pypdfium2")
        for string, pdf in self.strings():
            with self.subTest(string):
                document = pdfium.PdfDocument(pdf)
                said = document.get_metadata_dict()
                self.assertEqual((said["Title"], said["Subject"], said["Author"]), (string, f"{string} 2", f"{string} 3"))
                titles = [mark.get_title() for mark in document.get_toc()]
                self.assertIn(string, titles)
                self.assertIn(f"{string} 4", titles)

    def test_mupdf_shows_the_outline(self):
        for string, pdf in self.strings():
            with self.subTest(string):
                said = pdf_readers._output(tools.require_command("mutool"), "show", pdf, "outline")
                self.assertIn(f'"{string} 4"', said)

    def test_pdfium_says_alternative_texts(self):
        pdfium = tools.require_module("pypdfium2")
        import ctypes

        raw = pdfium.raw

        def alternatives(element):
            size = raw.FPDF_StructElement_GetAltText(element, None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDF_StructElement_GetAltText(element, buffer, size)
            yield buffer.raw.decode("utf-16-le").rstrip("\0")
            for i in range(raw.FPDF_StructElement_CountChildren(element)):
                child = raw.FPDF_StructElement_GetChildAtIndex(element, i)
                if child:
                    yield from alternatives(child)

        for string, pdf in self.strings():
            with self.subTest(string):
                page = pdfium.PdfDocument(pdf)[0]
                tree = raw.FPDF_StructTree_GetForPage(page)
                said = [text for i in range(raw.FPDF_StructTree_CountChildren(tree))
                        for text in alternatives(raw.FPDF_StructTree_GetChildAtIndex(tree, i))]  # fmt: skip
                raw.FPDF_StructTree_Close(tree)
                self.assertIn(f"{string} 6", said)

    def test_pypdf_reads_the_descriptions_of_links(self):
        pypdf = tools.require_module("pypdf")
        for string, pdf in self.strings():
            with self.subTest(string):
                links = pypdf.PdfReader(pdf).pages[0].get("/Annots", [])
                self.assertTrue(any(f"{string} 5" in link.get_object()["/Contents"] for link in links))


if __name__ == "__main__":
    import unittest

    unittest.main()
