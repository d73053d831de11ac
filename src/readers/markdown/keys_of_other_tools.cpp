// External interface: is_key_of_other_tools(). The names are from the documentation of each tool.
#include "readers/markdown/keys_of_other_tools.h"

#include <set>

#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

constexpr std::string_view kLayoutOfSites =
    "layout template template-key page-template type post-type kind format collection theme style styles "
    "stylesheet body-class page-class pageclass css css-class cssclass cssclasses class classes id ids key "
    "icon emoji color colour background gradient mode variant view wide full-width sidebar sidebars "
    "right-sidebar "
    "left-sidebar navbar nav menu menus main-menu footer aside outline breadcrumb breadcrumbs "
    "header-transparent "
    "head head-extra scripts script js javascript custom-js custom-css custom-head custom-edit-url edit-url "
    "edit-post "
    "edit-link hero-text tagline-html features cards section-id blocks widgets components page-blocks "
    "cascade "
    "build-options build _build cms-settings render render-with-liquid outputs output-format markup "
    "eleventy-navigation "
    "eleventy-computed eleventy-exclude-from-collections template-engine-override pagination paginate "
    "paginate-by paginate-path page-size per-page sort-by sort order weight nav-order nav-exclude nav-title "
    "navigation-title nav-text nav-icon has-children has-toc grand-parent parent parents children "
    "child-nav-order "
    "ancestor level depth position sidebar-position sidebar-label sidebar-title sidebar-class-name "
    "displayed-sidebar "
    "pagination-next pagination-prev pagination-label prev next previous related related-posts "
    "related-articles "
    "read-next see-also-ids reading-time readtime read-time time-to-read word-count wordcount show-in-list "
    "in-search-index search search-exclude exclude-from-search search-keywords search-boost "
    "insert-anchor-links "
    "generate-feeds generate-feed transparent in-feed rss feed feed-exclude mathjax math katex use-mathjax "
    "mermaid "
    "chart diagram highlight highlighter prism code-copy codefold toc table-of-contents toc-sticky toc-label "
    "toc-icon toc-open tocopen toc-depth toc-title toc-max-heading-level toc-min-heading-level toc-levels "
    "lightgallery lightbox gallery-id slider carousel headless cover-hidden pin pinned sticky top featured "
    "feature is-featured promoted highlighted hidden hide unlisted listed noindex no-index nofollow robots "
    "sitemap "
    "seo opengraph open-graph og twitter twitter-card twitter-title twitter-description twitter-creator "
    "twitter-site og-title og-description og-type meta-title meta-description seo-title seo-description "
    "title-seo "
    "description-seo page-title browser-title window-title title-tag link-title short-title nav-label "
    "codeinjection-head codeinjection-foot codeinjection custom-template email-subject email-only mobiledoc "
    "lexical plaintext ghost-id comment-id send-email-when-published newsletter newsletter-id";

constexpr std::string_view kAddresses =
    "permalink permalinks slug slugs path paths url urls link links uri route redirect redirects "
    "redirect-from "
    "redirect-to alias aliases old-url old-urls previous-url abbrlink shortlink short-url shorturl "
    "translation-key translationkey translations translation-of i18n hreflang alternate ref refs domain "
    "base-url "
    "baseurl filename file-name output-file basename src-file file page-id post-id wp-id wpid wp-post-id "
    "blog-id "
    "post-name post-parent post-password post-mime-type ping-status comment-status comment-count "
    "guid-is-permalink "
    "menu-order sticky-post disqus disqus-id disqus-identifier disqus-url isso utterances giscus comments "
    "comments-enabled comments-id commentable allow-comments share sharing social-share share-buttons likes "
    "views "
    "analytics ga tracking ads advertisement newsletter-signup subscribe cta author-profile author-box "
    "author-id "
    "author-slug series series-order series-index series-weight part volume-order episode-number project "
    "projects "
    "resource resources resources-map attachments assets visibility access audience tier tiers password "
    "protected membership paywall rating ratings review version versions schema schema-type json-ld "
    "structured-data";

