// External interface: texts_set_aside().
#include "readers/jats/set_aside.h"

#include <array>

namespace newsexport::jats {
namespace {

constexpr auto kRows = std::to_array<SetAside>({
    // Codes and identifiers.
    {"journal-id", ""},
    {"article-id", ""},
    {"article-version", ""},
    {"issn", ""},
    {"issn-l", ""},
    {"isbn", ""},
    {"volume-id", ""},
    {"issue-id", ""},
    {"object-id", ""},
    {"pub-id", ""},
    {"contrib-id", ""},
    {"institution-id", ""},
    {"resource-id", ""},
    {"award-group/@award-type", ""},
    {"counts", ""},
    {"processing-meta", ""},
    {"private-char", ""},
    // Dates, which the article says in words of its language.
    {"pub-date/season", "season of publication"},
    {"pub-date/day", ""},
    {"pub-date/month", ""},
    {"pub-date/year", ""},
    {"pub-date/era", ""},
    {"pub-date/string-date", ""},
    {"date", ""},
    {"date-in-citation", ""},
    {"access-date", ""},
    {"element-citation/year", ""},
    {"element-citation/month", ""},
    {"element-citation/day", ""},
    {"mixed-citation/year", ""},
    {"mixed-citation/month", ""},
    {"mixed-citation/day", ""},
    {"license_ref", ""},
    {"free_to_read", ""},
    // Marks that outputs make themselves: of lists, notes, people, references, and the plain heading of
    // these.
    {"ref/label", ""},
    {"list-item/label", ""},
    {"fn/label", ""},
    {"aff/label", ""},
    {"corresp/label", ""},
    {"contrib/xref", ""},
    {"aff/xref", ""},
    {"collab/xref", ""},
    {"ref-list/title", "heading of the list of sources"},
    {"ref-list/label", ""},
    {"fn-group/title", ""},
    {"kwd-group/title", ""},
    {"kwd-group/label", ""},
    // Several forms of one text.
    {"tex-math", ""},
    {"annotation", ""},
    {"annotation-xml", ""},
    {"textual-form", "another form of what is shown"},
    {"alternatives", "another form of what is shown"},
    {"aff-alternatives", "another form of an affiliation"},
    {"citation-alternatives", "another form of a cited work"},
    {"block-alternatives", "another form of what is shown"},
    {"name-alternatives", "another form of a name"},
    {"collab-alternatives", "another form of a name"},
    {"alt-title", "shorter form of the title"},
    {"abbrev-journal-title", "shorter form of the journal's title"},
    {"self-uri", "link to another format of the article"},
    // What serves searching.
    {"index-term", "entry of an index"},
    {"fig/kwd-group", "keywords of a part"},
    {"table-wrap/kwd-group", "keywords of a part"},
    {"supplementary-material/kwd-group", "keywords of a part"},
    {"sec-meta/kwd-group", "keywords of a part"},
    {"sec-meta/subj-group", "keywords of a part"},
    {"fig/subj-group", "keywords of a part"},
    {"table-wrap/subj-group", "keywords of a part"},
    {"journal-meta/custom-meta-group", "for the journal's own use"},
    // Attributes whose words are codes.
    {"@content-type", ""},
    {"@specific-use", ""},
    {"@article-type", ""},
    {"@sec-type", ""},
    {"@fn-type", ""},
    {"@contrib-type", ""},
    {"@list-type", ""},
    {"@subj-group-type", ""},
    {"@kwd-group-type", ""},
    {"@custom-type", ""},
    {"@vocab", ""},
    {"@vocab-identifier", ""},
    {"@vocab-term", ""},
    {"@vocab-term-identifier", ""},
    {"@assigning-authority", ""},
    {"@degree-contribution", ""},
    {"@alt", ""},
    {"@toggle", ""},
    {"@frame", ""},
    {"@columnalign", ""},
    {"@rowspacing", ""},
    {"@columnspacing", ""},
    {"@width", ""},
    {"@columnwidth", ""},
    {"@rowalign", ""},
});

}  // namespace

std::span<const SetAside> texts_set_aside() {
  return kRows;
}

}  // namespace newsexport::jats
