// External interface: find_light_markup(). Markup that is meant to be read as it stands, and is not Markdown.
#include <algorithm>
#include <array>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

bool has_line(const std::vector<std::string_view>& lines, bool (*test)(std::string_view)) {
  return std::ranges::any_of(lines, test);
}

// --- AsciiDoc ---

/// "= Ferry returns", "== Fares"; wikis close their headings with the same signs.
bool is_asciidoc_heading(std::string_view line, std::size_t least, std::size_t most) {
  const std::size_t level = line.find_first_not_of('=');
  return level != std::string_view::npos && level >= least && level <= most && line[level] == ' ' &&
         !trim(line).ends_with('=') && !trim(line.substr(level)).empty();
}

/// ":toc:", ":lang: en".
bool is_attribute(std::string_view line) {
  if (!line.starts_with(':')) return false;
  const std::size_t end = end_of_name(line, 1, "-_!");
  if (end < 2 || end >= line.size() || line[end] != ':') return false;
  return end + 1 == line.size() || line[end + 1] == ' ';
}

/// "[quote, A smith]", "[NOTE]", "[source,ruby]".
bool is_block_attribute(std::string_view line) {
  if (!line.starts_with('[') || !trim(line).ends_with(']')) return false;
  const std::string_view name = line.substr(1, end_of_name(line, 1) - 1);
  const char next = line[1 + name.size()];
  if (next != ']' && next != ',' && next != '%' && next != '=' && next != '.' && next != '#') return false;
  for (const std::string_view known :
       {"NOTE",     "TIP",      "WARNING",    "CAUTION", "IMPORTANT", "quote",  "verse",
        "source",   "listing",  "example",    "sidebar", "abstract",  "cols",   "options",
        "appendix", "discrete", "horizontal", "qanda",   "stem",      "preface"}) {
    if (name == known) return true;
  }
  return false;
}

/// "image::tram.png[The tram]", "include::fares.adoc[]"; within a line "footnote:[…]", "link:…[…]".
bool has_macro(std::string_view line) {
  for (const std::string_view name :
       {"image::", "include::", "video::", "audio::", "toc::[", "ifdef::", "ifndef::"}) {
    if (line.starts_with(name) && trim(line).ends_with(']')) return true;
  }
  return line.find("footnote:[") != std::string_view::npos || line.find("kbd:[") != std::string_view::npos;
}

bool is_asciidoc(const Sample& sample) {
  const auto title = std::ranges::find_if(sample.prose, [](std::string_view line) {
    return !trim(line).empty() && !line.starts_with("//") && !is_attribute(line);
  });
  if (title == sample.prose.end()) return false;
  const bool has_title = is_asciidoc_heading(*title, 1, 1);
  const bool has_section =
      has_line(sample.prose, [](std::string_view line) { return is_asciidoc_heading(line, 2, 6); });
  const int kinds = int{has_section} + int{has_line(sample.prose, is_block_attribute)} +
                    int{has_line(sample.prose, has_macro)};
  const bool has_attributes = has_line(sample.prose, is_attribute);
  return has_title || kinds >= 2 || (kinds >= 1 && has_attributes);
}

// --- Org ---

/// "#+TITLE: Rails"; Markdown's "# " needs a space.
bool is_org_keyword(std::string_view line) {
  if (!line.starts_with("#+")) return false;
  const std::string name = fold_case(line.substr(2, end_of_name(line, 2, "_") - 2));
  const std::string_view rest = line.substr(2 + name.size());
  if (name.starts_with("begin_") || name.starts_with("end_")) return name.size() > 6;
  constexpr std::array kNames = {"title",        "author",    "date",        "options",    "startup",
                                 "caption",      "name",      "results",     "include",    "filetags",
                                 "language",     "email",     "description", "keywords",   "property",
                                 "todo",         "setupfile", "subtitle",    "tags",       "category",
                                 "latex_header", "html_head", "attr_html",   "attr_latex", "header"};
  return rest.starts_with(':') && std::ranges::find(kNames, name) != kNames.end();
}

