"""Small articles, each odd in one way, that every judge of the EPUB sees. All of our own invention.

`write_variants(directory)` writes them with their pictures and returns their paths. VARIANTS maps a file name to
its text; the pictures that they name are in PICTURES.
"""

import pictures

PICTURES = {
    "dot.png": pictures.png(),
    "dot.gif": pictures.gif(),
    "dot.jpg": pictures.jpeg(),
    "dot.webp": pictures.webp(),
    "plan.svg": pictures.svg(),
    "evil.svg": pictures.svg(
        '<script>alert(1)</script><style>@import url("http://example.org/a.css");</style>'
        '<a xlink:href="javascript:alert(2)"><rect width="9" height="9" onclick="alert(3)"/></a>'
        '<image width="9" height="9" xlink:href="http://example.org/a.png"/><use xlink:href="other.svg#x"/>'
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><p>Hello</p></body></foreignObject>"
        '<text x="2" y="15">Pier 4</text>'
    ),
    "two words & more.png": pictures.png(colour=(20, 90, 160)),
    "liar.jpg": pictures.png(),
    "broken.png": b"\x89PNG\r\n\x1a\nno more of it",
}

_FULL = """---
title: Ferries return to the *north* shore
subtitle: After nine years, boats run again
kicker: Transport
author:
  - name: Ada Brookes
    role: reporter
    affiliation: The Harbour Post
  - name: Tom Iwu
    role: photographs
    link: https://example.org/tom
  - Lena Ort
dateline: HARBOUR CITY, May 12
publication: {name: The Harbour Post, section: City, edition: Late, page: 3, issn: 2049-3630}
published: 2026-05-12T14:30:00+02:00
updated: 2026-05-13
lang: en-GB
canonical-url: https://example.org/news/ferries?id=1&x=2
keywords: [ferries, transport, the sea & the city]
"""

