// The whole way from bytes to claims, in order. Comes in: one raw page; goes out: everything that reading it
// gave. Refuses pages that are no text. Const after loading and shared by threads; each thread brings its own
// Scratch.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "find/date.h"
#include "find/short_forms.h"
#include "model/reading.h"
#include "page/limits.h"
#include "page/raw_page.h"
#include "story/clues.h"
#include "story/digest.h"

namespace isnad {

struct EngineOptions {
    std::string lexicon;  // folder that overrides the compiled-in tables, "" for none
    Limits limits;
};

// One page fully read, and of each of its articles what the story room keeps and what the search index takes.
struct ReadPage {
    Reading reading;
    std::vector<Digest> digests;
    std::vector<std::string> words;  // folded, with one blank between them
    bool known = false;              // the page was known by its id, so that nothing but its head was read
};

// True for the id of a page that need not be read again. Called from many threads.
using KnowsPage = std::function<bool(std::string_view page_id)>;

class Engine {
 public:
    class Scratch {  // memory that one thread uses again for each page
     public:
        Scratch();
        ~Scratch();

     private:
        friend class Engine;
        struct State;
        std::unique_ptr<State> state_;
    };

    static Result<Engine> load(const EngineOptions& options = {});
    Engine(Engine&&) noexcept;
    ~Engine();

    Result<ReadPage> read(RawPage&& raw, Scratch& scratch, const KnowsPage& knows = {}) const;
    // The words of a text as the search index takes them.
    std::string folded_words(std::string_view text, Scratch& scratch) const;
    // What to look for in the search index to find articles that may tell of the same as this one.
    std::vector<Clue> clues(std::string_view text, const Digest& digest, const Weights& weights,
                            Scratch& scratch) const;
    // What the lexicon knows of the entities that reconciling gave: Latin names, codes, coordinates.
    void add_facts(std::vector<Entity>& entities) const;
    // Lays an article as people corrected it over its digest.
    void correct(Digest& digest, const ReadArticle& corrected) const;
    ShortForms short_forms() const;  // good as long as this engine
    const std::string& lexicon_hash() const;

 private:
    struct Rules;
    std::vector<Date> date_article(Article& article, const Words& words) const;
    Digest read_article(ReadArticle& read, Scratch& scratch) const;
    explicit Engine(std::unique_ptr<const Rules> rules);
    std::unique_ptr<const Rules> rules_;
};

}  // namespace isnad
