// The whole way from bytes to claims, in order. Comes in: one raw page; goes out: everything that reading it
// gave. Refuses pages that are no text. Const after loading and shared by threads; each thread brings its own
// Scratch.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/reading.h"
#include "page/limits.h"
#include "page/raw_page.h"
#include "story/digest.h"

namespace isnad {

struct EngineOptions {
    std::string lexicon;  // folder that overrides the compiled-in tables, "" for none
    Limits limits;
};

// One page fully read, and what the story room keeps of each of its articles.
struct ReadPage {
    Reading reading;
    std::vector<Digest> digests;
};

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

    Result<ReadPage> read(RawPage&& raw, Scratch& scratch) const;
    const std::string& lexicon_hash() const;

 private:
    struct Rules;
    Digest read_article(ReadArticle& read, Scratch& scratch) const;
    explicit Engine(std::unique_ptr<const Rules> rules);
    std::unique_ptr<const Rules> rules_;
};

}  // namespace isnad
