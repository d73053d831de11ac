#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/deflate.h"

namespace PoDoFo {
class PdfObject;
class PdfVecObjects;
}  // namespace PoDoFo

namespace newsexport::pdf {

enum class Packing { deflate, as_is };

/// The indirect objects of one file, held by PoDoFo. Only its object model is used: PdfVecObjects, PdfObject
/// and the values in them. PdfMemDocument stamps the current time into the file; PdfPainter and the font
/// classes know neither shaping nor tags; PdfStream compresses by zlib at a level that nobody can choose.
class ObjectGraph {
 public:
  explicit ObjectGraph(int compression_level);
  ~ObjectGraph();

  /// A new indirect object that is an empty dictionary, or one with /Type.
  PoDoFo::PdfObject& add_dictionary(const char* type = nullptr);

  /// Gives `object` a stream. `bytes` are deflated, or already hold what the object's /Filter says.
  void set_stream(PoDoFo::PdfObject& object, std::string_view bytes, Packing packing) const;

  /// All objects in the order in which they were added.
  const std::vector<PoDoFo::PdfObject*>& objects() const { return order_; }
  const Deflater& deflater() const { return deflater_; }

 private:
  std::unique_ptr<PoDoFo::PdfVecObjects> objects_;
  std::vector<PoDoFo::PdfObject*> order_;
  Deflater deflater_;
};

/// Values for PdfDictionary::AddKey and PdfArray::push_back.
PoDoFo::PdfObject name(std::string_view name);
PoDoFo::PdfObject integer(long long number);
PoDoFo::PdfObject real(double number);
PoDoFo::PdfObject boolean_true();
/// A text string: what a person reads (PDF 32000-1, 7.9.2.2).
PoDoFo::PdfObject text(std::string_view utf8);
/// A byte string: identifiers, addresses, palettes; the bytes are written as they are, whatever they are.
PoDoFo::PdfObject byte_string(std::string_view bytes);
PoDoFo::PdfObject reference(const PoDoFo::PdfObject& object);

}  // namespace newsexport::pdf
