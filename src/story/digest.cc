#include "story/digest.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace isnad {
namespace {

constexpr size_t kTopWords = 220;      // how far into an article its terms are taken
constexpr size_t kShingleWords = 5;
constexpr uint32_t kShingleSample = 4;  // one run in so many is kept, chosen by its hash
constexpr size_t kShortestTerm = 6;     // bytes: three Arabic letters

uint32_t hash_of(std::string_view word, uint32_t seed = 2166136261u) {  // FNV-1a with a final mix
    for (char c : word) seed = (seed ^ static_cast<unsigned char>(c)) * 16777619u;
    return seed ^ (seed >> 15);
}

void make_set(std::vector<uint32_t>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<uint32_t> terms_of(const Words& words) {
    std::vector<uint32_t> terms;
    size_t seen = 0;
    for (const Token& token : words.tokens) {
        if (token.kind == TokenKind::mark) continue;
        if (++seen > kTopWords) break;
        std::string_view stem = words.stem(token);
        if (stem.starts_with("ال") && stem.size() > 8) stem.remove_prefix(4);
        if (stem.size() >= kShortestTerm) terms.push_back(hash_of(stem));
    }
    make_set(terms);
    return terms;
}

std::vector<uint32_t> shingles_of(const Words& words) {
    std::vector<uint32_t> run, sample;
    for (const Token& token : words.tokens) {
        if (token.kind == TokenKind::mark) continue;
        run.push_back(hash_of(words.folded(token)));
        if (run.size() < kShingleWords) continue;
        uint32_t hash = 0;
        for (size_t i = run.size() - kShingleWords; i < run.size(); ++i) hash = (hash ^ run[i]) * 0x9E3779B1u + (hash >> 13);
        if (hash % kShingleSample == 0) sample.push_back(hash);
    }
    make_set(sample);
    return sample;
}

// Who vouches at the end of the chain (record format, `tally`): the speaker, else the agency that the article names.
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
        out.push_back({std::move(entry), f.kind, f.status, f.place ? f.place->text : "", f.side ? f.side->text : ""});
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

Digest digest(const ReadArticle& read, const Words& words, const std::vector<std::string>& figure_ids) {
    const Article& a = read.article;
    return {a.id, a.uri, a.title, a.published ? a.published->days : DayRange{}, a.agencies, terms_of(words),
            shingles_of(words), briefs_of(read, figure_ids), briefs_of(read.names)};
}

bool comes_before(const Digest& a, const Digest& b) {
    const auto key = [](const Digest& d) { return std::tie(d.published.from, d.published.to, d.uri, d.article); };
    return key(a) < key(b);
}

}  // namespace isnad
