#include "serve/watch.h"

#include "store/moment.h"
#include "store/overview.h"
#include "view/json_text.h"

namespace isnad {
namespace {

std::string state_of(const Record& record) {
    const Moment moment(record);
    const auto size = pages_and_articles(record);
    const auto finished = record.finished();
    std::string out;
    JsonText json(out);
    json.open('{').key("pages").number(static_cast<double>(size ? size->first : 0)).key("articles");
    json.number(static_cast<double>(size ? size->second : 0));
    json.key("done").boolean(!finished || *finished).close('}');
    return out;
}

}  // namespace

Watch::Watch(std::string path, Tell tell, std::chrono::milliseconds every)
    : path_(std::move(path)), tell_(std::move(tell)), every_(every), thread_([this] { look(); }) {}

Watch::~Watch() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        end_.notify_one();
    }
    thread_.join();
}

bool Watch::wait() {
    std::unique_lock lock(mutex_);
    return !end_.wait_for(lock, every_, [this] { return ended_; });
}

void Watch::look() {
    auto record = Record::open(path_);
    int64_t version = record ? version_of(*record) : 0;
    while (wait()) {
        if (!record) record = Record::open(path_);
        if (!record) continue;
        const int64_t now = version_of(*record);
        if (now != version) tell_(state_of(*record));
        version = now;
    }
}

}  // namespace isnad
