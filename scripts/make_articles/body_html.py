"""The body of a story as HTML that is XML too, for pages, feeds, ninjs and NewsML-G2."""

from html import escape

from .story import Citation, Code, Crosshead, Items, Link, NoteMark, Paragraph, Picture, Quote, Table


def body_html(story, has_pictures=True):
    parts = [BLOCKS[type(block)](block) for block in story.blocks if has_pictures or not isinstance(block, Picture)]
    return "\n".join(parts + notes(story))


def inlines(pieces):
    return "".join(INLINES[type(piece)](piece) for piece in pieces)


def link(piece):
    return f'<a href="{escape(piece.url)}">{escape(piece.words)}</a>'


def note_mark(piece):
    return f'<sup><a href="#fn{piece.number}" id="fnref{piece.number}" role="doc-noteref">{piece.number}</a></sup>'


def citation(_):
    """HTML has none; forms in HTML are made of stories without works."""
    return ""


def crosshead(block):
    return f"<h2>{escape(block.words)}</h2>"


def paragraph(block):
    return f"<p>{inlines(block.pieces)}</p>"


def quote(block):
    name = ' class="pull-quote"' if block.is_pulled else ""
    tag = "aside" if block.is_pulled else "blockquote"
    return f"<{tag}{name}><p>{escape(block.words)}</p><p>— {escape(block.source)}</p></{tag}>"


def items(block):
    tag = "ol" if block.is_numbered else "ul"
    return f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + f"</{tag}>"


def table(block):
    head = "".join(f"<th>{escape(cell)}</th>" for cell in block.head)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
    return (f"<table><caption>{escape(block.caption)}</caption><thead><tr>{head}</tr></thead>"
            f"<tbody>{rows}</tbody></table>")


def picture(block):
    return (f'<figure><img src="{block.file}" alt="{escape(block.alt)}"/><figcaption>{escape(block.caption)} '
            f'<span class="credit">{escape(block.credit)}</span></figcaption></figure>')


def code(block):
    return f"<pre><code>{escape(block.words)}</code></pre>"


def notes(story):
    if not story.notes:
        return []
    entries = "".join(f'<li id="fn{at}" role="doc-endnote"><p>{escape(words)} <a href="#fnref{at}" '
                      f'role="doc-backlink">↩</a></p></li>' for at, words in enumerate(story.notes, 1))
    return [f'<section class="footnotes" role="doc-endnotes"><ol>{entries}</ol></section>']


INLINES = {str: escape, Link: link, NoteMark: note_mark, Citation: citation}
BLOCKS = {Paragraph: paragraph, Crosshead: crosshead, Quote: quote, Items: items, Table: table, Picture: picture, Code: code}