bool is_org(const Sample& sample) {
  const std::size_t keywords = count_lines(sample.prose, is_org_keyword);
  if (keywords >= 2 || (keywords == 1 && is_org_keyword(sample.line(0)))) return true;
  const bool has_drawer =
      has_line(sample.prose, [](std::string_view line) { return trim(line) == ":PROPERTIES:"; });
  const bool has_stars = has_line(sample.prose, [](std::string_view line) {
    return begins_with_any(line, {"* ", "** "});
  });
  const bool has_link = has_line(sample.prose, [](std::string_view line) {
    return line.find("[[") != std::string_view::npos && line.find("][") != std::string_view::npos &&
           line.find("]]") != std::string_view::npos;
  });
  const bool has_deep_stars =
      has_line(sample.prose, [](std::string_view line) { return line.starts_with("** "); });
  const bool has_task = has_line(sample.prose, [](std::string_view line) {
    return begins_with_any(line, {"* TODO ", "** TODO ", "* DONE ", "** DONE "}) ||
           begins_with_any(trim(line), {"SCHEDULED: <", "DEADLINE: <", "CLOSED: ["});
  });
  return has_stars && (has_drawer || has_task || (has_link && has_deep_stars));
}

// --- reStructuredText ---

/// ".. note:: Mind the gap."
bool is_directive(std::string_view line) {
  if (!line.starts_with(".. ")) return false;
  const std::size_t start = line.find_first_not_of(' ', 2);
  if (start == std::string_view::npos) return false;
  const std::size_t substitution = line[start] == '|' ? line.find("| ", start) : std::string_view::npos;
  const std::size_t name = substitution == std::string_view::npos ? start : substitution + 2;
  const std::size_t end = end_of_name(line, name, "-_:");
  return end > name + 2 && line.substr(name, end - name).ends_with("::");
}

/// ".. _rails:" and ".. [#n] Minutes."
bool is_target(std::string_view line) {
  return begins_with_any(line, {".. _", ".. ["}) && line.find_first_of(":]") != std::string_view::npos;
}

/// "`Minutes <https://…>`_", ":ref:`rails`", "[#n]_".
bool has_rst_inline(std::string_view line) {
  return line.find(">`_") != std::string_view::npos || line.find("]_") != std::string_view::npos ||
         line.find(":ref:`") != std::string_view::npos || line.find(":doc:`") != std::string_view::npos;
}

/// A line of one sign, as long as a title.
bool is_adornment(std::string_view line) {
  return line.size() >= 3 && std::string_view("=-~^\"'*+#.:_").find(line.front()) != std::string_view::npos &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

bool is_rst(const Sample& sample) {
  const bool has_directive = has_line(sample.prose, is_directive);
  const bool has_target = has_line(sample.prose, is_target);
  const bool has_inline = has_line(sample.prose, has_rst_inline);
  const bool has_overline =
      is_adornment(sample.line(0)) && sample.line(0) == sample.line(2) && sample.line(1).size() > 2;
  const bool has_fields = has_line(sample.prose, [](std::string_view line) {
    return is_attribute(line) && line.size() > 2 && line[1] >= 'A' && line[1] <= 'Z';
  });
  return has_directive || int{has_target} + int{has_inline} + int{has_overline} + int{has_fields} >= 2;
}

}  // namespace

std::optional<ForeignFormat> find_light_markup(const Sample& sample) {
  if (is_org(sample)) return ForeignFormat{"Org", "`pandoc -f org -t markdown -s FILE` makes Markdown of it"};
  if (is_rst(sample))
    return ForeignFormat{"reStructuredText", "`pandoc -f rst -t markdown -s FILE` makes Markdown of it"};
  if (is_asciidoc(sample)) {
    return ForeignFormat{"AsciiDoc",
                         "`asciidoctor -b docbook FILE` makes a DocBook article of it, which is read"};
  }
  const bool is_pod = begins_with_any(sample.text, {"=head1 ", "=pod\n", "=encoding "});
  if (is_pod) return ForeignFormat{"Perl's documentation (POD)", "`pod2markdown FILE` makes Markdown of it"};
  return std::nullopt;
}

}  // namespace newsexport::foreign
