#include "view/report.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "model/ids.h"
#include "model/names.h"
#include "store/items.h"
#include "view/phrases.h"

namespace isnad {
namespace {

Ink ink_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::agree:
            return Ink::green;
        case Verdict::update:
            return Ink::yellow;
        case Verdict::contradict:
            return Ink::red;
        case Verdict::suspect:
            return Ink::magenta;
        case Verdict::lone:
            return Ink::dim;
    }
    return Ink::plain;
}

std::string name_of_outlet(const Article& a) {
    return !a.outlet.name.empty() ? a.outlet.name : a.outlet.domain.empty() ? a.uri : a.outlet.domain;
}

// Writes one story. Lines are: a mark or a margin, words of the record isolated, ids dim at the end.
class StoryWriter {
 public:
    StoryWriter(const Record& record, const ReportOptions& options, std::string& out)
        : record_(record), options_(options), paint_(options.colour), out_(out) {}

    Result<Done> write(const Story& story) {
        auto articles = record_.article_heads(story.id);
        if (!articles) return articles.fault();
        for (Article& a : *articles) {
            const std::string id = a.id;
            articles_.emplace(id, std::move(a));
        }
        head(story);
        if (const auto done = follows(story); !done) return done;
        if (const auto done = figures(story); !done) return done;
        if (const auto done = statements(story); !done) return done;
        sources(story);
        repeated(story);
        if (const auto done = meant(story); !done) return done;
        out_ += '\n';
        return Done{};
    }

 private:
    std::string say(std::string_view name) const { return std::string(label(name, options_.language)); }
    size_t room(size_t taken) const {
        return std::max<size_t>(24, static_cast<size_t>(options_.width) -
                                        std::min<size_t>(taken, static_cast<size_t>(options_.width)));
    }
    std::string count(size_t n, Noun noun) const { return counted(n, noun, options_.language); }
    void heading(std::string_view name) { out_ += "\n  " + paint_(Ink::cyan, say(name)) + "\n"; }

    void head(const Story& s) {
        std::set<std::string> outlets;
        for (const auto& [id, a] : articles_) outlets.insert(name_of_outlet(a));
        out_ += "■ " + paint_(Ink::bold, isolated(shortened(s.title, room(4)))) + "\n  ";
        const std::string days = shown(s.days);
        out_ += (days.empty() ? say("no day") : days) + " · " + count(s.articles.size(), Noun::article) +
                " · " + count(outlets.size(), Noun::outlet);
        size_t copies = 0;
        for (const auto& group : s.copies) copies += group.size();
        if (copies > 0) out_ += " · " + std::to_string(copies) + " " + say("copies");
        out_ += " · " + paint_(Ink::dim, s.id) + "\n";
    }

    Result<Done> follows(const Story& s) {
        if (s.continues.empty()) return Done{};
        const auto first = record_.story(s.continues);
        if (!first) return first.fault();
        out_ += "  " + say("follows") + ": ";
        if (*first) out_ += isolated(shortened((*first)->title, room(34))) + " ";
        out_ += paint_(Ink::dim, "(" + s.continues + ")") + "\n";
        return Done{};
    }

    Result<Done> figures(const Story& s) {
        const auto tallies = record_.tallies(s.id);
        if (!tallies) return tallies.fault();
        if (tallies->empty()) return Done{};
        heading("figures");
        const auto told = ordered(*tallies);
        for (size_t i = 0; i < std::min(told.size(), most_lines()); ++i) tally(told[i]);
        more(told.size());
        return Done{};
    }

    // Those that say most first: more witnesses, then more entries, then in the order of kinds.
    static std::vector<Tally> ordered(std::vector<Tally> tallies) {
        const auto key = [](const Tally& t) {
            return std::tuple(-t.independent, -static_cast<int>(t.entries.size()), t.kind,
                              std::string_view(t.id));
        };
        std::sort(tallies.begin(), tallies.end(),
                  [&](const Tally& a, const Tally& b) { return key(a) < key(b); });
        return tallies;
    }

    void tally(const Tally& t) {
        out_ += "    " + paint_(Ink::bold, say(name_of(t.kind)));
        for (const std::string& where : {t.place, t.side})
            if (!where.empty()) out_ += " · " + isolated(where);
        out_ += " — " + paint_(ink_of(t.verdict), say(name_of(t.verdict)));
        out_ += (options_.language == Language::arabic ? "، " : ", ") +
                count(static_cast<size_t>(t.independent), Noun::witness);
        if (!t.why.empty() && t.verdict != Verdict::lone && t.verdict != Verdict::agree)
            out_ += paint_(Ink::dim, " (" + reason_told(t.why, options_.language) + ")");
        out_ += '\n';
        for (const TallyEntry& e : t.entries) entry(e);
    }

    void entry(const TallyEntry& e) {
        const auto at = articles_.find(e.article);
        std::string line = "      " + shown(e.bounds, e.qualifier);
        line +=
            "  " + (e.root.empty() ? paint_(Ink::dim, say("own voice")) : isolated(shortened(e.root, 48)));
        if (at != articles_.end())
            line += " " + paint_(Ink::dim, "← ") + isolated(name_of_outlet(at->second));
        if (at != articles_.end() && at->second.published) line += " " + shown(at->second.published->days);
        out_ += line + "  " + paint_(Ink::dim, e.figure) + "\n";
    }

    // Lines of one list. Of one story as many as a person still reads, and the rest is asked for.
    size_t most_lines() const {
        constexpr size_t kMost = 400;
        return options_.all || options_.story.empty() ? SIZE_MAX : kMost;
    }

