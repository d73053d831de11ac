"""One story by its number: compose()."""

from . import pictures
from .dice import Deck, Dice
from .phrases import TOPICS, language, languages
from .slots import Slots, upper_first
from .story import Citation, Code, Crosshead, Items, Link, NoteMark, Paragraph, Picture, Quote, Story, Table, Work

# (how many in a hundred, fewest words, most words): most articles are short, a few are long.
LENGTHS = ((10, 80, 300), (66, 300, 900), (18, 900, 1600), (6, 1600, 2950))
LETTERS_A_WORD = 2.2  # in text without blanks
# Topics whose {thing} cannot be built or cost anything, as general sentences with a thing suppose.
ABSTRACT = ("courts", "markets")


def compose(number, seed, can_cite, is_english):
    """Article `number`; `can_cite`: its form has citations and cited works."""
    dice = Dice(f"{seed}/{number}")
    words = language("en" if is_english else dice.pick(languages()))
    return Composer(dice, words, number, f"article-{number:06}").story(can_cite)


def compose_feed(number, seed):
    """Two to five articles in one language."""
    dice = Dice(f"{seed}/{number}")
    words = language(dice.pick(languages()))
    return [Composer(dice, words, f"{number}-{item}", f"article-{number:06}-{item}").story(can_cite=False)
            for item in range(1, dice.number(2, 5) + 1)]


