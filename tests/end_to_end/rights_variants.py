"""Articles that differ in what they say of their rights: every field alone, and rows in which each two fields stand
together, apart, and not at all. All of our own invention.

`write_variants(directory)` writes them and returns their paths.
"""

FIELDS = {
    "notice": 'notice: "© 2026 The Harbour Post & Sons. <All> rights reserved.\\nNo part may be reproduced."',
    "holder": "holder: Harbour Press Ltd",
    "year": "year: 2024–2026",
    "licence": "license: Creative Commons Attribution-NonCommercial 3.0 Germany",
    "licence-url": "license-url: https://creativecommons.org/licenses/by-nc/3.0/de/deed.de",
    "usage-terms": 'usage-terms: "Once only; ask \\"first\\" <desk@example.org>"',
    "credit": "credit: Harbour Post / Brookes",
    "agent": "agent: Coast Syndication",
    "territory": "territory: World excluding Japan",
    "start": "start: 2026-05-12T06:00:00+02:00",
    "end": "end: 2199-05",
    "restrictions": "restrictions: No use in calendars & diaries.",
    "tdm-reservation": "tdm-reservation: 1",
    "tdm-policy": "tdm-policy: https://example.org/tdm.json?a=1&b=2",
}

ONE_OF_A_KIND = {
    "public-domain": "rights: {license: CC0}\n",
    "unreserved": "tdm-reservation: 0\n",
    "no-address": "rights: {license-url: see the masthead}\n",
    "many-notices": "rights: [© 2026 The Quay, All rights reserved., Ask first.]\n",
    "parts": "lang: ar\nrights:\n- {notice: © 2026 الميناء, territory: EU}\n- {scope: photographs, notice: © Agency}\n"
    "- {scope: print, license: CC BY 4.0, end: 2199-01-01}\n",
    "expiring": "status: usable\nembargo: 2001-01-01\nexpires: 2199-12-31\n",
}


def article(front_matter):
    return f"---\ntitle: What may be done\ndate: 2026-05-12\n{front_matter}---\n\nThe first boat left at six.\n"


def with_fields(names):
    return article("".join(["rights:\n"] + [f"  {FIELDS[name]}\n" for name in names]) if names else "")


def rows():
    """{name: names of fields}. Two fields differ in some bit of their numbers; a row holds those that have it, its
    complement the others: so each pair is seen in all four ways."""
    names = list(FIELDS)
    found = {"all": names, "none": []}
    for bit in range((len(names) - 1).bit_length()):
        found[f"bit-{bit}"] = [name for number, name in enumerate(names) if number >> bit & 1]
        found[f"no-bit-{bit}"] = [name for number, name in enumerate(names) if not number >> bit & 1]
    found.update({f"only-{name}": [name] for name in names})
    return found


def write_variants(directory):
    texts = {name: with_fields(fields) for name, fields in rows().items()}
    texts.update({name: article(text) for name, text in ONE_OF_A_KIND.items()})
    paths = []
    for name, text in texts.items():
        paths.append(directory / f"rights-{name}.md")
        paths[-1].write_text(text, encoding="utf-8", newline="")
    return paths