VARIANTS = {
    "bare.md": "Only one paragraph, and nothing known about it.\n",
    "empty-body.md": "---\ntitle: All in the headline\n---\n",
    "headline-only.md": "# Nothing but a headline\n",
    "pictures-only.md": "![A red dot](dot.png)\n\n![A red dot again](dot.gif)\n",
    "picture-missing.md": "# Lost\n\n![The pier](missing.png)\n\nText after ![inline](gone.jpg) the picture.\n",
    "picture-formats.md": "# Five formats\n\n![PNG](dot.png)\n\n![GIF](dot.gif)\n\n![JPEG](dot.jpg)\n\n![WebP](dot.webp)\n\n"
    "![SVG](plan.svg)\n\n![Odd name](<two words & more.png>)\n\n![](dot.png)\n",
    "picture-hostile.md": "# Hostile\n\n![Scripts](evil.svg)\n\n![A PNG called JPEG](liar.jpg)\n\n![Cut short](broken.png)\n\n"
    "![Outside](../../../../etc/passwd)\n\n![A folder](.)\n\n![Remote](https://example.org/a.png)\n",
    "metadata.md": _FULL + "---\n\nThe first boat left at six. It was full.\n",
    "rights.md": _FULL
    + """rights:
  notice: "© 2026 The Harbour Post. All rights reserved. <No> part may be \\"reused\\" & sold."
  holder: The Harbour Post
  year: 2026
  licence: CC BY-ND 4.0
  licence-url: https://creativecommons.org/licenses/by-nd/4.0/
  usage-terms: Not for resale.
  credit: Harbour Post / Brookes
tdm-reservation: 1
tdm-policy: https://example.org/tdm-policy.json
corrections:
  - date: 2026-05-13
    text: An earlier version named the wrong pier. It was pier 4.
  - The boat carries 120 people, not 210.
---

The first boat left at six.
""",
    "rights-plain.md": "---\ntitle: Plain\nrights: Copyright 2026 A & B <ab@example.org>\n---\n\nText.\n",
    "front-matter-odd.md": "---\ntitle: 2026\nauthor: [7, true, null]\nodd field: {a: [1, 2], b: 'x'}\n"
    "date: not a date\nlang: us\nkeywords: one, two; three\n---\n\nText.\n",
    "right-to-left.md": "---\ntitle: عودة العبارات إلى الشاطئ\nlang: ar\n---\n\n## الميناء\n\n"
    "غادر أول قارب عند الساعة السادسة[^1]. قال القبطان: *كان ممتلئا* in English too.\n\n[^1]: سجل الميناء.\n",
    "chinese.md": "---\ntitle: 渡轮重返北岸\nlang: zh-Hans\n---\n\n## 码头\n\n第一班船六点出发，**满载**乘客。[^甲]\n\n[^甲]: 港口日志。\n",
    "languages.md": '# Three [Brücken]{lang=de}\n\nThe [بندر]{lang=fa dir=rtl} and the [港]{lang=zh-Hant}.\n\n::: {lang=fr}\n'
    "Le bateau est parti à six heures.\n:::\n",
    "many-notes.md": "# Three hundred notes\n\n"
    + "\n\n".join(f"Fact number {i} is written down[^n{i}]." for i in range(300))
    + "\n\n"
    + "\n\n".join(f"[^n{i}]: The source of fact number {i}, page {i}." for i in range(300))
    + "\n",
    "notes.md": "# Notes\n\nOnce[^a], twice[^a], three times[^a]; another[^b]. Unknown[^zz].\n\n"
    "[^a]: Cited thrice, with *emphasis* and a [link](https://example.org/).\n\n"
    "[^b]: Of two paragraphs.\n\n    - and\n    - a list\n\n        and code\n\n[^c]: Nobody cites this one.\n",
    "note-in-table.md": "# Where notes stand\n\n## Heading with a note[^h]\n\n| a[^t] | b |\n|---|---|\n| 1 | 2[^t] |\n\n"
    "> Quoted[^q]\n\n[^h]: H.\n[^t]: In a table.\n[^q]: In a quotation, citing another[^h].\n",
    "lists.md": "# Lists\n\n1. one\n   - under one\n     - under that\n       1. deep\n          - deeper\n            - deepest\n2. two\n\n"
    "   a second paragraph\n\n5. not five\n\n* loose\n\n* items\n\n3) starts at three\n4) goes on\n\n- \n- after an empty one\n",
    "tables.md": "# Tables\n\n| left | centre | right | none |\n|:-----|:------:|------:|------|\n| a | b | 1.5 | `c|d` |\n"
    "| **b** | [l](https://example.org) | | x \\| y |\n| short |\n\n| only a head |\n|---|\n\n"
    "| a | b | c | d | e | f | g | h | i | j |\n|---|---|---|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |\n",
    "inlines.md": "# All inlines\n\n*em* **strong** ***both*** ~~struck~~ `code <b>` [link](https://example.org \"title & <more>\") "
    "<https://example.org/a?b=c&d=e> <mail@example.org> www.example.org a\\\nbreak and  \nanother; \"quotes\" -- dashes... "
    "&amp; &copy; &#x1F6A2; &nbsp; &lt;tag&gt; [small]{.smallcaps} H~2~O x^2^ [abbr]{.x #y} *in**side** of* it.\n",
    "headings.md": "# Twins\n\n## Same\n\na\n\n## Same\n\nb\n\n## Same {#same}\n\nc\n\n### 1984 {#1984}\n\n#### {#x}\n\n"
    "##### Ünïcode & <tags> \"quotes\"\n\n###### six {#with space .class}\n\n## \n\n#### skipped *levels* `code` [l](#same)\n\n"
    "[to a heading](#same), [to none](#nowhere)\n\n# A second first-level heading\n\nText.\n\n## notes {#notes}\n\n## Sources {#sources}\n\n"
    "## fn1 {#fn1}\n",
    "links.md": "# Links\n\n[space](<https://example.org/a b>) [quote](https://example.org/\"q\") [braces](https://example.org/{a}|b^c`d) "
    "[percent](https://example.org/%zz%20) [umlaut](https://exämple.org/ü?ö=ä#ß) [relative](other/story.md) "
    "[up](../up.html) [from the top](/top) [query](?a=1) [empty]() [script](javascript:alert(1)) [data](data:text/html,x) "
    "[file](file:///etc/passwd) [mail](mailto:a@example.org?subject=x%20y) [tel](tel:+1-555) [odd](x-odd:thing) "
    "[bad](http://) [worse](http://[::1) [port](http://example.org:99999/) [backslash](https://example.org\\\\a)\n",
    "raw-html.md": "# Raw\n\n<div class=\"x\" onclick=\"a()\"><p>in a <b>div</b></div>\n\ntext <span style='color:red'>span</span> "
    "<br> <br/> H<sub>2</sub>O <script>alert(1)</script> <img src=x onerror=y> <u>unclosed\n\n<!-- a comment -- with dashes -->\n\n"
    "<table><tr><td>cell</table>\n\n<iframe src=\"https://example.org/video\"></iframe>\n\n<?php echo 1 ?> <![CDATA[x]]>\n",
    "controls.md": "# Control\u0001 characters\u0008\n\nBell \u0007, form feed \u000c, escape \u001b[31m, delete \u007f, next line \u0085, "
    "noncharacters \ufffe \uffff \U0001ffff, private \ue000, joiner \u200d, mark \ufeff, separators \u2028 \u2029, tab\tend.\n",
    "emoji.md": "# 🚢 Ships 👩‍👩‍👧‍👦 🇳🇴\n\nFlag 🏴󠁧󠁢󠁳󠁣󠁴󠁿, keycap 1️⃣, tone 👍🏽, mathematics 𝔸𝕓, combining é ñ̃ Z͑ͫ̓.\n",
    "long-words.md": "# " + "Donaudampfschiff" * 40 + "\n\n" + "x" * 20000 + " https://example.org/" + "a" * 5000 + "\n",
    "deep-quotes.md": "# Deep\n\n" + "\n".join(">" * depth + f" depth {depth}\n" + ">" * depth for depth in range(1, 30)) + "\n",
    "boxes.md": "# Boxes\n\n::: pull-quote\nThe sea does not wait.\n\n-- Ada Brookes\n:::\n\n::: fact-box\n## The ferry\n\n- 120 seats\n- 9 knots\n:::\n\n"
    "::: {.correction date=2026-05-13}\nPier 4, not pier 3.\n:::\n\n::: unknown-class\nStill here.\n\n::: inner\nAnd here.\n:::\n:::\n\n"
    "> A quotation.\n>\n> -- Somebody, *Some Book*\n\n***\n\n::: never-closed\n\nThe end.\n",
    "definitions.md": "# Terms\n\nFerry\n:   A boat that goes to and fro.\n\nPier\n:   Where it stops.\n:   Also: a long walk.\n\n```cpp\nint main() { return a < b && c; }\n```\n\n"
    "    indented code\n      with spaces\n\n~~~\n]]> --> </pre>\n~~~\n",
    "citations.md": """---
title: Cited
references:
  - id: harbour2025
    type: article-newspaper
    author: [{family: Brookes, given: Ada}, {literal: The Harbour Desk}]
    title: "Boats & <ferries>"
    container-title: The Harbour Post
    issued: {date-parts: [[2025, 4, 2]]}
    URL: "https://example.org/a?b=1&c=2"
  - id: "doi:10.1000/x(1)"
    type: book
    title: A book without an author
    issued: {raw: circa 1900}
  - id: bare
  - title: No id at all
---

One [@harbour2025], with a page [@harbour2025, p. 3], two [@harbour2025; see @bare, chapter 2, for more], none [@nobody].
@harbour2025 says so. [-@harbour2025] A mail a@example.org is none. A title link: [Harbour](https://example.org/).
In the note[^1].

[^1]: See @harbour2025 [p. 9].
""",
    "figure-texts.md": "# Figures\n\n![The *pier* at dawn](dot.png \"A title\"){alt=\"A pier\" credit=\"Photo: Tom Iwu & Co <tom>\" width=50%}\n\n"
    "![](dot.jpg){.decorative}\n\n![One](dot.png) ![Two](dot.jpg)\n\nInline ![dot](dot.png) and [![linked](dot.gif)](https://example.org/).\n\n"
    "[![linked alone](dot.png)](https://example.org/)\n",
    "scrape.txt": "Home | News | Weather | Sport | Contact Us\nFerries Return To The North Shore\n"
    "The first boat left at six, as detailed in a recent Harbour Post article based on Coast Wire reporting. It was full, and it was on time.\n"
    "The Long Way Round\nFor nine years the road was the only way. A Coast Wire report underscores what that cost: two hours a day for each of them.\n"
    "What Comes Next\nIn an op-ed for the City Gazette, the mayor asks for a second boat. Nobody has answered her yet.\n"
    "© 2026 The Harbour Post.All rights reserved.No part may be reproduced without permission.\nComments are closed.\n",
    "wrapped.txt": "FERRIES RETURN\n\nThe first boat left at six in the morning, with a hundred and twenty\n"
    "people aboard, and it arrived at the north shore before the clock of\nthe old town hall struck seven.\n\n"
    "    An indented line & <angle brackets>\n\n* * *\n\nThe second one followed at ten.\n",
    "one-line.txt": "One line without an end",
}


def write_variants(directory):
    for name, content in PICTURES.items():
        (directory / name).write_bytes(content)
    for name, text in VARIANTS.items():
        (directory / name).write_text(text, encoding="utf-8", newline="")
    return [directory / name for name in VARIANTS]
