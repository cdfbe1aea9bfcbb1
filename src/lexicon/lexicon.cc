#include "lexicon/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "lexicon/embedded.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

Result<std::map<std::string, std::string, std::less<>>> texts(const std::string& folder) {
    std::map<std::string, std::string, std::less<>> out;
    for (const EmbeddedTable& table : embedded_tables()) out.emplace(table.name, table.text);
    if (folder.empty()) return out;
    std::error_code error;
    fs::directory_iterator files(folder, error);
    if (error) return Fault{folder, "cannot be opened as a lexicon folder: " + error.message()};
    for (const auto& file : files) {
        if (file.path().extension() != ".tsv") continue;
        auto text = read_file(file.path().string());
        if (!text) return text.fault();
        out[file.path().filename().string()] = std::move(*text);
    }
    return out;
}

}  // namespace

Result<Lexicon> Lexicon::load(const std::string& folder) {
    auto all = texts(folder);
    if (!all) return all.fault();
    Lexicon lexicon;
    Sha256 hash;
    for (const auto& [name, text] : *all) {
        auto table = Table::parse(name, text);
        if (!table) return table.fault();
        hash.add(name);
        hash.add(text);
        lexicon.tables_.emplace(name, std::move(*table));
    }
    lexicon.hash_ = hash.hex().substr(0, 16);
    return lexicon;
}

Result<const Table*> Lexicon::table(std::string_view name) const {
    const auto at = tables_.find(name);
    if (at == tables_.end()) return Fault{std::string(name), "this lexicon table is missing"};
    return &at->second;
}

}  // namespace isnad
