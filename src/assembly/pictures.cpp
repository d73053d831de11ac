// External interface: load_pictures().
#include "assembly/pictures.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "assembly/picture_address.h"
#include "assembly/picture_credits.h"
#include "assembly/picture_metadata.h"
#include "assembly/picture_type.h"
#include "assembly/raster_header.h"
#include "assembly/svg.h"
#include "model/language.h"
#include "model/picture_text.h"
#include "model/traverse.h"
#include "support/decode.h"
#include "support/error.h"
#include "support/percent.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLargestPicture = std::size_t{100} << 20;  // bytes
constexpr std::size_t kLargestSvg = std::size_t{16} << 20;       // its tree takes some twenty times its bytes
constexpr long long kMostPixels = 400'000'000;  // no e-reader decodes more; forged headers claim billions

// Why a picture cannot be used.
struct Refusal {
  std::string code;
  std::string reason;
};

/// What is said in the place of a missing alternative text.
std::string stand_in(const PictureText& text) {
  if (text.origin == PictureText::Origin::caption) return "its caption stands in";
  if (text.origin == PictureText::Origin::title) return "its title stands in";
  return fmt::format("\"{}\" stands in", text.words);
}

class PictureLoader {
 public:
  PictureLoader(Story& story, const ResourceReader& read_resource, Diagnostics& diagnostics)
      : story_(story), read_resource_(read_resource), diagnostics_(diagnostics) {}

  /// `figure` is the one that the picture stands in; null within a line.
  void load(Picture& picture, const Figure* figure) {
    if (picture.is_omitted) {
      diagnostics_.note(picture.position, "picture.omitted",
                        fmt::format("image \"{}\" is left out for its rights{}",
                                    shown_address(picture.source), leave_out_words(picture, figure).ending));
      return;
    }
    const auto [found, is_new] = by_source_.emplace(picture.source, -1);
    if (is_new) found->second = load_source(picture);
    picture.resource = found->second;
    if (picture.resource < 0) {
      report_refusal(picture, figure, is_new);
    } else {
      const std::string figure_credit = figure ? std::string(trim(plain_text(figure->credit))) : "";
      fill_from_metadata(picture, figure_credit, metadata_[static_cast<std::size_t>(picture.resource)],
                         diagnostics_);
    }
    report_missing_text(picture, figure ? figure->caption : Inlines{});
  }

 private:
  void report_missing_text(const Picture& picture, const Inlines& caption) {
    const PictureText text =
        picture_text(picture, caption, canonical_language(story_.article.language).value_or(""));
    if (!text.is_stand_in()) return;
    std::string message = fmt::format("image \"{}\" has no alternative text", shown_address(picture.source));
    if (picture.resource >= 0) message += "; " + stand_in(text);
    diagnostics_.warning(picture.position, "image.alt-missing", message);
  }

  /// Once for each file, and again where words go with it.
  void report_refusal(const Picture& picture, const Figure* figure, bool is_new) {
    const LeftOutWords words = leave_out_words(picture, figure);
    if (!is_new && !words.is_any) return;
    const Refusal& why = refusals_.at(picture.source);
    diagnostics_.warning(picture.position, why.code,
                         fmt::format("image \"{}\" is left out{}: {}", shown_address(picture.source),
                                     words.ending, why.reason));
  }

  int load_source(const Picture& picture) {
    try {
      return add_resource(picture, read_bytes(picture.source));
    } catch (Refusal& refusal) {
      refusals_.emplace(picture.source, std::move(refusal));
    }
    return -1;
  }

  struct LeftOutWords {
    bool is_any = false;
    std::string ending;  ///< of a message: what stays, and what goes
  };

