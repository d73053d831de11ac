// External interface: the word lists that attribution_words.h describes, each in alphabetical order.
#include "readers/text/attribution_words.h"

#include <algorithm>
#include <array>

#include "readers/text/words.h"

namespace newsexport::plain {
namespace {

constexpr std::string_view kIsGenre[] = {
    "analyses",   "analysis", "article",   "articles",      "blog",           "breakdown",   "column",
    "commentary", "coverage", "deep-dive", "dispatch",      "dispatches",     "documentary", "editorial",
    "editorials", "essay",    "estimate",  "exclusive",     "explainer",      "expose",      "exposé",
    "factcheck",  "feature",  "interview", "investigation", "investigations", "liveblog",    "longread",
    "obit",       "obituary", "op-ed",     "op-eds",        "oped",           "overview",    "piece",
    "pieces",     "podcast",  "poll",      "profile",       "report",         "reporting",   "reports",
    "review",     "round-up", "roundup",   "rundown",       "scoop",          "stories",     "story",
    "study",      "survey",   "tally",     "write-up",      "writeup"};

constexpr std::string_view kIsPressGenre[] = {"article",   "articles", "editorial", "editorials",
                                              "explainer", "exposé",   "liveblog",  "op-ed",
                                              "op-eds",    "oped",     "reporting"};

constexpr std::string_view kIsGenreOrVerb[] = {"estimates", "features", "polls",   "profiles",
                                               "reports",   "reviews",  "stories", "surveys"};

constexpr std::string_view kOpensGenre[] = {"blog",  "cover",         "fact", "feature",   "front-page",
                                            "guest", "investigative", "live", "long-form", "magazine",
                                            "news",  "opinion",       "photo"};

constexpr std::string_view kClosesCompound[] = {
    "app",           "archive",    "archives", "award",     "awards",  "board",    "card",   "cards",
    "correspondent", "department", "desk",     "division",  "editor",  "editors",  "fee",    "film",
    "films",         "length",     "lengths",  "line",      "lines",   "page",     "pages",  "phone",
    "price",         "prize",      "reporter", "reporters", "section", "sections", "series", "set",
    "team",          "teams",      "unit",     "vessel",    "writer",  "writers"};

constexpr std::string_view kIsReportingVerb[] = {
    "chronicled", "cited",        "cites",         "described",   "describes",   "detailed",   "details",
    "disclosed",  "documented",   "editorialized", "estimated",   "estimates",   "exposed",    "highlighted",
    "highlights", "investigated", "learned",       "learnt",      "observed",    "observes",   "obtained",
    "outlined",   "outlines",     "pointed",       "points",      "published",   "quoted",     "quotes",
    "reported",   "reporting",    "reports",       "revealed",    "reveals",     "summarised", "summarized",
    "surveyed",   "uncovered",    "underscored",   "underscores", "understands", "writes",     "wrote"};

constexpr std::string_view kIsSpeechVerb[] = {
    "added",   "adds",        "argued",    "argues",    "asserted",  "asserts",   "calculated", "called",
    "claimed", "claims",      "concluded", "confirmed", "confirms",  "explained", "explains",   "finds",
    "found",   "illustrates", "noted",     "notes",     "predicted", "predicts",  "said",       "says",
    "showed",  "shows",       "stated",    "states",    "suggested", "suggests",  "warned",     "warns"};

constexpr std::string_view kMayPrecedeVerb[] = {
    "already",    "also",     "earlier",    "even",       "exclusively", "first",     "further", "had",
    "has",        "have",     "itself",     "later",      "magazine",    "newspaper", "now",     "once",
    "previously", "recently", "reportedly", "separately", "since",       "still",     "then"};

constexpr std::string_view kIsCitingLead[] = {"cites",  "citing",  "per",         "quoted",
                                              "quotes", "quoting", "referencing", "telling",
                                              "tells",  "told",    "via"};

constexpr std::string_view kIsParticipleLead[] = {
    "analysed",    "analyzed",    "broken",     "carried",    "chronicled", "cited",      "commissioned",
    "compiled",    "conducted",   "confirmed",  "contacted",  "covered",    "described",  "detailed",
    "disclosed",   "discussed",   "documented", "explained",  "exposed",    "featured",   "flagged",
    "highlighted", "interviewed", "leaked",     "mentioned",  "noted",      "obtained",   "outlined",
    "printed",     "profiled",    "published",  "quoted",     "reported",   "reporting",  "reports",
    "revealed",    "reviewed",    "seen",       "serialised", "serialized", "summarised", "summarized",
    "uncovered",   "verified",    "viewed",     "writes",     "writing",    "written",    "wrote"};

constexpr std::string_view kIsAddressLead[] = {
    "acknowledged", "admitted", "comment", "commented", "comments",  "confirmed", "described",
    "disclosed",    "e-mail",   "email",   "emails",    "explained", "insisted",  "interview",
    "interviews",   "leaked",   "letter",  "remarks",   "revealed",  "said",      "shared",
    "speaking",     "spoke",    "spoken",  "statement", "talked",    "talking"};

constexpr std::string_view kIsMaterial[] = {
    "calculations", "data",     "documents", "estimates", "excerpts", "figures",   "findings", "footage",
    "information",  "insights", "numbers",   "polling",   "quotes",   "reporting", "reports",  "research"};

constexpr std::string_view kIsDescriptor[] = {
    "agency",    "broadcaster", "business",       "channel",     "conservative", "daily",     "earlier",
    "financial", "industry",    "influential",    "joint",       "journal",      "leading",   "left-wing",
    "liberal",   "local",       "magazine",       "media",       "medical",      "network",   "new",
    "news",      "newspaper",   "newswire",       "official",    "outlet",       "paper",     "popular",
    "prominent", "public",      "public-service", "publication", "recent",       "respected", "right-wing",
    "rival",     "science",     "separate",       "service",     "site",         "state",     "state-owned",
    "state-run", "station",     "tabloid",        "tech",        "technology",   "trade",     "website",
    "weekly",    "wire"};

constexpr std::string_view kIsDeterminer[] = {"a",     "an",   "another", "her",     "his",  "its",
                                              "one",   "our",  "recent",  "several", "that", "the",
                                              "their", "this", "three",   "two"};

constexpr std::string_view kIsStaffRole[] = {"analyst",     "columnist",     "commentator",
                                             "contributor", "correspondent", "critic",
                                             "editor",      "journalist",    "reporter"};

constexpr std::string_view kClosesCompanyName[] = {
    "Building",   "Company",     "Corp",      "Corporation", "Foundation",   "Fund",
    "Group",      "Holdings",    "Inc",       "Limited",     "Ltd",          "Pictures",
    "Store",      "Studios",     "Stylebook", "app",         "best-seller",  "best-selling",
    "bestseller", "bestselling", "employee",  "employees",   "headquarters", "homepage",
    "journalist", "journalists", "newsroom",  "staffer",     "staffers"};

constexpr std::string_view kIsFunctionWord[] = {
    "a",       "about",  "after",  "against", "also",    "an",    "and",  "are",   "as",    "at",    "be",
    "because", "been",   "before", "being",   "between", "but",   "by",   "can",   "could", "did",   "do",
    "does",    "during", "even",   "for",     "from",    "had",   "has",  "have",  "he",    "her",   "his",
    "how",     "i",      "if",     "in",      "into",    "is",    "it",   "its",   "just",  "may",   "might",
    "more",    "must",   "no",     "not",     "of",      "on",    "only", "or",    "out",   "over",  "said",
    "says",    "she",    "should", "so",      "than",    "that",  "the",  "their", "then",  "there", "these",
    "they",    "this",   "those",  "through", "to",      "under", "up",   "was",   "we",    "were",  "what",
    "when",    "where",  "which",  "while",   "who",     "whose", "why",  "will",  "with",  "would", "you"};

constexpr std::string_view kIsBusinessMatter[] = {
    "dividend", "earnings", "employees",    "income",  "investors",  "layoffs",      "loss",
    "losses",   "net",      "profit",       "profits", "quarterly",  "redundancies", "revenue",
    "revenues", "sales",    "shareholders", "staff",   "subscriber", "subscribers"};

constexpr std::string_view kClosesOutletName[] = {
    "Advertiser", "Advocate", "Argus",    "Broadcasting", "Bulletin", "Chronicle", "Courier",  "Daily",
    "Dispatch",   "Echo",     "Enquirer", "Examiner",     "Gazette",  "Herald",    "Inquirer", "Insider",
    "Journal",    "Ledger",   "Magazine", "Mail",         "Mercury",  "News",      "Newswire", "Observer",
    "Post",       "Sentinel", "TV",       "Telegraph",    "Times",    "Today",     "Tribune",  "Weekly"};

constexpr std::string_view kIsCalendarName[] = {"April",   "August",   "December", "February", "Friday",
                                                "January", "July",     "June",     "March",    "May",
                                                "Monday",  "November", "October",  "Saturday", "September",
                                                "Sunday",  "Thursday", "Tuesday",  "Wednesday"};

constexpr std::string_view kIsKnownCompany[] = {"AirBnB",
                                                "AirPods",
                                                "AstraZeneca",
                                                "BioNTech",
                                                "BlackRock",
                                                "ByteDance",
                                                "ChatGPT",
                                                "CrowdStrike",
                                                "CyberNews",
                                                "DeepMind",
                                                "DoorDash",
                                                "DreamWorks",
                                                "DuckDuckGo",
                                                "ExxonMobil",
                                                "FaceTime",
                                                "FedEx",
                                                "FireEye",
                                                "GitHub",
                                                "GitLab",
                                                "GlaxoSmithKline",
                                                "HomeKit",
                                                "HubSpot",
                                                "JPMorgan",
                                                "JavaScript",
                                                "LexisNexis",
                                                "LinkedIn",
                                                "MasterCard",
                                                "McDonald",
                                                "McKinsey",
                                                "MySpace",
                                                "OneDrive",
                                                "OpenAI",
                                                "PayPal",
                                                "PlayStation",
                                                "PowerPoint",
                                                "PricewaterhouseCoopers",
                                                "PubMed",
                                                "PwC",
                                                "RealClearPolitics",
                                                "SharePoint",
                                                "SoftBank",
                                                "SpaceX",
                                                "SurveyMonkey",
                                                "TikTok",
                                                "TypeScript",
                                                "UnitedHealth",
                                                "WeChat",
                                                "WeWork",
                                                "WhatsApp",
                                                "WikiLeaks",
                                                "WordPress",
                                                "YouGov",
                                                "YouTube",
                                                "eBay",
                                                "iCloud",
                                                "iMessage",
                                                "iOS",
                                                "iPad",
                                                "iPhone",
                                                "iPod",
                                                "iTunes",
                                                "macOS"};

bool contains(const auto& words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view one) { return equals_folded(one, word); });
}

