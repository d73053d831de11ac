// External interface: serialize().
#include "writers/pdf/serialize.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <cassert>

#include "support/secure_hash.h"
#include "writers/pdf/syntax.h"

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfObject;

/// Where an object stands: at a byte of the file, or within an object stream (7.5.8.3).
struct Place {
  enum class Kind : unsigned char { free = 0, offset = 1, in_stream = 2 };
  Kind kind = Kind::free;
  std::size_t where = 0;  ///< byte, or number of the object stream
  unsigned index = 0;     ///< within the object stream
};

void append_variant(std::string& out, const PoDoFo::PdfVariant& value);

void append_dictionary_body(std::string& out, const PoDoFo::PdfDictionary& dictionary) {
  for (const auto& [key, value] : dictionary.GetKeys()) {
    if (key.GetName() == "Length") continue;  // of a stream; written beside its bytes
    append_name(out, key.GetName());
    if (value->IsNumber() || value->IsReal() || value->IsReference() || value->IsBool()) out.push_back(' ');
    append_variant(out, *value);
  }
}

void append_array(std::string& out, const PoDoFo::PdfArray& array) {
  out.push_back('[');
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i != 0) out.push_back(' ');
    append_variant(out, array[i]);
  }
  out.push_back(']');
}

void append_variant(std::string& out, const PoDoFo::PdfVariant& value) {
  switch (value.GetDataType()) {
    case PoDoFo::ePdfDataType_Bool:
      out += value.GetBool() ? "true" : "false";
      return;
    case PoDoFo::ePdfDataType_Number:
      append_integer(out, value.GetNumber());
      return;
    case PoDoFo::ePdfDataType_Real:
      append_number(out, value.GetReal());
      return;
    case PoDoFo::ePdfDataType_Name:
      append_name(out, value.GetName().GetName());
      return;
    case PoDoFo::ePdfDataType_Array:
      append_array(out, value.GetArray());
      return;
    case PoDoFo::ePdfDataType_RawData:  // a string, by byte_string()
      out += value.GetRawData().data();
      return;
    case PoDoFo::ePdfDataType_Dictionary:
      out += "<<";
      append_dictionary_body(out, value.GetDictionary());
      out += ">>";
      return;
    case PoDoFo::ePdfDataType_Reference:
      append_integer(out, value.GetReference().ObjectNumber());
      out += " 0 R";
      return;
    default:
      assert(value.GetDataType() == PoDoFo::ePdfDataType_Null);
      out += "null";
      return;
  }
}

class FileWriter {
 public:
  FileWriter(const ObjectGraph& graph, std::string& out)
      : graph_(graph), out_(out), places_(graph.objects().size() + 1) {}

  void write_streams();
  void write_object_streams();
  void write_cross_references(const PdfObject& catalog, const PdfObject& information);

 private:
  static std::size_t number_of(const PdfObject& object) { return object.Reference().ObjectNumber(); }
  void write_stream(std::size_t number, std::string_view dictionary, std::string_view bytes);
  void write_object_stream(const std::vector<const PdfObject*>& objects);
  std::string predicted_places(int offset_width) const;

  const ObjectGraph& graph_;
  std::string& out_;
  std::vector<Place> places_;  ///< by object number
};

/// `N 0 obj` and `endobj` on lines of their own (ISO 19005-2, 6.1.9); exact Length (6.1.7.1).
void FileWriter::write_stream(std::size_t number, std::string_view dictionary, std::string_view bytes) {
  append_integer(out_, static_cast<long long>(number));
  out_ += " 0 obj\n<<";
  out_ += dictionary;
  out_ += "/Length ";
  append_integer(out_, static_cast<long long>(bytes.size()));
  out_ += ">>\nstream\n";
  out_ += bytes;
  out_ += "\nendstream\nendobj\n";
}

void FileWriter::write_streams() {
  std::string dictionary;
  for (const PdfObject* object : graph_.objects()) {
    if (!object->HasStream()) continue;
    const auto* stream = static_cast<const PoDoFo::PdfMemStream*>(object->GetStream());
    dictionary.clear();
    append_dictionary_body(dictionary, object->GetDictionary());
    places_[number_of(*object)] = {Place::Kind::offset, out_.size()};
    write_stream(number_of(*object), dictionary,
                 {stream->Get(), static_cast<std::size_t>(stream->GetLength())});
  }
}

