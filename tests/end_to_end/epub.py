"""Reads an EPUB as a stranger would: by its container file, package document and spine. Nothing here knows how
newsexport names its files."""

import posixpath
import xml.etree.ElementTree as ElementTree
import zipfile
from urllib.parse import unquote

CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


class Epub:
    def __init__(self, path):
        with zipfile.ZipFile(path) as container:
            self.files = {name: container.read(name) for name in container.namelist()}
        rootfile = self._xml("META-INF/container.xml").find(f".//{CONTAINER}rootfile")
        self.package_path = rootfile.get("full-path")
        self.package = self._xml(self.package_path)

    def _xml(self, name):
        return ElementTree.fromstring(self.files[name])

    def documents(self):
        """The <body> of each content document in reading order, without the navigation document."""
        items = {item.get("id"): item for item in self.package.iter(f"{OPF}item")}
        for reference in self.package.iter(f"{OPF}itemref"):
            item = items[reference.get("idref")]
            if "nav" in (item.get("properties") or "").split():
                continue
            name = posixpath.join(posixpath.dirname(self.package_path), unquote(item.get("href")))
            yield self._xml(name).find(f"{XHTML}body")

    def metadata_text(self):
        """All values of the package document's metadata."""
        metadata = self.package.find(f"{OPF}metadata")
        return " \n".join(element.text or "" for element in metadata)


def has_type(element, name):
    """Whether the element says that it is `name` by epub:type or (as doc-name) by role."""
    return name in (element.get(EPUB_TYPE) or "").split() or f"doc-{name}" in (element.get("role") or "").split()
