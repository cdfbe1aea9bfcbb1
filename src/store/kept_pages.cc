#include "store/kept_pages.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "store/packed.h"
#include "store/schema.h"
#include "store/sqlite.h"
#include "store/texts.h"

namespace isnad {
namespace {

bool has_column(Database& database, std::string_view table, std::string_view column) {
    Query row(database, "SELECT 1 FROM pragma_table_xinfo(?) WHERE name = ?");
    return row.text(table).text(column).next();
}

TextOpener::Find dictionaries_of(Database& database) {
    return [&database](int64_t number) {
        Query row(database, "SELECT bytes FROM text_dictionary WHERE key = ?");
        return row.number(number).next() ? row.text_at(0) : std::string();
    };
}

class KeptPages {
 public:
    explicit KeptPages(Database& database)
        : packed_(has_column(database, "article", "packed")),
          pages_(database,
                 "SELECT key, id, uri, media, sha256, size, fault, bytes, EXISTS(SELECT 1 FROM dropped "
                 "WHERE page = page.key AND reason = 'unreadable') FROM page ORDER BY key"),
          articles_(database, std::string("SELECT ") + (packed_ ? "packed" : "text") +
                                  ", crawled, outlet FROM article WHERE page = ? ORDER BY nth"),
          opener_(dictionaries_of(database)) {}

    bool next() { return pages_.next(); }
    Result<KeptPage> page() {
        if (!pages_.null_at(6)) return Fault{pages_.text_at(2), pages_.text_at(6)};
        KeptPage page;
        page.id = pages_.text_at(1), page.uri = pages_.text_at(2), page.media = pages_.text_at(3);
        page.sha256 = pages_.text_at(4), page.bytes = static_cast<uint64_t>(pages_.number_at(5));
        page.repaired = pages_.number_at(8) != 0;
        const std::string texts = read_articles(page);
        if (!unpack(pages_.view_at(7), texts, page.text))
            return Fault{page.uri, "the page's bytes are damaged in the record"};
        return page;
    }

 private:
    // The texts of the page's articles one after the other.
    std::string read_articles(KeptPage& page) {
        std::string texts, text;
        articles_.number(pages_.number_at(0));
        for (bool first = true; articles_.next(); first = false) {
            if (first) page.crawled = articles_.text_at(1), page.outlet = articles_.text_at(2);
            if (!packed_)
                texts += articles_.view_at(0);
            else if (opener_.open(articles_.view_at(0), text))
                texts += text;
        }
        return texts;
    }

    // Records of earlier formats packed pages beside less. What a wrong beginning gives is no text.
    bool unpack(std::string_view frame, const std::string& texts, std::string& out) {
        for (const std::string& known : {std::string(kPageStart) + texts, texts, std::string()})
            if (unpacker_.unpack(frame, known, out) && first_invalid(out) == std::string::npos) return true;
        return false;
    }

    bool packed_;
    Query pages_, articles_;
    TextOpener opener_;
    Unpacker unpacker_;
};

}  // namespace

Result<Done> for_each_kept_page(const std::string& record, const TakeKept& take) {
    return guarded([&] {
        Database database = Database::open(record, Database::Mode::read);
        check_readable_anew(database);
        KeptPages pages(database);
        while (pages.next())
            if (!take(pages.page())) break;
        return Done{};
    });
}

}  // namespace isnad
