// External interface: srgb_profile(). Clauses are those of ICC.1:2010.
#include "writers/pdf/icc_profile.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsexport::pdf {
namespace {

void append_32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

/// s15Fixed16Number (4.6).
void append_fixed(std::string& out, double value) {
  append_32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string numbers_tag(std::string_view type, std::initializer_list<double> numbers) {
  std::string tag(type);
  append_32(tag, 0);
  for (double number : numbers) append_fixed(tag, number);
  return tag;
}

/// multiLocalizedUnicodeType (10.13) with one record.
std::string text_tag(std::string_view ascii) {
  std::string tag = "mluc";
  for (std::uint32_t value : {0U, 1U, 12U}) append_32(tag, value);
  tag += "enUS";
  append_32(tag, static_cast<std::uint32_t>(ascii.size() * 2));
  append_32(tag, 28);
  for (char c : ascii) {
    tag.push_back('\0');
    tag.push_back(c);
  }
  return tag;
}

/// parametricCurveType (10.16), function 3: the curve of IEC 61966-2-1.
std::string curve_tag() {
  std::string tag = "para";
  append_32(tag, 0);
  append_32(tag, 3U << 16);
  for (double parameter : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append_fixed(tag, parameter);
  return tag;
}

/// The 128 bytes of clause 7.2; `size` is that of the whole profile.
std::string header(std::size_t size) {
  std::string out;
  append_32(out, static_cast<std::uint32_t>(size));
  append_32(out, 0);
  append_32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (std::uint32_t date : {2000U << 16 | 1, 1U << 16, 0U}) append_32(out, date);  // any; never the clock's
  out += "acsp";
  out.resize(68, '\0');  // no platform, flags, device; perceptual intent
  for (std::uint32_t d50 : {0xF6D6U, 0x10000U, 0xD32DU}) append_32(out, d50);
  out.resize(128, '\0');
  return out;
}

struct Tag {
  std::string_view signature;
  std::string content;
};

/// The colorants are those of sRGB, adapted to D50 by `chad` (Bradford), as 9.2.15 wants.
std::vector<Tag> tags() {
  return {{"desc", text_tag("sRGB")},
          {"cprt", text_tag("CC0")},
          {"wtpt", numbers_tag("XYZ ", {0.9642, 1.0, 0.8249})},
          {"chad", numbers_tag("sf32", {1.047882, 0.022918, -0.050217, 0.029587, 0.990479, -0.017059,
                                        -0.009232, 0.015076, 0.751678})},
          {"rXYZ", numbers_tag("XYZ ", {0.436035, 0.222488, 0.013916})},
          {"gXYZ", numbers_tag("XYZ ", {0.385117, 0.716904, 0.097076})},
          {"bXYZ", numbers_tag("XYZ ", {0.143051, 0.060608, 0.713913})},
          {"rTRC", curve_tag()}};
}

}  // namespace

std::string srgb_profile() {
  std::vector<Tag> all = tags();
  std::size_t count = all.size() + 2;  // the curve is shared by three tags
  std::string table, contents;
  std::size_t start = 128 + 4 + 12 * count;
  append_32(table, static_cast<std::uint32_t>(count));
  auto append_entry = [&](std::string_view signature, std::size_t at, std::size_t size) {
    table += signature;
    append_32(table, static_cast<std::uint32_t>(at));
    append_32(table, static_cast<std::uint32_t>(size));
  };
  for (const Tag& tag : all) {
    append_entry(tag.signature, start + contents.size(), tag.content.size());
    contents += tag.content;
    contents.resize((contents.size() + 3) / 4 * 4, '\0');  // 7.3.1
  }
  std::size_t curve_size = all.back().content.size(), curve = start + contents.size() - curve_size;
  append_entry("gTRC", curve, curve_size);
  append_entry("bTRC", curve, curve_size);
  return header(start + contents.size()) + table + contents;
}

}  // namespace newsexport::pdf
