// Names that pages give to meta elements, and what they mean. Source: the OpenGraph, Dublin Core, schema.org
// and Highwire vocabularies, and our own reading of news pages. Sorted, in small letters.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace isnad {

enum class MetaField : uint8_t {
    title,
    outlet,
    author,
    published,
    modified,
    language,
    summary,
    keywords,
    address
};

struct MetaName {
    std::string_view name;
    MetaField field;
    int rank;  // among the sources of that field, JSON-LD's being 10
};

// clang-format off
inline constexpr MetaName kMetaNames[] = {
    {"application-name", MetaField::outlet, 5},
    {"article.published", MetaField::published, 7},
    {"article.updated", MetaField::modified, 7},
    {"article:author", MetaField::author, 8},
    {"article:modified_time", MetaField::modified, 9},
    {"article:published_time", MetaField::published, 9},
    {"article:tag", MetaField::keywords, 8},
    {"author", MetaField::author, 7},
    {"byl", MetaField::author, 6},
    {"citation_author", MetaField::author, 6},
    {"citation_publication_date", MetaField::published, 6},
    {"content-language", MetaField::language, 5},
    {"creator", MetaField::author, 5},
    {"cxenseparse:recs:publishtime", MetaField::published, 7},
    {"date", MetaField::published, 3},
    {"datecreated", MetaField::published, 5},
    {"datemodified", MetaField::modified, 8},
    {"datepublished", MetaField::published, 8},
    {"dc.creator", MetaField::author, 6},
    {"dc.date", MetaField::published, 3},
    {"dc.date.issued", MetaField::published, 7},
    {"dc.date.modified", MetaField::modified, 7},
    {"dc.description", MetaField::summary, 5},
    {"dc.language", MetaField::language, 5},
    {"dc.publisher", MetaField::outlet, 5},
    {"dc.subject", MetaField::keywords, 5},
    {"dc.title", MetaField::title, 5},
    {"dcterms.created", MetaField::published, 6},
    {"dcterms.issued", MetaField::published, 7},
    {"dcterms.modified", MetaField::modified, 7},
    {"description", MetaField::summary, 6},
    {"headline", MetaField::title, 8},
    {"inlanguage", MetaField::language, 6},
    {"keywords", MetaField::keywords, 4},
    {"language", MetaField::language, 4},
    {"last-modified", MetaField::modified, 5},
    {"lastmod", MetaField::modified, 5},
    {"news_keywords", MetaField::keywords, 7},
    {"og:article:modified_time", MetaField::modified, 8},
    {"og:article:published_time", MetaField::published, 8},
    {"og:description", MetaField::summary, 8},
    {"og:locale", MetaField::language, 3},
    {"og:published_time", MetaField::published, 8},
    {"og:site_name", MetaField::outlet, 9},
    {"og:title", MetaField::title, 9},
    {"og:updated_time", MetaField::modified, 7},
    {"og:url", MetaField::address, 8},
    {"parsely-author", MetaField::author, 6},
    {"parsely-pub-date", MetaField::published, 7},
    {"parsely-tags", MetaField::keywords, 6},
    {"parsely-title", MetaField::title, 6},
    {"pubdate", MetaField::published, 7},
    {"publication_date", MetaField::published, 7},
    {"publish-date", MetaField::published, 7},
    {"publish_date", MetaField::published, 7},
    {"publishdate", MetaField::published, 7},
    {"published_time", MetaField::published, 7},
    {"publisher", MetaField::outlet, 6},
    {"revised", MetaField::modified, 5},
    {"sailthru.author", MetaField::author, 6},
    {"sailthru.date", MetaField::published, 6},
    {"sailthru.tags", MetaField::keywords, 5},
    {"title", MetaField::title, 6},
    {"twitter:description", MetaField::summary, 7},
    {"twitter:title", MetaField::title, 7},
};
// clang-format on
static_assert(std::ranges::is_sorted(kMetaNames, {}, &MetaName::name));

}  // namespace isnad
