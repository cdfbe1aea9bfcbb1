// The writing side of the record. Comes in: pages fully read, one after the other, then what the story room
// made of all; goes out: a record on disk that is whole after every batch. Refuses a record that another
// program writes, one of a newer format, a full disk: with a Fault; what was committed before stays.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/numbering.h"
#include "model/reading.h"
#include "model/rulings.h"
#include "model/story.h"
#include "store/known_pages.h"
#include "store/neighbours.h"
#include "store/part.h"
#include "store/placement.h"
#include "store/record.h"
#include "store/texts.h"

namespace isnad {

// Gives an article's digest as bytes that only the story room reads, told in the record's numbers.
using PackDigest = std::function<std::string(const ReadArticle& read, Numbering& numbers)>;

// One page as it goes into the record, with what other rooms prepared for it on their own threads.
struct PageToWrite {
    Reading reading;
    std::string packed;               // the page's text, packed beside texts_of; "" to keep none
    std::vector<PackDigest> digests;  // of each article
    std::vector<std::string> words;   // of each article: folded words for the search index
};

// kPageStart and the texts of a page's articles, which its bytes mostly repeat: what they are packed beside.
std::string texts_of(const Reading& reading);

struct WriterOptions {
    std::string program;  // version
    std::string lexicon;  // hash
    std::string options;  // the settings that shape a record, as JSON; "" to leave those that it has
    bool search = true;
    // How many new articles are placed one by one until all stories are made anew; unless given, one in a
    // hundred of a big record and none of a small one.
    std::optional<int64_t> place = std::nullopt;
};

class Writer {
 public:
    // Makes the record where there is none. `:memory:` keeps it nowhere.
    static Result<Writer> open(const std::string& path, const WriterOptions& options);
    Writer(Writer&&) noexcept;
    ~Writer();  // without finish, the batch that is open is dropped

    const KnownPages& known() const;
    bool empty() const;        // no article has come in yet
    bool readdressed() const;  // a page of this record got another address, and its articles with it
    // Adds nothing where the page is there; true where it was added.
    Result<bool> add(PageToWrite&& page);
    Result<Done> add(const Fault& fault);  // a page that could not be read
    // An article's digest, with what stands beside it in the record as it now is; its text as it is packed.
    struct DigestRow {
        std::string_view bytes, article, uri, title, packed;
    };
    // What digests and packed texts speak by; may be asked from any thread, and kept.
    struct Keys {
        std::shared_ptr<Numbered> numbers;
        TextOpener::Find dictionaries;
    };
    using TakeDigest = std::function<void(const DigestRow& row, const std::shared_ptr<const Keys>& keys)>;
    Result<Done> for_each_digest(const TakeDigest& take);
    // What this run added, where its articles can be placed one by one and stories need not all be made
    // anew. The next calls are for these; then `finish_placed` commits all of it at once.
    struct Additions {
        std::string learned;  // Results::learned of the last finish
        std::vector<Newcomer> newcomers;
        std::shared_ptr<Numbered> numbers;  // by which digests speak, those of newcomers and neighbours
    };
    Result<std::optional<Additions>> additions();
    Result<Rulings> rulings();
    Result<std::string> text_of(const std::string& article);  // "" where there is none such
    Result<std::vector<Neighbour>> neighbours(const std::vector<Clue>& clues, const DayRange& days);
    Result<Part> part_of(const Newcomer& newcomer, const std::string& story, const std::string& follows,
                         std::vector<std::string> entities);
    Result<Done> write(const Part& part, const Results& results);
    Result<Done> finish_placed();
    // Commits what is open. True where the record has changed since its last finish, or holds articles that
    // were placed and `placed` says so, so that stories must be made anew.
    Result<bool> close_batch(bool placed = false);
    // What people corrected so far; the articles as they now are.
    struct Corrected {
        Rulings rulings;
        std::vector<ReadArticle> articles;
    };
    Result<Corrected> corrected();
    // The folded words of a text, for articles whose run was cut off before the index was made.
    using FoldWords = std::function<std::string(std::string_view text)>;
    // False where people corrected something since `corrected` told it: `results` are no longer right.
    Result<bool> finish(const Results& results, const FoldWords& fold_words);
    // Takes over what people corrected in another record, of any format: how much that is.
    Result<int64_t> carry_corrections(const std::string& from);
    Record record() const;  // reads what was written, on the same connection

 private:
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace isnad
