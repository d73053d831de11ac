// External interface: class ObjectGraph and the makers of values.
#include "writers/pdf/object_graph.h"

#include <podofo/podofo.h>

#include "writers/pdf/syntax.h"

namespace newsexport::pdf {

using PoDoFo::PdfObject;

ObjectGraph::ObjectGraph(int compression_level)
    : objects_(std::make_unique<PoDoFo::PdfVecObjects>()), deflater_(compression_level) {
  objects_->SetAutoDelete(true);
}

ObjectGraph::~ObjectGraph() = default;

PdfObject& ObjectGraph::add_dictionary(const char* type) {
  PdfObject* object = objects_->CreateObject(PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
  if (type != nullptr) object->GetDictionary().AddKey("Type", name(type));
  order_.push_back(object);
  return *object;
}

void ObjectGraph::set_stream(PdfObject& object, std::string_view bytes, Packing packing) const {
  std::string packed;
  if (packing == Packing::deflate) {
    packed = deflater_.deflate(bytes);
    object.GetDictionary().AddKey("Filter", name("FlateDecode"));
    bytes = packed;
  }
  // SetRawData leaves /Filter alone, which PdfStream::Set would not.
  PoDoFo::PdfMemoryInputStream input(bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.size()));
  object.GetStream()->SetRawData(&input, static_cast<PoDoFo::pdf_long>(bytes.size()));
}

PdfObject name(std::string_view name) {
  return PdfObject(PoDoFo::PdfVariant(PoDoFo::PdfName(std::string(name))));
}

PdfObject integer(long long number) {
  return PdfObject(PoDoFo::PdfVariant(static_cast<PoDoFo::pdf_int64>(number)));
}

PdfObject real(double number) {
  return PdfObject(PoDoFo::PdfVariant(number));
}

PdfObject boolean_true() {
  return PdfObject(PoDoFo::PdfVariant(true));
}

PdfObject text(std::string_view utf8) {
  return byte_string(text_string(utf8));
}

// PdfString reads what it is given: it takes bytes that begin with FE FF or EF BB BF for text in Unicode,
// drops the byte order mark and keeps the rest in another encoding. So a string is handed over as it is to be
// written.
PdfObject byte_string(std::string_view bytes) {
  std::string literal;
  append_literal_string(literal, bytes);
  return PdfObject(PoDoFo::PdfVariant(PoDoFo::PdfData(literal.data(), literal.size())));
}

PdfObject reference(const PdfObject& object) {
  return PdfObject(PoDoFo::PdfVariant(object.Reference()));
}

}  // namespace newsexport::pdf
