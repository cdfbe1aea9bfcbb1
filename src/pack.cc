// Packs the compiled-in tables that are dear to parse, while the program is built: `pack_tables FILE`.
#include <cstdio>
#include <fstream>

#include "base/image.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "lexicon/packed.h"
#include "page/page_rules.h"
#include "text/stems.h"

namespace isnad {
namespace {

int fail(const Fault& fault) { return std::fprintf(stderr, "%s\n", fault.message().c_str()), 1; }

int pack_tables(const char* path) {
    const auto lexicon = Lexicon::load();
    if (!lexicon) return fail(lexicon.fault());
    auto stems = Stems::load(*lexicon);
    if (!stems) return fail(stems.fault());
    auto names = NameRules::load(*lexicon);
    if (!names) return fail(names.fault());
    auto dates = DateRules::load(*lexicon);
    if (!dates) return fail(dates.fault());
    auto page = PageRules::load(*lexicon);
    if (!page) return fail(page.fault());
    const std::string image = PackedTables::image_of({{std::string(kPackedHash), lexicon->hash()},
                                                      {"date_words", packed(dates->words)},
                                                      {"names", packed(*names)},
                                                      {"number_words", packed(dates->numbers.words)},
                                                      {"page_places", packed(page->places)},
                                                      {"stems", packed(*stems)}});
    std::ofstream out(path, std::ios::binary);
    out << image;
    return out.flush() ? 0 : fail({path, "cannot be written"});
}

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) { return argc == 2 ? isnad::pack_tables(argv[1]) : 2; }
