// Measures the readings against the WikiNews corpus of the Farasa segmenter, where that lies beside the
// checkout.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "base/fold.h"
#include "text/segments.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

using Parts = std::vector<std::string>;

Parts parts(std::string_view segments) {
    Parts out;
    for (std::string_view part : parts_of(segments, '+')) out.emplace_back(part);
    return out;
}

// The word as it is written: the article behind ل loses its alef.
std::string written(const Parts& segments) {
    std::string word;
    for (size_t i = 0; i < segments.size(); ++i)
        word += i > 0 && segments[i] == "ال" && segments[i - 1] == "ل" ? "ل" : segments[i];
    return word;
}

template <size_t n>
bool is_one_of(const std::string& part, const std::array<const char*, n>& list) {
    return std::find(list.begin(), list.end(), part) != list.end();
}

constexpr std::array kParticles{"و", "ف", "ب", "ل", "ك", "س"};
constexpr std::array kPronouns{"ه", "ها", "هم", "هما", "هن", "ك", "كم", "ني", "نا"};

// What stands between particles and pronoun: the part of a word that Token::before and after leave over.
std::string core(const Parts& segments) {
    size_t begin = 0, end = segments.size();
    while (begin + 1 < end && is_one_of(segments[begin], kParticles)) ++begin;
    if (end > begin + 1 && is_one_of(segments[end - 1], kPronouns)) --end;
    return written(
        Parts(segments.begin() + static_cast<long>(begin), segments.begin() + static_cast<long>(end)));
}

struct Score {
    size_t right = 0, all = 0;
    void add(bool is_right) {
        ++all;
        right += is_right;
    }
    double share() const { return static_cast<double>(right) / static_cast<double>(all); }
};

// No word of the language's dictionary: a name, as far as this corpus says.
bool is_name(const Parts& segments, std::string_view tags, const Stems& stems) {
    if (tags.find("NOUN") == std::string_view::npos) return false;
    std::string stem;
    for (const std::string& part : segments)
        if (part.size() > stem.size()) stem = part;
    const Stem* known = stems.find(folded(stem));
    return stem.size() > 4 &&
           (!known || (known->name > 0 && known->noun == 0 && known->feminine == 0 && known->perfect == 0));
}

TEST(Segments, agree_with_the_wikinews_corpus) {
    std::ifstream in(ISNAD_SHARED_DIR "/peer/segmentation/WikiNews.pos.ref");
    if (!in) GTEST_SKIP() << "NOT MEASURED: no " ISNAD_SHARED_DIR "/peer/segmentation";
    const auto lexicon = Lexicon::load();
    const auto rules = TextRules::load(*lexicon);
    Score whole, clitics, names;
    std::string line;
    for (std::getline(in, line); std::getline(in, line);) {
        const size_t tab = line.find('\t');
        const std::string_view tags = std::string_view(line).substr(std::min(tab, line.size() - 1) + 1);
        if (tags.starts_with("PUNC")) continue;
        const Parts gold = parts(std::string_view(line).substr(0, tab));
        const Parts ours = parts(segments(written(gold), *rules));
        whole.add(ours == gold);
        clitics.add(core(ours) == core(gold));
        const bool right = core(ours) == core(gold);
        if (is_name(gold, tags, rules->stems())) names.add(right);
        if (!right && std::getenv("ISNAD_MISSES"))
            std::cout << line.substr(0, tab) << " read as " << segments(written(gold), *rules) << "\n";
    }
    std::cout << "segments " << whole.share() << " of " << whole.all << " words, particles and pronouns "
              << clitics.share() << ", on names " << names.share() << " of " << names.all << "\n";
    EXPECT_GE(whole.share(), 0.985);
    EXPECT_GE(clitics.share(), 0.995);
    EXPECT_GE(names.share(), 0.985);
}

}  // namespace
}  // namespace isnad
