// External interface: make_expat_parser().
#include "xml/expat_parser.h"

// The header shows these two functions only to who says that the library has document types (its feature
// XML_FEATURE_DTD; every system's has).
#ifndef XML_DTD
#define XML_DTD
#endif
#include <expat.h>

namespace newsexport {

void ExpatParserEnd::operator()(XML_ParserStruct* parser) const {
  XML_ParserFree(parser);
}

ExpatParser make_expat_parser() {
  ExpatParser parser(XML_ParserCreate("UTF-8"));
  constexpr unsigned long long kActivation = 1ull << 20;
  constexpr float kAmplification = 10;
  XML_SetBillionLaughsAttackProtectionActivationThreshold(parser.get(), kActivation);
  XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser.get(), kAmplification);
  return parser;
}

}  // namespace newsexport
