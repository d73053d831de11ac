"""The ZIP container, byte by byte: EPUBCheck 5.3.0 itself lets a compressed `mimetype` pass."""

import struct
import zipfile

import epub
import tools
import variants

MIMETYPE = b"application/epub+zip"


class ContainerTest(tools.SampleTest):
    def test_every_sample_and_variant_is_a_sound_container(self):
        (self.directory / "v").mkdir()
        for source in tools.samples() + variants.write_variants(self.directory / "v"):
            with self.subTest(source.name):
                book = self.epub_of(source)
                self.check_mimetype(book.read_bytes())
                self.check_entries(book)

    def check_mimetype(self, data):
        """OCF 4.2.4 and 4.3: the first entry, stored, without an extra field, with exactly these bytes."""
        signature, _, flags, method, _, _, _, size, _, name_length, extra_length = struct.unpack("<IHHHHHIIIHH", data[:30])
        self.assertEqual((signature, flags & ~0x800, method, size), (0x04034B50, 0, 0, len(MIMETYPE)))
        self.assertEqual((name_length, extra_length, data[30:38], data[38:58]), (8, 0, b"mimetype", MIMETYPE))

    def check_entries(self, book):
        with zipfile.ZipFile(book) as container:
            self.assertIsNone(container.testzip())
            entries = container.infolist()
        names = [entry.filename for entry in entries]
        self.assertEqual(len({name.casefold() for name in names}), len(names), "names that differ in case only")
        for entry in entries:
            self.assertRegex(entry.filename, r"^[A-Za-z0-9][A-Za-z0-9._/-]*$")
            self.assertIn(entry.compress_type, (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
        self.assertEqual(len({entry.date_time for entry in entries}), 1, "the entries' times are not fixed")
        self.assertTrue(list(epub.Epub(book).documents()), "nothing to read in the spine")
