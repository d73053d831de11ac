"""Stories as Markdown and as the plain text of a wire."""

import json
import textwrap

from .story import Citation, Code, Crosshead, Items, Link, NoteMark, Paragraph, Picture, Quote, Table


def markdown(story):
    lines = ["---", *front_matter(story), "---"]
    for block in story.blocks:
        lines += ["", MARKDOWN[type(block)](block)]
    for at, note in enumerate(story.notes, 1):
        lines += ["", f"[^{at}]: {note}"]
    return "\n".join(lines) + "\n"


def quoted(text):
    """JSON's strings are YAML's double-quoted ones."""
    return json.dumps(text, ensure_ascii=False)


def front_matter(story):
    yield f"title: {quoted(story.headline)}"
    if story.standfirst:
        yield f"subtitle: {quoted(story.standfirst)}"
    yield "author:"
    yield from (f"  - name: {quoted(name)}" for _, _, name in story.authors)
    yield f"date: {story.published}"
    if story.updated:
        yield f"updated: {story.updated}"
    yield f"dateline: {quoted(story.place)}"
    yield from ("publication:", f"  name: {quoted(story.paper)}", f"  section: {quoted(story.section)}")
    yield f"lang: {story.tag}"
    yield f"canonical-url: {story.url}"
    yield f"identifier: {story.identifier}"
    yield f"keywords: [{', '.join(map(quoted, story.keywords))}]"
    yield from ("rights:", f"  notice: {quoted(story.rights)}", f"  holder: {quoted(story.paper)}", f"  year: {story.year}")
    if story.correction:
        day = (story.updated or story.published)[:10]
        yield from ("corrections:", f"  - date: {day}", f"    text: {quoted(story.correction)}")
    if story.works:
        yield "references:"
    for work in story.works:
        container = "container-title" if work.kind == "article-journal" else "publisher"
        yield from (f"  - id: {work.key}", f"    type: {work.kind}", f"    title: {quoted(work.title)}",
                    f"    author: [{{family: {quoted(work.family)}, given: {quoted(work.given)}}}]",
                    f"    {container}: {quoted(work.container)}", f"    issued: '{work.year}'")


def markdown_table(block):
    rows = [f"| {' | '.join(row)} |" for row in [block.head, *block.rows]]
    return "\n".join([rows[0], "|---|---:|---:|---:|", *rows[1:], "", f"Table: {block.caption}"])


def markdown_quote(block):
    if block.is_pulled:
        return f"::: pull-quote\n{block.words}\n\n— {block.source}\n:::"
    return f"> {block.words}\n>\n> — {block.source}"


def markdown_inlines(pieces):
    return "".join(MARKDOWN_INLINES[type(piece)](piece) for piece in pieces)


def numbered(block):
    return [f"{at}." if block.is_numbered else "-" for at in range(1, len(block.items) + 1)]


MARKDOWN_INLINES = {str: str, Link: lambda piece: f"[{piece.words}]({piece.url})",
                    NoteMark: lambda piece: f"[^{piece.number}]", Citation: lambda piece: f"[@{piece.key}]"}
MARKDOWN = {
    Paragraph: lambda block: markdown_inlines(block.pieces),
    Crosshead: lambda block: f"## {block.words}",
    Quote: markdown_quote,
    Items: lambda block: "\n".join(f"{mark} {item}" for mark, item in zip(numbered(block), block.items)),
    Table: markdown_table,
    Picture: lambda block: f'![{block.alt}]({block.file} "{block.caption}"){{credit="{block.credit}"}}',
    Code: lambda block: f"``` text\n{block.words}\n```",
}


def wire_text(story):
    """As a wire or a scrape has it: headline, byline, date, paragraphs; half of them wrapped at 72 columns."""
    is_wrapped = story.number % 2 == 0
    paragraphs = [story.headline, story.byline, story.date_in_words]
    for block in story.blocks:
        if isinstance(block, Paragraph):
            paragraphs.append("".join(piece.words if isinstance(piece, Link) else piece for piece in block.pieces
                                      if isinstance(piece, (str, Link))))
        elif isinstance(block, Items):
            paragraphs += [f"- {item}" for item in block.items]
        elif isinstance(block, Crosshead):
            paragraphs.append(block.words)
    paragraphs.append(story.rights)
    if is_wrapped:
        paragraphs = [textwrap.fill(text, 72, break_on_hyphens=False, subsequent_indent="  " * text.startswith("- "))
                      for text in paragraphs]
    return "\n\n".join(paragraphs) + "\n"
