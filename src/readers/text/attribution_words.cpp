// External interface: the questions of attribution_words.h. The words are in attribution_words.txt.
#include "readers/text/attribution_words.h"

#include <algorithm>
#include <array>

#include "readers/text/words.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::string_view kFile = "src/readers/text/attribution_words.txt";
const WordList kIsGenre(kFile, "genres");
const WordList kIsPressGenre(kFile, "press_genres");
const WordList kIsGenreOrVerb(kFile, "genres_or_verbs");
const WordList kOpensGenre(kFile, "genre_openings");
const WordList kClosesCompound(kFile, "compound_ends");
const WordList kIsReportingVerb(kFile, "reporting_verbs");
const WordList kIsSpeechVerb(kFile, "speech_verbs");
const WordList kMayPrecedeVerb(kFile, "before_verbs");
const WordList kIsCitingLead(kFile, "citing_leads");
const WordList kIsParticipleLead(kFile, "participle_leads");
const WordList kIsAddressLead(kFile, "address_leads");
const WordList kIsMaterial(kFile, "materials");
const WordList kIsDescriptor(kFile, "descriptors");
const WordList kIsDeterminer(kFile, "determiners");
const WordList kIsStaffRole(kFile, "staff_roles");
const WordList kClosesCompanyName(kFile, "company_ends");
const WordList kIsFunctionWord(kFile, "function_words");
const WordList kIsBusinessMatter(kFile, "business_matters");
const WordList kClosesOutletName(kFile, "outlet_ends");
const WordList kIsCalendarName(kFile, "calendar_names");
const WordList kIsKnownCompany(kFile, "companies");
const WordList kNationalities(kFile, "nationalities");
const WordList kPictureCredits(kFile, "picture_credits");

// "British", "Spanish", "Chinese", "German": the endings tell most of them.
bool has_nationality_ending(std::string_view word) {
  constexpr std::array<std::string_view, 5> kEndings{"ish", "ese", "ian", "ican", "aeli"};
  return word.size() >= 5 &&
         std::ranges::any_of(kEndings, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool is_genre(std::string_view word) {
  return kIsGenre.contains_folded(word);
}
bool is_press_genre(std::string_view word) {
  return kIsPressGenre.contains_folded(word);
}
bool is_genre_or_verb(std::string_view word) {
  return kIsGenreOrVerb.contains_folded(word);
}
bool opens_genre(std::string_view word) {
  return kOpensGenre.contains_folded(word);
}
bool closes_compound(std::string_view word) {
  return kClosesCompound.contains_folded(word);
}
bool is_reporting_verb(std::string_view word) {
  return kIsReportingVerb.contains_folded(word);
}
bool is_speech_verb(std::string_view word) {
  return kIsSpeechVerb.contains_folded(word);
}
bool may_precede_verb(std::string_view word) {
  return kMayPrecedeVerb.contains_folded(word);
}
bool is_citing_lead(std::string_view word) {
  return kIsCitingLead.contains_folded(word);
}
bool is_participle_lead(std::string_view word) {
  return kIsParticipleLead.contains_folded(word);
}
bool is_address_lead(std::string_view word) {
  return kIsAddressLead.contains_folded(word);
}
bool is_material(std::string_view word) {
  return kIsMaterial.contains_folded(word);
}
bool is_descriptor(std::string_view word) {
  return kIsDescriptor.contains_folded(word);
}
bool is_determiner(std::string_view word) {
  return kIsDeterminer.contains_folded(word);
}
bool is_staff_role(std::string_view word) {
  return kIsStaffRole.contains_folded(word);
}
bool closes_company_name(std::string_view word) {
  return kClosesCompanyName.contains_folded(word);
}
bool is_function_word(std::string_view word) {
  return kIsFunctionWord.contains_folded(word);
}
bool is_business_matter(std::string_view word) {
  return kIsBusinessMatter.contains_folded(word);
}
bool closes_outlet_name(std::string_view word) {
  return kClosesOutletName.contains_folded(word);
}
bool is_calendar_name(std::string_view word) {
  return kIsCalendarName.contains_folded(word);
}
bool is_known_company(std::string_view word) {
  return kIsKnownCompany.contains_folded(word);
}
bool is_picture_word(std::string_view word) {
  return kPictureCredits.contains_folded(word);
}
bool is_nationality(std::string_view word) {
  return starts_upper(word) && (has_nationality_ending(word) || kNationalities.contains_folded(word));
}

}  // namespace newsexport::plain