  /// What is said of a picture and stands nowhere once it is gone goes to Article::left_out.
  LeftOutWords leave_out_words(const Picture& picture, const Figure* figure) {
    std::vector<std::string> gone;
    const std::string caption = figure ? collapse_space(plain_text(figure->caption)) : "";
    const auto add = [&](const std::string& text) {
      const std::string words = collapse_space(text);
      const bool is_shown =
          caption.find(words) != caption.npos || words == collapse_space(picture.alternative_text);
      if (!words.empty() && !is_shown && std::ranges::find(gone, words) == gone.end()) gone.push_back(words);
    };
    add(picture.title);
    if (!figure) {  // a figure shows them with its caption
      for (const std::string* text :
           {&picture.credit, &picture.creator, &picture.rights, &picture.usage_terms})
        add(*text);
    }
    for (const std::string& words : gone)
      story_.article.left_out.push_back({words, "words with an image that is missing", picture.position});
    const std::string what_stays = !caption.empty() ? ", its caption stays" : "";
    if (gone.empty()) return {false, what_stays};
    return {true, fmt::format(" and with it \"{}\"{}", fmt::join(gone, "\", \""), what_stays)};
  }

  std::string read_bytes(const std::string& source) const {
    switch (kind_of_address(source)) {
      case AddressKind::remote:
        if (fold_case(source.substr(0, 5)) == "file:")
          throw Refusal{"image.remote", "a file: address is not followed; name the path alone"};
        return read_copy(source);
      case AddressKind::embedded: {
        std::optional<std::string> bytes = decode_data_url(source);
        if (!bytes) throw Refusal{"image.unreadable", "the data: address is malformed"};
        return std::move(*bytes);
      }
      case AddressKind::path:
        break;
    }
    return read_path(source);
  }

  // A picture on the web may have a copy that the reader of resources knows.
  std::string read_copy(const std::string& address) const {
    try {
      return read_resource_(address);
    } catch (const Error& error) {
      if (!error.code().ends_with(".missing")) throw refusal_of(error);
    }
    throw Refusal{"image.remote", "it lies on the web, and nothing is fetched from there"};
  }

  // Markdown writes paths as URLs ("a%20b.png"), people write them as they are: both are tried.
  std::string read_path(const std::string& source) const {
    try {
      return read_resource_(source);
    } catch (const Error& error) {
      const std::string decoded = percent_decoded(source);
      const bool is_missing = error.code().ends_with(".missing");
      if (!is_missing || decoded == source) throw refusal_of(error);
      return read_decoded(decoded);
    }
  }

  std::string read_decoded(const std::string& path) const {
    try {
      return read_resource_(path);
    } catch (const Error& error) {
      throw refusal_of(error);
    }
  }

  static Refusal refusal_of(const Error& error) {
    if (error.code().ends_with(".missing")) return {"image.missing", error.what()};
    if (error.code().ends_with(".too-large")) return {"image.too-large", error.what()};
    return {error.code(), error.what()};
  }

  int add_resource(const Picture& picture, std::string bytes) {
    if (bytes.empty()) throw Refusal{"image.unreadable", "the file is empty"};
    if (bytes.size() > kLargestPicture) throw Refusal{"image.too-large", "it is larger than 100 MB"};
    const PictureType type = picture_type_of(bytes);
    if (type == PictureType::unknown) throw Refusal{"image.unknown-type", "its bytes are no picture's"};
    if (media_type_of(type).empty()) {
      throw Refusal{"image.unsupported-type",
                    fmt::format("{} is not shown by e-readers; convert it to JPEG or PNG", name_of(type))};
    }
    Resource resource;
    resource.media_type = media_type_of(type);
    resource.source = picture.source;
    resource.bytes = std::move(bytes);
    if (type == PictureType::svg) {
      make_safe(picture, resource);
    } else {
      check_raster(picture, type, resource);
    }
    return index_of(picture, std::move(resource), type);
  }

  void make_safe(const Picture& picture, Resource& resource) {
    if (resource.bytes.size() > kLargestSvg) throw Refusal{"image.too-large", "the SVG is larger than 16 MB"};
    SafeSvg svg;
    try {
      Diagnostics unused;
      svg = make_svg_safe(decode_source(picture.source, resource.bytes, unused), story_.article.language);
    } catch (const Error& error) {
      const std::string line =
          error.position().line > 0 ? fmt::format(" (line {})", error.position().line) : std::string{};
      throw Refusal{"image.unreadable", error.what() + line};
    }
    resource.bytes = std::move(svg.text);
    resource.width = svg.width;
    resource.height = svg.height;
    if (svg.removed.empty()) return;
    diagnostics_.warning(picture.position, "svg.made-safe",
                         fmt::format("image \"{}\" acts or reaches outside; taken out of it: {}",
                                     shown_address(picture.source), fmt::join(svg.removed, ", ")));
  }

