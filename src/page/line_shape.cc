#include "page/line_shape.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/dateline.h"

namespace isnad {
namespace {

constexpr size_t kWordsOfBar = 16;
constexpr size_t kWordsOfCounter = 5;
constexpr size_t kWordsOfSign = 12;  // of a picture's owner
constexpr size_t kWordsOfRights = 30;
constexpr size_t kWordsOfStep = 4;  // of one part of a path
constexpr size_t kBytesOfPath = 160;

const LineRule kShareBar{"share_bar", RuleAct::drop, DropReason::share, kShape, kWordsOfBar};
const LineRule kAddress{"address", RuleAct::drop, DropReason::notice, kShape, 0};
const LineRule kHashtags{"hashtags", RuleAct::keywords, DropReason::keywords, kShape, 0};
const LineRule kCounter{"counter", RuleAct::header, DropReason::metadata, kShape, kWordsOfCounter};
const LineRule kCommentCount{"comment_count", RuleAct::end, DropReason::navigation, kShape, kWordsOfCounter};
const LineRule kTimeAgo{"time_ago", RuleAct::header, DropReason::metadata, kShape, kWordsOfCounter};
const LineRule kOwner{"owner", RuleAct::drop, DropReason::metadata, kShape, kWordsOfSign};
const LineRule kCopyrightSign{"copyright_sign", RuleAct::end, DropReason::notice, kShape, kWordsOfSign};
const LineRule kPath{"path", RuleAct::nav, DropReason::navigation, kShape, 0};
const LineRule kNoLetters{"no_letters", RuleAct::drop, DropReason::navigation, kShape, 0};
const LineRule kNumbers{"numbers", RuleAct::nav, DropReason::navigation, kShape, 0};
const LineRule kCredit{"agency_credit", RuleAct::source, DropReason::source_line, kShape, 0};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view word) { return std::all_of(word.begin(), word.end(), is_digit); }
bool is_latin(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

template <class Test>
bool all_words(const CompareKey& key, Test&& test) {
    for (size_t i = 0; i < key.words.size(); ++i)
        if (!test(key.word(i))) return false;
    return !key.words.empty() && key.whole;
}
template <class Test>
bool any_word(const CompareKey& key, Test&& test) {
    for (size_t i = 0; i < key.words.size(); ++i)
        if (test(key.word(i))) return true;
    return false;
}

// `facebooktwitterwhatsapp`: a whole run of words that share bars have.
bool runs_of_share_words(std::string_view word, const WordSet& share_words) {
    if (word.empty()) return true;
    for (size_t size = std::min<size_t>(word.size(), 12); size >= 4; --size)
        if (share_words.contains(word.substr(0, size)) && runs_of_share_words(word.substr(size), share_words))
            return true;
    return false;
}

bool is_share_bar(const CompareKey& key, const PageRules& rules) {
    return key.words.size() <= kWordsOfBar && all_words(key, [&](std::string_view word) {
               return rules.share_words.contains(word) ||
                      (word.size() >= 10 && is_latin(word) && runs_of_share_words(word, rules.share_words));
           });
}

// One token of a line, up to the next blank; `rest` goes on behind it.
std::string_view next_token(std::string_view& rest) {
    rest = trimmed(rest);
    const std::string_view token = rest.substr(0, rest.find_first_of(" \t"));
    rest.remove_prefix(token.size());
    return token;
}

template <class Test>
bool all_tokens(std::string_view line, Test&& test) {
    bool any = false;
    for (std::string_view rest = line; !trimmed(rest).empty(); any = true)
        if (!test(next_token(rest))) return false;
    return any;
}

bool is_address(std::string_view token) {
    if (token.starts_with("http://") || token.starts_with("https://") || token.starts_with("www.") ||
        token.starts_with("pic.twitter.com/"))
        return true;
    const size_t at = token.find('@');
    if (at == std::string_view::npos || static_cast<unsigned char>(token[0]) >= 0x80) return false;
    return at == 0 ? token.size() > 3 : token.find('.', at) != std::string_view::npos;
}

bool is_hashtag(std::string_view token) { return token.starts_with('#') && token.size() > 3; }

// `123 مشاهدة`, `عدد التعليقات (0)`.
bool is_counter(const CompareKey& key, const PageRules& rules) {
    return key.words.size() <= kWordsOfCounter && key.words.size() >= 2 && any_word(key, is_number) &&
           all_words(key,
                     [&](std::string_view word) { return is_number(word) || rules.counted.contains(word); });
}

// `منذ 3 ساعات`, `2 days ago`, `3 دقائق`.
bool is_time_ago(const CompareKey& key, const PageRules& rules) {
    if (key.words.size() < 2 || key.words.size() > kWordsOfCounter) return false;
    const bool length =
        key.words.size() == 2 && is_number(key.word(0)) && rules.time_units.contains(key.word(1));
    const bool marked =
        length || rules.ago.contains(key.word(0)) || rules.ago.contains(key.word(key.words.size() - 1));
    return marked && all_words(key, [&](std::string_view word) {
               return is_number(word) || rules.ago.contains(word) || rules.time_units.contains(word);
           });
}

bool has_year(const CompareKey& key) {
    return any_word(key, [](std::string_view word) {
        return word.size() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"));
    });
}

size_t count_of(std::string_view mark, std::string_view line) {
    size_t count = 0;
    for (size_t at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + mark.size()))
        ++count;
    return count;
}

// `الرئيسية > أخبار > العالم`: few words between arrows, or between bars and slashes behind a word for the
// home page.
bool is_path(std::string_view line, const CompareKey& key, const PageRules& rules) {
    if (line.size() > kBytesOfPath || !key.whole || line.ends_with('.')) return false;
    size_t steps = 0;
    const bool rooted = rules.path_roots.contains(key.word(0));
    const auto may_point = [](char c) { return c == '>' || c == '\xC2' || c == '\xE2'; };
    if (std::any_of(line.begin(), line.end(), may_point))
        for (std::string_view mark : {" > ", " » ", " › ", " → ", " ← "})
            steps = std::max(steps, count_of(mark, line));
    if (rooted)
        for (std::string_view mark : {" | ", " / ", "/", " - "})
            steps = std::max(steps, count_of(mark, line));
    return (steps >= 2 || (steps == 1 && rooted)) && key.words.size() <= (steps + 1) * kWordsOfStep;
}

// `ع.س/ م.ن (د ب أ، أ ف ب)`: agencies, and initials of those who wrote.
bool is_agency_credit(std::string_view line, const CompareKey& key, const PageRules& rules) {
    if (key.words.empty() || key.words.size() > kWordsOfSign || !key.whole || line.ends_with('.'))
        return false;
    const auto begins_agency = [&](std::string_view word) { return rules.agency_heads.contains(word); };
    return any_word(key, begins_agency) && only_agencies(line, rules);
}

}  // namespace

const LineRule* shape_of(std::string_view line, const CompareKey& key, const PageRules& rules) {
    if (key.words.empty()) return &kNoLetters;
    if (!key.whole) return nullptr;
    if (all_words(key, is_number)) return &kNumbers;
    if (is_share_bar(key, rules)) return &kShareBar;
    if (all_tokens(line, is_address)) return &kAddress;
    if (all_tokens(line, is_hashtag)) return &kHashtags;
    const bool sign_first = line.starts_with("©");
    if (key.words.size() <= kWordsOfRights && (sign_first || line.find("©") != std::string_view::npos)) {
        if (has_year(key)) return &kCopyrightSign;
        if (sign_first && key.words.size() <= kWordsOfSign) return &kOwner;
    }
    if (is_counter(key, rules)) {
        const auto comment = [&](std::string_view word) { return rules.comment_words.contains(word); };
        return any_word(key, comment) ? &kCommentCount : &kCounter;
    }
    if (is_time_ago(key, rules)) return &kTimeAgo;
    if (is_path(line, key, rules)) return &kPath;
    if (is_agency_credit(line, key, rules)) return &kCredit;
    return nullptr;
}

}  // namespace isnad
