#include "story/profile.h"

#include <algorithm>
#include <cmath>

#include "story/days.h"
#include "story/saturation.h"
#include "story/shared_keys.h"

namespace isnad {
namespace {

constexpr float kUnnamed = 0.7f;                   // what a naming counts whose word is in no name
constexpr float kFullNaming = 4;                   // Naming::weight from which an article surely is about it
constexpr double kBig = 80;                        // articles from which a story is compared by whole texts
constexpr double kBodyScale = 1.3;                 // whole texts are less alike than leads
constexpr double kNamings = 0.3;                   // what the happenings count beside the words,
constexpr double kNamingsOfBig = 0.15;             // and more for a big story
constexpr double kOfMore = 0.14, kOfLess = -0.13;  // a small one joins a big one sooner than its like
constexpr double kLeastWords = 0.03;  // mean likeness of an article of one to an article of the other,
constexpr double kLeastPair = 0.12;   // and with the happenings that both name,
constexpr double kPairNamings = 2.2;  // which count so much
constexpr double kOtherPlaces[] = {0.3, 0.7};     // what a full contrast takes away, by Bond,
constexpr double kOthers[] = {0, 0.4};            // what other people do,
constexpr double kNameless = 0.7;                 // and what no name in common does,
constexpr double kStrangers = 0.8;                // and what one form told of other people does,
constexpr double kForm = 0.35, kFullForm = 0.55;  // where their whole texts have this cosine
constexpr int kNoSilence = 1, kSilence = 4;       // days between two, from none to full
constexpr double kCompany = 0.05;                 // what the same people add
constexpr double kFullNamed = 0.3;  // cosine of happenings beyond which an article belongs no more
constexpr size_t kMostParts = 1024;

// Makes the sum of squares of one field 1.
void make_unit(std::vector<Profile::Part>& parts, float Profile::Part::*field) {
    float square = 0;
    for (const auto& part : parts) square += part.*field * part.*field;
    if (square == 0) return;
    const float by = 1 / std::sqrt(square);
    for (auto& part : parts) part.*field *= by;
}

void keep_weightiest(std::vector<Profile::Part>& parts) {
    if (parts.size() <= kMostParts) return;
    const auto before = [](const Profile::Part& a, const Profile::Part& b) {
        const float x = a.lead + a.body + a.named, y = b.lead + b.body + b.named;
        return x != y ? x > y : a.hash < b.hash;
    };
    std::nth_element(parts.begin(), parts.begin() + kMostParts * 3 / 4, parts.end(), before);
    parts.resize(kMostParts * 3 / 4);
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
}

}  // namespace

Profile profile_of(const Digest& digest, const Rarity& rarity, const NameRarity& names) {
    Profile out;
    out.parts.reserve(digest.terms.size() + digest.namings.size());
    for (const Term& term : digest.terms) {
        const float rarely = rarity.of(term), rare = rarely * rarely;
        out.parts.push_back({term.hash, saturated(term.lead) * rare, saturated(term.times) * rare, 0});
    }
    for (const Naming& n : digest.namings) {
        const float weight = std::min(1.0f, static_cast<float>(n.weight) / kFullNaming) *
                             std::sqrt(rarity.of(n)) * (n.named ? 1 : kUnnamed);
        out.parts.push_back({n.hash, 0, 0, weight});
    }
    for (auto field : {&Profile::Part::lead, &Profile::Part::body, &Profile::Part::named})
        make_unit(out.parts, field);
    const auto namings = out.parts.begin() + static_cast<long>(digest.terms.size());  // both are sorted
    std::inplace_merge(out.parts.begin(), namings, out.parts.end(),
                       [](const auto& a, const auto& b) { return a.hash < b.hash; });
    out.lead = out.body = out.articles = 1;
    out.named = digest.namings.empty() ? 0 : 1;
    out.whereabouts = whereabouts_of(digest, names);
    out.days = digest.published;
    out.bounds = when(digest);
    return out;
}

Dots dots(const Profile& a, const Profile& b) {
    float lead = 0, body = 0, named = 0;
    for (auto i = a.parts.begin(), j = b.parts.begin(); i != a.parts.end() && j != b.parts.end();) {
        if (i->hash == j->hash) {
            lead += i->lead * j->lead;
            body += i->body * j->body;
            named += i++->named * j++->named;
        } else {
            i->hash < j->hash ? ++i : ++j;
        }
    }
    return {lead, body, named};
}

Dots dots(const Profile& a, const Profile& b, const HashSlots& of_b) {
    float lead = 0, body = 0, named = 0;
    of_b.meet(a.parts, [&](size_t i, size_t j) {
        const Profile::Part &x = a.parts[i], &y = b.parts[j];
        lead += x.lead * y.lead;
        body += x.body * y.body;
        named += x.named * y.named;
    });
    return {lead, body, named};
}

void add(Profile& profile, const Profile& other, const Dots& both) {
    std::vector<Profile::Part> sum;
    sum.reserve(profile.parts.size() + other.parts.size());
    auto i = profile.parts.begin();
    for (const Profile::Part& part : other.parts) {
        while (i != profile.parts.end() && i->hash < part.hash) sum.push_back(*i++);
        sum.push_back(part);
        if (i != profile.parts.end() && i->hash == part.hash) {
            sum.back().lead += i->lead;
            sum.back().body += i->body;
            sum.back().named += i++->named;
        }
    }
    sum.insert(sum.end(), i, profile.parts.end());
    profile.parts.swap(sum);
    keep_weightiest(profile.parts);
    profile.lead += other.lead + 2 * both.lead;
    profile.body += other.body + 2 * both.body;
    profile.named += other.named + 2 * both.named;
    profile.articles += other.articles;
    add(profile.whereabouts, other.whereabouts);
    widen(profile.days, other.days);
    if (profile.days.known()) profile.bounds = profile.days;
}

double alikeness(const Profile& a, const Profile& b, const Dots& both) {
    const double pairs = a.articles * b.articles;
    const double words = std::max(both.lead, both.body) / pairs;
    if (words < kLeastWords || words + kPairNamings * both.named / pairs < kLeastPair) return 0;
    const double lead = both.lead / std::sqrt(a.lead * b.lead), body = both.body / std::sqrt(a.body * b.body);
    const double named = both.named > 0 ? both.named / std::sqrt(a.named * b.named) : 0;
    const double more = std::max(a.articles, b.articles), less = std::min(a.articles, b.articles);
    const double big = std::min(1.0, (more - 1) / kBig);
    const double alike =
        (1 - big) * lead + big * kBodyScale * body + (kNamings + big * kNamingsOfBig) * named;
    return alike * std::pow(more, kOfMore) * std::pow(less, kOfLess);
}

double likeness(const Profile& a, const Profile& b, const Dots& both, Bond bond) {
    const double alike = alikeness(a, b, both);
    if (alike <= 0) return 0;
    const Whereabouts &x = a.whereabouts, &y = b.whereabouts;
    const double words = both.body / std::sqrt(a.body * b.body);
    const double one_form = std::clamp((words - kForm) / (kFullForm - kForm), 0.0, 1.0);
    const Relation names = relation(x, y);
    const auto by = static_cast<size_t>(bond);
    const double kept = (1 - kOtherPlaces[by] * names.contrast) * (1 - kOthers[by] * names.others) *
                        (1 - kNameless * nameless(x, y)) *
                        (one_form > 0 ? 1 - kStrangers * one_form * strangers(x, y) : 1);
    return alike * kept + kCompany * names.company;
}

double belonging(const Profile& a, const Profile& b, const Dots& both) {
    if (std::max(both.lead, both.body) / (a.articles * b.articles) < kLeastWords) return 0;
    const double named = both.named > 0 ? both.named / std::sqrt(a.named * b.named) : 0;
    return kBodyScale * both.body / std::sqrt(a.body * b.body) +
           (kNamings + kNamingsOfBig) * std::min(named, kFullNamed);
}

double silence(const Profile& a, const Profile& b) {
    const int days = std::clamp(days_between(a.days, b.days), kNoSilence, kSilence);
    return static_cast<double>(days - kNoSilence) / (kSilence - kNoSilence);
}

bool too_far(const Profile& a, const Profile& b) {
    if (days_between(a.bounds, b.bounds) > kStoryDays) return true;
    DayRange both = a.days;
    widen(both, b.days);
    return longer_than_a_story(both);
}

std::vector<uint32_t> keys_of(const Profile& profile, size_t most) {
    std::vector<Weight> all;
    all.reserve(profile.parts.size());
    for (const Profile::Part& part : profile.parts)
        all.push_back({part.lead + part.body / 2 + part.named / 2, part.hash});
    return heaviest(std::move(all), most);
}

}  // namespace isnad
