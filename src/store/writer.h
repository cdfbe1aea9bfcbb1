// The writing side of the record. Comes in: pages fully read, one after the other, then what the story room
// made of all; goes out: a record on disk that is whole after every batch. Refuses a record that another
// program writes, one of a newer format, a full disk: with a Fault; what was committed before stays.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/reading.h"
#include "model/rulings.h"
#include "model/story.h"
#include "store/record.h"

namespace isnad {

// One page as it goes into the record, with what other rooms prepared for it on their own threads.
struct PageToWrite {
    Reading reading;
    std::string packed;                // the page's text, packed beside texts_of; "" to keep none
    std::vector<std::string> digests;  // of each article: bytes that only the story room reads
    std::vector<std::string> words;    // of each article: folded words for the search index
};

// The texts of a page's articles, which its bytes mostly repeat: what they are packed beside.
std::string texts_of(const Reading& reading);

// What is known only of all articles together; each list sorted by id.
struct Results {
    std::vector<Story> stories;
    std::vector<Tally> tallies;
    std::vector<Entity> entities;
    std::vector<std::pair<std::string, DayRange>> days;  // article → day that its story gives it
    // Article → the story that the machine put it into, of the stories that people changed.
    std::vector<std::pair<std::string, std::string>> read;
    // Article that a story is named by → the like of the story that it continues.
    std::vector<std::pair<std::string, std::string>> follows;
};

// Which pages a record held when it was opened. Const, so that threads may ask.
class KnownPages {
 public:
    void add(std::string_view page_id);
    bool has(std::string_view page_id) const;
    size_t size() const { return ids_.size(); }

 private:
    std::unordered_set<uint64_t> ids_;
};

struct WriterOptions {
    std::string program;  // version
    std::string lexicon;  // hash
    std::string options;  // the settings that shape a record, as JSON
    bool search = true;
};

class Writer {
 public:
    // Makes the record where there is none. `:memory:` keeps it nowhere.
    static Result<Writer> open(const std::string& path, const WriterOptions& options);
    Writer(Writer&&) noexcept;
    ~Writer();  // without finish, the batch that is open is dropped

    const KnownPages& known() const;
    // Adds nothing where the page is there; true where it was added.
    Result<bool> add(PageToWrite&& page);
    Result<Done> add(const Fault& fault);  // a page that could not be read
    // An article's digest, with its uri, as it now is.
    using TakeDigest = std::function<void(std::string_view bytes, std::string_view uri)>;
    Result<Done> for_each_digest(const TakeDigest& take);
    // Commits what is open. True where the record has changed since its last finish, so that stories must be
    // made anew.
    Result<bool> settle();
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
    Record record() const;  // reads what was written, on the same connection

 private:
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace isnad
