#include "cli/desk.h"

#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "cli/intake.h"
#include "view/json_text.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

// A folder for one page on its way, gone afterwards.
class Tray {
 public:
    Tray() {
        std::string pattern = (fs::temp_directory_path() / "isnad-XXXXXX").string();
        if (const char* made = ::mkdtemp(pattern.data())) folder_ = made;
    }
    Tray(const Tray&) = delete;
    Tray& operator=(const Tray&) = delete;
    ~Tray() {
        std::error_code ignored;
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }

    std::string folder() const { return folder_.string() + "/"; }

    // The path of the page, which has its own name and no folder of the sender's.
    Result<std::string> put(const std::string& name, const std::string& bytes) const {
        if (folder_.empty()) return Fault{name, "no temporary folder could be made"};
        const std::string plain = fs::path(name).filename().string();
        const std::string path =
            (folder_ / (plain.empty() || plain[0] == '.' ? "page" + plain : plain)).string();
        if (const auto wrote = write_file(path, bytes); !wrote) return wrote.fault();
        return path;
    }

 private:
    fs::path folder_;
};

std::string progress_json(const IntakeCounts& counts, bool done, const std::string& fault) {
    std::string out;
    JsonText json(out);
    json.open('{').key("pages").number(static_cast<double>(counts.pages)).key("articles");
    json.number(static_cast<double>(counts.articles))
        .key("done")
        .boolean(done)
        .key("fault")
        .text_or_null(fault);
    json.close('}');
    return out;
}

}  // namespace

Desk::Desk(const Engine& engine, std::string record, WriterOptions options, Tell tell)
    : engine_(engine),
      record_(std::move(record)),
      options_(std::move(options)),
      tell_(std::move(tell)),
      thread_([this] { work(); }) {}

Desk::~Desk() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        more_.notify_one();
    }
    thread_.join();
}

void Desk::read(std::string name, std::string bytes) {
    const std::lock_guard lock(mutex_);
    jobs_.push_back({std::move(name), std::move(bytes)});
    more_.notify_one();
}

void Desk::work() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            more_.wait(lock, [this] { return ended_ || !jobs_.empty(); });
            if (ended_) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        run(std::move(job));
    }
}

void Desk::run(Job&& job) {
    const Tray tray;
    Intake intake;
    IntakeCounts counts;
    std::string fault;
    const auto finish = [&](const Result<Done>& done) {
        if (!done) fault = done.fault().message();
        tell_("read", progress_json(counts, true, fault));
        tell_("changed", "{}");
    };
    const auto path = tray.put(job.name, job.bytes);
    if (!path) return finish(path.fault());
    intake.paths = {*path};
    intake.folder = tray.folder();
    intake.progress = [&](const IntakeCounts& now) { tell_("read", progress_json(now, false, fault)); };
    intake.fault = [&](const Fault& told) { fault = told.message(); };
    auto writer = Writer::open(record_, options_);
    if (!writer) return finish(writer.fault());
    finish(take_in(engine_, intake, *writer, counts));
}

}  // namespace isnad
