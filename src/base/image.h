// Tables as bytes that can be used where they lie. Comes in: arrays and values of plain types, one after the
// other (ImageWriter), or the bytes (ImageReader); goes out: the bytes, or the same arrays without a copy.
// Refuses bytes that are too few. For the program that was built with them only: no byte order, no versions.
//
//     │ size of the array 8 B │ zeros up to 64 │ elements │ zeros up to 64 │ …
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/flat.h"

namespace isnad {

inline constexpr size_t kImageStep = 64;  // where arrays begin; a line of the cache

class ImageWriter {
 public:
    template <class T>
    void array(const Flat<T>& elements) {
        put(reinterpret_cast<const char*>(elements.data()), elements.size() * sizeof(T), elements.size());
        static_assert(std::is_trivially_copyable_v<T>);
    }
    template <class T>
    void value(const T& one) {
        put(reinterpret_cast<const char*>(&one), sizeof one, 1);
        static_assert(std::is_trivially_copyable_v<T>);
    }
    const std::string& bytes() const { return out_; }

 private:
    void put(const char* bytes, size_t size, uint64_t count) {
        out_.append(reinterpret_cast<const char*>(&count), sizeof count);
        fill();
        out_.append(bytes, size);
        fill();
    }
    void fill() { out_.append((kImageStep - out_.size() % kImageStep) % kImageStep, '\0'); }

    std::string out_;
};

class ImageReader {
 public:
    // `bytes` begin at a multiple of kImageStep and outlive what is read from them.
    explicit ImageReader(std::string_view bytes) : bytes_(bytes) {}

    template <class T>
    void array(Flat<T>& elements) {
        uint64_t count = 0;
        const char* at = take(sizeof(T), count);
        if (at) elements.look_at({reinterpret_cast<const T*>(at), count});
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kImageStep);
    }
    template <class T>
    void value(T& one) {
        uint64_t count = 0;
        const char* at = take(sizeof(T), count);
        if (at && count == 1) std::memcpy(&one, at, sizeof one);
        static_assert(std::is_trivially_copyable_v<T>);
    }
    // All that was asked for was there, and nothing else.
    bool done() const { return whole_ && at_ == bytes_.size(); }

 private:
    static size_t up(size_t at) { return (at + kImageStep - 1) / kImageStep * kImageStep; }
    const char* take(size_t element, uint64_t& count) {
        const size_t begin = up(at_ + sizeof count);
        if (begin <= bytes_.size()) std::memcpy(&count, bytes_.data() + at_, sizeof count);
        whole_ = whole_ && begin <= bytes_.size() && count <= (bytes_.size() - begin) / element;
        if (!whole_) return nullptr;
        at_ = up(begin + count * element);
        return bytes_.data() + begin;
    }

    std::string_view bytes_;
    size_t at_ = 0;
    bool whole_ = true;
};

// A thing as bytes, and back; things have `pack(image)`, which names their arrays and values in order.
template <class Thing>
std::string packed(Thing& thing) {
    ImageWriter image;
    thing.pack(image);
    return image.bytes();
}
template <class Thing>
bool unpack(std::string_view bytes, Thing& thing) {
    if (bytes.empty()) return false;
    ImageReader image(bytes);
    thing.pack(image);
    return image.done();
}

}  // namespace isnad
