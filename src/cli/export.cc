#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/open_record.h"
#include "cli/selecting.h"
#include "cli/sentences.h"
#include "cli/version.h"
#include "view/exports.h"

namespace isnad {
namespace {

// Writes to a file beside the one that is asked for and renames it at the end, so that no half export is
// left.
class OutputFile {
 public:
    explicit OutputFile(std::string path) : path_(std::move(path)) {
        file_.reset(std::fopen(part().c_str(), "wb"));
    }
    Result<Done> write(std::string_view text) {
        if (!file_ || std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size())
            return system_fault(path_);
        return Done{};
    }
    Result<Done> finish() {
        if (!file_ || std::fclose(file_.release()) != 0 || std::rename(part().c_str(), path_.c_str()) != 0)
            return system_fault(path_);
        return Done{};
    }

 private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::string part() const { return path_ + ".part"; }
    static Fault system_fault(const std::string& path);

    std::string path_;
    std::unique_ptr<std::FILE, Close> file_;
};

Fault OutputFile::system_fault(const std::string& path) {
    const std::error_code error(errno, std::generic_category());
    return {path, "cannot be written: " + error.message()};
}

Result<Done> write_file_and_filter(const Record& record, const ExportOptions& options,
                                   const std::string& path) {
    OutputFile file(path);
    auto done = write_export(record, options, [&](std::string_view text) { return file.write(text); });
    if (done) done = file.finish();
    if (!done) return done;
    return write_file(path + ".filter.json", json_of(options.selection));
}

}  // namespace

Exit run_export(const Args& args, Terminal& terminal) {
    const auto selection = selection_of(args);
    if (!selection) return terminal.fault(selection.fault()), Exit::nothing;
    const auto sentence_at = sentence_at_by(args.value("--lexicon"));
    if (!sentence_at) return terminal.fault(sentence_at.fault()), Exit::nothing;
    const auto codes = event_codes_by(args.value("--lexicon"));
    if (!codes) return terminal.fault(codes.fault()), Exit::nothing;
    const ExportOptions options{args.value("--format", "jsonl"), *selection,   args.has("--bom"),
                                std::string(kVersion),           *sentence_at, *codes};
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        if (const std::string path = args.value("--output"); !path.empty())
            return write_file_and_filter(record, options, path);
        return write_export(record, options, [&](std::string_view text) { return terminal.out(text); });
    });
}

}  // namespace isnad
