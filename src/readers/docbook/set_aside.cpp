// External interface: texts_set_aside().
#include "readers/docbook/set_aside.h"

#include <array>

namespace newsexport::docbook {
namespace {

constexpr auto kRows = std::to_array<SetAside>({
    // Codes and identifiers.
    {"biblioid", ""},
    {"issn", ""},
    {"isbn", ""},
    {"pubsnumber", ""},
    {"invpartnumber", ""},
    {"bibliorelation", ""},
    {"authorinitials", ""},
    // Dates, which the article says in words of its language.
    {"pubdate", ""},
    {"date", ""},
    // Labels of works, which the list of sources sets itself, and its plain heading; others are kept.
    {"bibliomixed/abbrev", ""},
    {"biblioentry/abbrev", ""},
    {"bibliography/title", "heading of the list of sources"},
    {"bibliodiv/title", "heading of the list of sources"},
    {"citation", ""},
    // What stands in for something that the article shows.
    {"annotation-xml", ""},
    {"alt", "words for those who cannot see it"},
    {"textobject", "words for those who cannot see it"},
    {"@summary", "words for those who cannot see it"},
    {"titleabbrev", "shorter form of a title"},
    {"remark", "remark of the editors"},
    {"indexterm", "entry of an index"},
    {"itermset", "entry of an index"},
    {"index", "index of pages"},
    {"toc", "list of contents"},
    {"lot", "list of contents"},
    {"bibliocoverage", "for libraries"},
    // Attributes whose words are codes.
    {"@role", ""},
    {"@condition", ""},
    {"@coords", ""},
    {"@width", ""},
    {"@xreflabel", ""},
    {"@units", ""},
});

}  // namespace

std::span<const SetAside> texts_set_aside() {
  return kRows;
}

}  // namespace newsexport::docbook
