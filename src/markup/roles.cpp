// External interface: relator_of().
#include "markup/roles.h"

#include <array>

#include "support/utf8.h"

namespace newsexport {
namespace {

struct Relator {
  std::string_view word;  // a part of the role, case folded
  std::string_view code;  // MARC code list for relators
};

// The first that fits. Those of other crafts come before the writer's, so that "photo editor" is no author
// and "additional reporting" no reporter.
constexpr auto kRelators = std::to_array<Relator>({
    {"additional", "ctb"},    {"contribut", "ctb"},   {"translat", "trl"},   {"übersetz", "trl"},
    {"traduc", "trl"},        {"traduz", "trl"},      {"tradu", "trl"},      {"illustr", "ill"},
    {"drawing", "ill"},       {"cartoon", "ill"},     {"editor", "edt"},     {"edited", "edt"},
    {"photo", "pht"},         {"foto", "pht"},        {"picture", "pht"},    {"fotó", "pht"},
    {"interview", "ivr"},     {"author", "aut"},      {"autor", "aut"},      {"auteur", "aut"},
    {"writer", "aut"},        {"written", "aut"},     {"report", "aut"},     {"correspondent", "aut"},
    {"korrespondent", "aut"}, {"columnist", "aut"},   {"journalist", "aut"}, {"journaliste", "aut"},
    {"periodista", "aut"},    {"giornalista", "aut"}, {"text", "aut"},       {"words", "aut"},
    {"critic", "aut"},
});

}  // namespace

std::string_view relator_of(const std::string& role) {
  const std::string folded = fold_case(trim(role));
  if (folded.empty() || folded == "by") return "aut";
  for (const Relator& relator : kRelators) {
    if (folded.find(relator.word) != std::string::npos) return relator.code;
  }
  return "ctb";
}

}  // namespace newsexport