    void more(size_t of, size_t shown_so_far) {
        if (of <= shown_so_far) return;
        out_ += "    … " + std::to_string(of - shown_so_far) + " " + say("more");
        out_ += options_.story.empty() ? "\n" : paint_(Ink::dim, "  --all") + "\n";
    }
    void more(size_t of) { more(of, most_lines()); }

    Result<Done> statements(const Story& s) {
        constexpr size_t kMost = 8;  // where many stories are shown
        const size_t most = options_.story.empty() && !options_.all ? kMost : most_lines();
        size_t shown_so_far = 0;
        const auto show = [&](const ReadArticle& read) {
            for (size_t i = 0; i < read.statements.size() && shown_so_far < most; ++i) {
                if (shown_so_far++ == 0) heading("who said what");
                statement(read, i);
            }
            return shown_so_far < most;
        };
        if (const auto done = record_.for_each_article_of_story(s.id, kStatements, show); !done) return done;
        if (shown_so_far < most) return Done{};
        const auto all = record_.statements_of_story(s.id);
        if (!all) return all.fault();
        more(*all, most);
        return Done{};
    }

    void statement(const ReadArticle& read, size_t at) {
        const Statement& s = read.statements[at];
        std::string line = "    " + (s.speaker ? isolated(shortened(s.speaker->text, 40))
                                               : paint_(Ink::dim, say("unnamed")));
        line += " " + paint_(Ink::yellow, say(s.stance == Stance::agree ? "agree_" : name_of(s.stance)));
        for (const Ref& via : s.relay) line += " " + paint_(Ink::dim, say("via")) + " " + isolated(via.text);
        if (!s.content.empty())
            line += ": " + isolated(shortened(under(s.content, read.article.text), room(60)));
        line += "  " + paint_(Ink::dim, item_id(read.article.id, ItemType::statement, s.span,
                                                nth_of_span(read.statements, at)));
        out_ += line + "\n";
    }

    void sources(const Story& s) {
        heading("sources");
        const size_t most = std::min(s.articles.size(), most_lines());
        for (const std::string& id : std::span(s.articles).first(most)) {
            const auto at = articles_.find(id);
            if (at == articles_.end()) continue;
            const Article& a = at->second;
            const std::string day = a.published ? shown(a.published->days) : "";
            out_ += "    " + (day.empty() ? say("no day") : day) + "  " + isolated(name_of_outlet(a)) + "  " +
                    isolated(shortened(a.title, room(70))) + "  " + paint_(Ink::dim, id) + "\n";
        }
        more(s.articles.size());
    }

    void repeated(const Story& s) {
        if (s.reuse.empty()) return;
        heading("repeated text");
        for (size_t i = 0; i < std::min(s.reuse.size(), most_lines()); ++i) repeat(s.reuse[i]);
        more(s.reuse.size());
    }

    void repeat(const Reuse& r) {
        out_ += "    " + outlet_of(r.article) + " " + paint_(Ink::yellow, say(name_of(r.kind))) + " " +
                outlet_of(r.origin) + paint_(Ink::dim, " · " + passages_told(r.passages, options_.language)) +
                "  " + paint_(Ink::dim, r.article + " ← " + r.origin) + "\n";
    }

    // Short forms with whom they stand for, once for each article.
    Result<Done> meant(const Story& s) {
        if (s.inferred.empty()) return Done{};
        heading("inferred names");
        std::map<std::string, std::string> names;  // of entities, by id
        for (const Inferred& i : std::span(s.inferred).first(std::min(s.inferred.size(), most_lines()))) {
            std::string& name = names[i.entity];
            if (name.empty()) {
                const auto entity = record_.entity(i.entity);
                if (!entity) return entity.fault();
                name = *entity ? (*entity)->name : i.entity;
            }
            out_ += "    " + isolated(i.text) + " = " + isolated(name) + "  " + outlet_of(i.article) +
                    paint_(Ink::dim, "  " + i.article + " ← " + i.by) + "\n";
        }
        more(s.inferred.size());
        return Done{};
    }

    std::string outlet_of(const std::string& article) const {
        const auto at = articles_.find(article);
        return isolated(at == articles_.end() ? article : name_of_outlet(at->second));
    }

    const Record& record_;
    const ReportOptions& options_;
    Painter paint_;
    std::string& out_;
    std::map<std::string, Article> articles_;
};

}  // namespace

Result<std::vector<Story>> stories_to_report(const Record& record, const std::string& id) {
    if (!id.empty()) {
        auto story = record.story(id);
        if (!story) return story.fault();
        if (!*story) return Fault{id, "the record has no story of this id"};
        return std::vector<Story>{std::move(**story)};
    }
    auto stories = record.stories();
    if (!stories) return stories.fault();
    const auto key = [](const Story& s) {
        return std::tuple(-static_cast<long>(s.articles.size()), s.days.from, std::string_view(s.id));
    };
    std::sort(stories->begin(), stories->end(),
              [&](const Story& a, const Story& b) { return key(a) < key(b); });
    return stories;
}

Result<std::string> report(const Record& record, const ReportOptions& options) {
    const auto stories = stories_to_report(record, options.story);
    if (!stories) return stories.fault();
    std::string out;
    for (size_t i = 0; i < std::min(options.most, stories->size()); ++i)
        if (const auto done = StoryWriter(record, options, out).write((*stories)[i]); !done)
            return done.fault();
    if (stories->size() > options.most)
        out += "… " + std::to_string(stories->size() - options.most) + " " +
               std::string(label("more", options.language)) + "\n";
    return out;
}

}  // namespace isnad
