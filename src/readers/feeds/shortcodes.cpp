// External interface: resolve_shortcodes(), without_shortcode_tags().
#include "readers/feeds/shortcodes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "readers/feeds/gallery.h"
#include "readers/feeds/markup_text.h"
#include "readers/feeds/shown_notes.h"
#include "readers/xml_words.h"
#include "support/utf8.h"

namespace newsexport::feeds {
namespace {

/// Shortcodes that may stand without attributes and without a closing tag.
constexpr auto kKnownNames = std::to_array<std::string_view>({"audio",
                                                              "button",
                                                              "caption",
                                                              "contact-form",
                                                              "contact-form-7",
                                                              "divider",
                                                              "embed",
                                                              "gallery",
                                                              "gist",
                                                              "instagram",
                                                              "jetpack_subscription_form",
                                                              "more",
                                                              "nextpage",
                                                              "playlist",
                                                              "poll",
                                                              "soundcloud",
                                                              "spacer",
                                                              "spotify",
                                                              "toc",
                                                              "tweet",
                                                              "twitter",
                                                              "video",
                                                              "vimeo",
                                                              "wp_caption",
                                                              "wpvideo",
                                                              "youtube"});

/// Of these the attribute, the enclosed text or the first word is the address of what the web would show.
constexpr auto kEmbeds =
    std::to_array<std::string_view>({"audio", "embed", "gist", "instagram", "soundcloud", "spotify", "tweet",
                                     "twitter", "video", "vimeo", "wpvideo", "youtube"});

constexpr auto kAddressAttributes =
    std::to_array<std::string_view>({"src", "url", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav"});

/// What these enclose is a note; "note" is one only where it stands straight behind a word, else a box.
constexpr auto kNotes = std::to_array<std::string_view>(
    {"efn_note", "fn", "fnote", "footnote", "mfn", "ref", "note", "sidenote"});
/// Where plugins show their notes; the list comes at the end anyway.
constexpr auto kNoteLists = std::to_array<std::string_view>(
    {"efn_footnotes", "footnotes", "footnotes_list", "references", "reflist"});

template <typename Range>
bool contains(const Range& range, std::string_view name) {
  return std::ranges::find(range, name) != std::ranges::end(range);
}

/// One tag in brackets, as it stands in the text.
struct Tag {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< bare words have an empty name
  std::size_t length = 0;                                       ///< with its brackets
  bool is_end = false;
  bool is_empty = false;  ///< "[name /]"

  std::string attribute(std::string_view wanted) const {
    for (const auto& [name_, value] : attributes) {
      if (name_ == wanted) return value;
    }
    return {};
  }
};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Takes one attribute off `rest`: name="value", name='value', name=value, or a bare word.
std::pair<std::string, std::string> take_attribute(std::string_view& rest) {
  std::string name;
  std::size_t end = rest.find_first_of(" \t\n=\"'");
  if (end != std::string_view::npos && rest[end] == '=') {
    name = std::string(rest.substr(0, end));
    rest.remove_prefix(end + 1);
    end = rest.find_first_of(" \t\n");
  }
  const bool is_quoted = !rest.empty() && (rest.front() == '"' || rest.front() == '\'');
  std::string value;
  if (is_quoted) {
    const char mark = rest.front();
    rest.remove_prefix(1);
    const std::size_t close = std::min(rest.find(mark), rest.size());
    value = std::string(rest.substr(0, close));
    rest.remove_prefix(std::min(close + 1, rest.size()));
  } else {
    const std::size_t close = std::min(end, rest.size());
    value = std::string(rest.substr(0, close));
    rest.remove_prefix(close);
  }
  return {std::move(name), std::move(value)};
}

/// The closing bracket of a tag that opens `text`, past brackets within quotation marks. Tags are short.
std::size_t closing_bracket(std::string_view text) {
  constexpr std::size_t kLongestTag = 4096;
  char quotation = '\0';
  for (std::size_t at = 1; at < std::min(text.size(), kLongestTag); ++at) {
    const char c = text[at];
    if (quotation != '\0') {
      if (c == quotation) quotation = '\0';
    } else if (c == ']') {
      return at;
    } else if (c == '[' || c == '<') {
      return std::string_view::npos;
    } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
      quotation = c;
    }
  }
  return std::string_view::npos;
}

std::optional<Tag> tag_at(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  const std::size_t close = closing_bracket(text);
  if (close == std::string_view::npos) return std::nullopt;
  Tag tag;
  tag.length = close + 1;
  std::string_view inner = text.substr(1, close - 1);
  tag.is_end = inner.starts_with('/');
  if (tag.is_end) inner.remove_prefix(1);
  std::size_t name_end = 0;
  while (name_end < inner.size() && is_name_character(inner[name_end])) ++name_end;
  tag.name = fold_case(inner.substr(0, name_end));
  const bool is_name = name_end > 0 && !(inner[0] >= '0' && inner[0] <= '9') &&
                       (name_end == inner.size() ||
                        std::string_view(" \t\n/=").find(inner[name_end]) != std::string_view::npos);
  if (!is_name) return std::nullopt;
  inner.remove_prefix(name_end);
  if (inner.ends_with('/')) {
    tag.is_empty = true;
    inner.remove_suffix(1);
  }
  for (inner = trim(inner); !inner.empty(); inner = trim(inner))
    tag.attributes.push_back(take_attribute(inner));
  return tag;
}

/// Whether the brackets hold a shortcode, and no words of the author.
bool is_shortcode(const Tag& tag, const std::set<std::string>& closed_names) {
  if (contains(kKnownNames, tag.name) || closed_names.contains(tag.name)) return true;
  return std::ranges::any_of(tag.attributes, [](const auto& attribute) { return !attribute.first.empty(); });
}

std::set<std::string> names_of_end_tags(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t at = text.find("[/"); at != std::string_view::npos; at = text.find("[/", at + 2)) {
    if (const auto tag = tag_at(text.substr(at)); tag && tag->is_end) names.insert(tag->name);
  }
  return names;
}

/// `words` are HTML; without any the link shows its address.
std::string link_to(std::string_view address, const std::string& words = {}) {
  const std::string escaped = escaped_for_html(trim(address));
  return "<a href=\"" + escaped + "\">" + (words.empty() ? escaped : words) + "</a>";
}

/// What a reader of the site sees above a box, on a tab.
std::string heading_of(const Tag& tag) {
  for (const std::string_view name : {"title", "heading"}) {
    if (!tag.attribute(name).empty()) return tag.attribute(name);
  }
  return {};
}

/// Attributes whose words are no text.
constexpr auto kTechnicalAttributes =
    std::to_array<std::string_view>({"class", "style", "id", "ids", "size", "sizes", "rel", "align"});

/// The attributes that hold words to be read, a line for each.
std::string attribute_words(const Tag& tag) {
  std::string words;
  for (const auto& [name, value] : tag.attributes) {
    const bool is_text = !name.empty() && !contains(kTechnicalAttributes, name);
    if (is_text && trim(value).find(' ') != std::string_view::npos) words += '\n' + value;
  }
  return words.empty() ? words : words + '\n';
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

/// The address that an embed leads to, or "".
std::string address_of(const Tag& tag, std::string_view enclosed) {
  if (is_address(trim(enclosed))) return std::string(trim(enclosed));
  for (const std::string_view name : kAddressAttributes) {
    if (!tag.attribute(name).empty()) return tag.attribute(name);
  }
  for (const auto& [name, value] : tag.attributes) {
    if (is_address(value)) return value;
  }
  return {};
}

/// `[caption]<a><img></a> The words[/caption]`, or with the words in an attribute.
std::string figure(const Tag& tag, const std::string& enclosed) {
  const std::size_t picture = enclosed.find("<img");
  std::size_t end = picture == std::string::npos ? 0 : enclosed.find('>', picture);
  end = end == std::string::npos ? enclosed.size() : end + 1;
  if (picture == std::string::npos) end = 0;
  constexpr std::string_view kLinkEnd = "</a>";
  const std::size_t first_word = std::min(enclosed.find_first_not_of(" \t\n", end), enclosed.size());
  if (end > 0 && enclosed.compare(first_word, kLinkEnd.size(), kLinkEnd) == 0)
    end = first_word + kLinkEnd.size();
  std::string words(trim(std::string_view(enclosed).substr(end)));
  if (!tag.attribute("caption").empty())
    words = tag.attribute("caption") + (words.empty() ? "" : " " + words);
  return "<figure>" + enclosed.substr(0, end) + "<figcaption>" + words + "</figcaption></figure>";
}

class Resolver {
 public:
  Resolver(std::string_view text, const WordPressPictures& pictures)
      : text_(text), pictures_(pictures), closed_names_(names_of_end_tags(text)) {}

  std::string resolve() {
    while (at_ < text_.size()) {
      const std::size_t bracket = std::min(text_.find('[', at_), text_.size());
      out_ += text_.substr(at_, bracket - at_);
      at_ = bracket;
      if (at_ < text_.size()) take_bracket();
    }
    const std::string list = notes_.list();
    return list.empty() ? std::move(out_) : out_ + "\n\n" + list;
  }
  const LostPictures& lost() const { return lost_; }
  const std::set<std::string>& dropped() const { return dropped_; }

 private:
  void take_bracket() {
    const bool is_escaped = text_.substr(at_).starts_with("[[");
    const auto tag = tag_at(text_.substr(at_ + (is_escaped ? 1 : 0)));
    if (!tag || !is_shortcode(*tag, closed_names_)) {
      out_ += text_[at_++];
    } else if (is_escaped && text_.substr(at_ + 1 + tag->length).starts_with(']')) {
      out_ += text_.substr(at_ + 1, tag->length);
      at_ += tag->length + 2;
    } else {
      if (is_escaped) out_ += text_[at_++];
      take(*tag);
    }
  }

  void take(const Tag& tag) {
    const bool is_behind_another = !tag.is_end && at_ == end_of_another_;
    at_ += tag.length;
    if (tag.is_end || is_behind_another) end_of_another_ = at_;
    if (tag.is_end) return part_sentences();
    if (is_behind_another) out_ += "\n\n";
    if (is_note(tag)) {
      out_ += notes_.add(take_enclosed(tag));
    } else if (tag.name == "caption" || tag.name == "wp_caption") {
      out_ += figure(tag, take_enclosed(tag));
    } else if (tag.name == "gallery") {
      const std::string ids = tag.attribute("ids").empty() ? tag.attribute("include") : tag.attribute("ids");
      out_ += add_gallery(ids, pictures_, lost_);
    } else if (contains(kEmbeds, tag.name)) {
      const std::string enclosed = take_enclosed(tag);
      const std::string address = address_of(tag, enclosed);
      out_ += address.empty() ? enclosed : "\n\n" + link_to(address, tag.attribute("title")) + "\n\n";
      if (address.empty()) dropped_.insert(tag.name);
    } else if (!contains(kNoteLists, tag.name)) {
      dropped_.insert(tag.name);
      add_words(tag);
      part_sentences();
    }
  }

  /// A button is a link. The title of what begins a line stands over it; within a line it may belong to a
  /// word ("[abbr title=…]"), and the account tells of it.
  void add_words(const Tag& tag) {
    const std::string address = button_address(tag);
    const std::size_t last = out_.find_last_not_of(" \t");
    const bool begins_line = last == std::string::npos || out_[last] == '\n' || out_[last] == '>';
    if (!address.empty()) {
      out_ += link_to(address, tag.attribute("text"));
    } else if (begins_line && !heading_of(tag).empty()) {
      out_ += "<p><strong>" + heading_of(tag) + "</strong></p>";
    }
  }

  static std::string button_address(const Tag& tag) {
    if (tag.attribute("text").empty()) return {};
    for (const std::string_view name : {"link", "href", "url"}) {
      if (is_address(tag.attribute(name))) return tag.attribute(name);
    }
    return {};
  }

  bool is_note(const Tag& tag) const {
    if (!contains(kNotes, tag.name) || tag.is_empty || !closed_names_.contains(tag.name)) return false;
    const bool may_be_box = tag.name == "note" || tag.name == "sidenote";
    return !may_be_box ||
           (!out_.empty() && std::string_view(" \n\t>").find(out_.back()) == std::string_view::npos);
  }

  /// A tag that goes leaves a space where a sentence ends before it and a word begins behind it.
  void part_sentences() {
    std::size_t at = at_;
    const bool is_before_word = at_ < text_.size() && is_letter(next_code_point(text_, at));
    const bool is_behind_end =
        !out_.empty() && std::string_view(".?!;:,)").find(out_.back()) != std::string_view::npos;
    if (is_before_word && is_behind_end) out_ += ' ';
  }

  /// What stands before the end tag that closes `tag`; nothing where none does.
  std::string take_enclosed(const Tag& tag) {
    if (tag.is_empty || !closed_names_.contains(tag.name)) return {};
    const std::string end_tag = "[/" + tag.name + "]";
    const std::size_t end = text_.find(end_tag, at_);
    if (end == std::string_view::npos) {
      closed_names_.erase(tag.name);  // nor will one close any later tag
      return {};
    }
    std::string enclosed(text_.substr(at_, end - at_));
    at_ = end + end_tag.size();
    return enclosed;
  }

  std::string_view text_;
  const WordPressPictures& pictures_;
  std::set<std::string> closed_names_;
  std::set<std::string> dropped_;
  LostPictures lost_;
  ShownNotes notes_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t end_of_another_ = std::string::npos;  ///< behind an end tag, and the tags that touch it
};

}  // namespace

std::string without_shortcode_tags(const std::string& text) {
  const std::set<std::string> closed_names = names_of_end_tags(text);
  std::string bare;
  for (std::size_t at = 0; at < text.size();) {
    const auto tag = tag_at(std::string_view(text).substr(at));
    if (tag && (tag->is_end || is_shortcode(*tag, closed_names))) {
      at += tag->length;
      // Letters that a tag divides are one word.
      std::size_t next = at;
      const bool is_in_word =
          ends_with_letter(bare) && at < text.size() && is_letter(next_code_point(text, next));
      if (!is_in_word) bare += ' ';
      bare += attribute_words(*tag);
    } else {
      bare += text[at++];
    }
  }
  return bare;
}

std::string resolve_shortcodes(const std::string& text, const WordPressPictures& pictures, Position place,
                               Diagnostics& diagnostics) {
  Resolver resolver(text, pictures);
  std::string resolved = resolver.resolve();
  for (const std::string& name : resolver.dropped()) {
    diagnostics.warning(place, "feed.shortcode",
                        fmt::format("the shortcode [{}] is a program of the site; only text that it encloses "
                                    "is kept",
                                    name));
  }
  report(resolver.lost(), place, diagnostics);
  return resolved;
}

}  // namespace newsexport::feeds
