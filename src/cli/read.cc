#include <algorithm>
#include <unordered_map>

#include "cli/commands.h"
#include "engine/engine.h"
#include "page/sources.h"
#include "story/reconcile.h"
#include "view/json.h"

namespace isnad {
namespace {

void name_stories(std::vector<Reading>& readings, const Reconciled& record) {
    std::unordered_map<std::string_view, std::string_view> story_of;
    for (const Story& story : record.stories)
        for (const std::string& article : story.articles) story_of[article] = story.id;
    for (Reading& reading : readings)
        for (ReadArticle& read : reading.articles) read.article.story = story_of[read.article.id];
}

template <class Items>
void append_all(std::string& out, const Items& items) {
    for (const auto& item : items) append_json(out, item), out += '\n';
}

}  // namespace

Exit run_read(const Args& args, Terminal& terminal) {
    const auto engine = Engine::load({args.value("--lexicon"), {}});
    if (!engine) return terminal.fault(engine.fault()), Exit::nothing;
    std::vector<Reading> readings;
    std::vector<Digest> digests;
    Engine::Scratch scratch;
    bool failed = false;
    for_each_page(args.operands(), {}, [&](Result<RawPage>&& raw) {
        auto read = raw ? engine->read(std::move(*raw), scratch) : Result<ReadPage>(raw.fault());
        if (!read) return terminal.fault(read.fault()), failed = true;
        for (Digest& d : read->digests) digests.push_back(std::move(d));
        readings.push_back(std::move(read->reading));
        return true;
    });
    const Reconciled record = reconcile(std::move(digests));
    name_stories(readings, record);
    std::string out;
    for (const Reading& reading : readings) append_lines(out, reading);
    append_all(out, record.entities);
    append_all(out, record.stories);
    append_all(out, record.tallies);
    if (const auto wrote = terminal.out(out); !wrote) return terminal.fault(wrote.fault()), Exit::nothing;
    return readings.empty() ? Exit::nothing : failed ? Exit::some : Exit::all;
}

}  // namespace isnad