// "British", "Spanish", "Chinese", "German": the endings tell most of them.
bool has_nationality_ending(std::string_view word) {
  constexpr std::array<std::string_view, 5> kEndings{"ish", "ese", "ian", "ican", "aeli"};
  return word.size() >= 5 &&
         std::ranges::any_of(kEndings, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool is_genre(std::string_view word) {
  return contains(kIsGenre, word);
}
bool is_press_genre(std::string_view word) {
  return contains(kIsPressGenre, word);
}
bool is_genre_or_verb(std::string_view word) {
  return contains(kIsGenreOrVerb, word);
}
bool opens_genre(std::string_view word) {
  return contains(kOpensGenre, word);
}
bool closes_compound(std::string_view word) {
  return contains(kClosesCompound, word);
}
bool is_reporting_verb(std::string_view word) {
  return contains(kIsReportingVerb, word);
}
bool is_speech_verb(std::string_view word) {
  return contains(kIsSpeechVerb, word);
}
bool may_precede_verb(std::string_view word) {
  return contains(kMayPrecedeVerb, word);
}
bool is_citing_lead(std::string_view word) {
  return contains(kIsCitingLead, word);
}
bool is_participle_lead(std::string_view word) {
  return contains(kIsParticipleLead, word);
}
bool is_address_lead(std::string_view word) {
  return contains(kIsAddressLead, word);
}
bool is_material(std::string_view word) {
  return contains(kIsMaterial, word);
}
bool is_descriptor(std::string_view word) {
  return contains(kIsDescriptor, word);
}
bool is_determiner(std::string_view word) {
  return contains(kIsDeterminer, word);
}
bool is_staff_role(std::string_view word) {
  return contains(kIsStaffRole, word);
}
bool closes_company_name(std::string_view word) {
  return contains(kClosesCompanyName, word);
}
bool is_function_word(std::string_view word) {
  return contains(kIsFunctionWord, word);
}
bool is_business_matter(std::string_view word) {
  return contains(kIsBusinessMatter, word);
}
bool closes_outlet_name(std::string_view word) {
  return contains(kClosesOutletName, word);
}
bool is_calendar_name(std::string_view word) {
  return contains(kIsCalendarName, word);
}
bool is_known_company(std::string_view word) {
  return contains(kIsKnownCompany, word);
}
bool is_nationality(std::string_view word) {
  constexpr std::array<std::string_view, 20> kOthers{"US",     "U.S",        "UK",    "U.K",       "German",
                                                     "French", "Dutch",      "Greek", "Swiss",     "Czech",
                                                     "Welsh",  "Saudi",      "Iraqi", "Pakistani", "Mexican",
                                                     "Korean", "Indonesian", "Thai",  "Qatari",    "Emirati"};
  return starts_upper(word) && (has_nationality_ending(word) || contains(kOthers, word));
}

}  // namespace newsexport::plain