  void check_raster(const Picture& picture, PictureType type, Resource& resource) {
    const std::optional<RasterHeader> header = read_raster_header(type, resource.bytes);
    if (!header || header->width <= 0 || header->height <= 0) {
      throw Refusal{"image.unreadable", fmt::format("its {} header is damaged", name_of(type))};
    }
    if (1LL * header->width * header->height > kMostPixels) {
      throw Refusal{"image.too-large",
                    fmt::format("it claims to be {} by {} pixels", header->width, header->height)};
    }
    resource.width = header->width;
    resource.height = header->height;
    if (header->is_truncated) {
      diagnostics_.warning(picture.position, "image.truncated",
                           fmt::format("image \"{}\" breaks off before its end; it is used as it is",
                                       shown_address(picture.source)));
    }
    if (header->is_cmyk) {
      diagnostics_.note(
          picture.position, "image.cmyk",
          fmt::format("image \"{}\" has colours for print (CMYK); some e-readers show them wrong",
                      shown_address(picture.source)));
    }
  }

  PictureMetadata metadata_of(const Picture& picture, PictureType type, const Resource& resource) {
    PictureMetadata metadata = read_picture_metadata(type, resource.bytes, story_.article.language);
    if (!metadata.unread.empty()) {
      diagnostics_.warning(picture.position, "picture.metadata-unread",
                           fmt::format("image \"{}\" may say whose it is, but that is not read: {}",
                                       shown_address(resource.source), metadata.unread));
    }
    if (!metadata.missing_module.empty()) {
      diagnostics_.set_up_warning(
          "picture.module-missing",
          fmt::format(
              "what pictures' own files say of rights and contents is not read, since {} cannot be loaded",
              metadata.missing_module));
    }
    return metadata;
  }

  // The same bytes under two names go into the book once.
  int index_of(const Picture& picture, Resource resource, PictureType type) {
    const std::size_t hash = std::hash<std::string>{}(resource.bytes);
    const auto [begin, end] = by_hash_.equal_range(hash);
    for (auto same = begin; same != end; ++same) {
      if (story_.resources[static_cast<std::size_t>(same->second)].bytes == resource.bytes)
        return same->second;
    }
    const auto index = static_cast<int>(story_.resources.size());
    resource.name = fmt::format("img-{:03}.{}", index + 1, extension_of(type));
    metadata_.push_back(metadata_of(picture, type, resource));
    story_.resources.push_back(std::move(resource));
    by_hash_.emplace(hash, index);
    return index;
  }

  Story& story_;
  const ResourceReader& read_resource_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, int> by_source_;
  std::unordered_map<std::string, Refusal> refusals_;  // by source
  std::unordered_multimap<std::size_t, int> by_hash_;
  std::vector<PictureMetadata> metadata_;  // of story_.resources
};

}  // namespace

void load_pictures(Story& story, const ResourceReader& read_resource, Diagnostics& diagnostics) {
  PictureLoader loader(story, read_resource, diagnostics);
  Visitor visitor;
  const Figure* figure = nullptr;  // the block that is being visited, if it is one
  visitor.block = [&figure](Block& block) { figure = std::get_if<Figure>(&block.value); };
  visitor.picture = [&](Picture& picture) {
    // A picture within the words of a caption or a table is no picture of the figure.
    const bool is_in_line = !figure || std::ranges::none_of(figure->pictures, [&picture](const Picture& one) {
      return &one == &picture;
    });
    loader.load(picture, is_in_line ? nullptr : figure);
  };
  traverse(story.article, visitor);
}

}  // namespace newsexport