class Composer:
    def __init__(self, dice, words, number, name):
        self.dice, self.words = dice, words
        self.topic = topic = dice.pick(TOPICS)
        self.slots = Slots(words, dice, topic)
        self.made = Story(number, name, words.tag, topic, words=words)
        general = [sentence for sentence in words["sentences"] if topic not in ABSTRACT or "hing}" not in sentence]
        self.sentences = Deck(general + words[f"{topic} sentences"], dice)
        self.quotes = Deck(words["quotes"] + words[f"{topic} quotes"] * 2, dice)
        self.notes = Deck(words["notes"], dice)
        self.cited = Deck(words["cited"], dice)
        self.more = Deck(words["read more"], dice)
        self.crossheads = Deck(words["crossheads"], dice)
        self.captions = Deck(words[f"{topic} captions"], dice)
        self.last_quote = None

    def pick(self, heading, **more):
        return self.slots.fill(self.dice.pick(self.words[heading]), **more)

    def story(self, can_cite):
        self.add_head()
        if can_cite:
            self.add_works()
        self.add_body(self.length())
        return self.made

    def length(self):
        share = self.dice.number(1, 100)
        for part, least, most in LENGTHS:
            if share <= part:
                break
            share -= part
        return self.dice.number(least, most)

    # The head

    def add_head(self):
        made, words, dice = self.made, self.words, self.dice
        made.section, made.paper, made.place = words.one(f"{self.topic} section"), self.slots["paper"], self.slots["place"]
        made.keywords = words.parts(f"{self.topic} keywords")[0] + [made.place]
        made.headline = self.pick(f"{self.topic} headlines")
        if dice.chance(0.7):
            made.standfirst = self.pick("standfirsts")
        made.authors = [self.slots.name()]
        if dice.chance(0.15):
            made.authors.append(self.slots.name())
        if made.authors[0] == made.authors[-1]:
            del made.authors[1:]
        made.byline = words.one("by").format(names=words.one("and").join(name for _, _, name in made.authors))
        self.add_times()
        made.rights = dice.pick(words["rights"]).format(year=made.year, paper=made.paper)
        if dice.chance(0.08):
            made.correction = self.pick("corrections")

    def add_times(self):
        made, dice = self.made, self.dice
        made.year, month, day = dice.number(2022, 2025), dice.number(1, 12), dice.number(1, 28)
        hour, minute = dice.number(4, 20), dice.number(0, 59)
        made.published = f"{made.year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z"
        if dice.chance(0.2):
            made.updated = f"{made.year}-{month:02}-{day:02}T{hour + dice.number(1, 3):02}:{minute:02}:00Z"
        made.date_in_words = self.words.one("full date").format(day=day, month=self.words.months[month - 1], year=made.year)

    def add_works(self):
        for at in range(self.dice.pick((0, 0, 0, 1, 2, 3))):
            family, given = self.dice.pick(self.words.families), self.dice.pick(self.words.given)
            kind, container = self.dice.pick((("report", "publishers"), ("article-journal", "journals")))
            self.made.works.append(Work(f"work{at + 1}", kind, self.words["works"][at], family, given,
                                        self.dice.pick(self.words[container]), self.dice.number(1990, self.made.year)))

    # The body

    def add_body(self, length):
        lead = self.sentences.take(self.dice.pick(self.words[f"{self.topic} sentences"]))
        self.made.blocks.append(Paragraph([self.words.gap.join((upper_first(self.slots.fill(lead)), self.sentence()))]))
        # What interrupts the paragraphs; never two one behind the other.
        inserts = Deck((self.add_picture, self.add_table, self.add_items, self.add_quote, self.add_pulled_quote,
                        self.add_picture, self.add_code), self.dice)
        since_insert = since_crosshead = 0
        written = self.count(self.made.blocks)
        while written < length:
            before = len(self.made.blocks)
            if since_crosshead > 260 and length - written > 100 and self.dice.chance(0.6):
                self.made.blocks.append(Crosshead(self.slots.fill(self.crossheads.draw())))
                self.add_paragraph()
                since_crosshead = 0
            elif since_insert > 150 and self.dice.chance(0.5):
                inserts.draw()()
                since_insert = 0
                self.add_paragraph()
            elif self.dice.chance(0.3):
                self.add_quotation()
            else:
                self.add_paragraph()
            fresh = self.count(self.made.blocks[before:])
            written, since_insert, since_crosshead = written + fresh, since_insert + fresh, since_crosshead + fresh
        if self.dice.chance(0.3):
            self.add_link()

    def count(self, blocks):
        """The words of the paragraphs, which are nearly all there are."""
        text = " ".join(piece for block in blocks if isinstance(block, Paragraph)
                        for piece in block.pieces if isinstance(piece, str))
        return len(text.split()) if self.words.gap else int(len(text) / LETTERS_A_WORD)

    def sentence(self):
        return upper_first(self.slots.fill(self.sentences.draw()))

    def add_paragraph(self):
        text = self.words.gap.join(self.sentence() for _ in range(self.dice.number(2, 4)))
        pieces = [text]
        if self.dice.chance(0.08):
            self.made.notes.append(self.slots.fill(self.notes.draw()))
            pieces.append(NoteMark(len(self.made.notes)))
        elif self.made.works and self.dice.chance(0.25):
            work = self.dice.pick(self.made.works)
            pieces = [text + self.words.gap + self.slots.fill(self.cited.draw(), year=work.year) + self.words.gap,
                      Citation(work.key), self.words.stop]
        self.made.blocks.append(Paragraph(pieces))

    def add_quotation(self):
        speaker, quote = self.slots.speaker(), self.slots.fill(self.quotes.draw())
        self.last_quote = (quote, speaker)
        said = self.pick("attributed", quote=quote, speaker=speaker, Speaker=upper_first(speaker))
        if self.dice.chance(0.6):
            said += self.words.gap + self.sentence()
        self.made.blocks.append(Paragraph([said]))

    def source(self, speaker):
        """Without the comma that closes an apposition in a sentence."""
        return speaker.rstrip(",")

    def add_quote(self):
        self.made.blocks.append(Quote(self.slots.fill(self.quotes.draw()) + self.words.stop,
                                      self.source(self.slots.speaker()), False))

    def add_pulled_quote(self):
        if self.last_quote:
            self.made.blocks.append(Quote(self.last_quote[0] + self.words.stop,
                                          self.source(self.last_quote[1]), True))

    def add_items(self):
        items = Deck(self.words["items"], self.dice)
        self.made.blocks += [Paragraph([self.pick("lists")]),
                             Items([self.slots.fill(items.draw()) for _ in range(self.dice.number(2, 4))],
                                   self.dice.chance(0.3))]

    def add_link(self):
        before, linked, behind = self.slots.fill(self.more.draw()).replace(">", "<").split("<")
        self.made.blocks.append(Paragraph([before, Link(linked, f"https://register.example/{self.topic}/{self.made.number}"),
                                           behind]))

    def add_table(self):
        caption, label, *rows = self.words.parts(f"{self.topic} table")[0]
        year = self.made.year
        pairs = [(self.dice.number(120, 990), self.dice.number(120, 990)) for _ in rows]
        cells = [[name, str(old), str(new), f"{new - old:+}".replace("-", "−")] for name, (old, new) in zip(rows, pairs)]
        self.made.blocks.append(Table(caption, [label, str(year - 1), str(year), self.words.one("change")], cells))
        if self.dice.chance(0.4):
            self.add_paragraph()
            self.add_own_picture("svg", pictures.bar_chart(pairs), self.words.one("chart"),
                                 self.pick("chart caption", year=year))

    def add_picture(self):
        alt, caption = self.words.one(f"{self.topic} alt"), self.slots.fill(self.captions.draw())
        if self.dice.chance(0.5):
            self.add_own_picture("png", pictures.landscape(self.dice), self.words.one("landscape"), caption)
        else:
            self.made.blocks.append(Picture(f"pictures/{pictures.SHARED[self.topic]}", None, alt, caption,
                                            self.pick("credits")))

    def add_own_picture(self, ending, content, alt, caption):
        count = sum(isinstance(block, Picture) for block in self.made.blocks)
        self.made.blocks.append(Picture(f"{self.made.name}-{count + 1}.{ending}", content, alt, caption,
                                        self.pick("credits")))

    def add_code(self):
        if self.topic not in ("weather", "science", "harbour"):
            return
        lines = [f"{hour:02}:00  {self.dice.number(80, 450) / 100:5.2f}  {self.dice.number(960, 1040):4}"
                 for hour in range(6, 6 + self.dice.number(3, 6))]
        self.made.blocks.append(Code("\n".join(["TIME    LEVEL   HPA", *lines])))
