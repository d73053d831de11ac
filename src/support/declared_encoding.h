#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The encoding that a text says it is in, as a name that ICU knows: by the `encoding` of an XML declaration
/// or the `charset` of an HTML meta element among its first bytes. Labels mean what the WHATWG Encoding
/// standard takes them for (4.2: "iso-8859-1" is Windows-1252, "gb2312" is GB 18030). "" where it says
/// nothing, or nothing that is known; "UTF-8" also for a UTF-16 that the bytes cannot be.
std::string declared_encoding(std::string_view bytes);

/// The encoding of text that says nothing, where it is one of those that share no letter with Windows-1252
/// (Japanese, Chinese, Korean, Cyrillic) and ICU's detector is sure; else "".
std::string detected_encoding(std::string_view bytes);

}  // namespace newsexport