void FileWriter::write_object_stream(const std::vector<const PdfObject*>& objects) {
  std::size_t number = places_.size();
  std::string index, body;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places_[number_of(*objects[i])] = {Place::Kind::in_stream, number, static_cast<unsigned>(i)};
    append_integer(index, static_cast<long long>(number_of(*objects[i])));
    index.push_back(' ');
    append_integer(index, static_cast<long long>(body.size()));
    index.push_back(i + 1 < objects.size() ? ' ' : '\n');
    append_variant(body, *objects[i]);
    body.push_back('\n');
  }
  std::string dictionary = "/Type/ObjStm/Filter/FlateDecode/N ";
  append_integer(dictionary, static_cast<long long>(objects.size()));
  dictionary += "/First ";
  append_integer(dictionary, static_cast<long long>(index.size()));
  places_.push_back({Place::Kind::offset, out_.size()});
  write_stream(number, dictionary, graph_.deflater().deflate(index + body));
}

/// A reader unpacks a whole object stream for one object of it, so they are kept to a length that is read in
/// an instant; longer ones would hardly be smaller.
void FileWriter::write_object_streams() {
  constexpr std::size_t kLongest = 500;
  std::vector<const PdfObject*> objects;
  for (const PdfObject* object : graph_.objects()) {
    if (object->HasStream()) continue;
    objects.push_back(object);
    if (objects.size() < kLongest) continue;
    write_object_stream(objects);
    objects.clear();
  }
  if (!objects.empty()) write_object_stream(objects);
}

/// The rows of the cross-reference stream (7.5.8.2), each as its difference from the one above: PNG's
/// predictor Up (7.4.4.4), which halves them.
std::string FileWriter::predicted_places(int offset_width) const {
  std::size_t width = static_cast<std::size_t>(offset_width) + 3;
  std::string rows, above(width, '\0'), row(width, '\0');
  rows.reserve(places_.size() * (width + 1));
  for (const Place& place : places_) {
    row[0] = static_cast<char>(place.kind);
    for (int i = 0; i < offset_width; ++i)
      row[static_cast<std::size_t>(offset_width - i)] = static_cast<char>(place.where >> (8 * i) & 0xFF);
    unsigned last = place.kind == Place::Kind::free ? 0xFFFF : place.index;
    row[width - 2] = static_cast<char>(last >> 8);
    row[width - 1] = static_cast<char>(last & 0xFF);
    rows.push_back(2);
    for (std::size_t i = 0; i < width; ++i) rows.push_back(static_cast<char>(row[i] - above[i]));
    above = row;
  }
  return rows;
}

void FileWriter::write_cross_references(const PdfObject& catalog, const PdfObject& information) {
  std::string identifier = sha1(out_).substr(0, 16);  // 128 bits, as 14.4 expects
  std::size_t start = out_.size(), number = places_.size();
  places_.push_back({Place::Kind::offset, start});
  int offset_width = start < 0x1000000 ? 3 : 5;

  std::string dictionary = "/Type/XRef/Size ";
  append_integer(dictionary, static_cast<long long>(places_.size()));
  dictionary += "/W[1 ";
  append_integer(dictionary, offset_width);
  dictionary += " 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ";
  append_integer(dictionary, offset_width + 3);
  dictionary += ">>/Root ";
  append_variant(dictionary, catalog.Reference());
  dictionary += "/Info ";
  append_variant(dictionary, information.Reference());
  dictionary += "/ID[";
  append_literal_string(dictionary, identifier);
  append_literal_string(dictionary, identifier);
  dictionary += "]";
  write_stream(number, dictionary, graph_.deflater().deflate(predicted_places(offset_width)));
  out_ += "startxref\n";
  append_integer(out_, static_cast<long long>(start));
  out_ += "\n%%EOF\n";
}

}  // namespace

std::string serialize(const ObjectGraph& graph, const PdfObject& catalog, const PdfObject& information) {
  std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";  // the second line says "binary" (6.1.2)
  FileWriter writer(graph, out);
  writer.write_streams();
  writer.write_object_streams();
  writer.write_cross_references(catalog, information);
  return out;
}

}  // namespace newsexport::pdf
