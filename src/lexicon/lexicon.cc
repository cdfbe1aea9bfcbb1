#include "lexicon/lexicon.h"

#include <filesystem>
#include <mutex>
#include <optional>

#include "base/file.h"
#include "base/hash.h"
#include "lexicon/embedded.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

}  // namespace

struct Lexicon::Tables {
    struct One {
        std::string own;        // the text of a file
        std::string_view text;  // that, or the one compiled in
        std::optional<Result<Table>> table;
    };
    std::map<std::string, One, std::less<>> all;
    std::mutex parsing;
};

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

namespace {

template <class Tables>
Result<Done> add_files(const std::string& folder, Tables& out) {
    std::error_code error;
    fs::directory_iterator files(folder, error);
    if (error) return Fault{folder, "cannot be opened as a lexicon folder: " + error.message()};
    for (const auto& file : files) {
        if (file.path().extension() != ".tsv") continue;
        auto text = read_file(file.path().string());
        if (!text) return text.fault();
        auto& one = out.all[file.path().filename().string()];
        one.own = std::move(*text);
        one.text = one.own;
    }
    return Done{};
}

template <class Tables>
std::string hash_of(const Tables& tables) {
    Sha256 hash;
    for (const auto& [name, one] : tables.all) {
        hash.add(name);
        hash.add(one.text);
    }
    return hash.hex().substr(0, 16);
}

}  // namespace

Result<Lexicon> Lexicon::load(const std::string& folder, const PackedTables& packed) {
    Lexicon lexicon(std::make_unique<Tables>());
    for (const EmbeddedTable& table : embedded_tables())
        lexicon.tables_->all[std::string(table.name)].text = table.text;
    if (!folder.empty()) {
        if (const auto done = add_files(folder, *lexicon.tables_); !done) return done.fault();
        if (const auto done = lexicon.check(); !done) return done.fault();
    } else {
        lexicon.packed_ = packed;
        lexicon.hash_ = packed.part(kPackedHash);
    }
    if (lexicon.hash_.empty()) lexicon.hash_ = hash_of(*lexicon.tables_);
    return lexicon;
}

Result<const Table*> Lexicon::table(std::string_view name) const {
    const std::lock_guard lock(tables_->parsing);
    const auto at = tables_->all.find(name);
    if (at == tables_->all.end()) return Fault{std::string(name), "this lexicon table is missing"};
    auto& [own, text, table] = at->second;
    if (!table) table.emplace(Table::parse(at->first, text));
    if (!*table) return table->fault();
    return &**table;
}

Result<Done> Lexicon::check() const {
    for (const auto& [name, one] : tables_->all)
        if (const auto parsed = table(name); !parsed) return parsed.fault();
    return Done{};
}

std::string_view Lexicon::packed(std::string_view name) const { return packed_.part(name); }

}  // namespace isnad
