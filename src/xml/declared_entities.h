#pragma once

#include <map>
#include <string>
#include <string_view>

namespace newsexport {

/// The general entities that a document type's own subset declares. What others hold (the subset in another
/// file, parameter entities from outside) is never fetched.
struct DeclaredEntities {
  using Table = std::map<std::string, std::string, std::less<>>;

  Table internal;     ///< name → its text, with the references that stand in it (XML 1.0, 4.5)
  Table external;     ///< name → the address that its text lies at
  std::string fault;  ///< the parser's words, where the document type is not read to its end; or empty

  /// A document type that declares the internal ones alone, on one line, for a parser to begin with; "" where
  /// there are none.
  std::string document_type() const;
};

/// Reads `<!DOCTYPE …>`, as far as it is well-formed. Parameter entities of the subset itself are expanded.
DeclaredEntities read_document_type(std::string_view text);

}  // namespace newsexport
