// External interface: read_embed().
#include "readers/html/embeds.h"

#include <algorithm>
#include <array>

#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "readers/html/pictures.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// Boxes of social networks: the class by which their scripts find them, and the attribute with the address.
struct Network {
  std::string_view class_name;
  std::string_view attribute;
};
constexpr std::array kNetworks = {Network{"twitter-tweet", "cite"},
                                  Network{"twitter-video", "cite"},
                                  Network{"instagram-media", "data-instgrm-permalink"},
                                  Network{"tiktok-embed", "cite"},
                                  Network{"fb-post", "data-href"},
                                  Network{"fb-video", "data-href"},
                                  Network{"bluesky-embed", "cite"},
                                  Network{"reddit-embed-bq", "cite"},
                                  Network{"reddit-card", "cite"},
                                  Network{"mastodon-embed", "data-embed-url"},
                                  Network{"threads-embed", "data-text-post-permalink"},
                                  Network{"text-post-media", "data-text-post-permalink"}};

/// AMP components with the attribute that names what they show, and the address that it stands for.
struct Component {
  std::string_view element;
  std::string_view attribute;
  std::string_view address;
};
constexpr std::array kComponents = {
    Component{"amp-youtube", "data-videoid", "https://www.youtube.com/watch?v="},
    Component{"amp-twitter", "data-tweetid", "https://twitter.com/i/status/"},
    Component{"amp-instagram", "data-shortcode", "https://www.instagram.com/p/"},
    Component{"amp-vimeo", "data-videoid", "https://vimeo.com/"}};

/// Players in frames, and the page that a reader can open instead.
struct Player {
  std::string_view frame;
  std::string_view page;
};
constexpr std::array kPlayers = {
    Player{"youtube.com/embed/", "https://www.youtube.com/watch?v="},
    Player{"youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="},
    Player{"youtube.com/v/", "https://www.youtube.com/watch?v="},
    Player{"player.vimeo.com/video/", "https://vimeo.com/"},
    Player{"dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"}};

constexpr std::array<std::string_view, 10> kAdFrames{"doubleclick.net",      "googlesyndication.com",
                                                     "googletagmanager.com", "googleads.",
                                                     "adservice.",           "facebook.com/plugins/like",
                                                     "/plugins/like.php",    "platform.twitter.com/widgets/",
                                                     "google.com/recaptcha", "disqus.com/embed/comments"};

const Network* network_of(const Node& node) {
  const std::string& classes = node.value("class");
  if (classes.empty()) return nullptr;
  const auto found =
      std::ranges::find_if(kNetworks, [&](const Network& one) { return has_word(classes, one.class_name); });
  return found == kNetworks.end() ? nullptr : &*found;
}

const Component* component_of(const Node& node) {
  const auto found = std::ranges::find(kComponents, node.name, &Component::element);
  return found == kComponents.end() ? nullptr : &*found;
}

bool is_media(const Node& node) {
  return node.is("iframe") || node.is("video") || node.is("audio") || node.is("object") || node.is("embed") ||
         node.is("amp-iframe") || node.is("amp-video") || node.is("amp-audio");
}

// The page of a player's frame, or the address as it is.
std::string page_of(std::string address) {
  for (const Player& player : kPlayers) {
    const std::size_t at = address.find(player.frame);
    if (at == std::string::npos) continue;
    const std::string_view rest = std::string_view(address).substr(at + player.frame.size());
    const std::string_view name = rest.substr(0, rest.find_first_of("?&/#"));
    if (!name.empty() && name != "videoseries") return std::string(player.page) + std::string(name);
  }
  return address;
}

std::string media_address(const Node& node) {
  for (const std::string_view attribute : {"src", "data-src", "data-lazy-src", "data", "data-video-url"}) {
    const std::string& value = node.value(attribute);
    if (!trim_html(value).empty() && !value.starts_with("about:")) return value;
  }
  for (const Node* at = node.first_child; at; at = next_node(*at, node)) {
    if (at->is("source") || at->is("embed")) return at->value("src");
    if (at->is("param") && ascii_lower(at->value("name")) == "movie") return at->value("value");
  }
  return {};
}

bool is_ad(const Node& node, const std::string& address) {
  const bool is_hidden =
      number_of(node.value("width"), 100) <= 2 || number_of(node.value("height"), 100) <= 2;
  return is_hidden || std::ranges::any_of(kAdFrames, [&](std::string_view part) {
           return address.find(part) != std::string::npos;
         });
}

std::string title_of(const Node& node) {
  for (const std::string_view attribute : {"title", "aria-label", "data-title"}) {
    if (const std::string title = collapse_space(node.value(attribute)); !title.empty()) return title;
  }
  return {};
}

// The last link of a post leads to itself: its date.
std::string last_link(const Node& node) {
  std::string link;
  for (const Node* at = &node; at; at = next_node(*at, node)) {
    if (at->is("a") && is_web_address(at->value("href"))) link = at->value("href");
  }
  return link;
}

Blocks embed_block(Embed embed, const Node& node) {
  if (embed.link.empty() && embed.content.empty()) return {};
  return {Block{std::move(embed), node.position, {}, {}, {}, {}}};
}

Blocks read_post(const Node& node, const Network& network, const Surroundings& surroundings) {
  Embed embed;
  embed.link = node.value(network.attribute);
  if (!is_web_address(embed.link)) embed.link = last_link(node);
  embed.content = blocks_below(node, surroundings.inside(node));
  return embed_block(std::move(embed), node);
}

}  // namespace

bool is_embed(const Node& node) {
  return is_media(node) || component_of(node) || network_of(node);
}

Blocks read_embed(const Node& node, const Surroundings& surroundings) {
  if (const Network* network = network_of(node)) return read_post(node, *network, surroundings);
  Embed embed;
  embed.title = title_of(node);
  if (const Component* component = component_of(node)) {
    const std::string& name = node.value(component->attribute);
    if (!name.empty()) embed.link = std::string(component->address) + name;
    return embed_block(std::move(embed), node);
  }
  const std::string address = resolve_address(surroundings.conversion.context.base_url, media_address(node));
  const bool is_script = address.starts_with("javascript:") || address.starts_with("data:");
  if (address.empty() || is_script || is_ad(node, address)) {
    // An object's fallback may be all there is.
    return node.is("object") ? blocks_below(node, surroundings.inside(node)) : Blocks{};
  }
  embed.link = page_of(address);
  return embed_block(std::move(embed), node);
}

}  // namespace newsexport::html
