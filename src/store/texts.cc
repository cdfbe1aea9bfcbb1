#include "store/texts.h"

#define ZDICT_STATIC_LINKING_ONLY  // the stable call tries many settings and takes seven times as long
#include <zdict.h>
#include <zstd.h>

#include <new>
#include <unordered_map>

#include "base/varint.h"
#include "store/letters.h"

// A packed text is the number of its dictionary (varint, 0 for none), then a zstd frame without its first
// four bytes, which are the same in all, of the text in one byte a letter.
namespace isnad {
namespace {

constexpr int kLevel = 3;
constexpr size_t kDictionary =
    32 << 10;  // three times as much would save 2%, and push more out of the caches
constexpr size_t kLeastSample = 512 << 10;  // of shortened text; less would hardly pay for a dictionary
constexpr std::string_view kMagic = "\x28\xB5\x2F\xFD";
constexpr unsigned long long kMost = 1ull << 30;

template <class T, auto kFree>
struct Free {
    void operator()(T* it) const { kFree(it); }
};
template <class T, auto kFree>
using Owned = std::unique_ptr<T, Free<T, kFree>>;

template <class T>
T* made(T* it) {
    if (!it) throw std::bad_alloc();
    return it;
}

}  // namespace

std::string text_dictionary(const std::vector<std::string_view>& texts) {
    std::string sample, one;
    std::vector<size_t> sizes;
    for (std::string_view text : texts) {
        shorten(text, one);
        sample += one;
        sizes.push_back(one.size());
    }
    if (sample.size() < kLeastSample) return "";
    std::string out(kDictionary, '\0');
    ZDICT_fastCover_params_t settings{};
    settings.k = 200;  // bytes of a piece
    settings.d = 8;    // bytes that are counted
    settings.f = 20;
    settings.accel = 1;
    settings.steps = 1;
    settings.zParams.compressionLevel = kLevel;
    const size_t size = ZDICT_trainFromBuffer_fastCover(out.data(), out.size(), sample.data(), sizes.data(),
                                                        static_cast<unsigned>(sizes.size()), settings);
    out.resize(ZDICT_isError(size) ? 0 : size);
    return out;
}

struct TextPacker::State {
    Owned<ZSTD_CCtx, ZSTD_freeCCtx> context{made(ZSTD_createCCtx())};
    Owned<ZSTD_CDict, ZSTD_freeCDict> dictionary;
    uint64_t number = 0;
    std::string letters, packed;
};

TextPacker::TextPacker() : state_(std::make_unique<State>()) {
    ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_dictIDFlag, 0);
}
TextPacker::~TextPacker() = default;

void TextPacker::use(int64_t number, std::string_view dictionary) {
    state_->number = static_cast<uint64_t>(number);
    ZSTD_CCtx_refCDict(state_->context.get(), nullptr);
    state_->dictionary.reset();
    if (number == 0) return;
    state_->dictionary.reset(made(ZSTD_createCDict(dictionary.data(), dictionary.size(), kLevel)));
    ZSTD_CCtx_refCDict(state_->context.get(), state_->dictionary.get());
}

std::string_view TextPacker::pack(std::string_view text) {
    shorten(text, state_->letters);
    std::string &letters = state_->letters, &out = state_->packed;
    out.resize(ZSTD_compressBound(letters.size()) + 16);
    char* const frame = out.data() + 16;  // leaves room for the number
    const size_t size =
        ZSTD_compress2(state_->context.get(), frame, out.size() - 16, letters.data(), letters.size());
    if (ZSTD_isError(size)) throw std::bad_alloc();  // all that can go wrong with a buffer of this size
    std::string number;
    append_packed(number, state_->number);
    char* const begin = frame + kMagic.size() - number.size();
    number.copy(begin, number.size());
    return {begin, size - kMagic.size() + number.size()};
}

struct TextOpener::State {
    Find find;
    Owned<ZSTD_DCtx, ZSTD_freeDCtx> context{made(ZSTD_createDCtx())};
    std::unordered_map<uint64_t, Owned<ZSTD_DDict, ZSTD_freeDDict>> dictionaries;
    std::string frame, letters;

    // Null where there is none such.
    ZSTD_DDict* dictionary(uint64_t number) {
        if (const auto known = dictionaries.find(number); known != dictionaries.end())
            return known->second.get();
        const std::string bytes = find(static_cast<int64_t>(number));
        if (bytes.empty()) return nullptr;
        auto& at = dictionaries[number];
        at.reset(made(ZSTD_createDDict(bytes.data(), bytes.size())));
        return at.get();
    }
};

TextOpener::TextOpener(Find find) : state_(std::make_unique<State>()) { state_->find = std::move(find); }
TextOpener::~TextOpener() = default;

std::optional<std::string_view> TextOpener::letters(std::string_view packed) {
    VarintReader in(packed);
    const uint64_t number = in.number();
    if (in.cut()) return std::nullopt;
    std::string &frame = state_->frame, &letters = state_->letters;
    frame.assign(kMagic).append(in.rest());
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMost)
        return std::nullopt;
    ZSTD_DDict* const dictionary = number == 0 ? nullptr : state_->dictionary(number);
    if (number != 0 && !dictionary) return std::nullopt;
    letters.resize(size);
    const size_t got = ZSTD_decompress_usingDDict(state_->context.get(), letters.data(), letters.size(),
                                                  frame.data(), frame.size(), dictionary);
    if (got != size) return std::nullopt;
    return letters;
}

bool TextOpener::open(std::string_view packed, std::string& text) {
    const auto bytes = letters(packed);
    return bytes && lengthen(*bytes, text);
}

}  // namespace isnad