constexpr std::string_view kNoteBooks =
    "up down same related-notes moc zettel-id uid note-type notetype publish-to dg-publish dg-home "
    "dg-permalink "
    "dg-pinned dg-note-icon kanban-plugin excalidraw-plugin obsidian-ui-mode obsidian-editing-mode banner-x "
    "banner-y banner-icon cover-y db-folder dataview cards-deck sr-due sr-interval sr-ease "
    "linter-yaml-title-alias "
    "notion-id notionid notion-url roam-refs roam-aliases backlinks linked location-id";

constexpr std::string_view kTypesetters =
    "documentclass document-class classoption class-option geometry fontsize font-size mainfont main-font "
    "sansfont monofont mathfont cjkmainfont cjkoptions mainfontoptions mainfontfallback fontfamily "
    "fontfamilyoptions fontenc font-paths linestretch line-height margin margin-left margin-right margin-top "
    "margin-bottom margin-header margin-footer papersize paper-size paper pagestyle page-style page-width "
    "page-break indent indentation colorlinks color-links linkcolor link-color urlcolor citecolor filecolor "
    "toccolor "
    "boxlinks links-as-notes toc-own-page lof lot lol list-of-figures list-of-tables number-sections "
    "numbersections "
    "number-offset number-depth secnumdepth section-numbering top-level-division header-includes "
    "include-before "
    "include-after include-before-body include-after-body include-in-header csl citation-style citeproc "
    "cite-method citations-hover link-citations link-bibliography citation-abbreviations "
    "reference-section-title "
    "reference-doc reference-location suppress-bibliography notes-after-punctuation nocite biblio-style "
    "biblio-title biblatexoptions natbiboptions bibliographystyle zotero css-file epub-cover-image "
    "epub-chapter-level "
    "split-level epub-fonts page-progression-direction ibooks access-modes accessmodes accessibility-summary "
    "output outputs-dir output-dir output-ext knit params-knit vignette editor-options runtime site "
    "always-allow-html pkgdown rmd-output fig-width fig-height fig-align fig-format fig-dpi fig-cap-location "
    "tbl-cap-location execute engine jupyter kernel kernelspec jupytext knitr filters shortcodes latex "
    "pdf-engine pdf-engine-opts latex-auto-install keep-tex keep-md self-contained embed-resources "
    "standalone "
    "html-math-method code-fold code-tools code-overflow code-link code-line-numbers code-block-bg "
    "code-block-border-left df-print anchor-sections smooth-scroll citation-location date-format "
    "title-block-banner "
    "title-block-banner-color title-block-style title-block-categories callout-appearance callout-icon "
    "crossref "
    "grid freeze cache profile manuscript website book listing listings lightbox-options "
    "google-scholar appendix-style cap-location strip-comments wrap columns eol tab-stop "
    "slide-level slides theme-variant themeoptions aspectratio aspect-ratio colortheme innertheme outertheme "
    "fonttheme navigation incremental transition revealjs-url beameroption beamerarticle section-titles logo "
    "titlegraphic title-graphic footer-logo marp paginate-slides heading-divider author-meta title-meta "
    "date-meta "
    "pdf-title pdftitle pdfauthor hyperrefoptions adjusting hyphenate hyphenation-off spelling language-tool "
    "documentation tool generator software markdown markdown-extensions extensions from to reader writer "
    "template-file lua-filter verbosity data-dir metadata-file metadata-files";

const std::set<std::string>& names() {
  static const std::set<std::string> kNames = [] {
    std::set<std::string> all;
    for (const std::string_view list : {kLayoutOfSites, kAddresses, kNoteBooks, kTypesetters})
      for (const std::string& name : split_words(list)) all.insert(plain_key(name));
    return all;
  }();
  return kNames;
}

/// "showReadingTime: true", "disableShare: false": a theme's switches have one shape.
bool is_switch(const std::string& key, const Field& field) {
  if (!FieldValues::truth(field)) return false;
  for (const std::string_view verb : {"show", "hide", "disable", "enable", "use", "no", "has", "is", "allow"})
    if (key.starts_with(verb) && key.size() > verb.size() + 2) return true;
  return false;
}

}  // namespace

bool is_key_of_other_tools(const Field& field) {
  const std::string key = plain_key(field.key);
  return names().contains(key) || is_switch(key, field);
}

}  // namespace newsexport::markdown
