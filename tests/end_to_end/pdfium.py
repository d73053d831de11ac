"""What PDFium, the reader within Chrome and Edge, finds in a PDF by way of its structure tree: `said_by_pages(path)`."""

import ctypes
import itertools
from collections import defaultdict
from dataclasses import dataclass

import tools


@dataclass
class Heard:
    """A text, and the elements around it, the outermost first, each with its type and a number of its own."""

    path: tuple
    text: str

    def types(self):
        return [kind for kind, _ in self.path]


class _Page:
    """The structure tree of one page: PDFium shows of the document's tree what has content on the page."""

    def __init__(self, raw, page):
        self.raw, self.said, self.numbers = raw, [], itertools.count()
        self.texts = defaultdict(str)  # by number of marked content
        text_page = raw.FPDFText_LoadPage(page)
        for at in range(raw.FPDFPage_CountObjects(page)):
            self.add_object(raw.FPDFPage_GetObject(page, at), text_page)
        raw.FPDFText_ClosePage(text_page)
        tree = raw.FPDF_StructTree_GetForPage(page)
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            self.visit(raw.FPDF_StructTree_GetChildAtIndex(tree, at), ())
        raw.FPDF_StructTree_Close(tree)

    def add_object(self, one, text_page):
        if self.raw.FPDFPageObj_GetType(one) == self.raw.FPDF_PAGEOBJ_FORM:
            for at in range(self.raw.FPDFFormObj_CountObjects(one)):
                self.add_object(self.raw.FPDFFormObj_GetObject(one, at), text_page)
        number = self.raw.FPDFPageObj_GetMarkedContentID(one)
        if number >= 0 and self.raw.FPDFPageObj_GetType(one) == self.raw.FPDF_PAGEOBJ_TEXT:
            # An object of nothing but the space at a line's end has no text for PDFium.
            self.texts[number] += self.string(self.raw.FPDFTextObj_GetText, one, text_page) or " "

    def string(self, ask, *of):
        """A UTF-16 string that PDFium writes into a buffer: first it tells the length. FPDFTextObj_GetText() counts in
        code units, the functions of structure elements in bytes; room for bytes is enough for both."""
        size = ask(*of, None, 0)
        if size <= 2:
            return ""
        buffer = ctypes.create_string_buffer(2 * size + 2)
        is_text = ask is self.raw.FPDFTextObj_GetText
        ask(*of, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if is_text else buffer, size)
        return buffer.raw.decode("utf-16-le", errors="replace").split("\0")[0]

    def visit(self, element, path):
        path = (*path, (self.string(self.raw.FPDF_StructElement_GetType, element), next(self.numbers)))
        actual = self.string(self.raw.FPDF_StructElement_GetActualText, element)
        if actual:
            self.said.append(Heard(path, actual))
            return
        if path[-1][0] == "Figure":
            self.said.append(Heard(path, ""))  # as poppler has it: it parts the words around it
        for at in range(self.raw.FPDF_StructElement_CountChildren(element)):
            child = self.raw.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                self.visit(child, path)
                continue
            number = self.raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if number >= 0 and self.texts[number]:
                self.said.append(Heard(path, self.texts[number]))


def said_by_pages(path):
    """The texts of each page's structure elements in the tree's order, a list for each page."""
    pdfium = tools.require_module("pypdfium2")
    raw = tools.require_module("pypdfium2.raw")
    document = pdfium.PdfDocument(str(path))
    try:
        pages = [document[number] for number in range(len(document))]  # alive until all is read
        return [_Page(raw, page.raw).said for page in pages]
    finally:
        document.close()
