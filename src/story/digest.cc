#include "story/digest.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/fold.h"
#include "story/hash32.h"

namespace isnad {
namespace {

// Who vouches at the end of the chain (record format, `tally`): the speaker, else the agency that the article
// names.
std::string root_of(const Figure& figure, const Article& article) {
    if (figure.speaker) return figure.speaker->text;
    if (!figure.relay.empty()) return figure.relay.back().text;
    return article.agencies.empty() ? "" : article.agencies.front();
}

std::vector<FigureBrief> briefs_of(const ReadArticle& read, const std::vector<std::string>& ids) {
    std::vector<FigureBrief> out;
    for (size_t i = 0; i < read.figures.size(); ++i) {
        const Figure& f = read.figures[i];
        TallyEntry entry{ids[i], read.article.id, f.bounds, f.qualifier, f.date, root_of(f, read.article)};
        out.push_back(
            {std::move(entry), f.kind, f.status, f.place ? f.place->text : "", f.side ? f.side->text : ""});
    }
    return out;
}

std::vector<NameBrief> briefs_of(const std::vector<Name>& names) {
    std::map<std::pair<std::string_view, NameKind>, int> times;
    for (const Name& name : names) ++times[{name.text, name.kind}];
    std::vector<NameBrief> out;
    for (const auto& [name, n] : times) out.push_back({std::string(name.first), name.second, n});
    return out;
}

}  // namespace

Digest digest(const ReadArticle& read, const Words& words, const std::vector<std::string>& figure_ids,
              const StoryRules& rules) {
    const Article& a = read.article;
    Digest d;
    d.article = a.id;
    d.uri = a.uri;
    d.title = a.title;
    if (a.published && a.published->basis != DateBasis::crawl) d.published = a.published->days;
    const std::string& outlet = a.outlet.name.empty() ? a.outlet.domain : a.outlet.name;
    d.outlet = outlet.empty() ? 0 : hash32(folded(outlet));
    d.agencies = a.agencies;
    Evidence evidence = evidence_of(a, words, rules);
    d.terms = std::move(evidence.terms);
    d.namings = std::move(evidence.namings);
    d.shingles = shingles_of(words);
    d.figures = briefs_of(read, figure_ids);
    d.names = briefs_of(read.names);
    return d;
}

bool comes_before(const Digest& a, const Digest& b) {
    const auto key = [](const Digest& d) {
        const bool known = d.published.known();
        return std::tuple(!known, d.published.from, d.published.to, std::string_view(d.uri),
                          std::string_view(d.article));
    };
    return key(a) < key(b);
}

}  // namespace isnad
