#pragma once

#include <memory>

struct XML_ParserStruct;

namespace newsexport {

struct ExpatParserEnd {
  void operator()(XML_ParserStruct* parser) const;
};
using ExpatParser = std::unique_ptr<XML_ParserStruct, ExpatParserEnd>;

/// A parser of UTF-8, whatever the text says of itself, that entities of entities cannot make large: where a
/// text with what its entities stand for is above 1 MiB, it must not be above 10 times the text. Expat's own
/// values (8 MiB, 100 times) protect its processor; a tree of elements takes 50 times the room of their text.
ExpatParser make_expat_parser();

}  // namespace newsexport
