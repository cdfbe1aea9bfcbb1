#include "view/lines.h"

#include "view/json.h"
#include "view/json_text.h"

namespace isnad {
namespace {

constexpr size_t kPiece = 1 << 20;

class Writer {
 public:
    explicit Writer(const TakeText& take) : take_(take) {}

    Result<Done> pages(const Record& record, PageOrder order) {
        Result<Done> state = Done{};
        const auto done = record.for_each_page(order, [&](PageRow&& row) {
            state = page(record, std::move(row));
            return state.ok();
        });
        return done ? state : done;
    }

    template <class Items>
    Result<Done> all(const Result<Items>& items) {
        if (!items) return items.fault();
        for (const auto& item : *items) {
            append_json(out_, item);
            if (const auto done = end_line(); !done) return done;
        }
        return Done{};
    }

    Result<Done> flush() {
        const auto done = out_.empty() ? Result<Done>(Done{}) : take_(out_);
        out_.clear();
        return done;
    }

 private:
    Result<Done> page(const Record& record, PageRow&& row) {
        if (!row.fault.empty()) {
            append_json(out_, row.page, row.fault);
            return end_line();
        }
        auto articles = record.articles_of_page(row.key);
        if (!articles) return articles.fault();
        append_lines(out_, {std::move(row.page), std::move(*articles)});
        return out_.size() < kPiece ? Done{} : flush();
    }

    Result<Done> end_line() {
        out_ += '\n';
        return out_.size() < kPiece ? Done{} : flush();
    }

    const TakeText& take_;
    std::string out_;
};

}  // namespace

Result<Done> write_lines(const Record& record, PageOrder order, const TakeText& take) {
    Writer writer(take);
    if (const auto done = writer.pages(record, order); !done) return done;
    if (const auto done = writer.all(record.entities()); !done) return done;
    if (const auto done = writer.all(record.stories()); !done) return done;
    if (const auto done = writer.all(record.tallies()); !done) return done;
    return writer.flush();
}

}  // namespace isnad
