#include "story/digest_bytes.h"

#include <cstring>
#include <optional>
#include <type_traits>

namespace isnad {
namespace {

// Stands first in the bytes. Raise it when a field of the structs below is added, removed or changes its
// meaning.
constexpr uint32_t kLayout = 5;

// The fields of each struct, in order. A field that is missing here does not compile.
template <class F>
void fields(F& f, auto& s, const DayRange*) {
    auto& [from, to] = s;
    f(from), f(to);
}
template <class F>
void fields(F& f, auto& s, const Day*) {
    auto& [number] = s;
    f(number);
}
template <class F>
void fields(F& f, auto& s, const Bounds*) {
    auto& [low, high] = s;
    f(low), f(high);
}
template <class F>
void fields(F& f, auto& s, const TallyEntry*) {
    auto& [figure, article, bounds, qualifier, date, root] = s;
    f(figure), f(article), f(bounds), f(qualifier), f(date), f(root);
}
template <class F>
void fields(F& f, auto& s, const FigureBrief*) {
    auto& [entry, kind, status, place, side, voice, place_key, wide_place, counted, part, suspect] = s;
    f(entry), f(kind), f(status), f(place), f(side), f(voice), f(place_key), f(wide_place), f(counted),
        f(part), f(suspect);
}
template <class F>
void fields(F& f, auto& s, const NameBrief*) {
    auto& [text, kind, times, entity] = s;
    f(text), f(kind), f(times), f(entity);
}
template <class F>
void fields(F& f, auto& s, const Term*) {
    auto& [hash, title, lead, times, prior] = s;
    f(hash), f(title), f(lead), f(times), f(prior);
}
template <class F>
void fields(F& f, auto& s, const Naming*) {
    auto& [hash, named, weight] = s;
    f(hash), f(named), f(weight);
}
template <class F>
void fields(F& f, auto& s, const Shingle*) {
    auto& [hash, place] = s;
    f(hash), f(place);
}
template <class F>
void fields(F& f, auto& s, const Shingles*) {
    auto& [kept, halvings] = s;
    f(kept), f(halvings);
}
template <class F>
void fields(F& f, auto& s, const Digest*) {
    auto& [article, uri, title, published, bounds, weekday, outlet, agencies, terms, namings, shingles,
           figures, names] = s;
    f(article), f(uri), f(title), f(published), f(bounds), f(weekday), f(outlet), f(agencies), f(terms),
        f(namings);
    f(shingles), f(figures), f(names);
}

template <class T>
constexpr bool kPlain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Out {
 public:
    explicit Out(std::string& bytes) : bytes_(bytes) {}

    template <class T>
    void operator()(const T& value) {
        if constexpr (kPlain<T>)
            raw(&value, sizeof value);
        else
            fields(*this, value, static_cast<const T*>(nullptr));
    }
    void operator()(const std::string& value) { sized(value.data(), value.size(), 1); }
    template <class T>
    void operator()(const std::optional<T>& value) {
        (*this)(value.has_value());
        if (value) (*this)(*value);
    }
    template <class T>
    void operator()(const std::vector<T>& values) {
        if constexpr (kPlain<T>) {
            sized(values.data(), values.size(), sizeof(T));
        } else {
            (*this)(static_cast<uint32_t>(values.size()));
            for (const T& value : values) (*this)(value);
        }
    }

 private:
    void sized(const void* from, size_t count, size_t each) {
        (*this)(static_cast<uint32_t>(count));
        raw(from, count * each);
    }
    void raw(const void* from, size_t size) { bytes_.append(static_cast<const char*>(from), size); }

    std::string& bytes_;
};

class In {
 public:
    explicit In(std::string_view bytes) : bytes_(bytes) {}
    bool whole() const { return !cut_ && bytes_.empty(); }

    template <class T>
    void operator()(T& value) {
        if constexpr (kPlain<T>)
            raw(&value, sizeof value);
        else
            fields(*this, value, static_cast<const T*>(nullptr));
    }
    void operator()(std::string& value) {
        const size_t size = count(1);
        value.assign(bytes_.substr(0, size));
        bytes_.remove_prefix(size);
    }
    template <class T>
    void operator()(std::optional<T>& value) {
        bool has = false;
        (*this)(has);
        if (has) (*this)(value.emplace());
    }
    template <class T>
    void operator()(std::vector<T>& values) {
        values.resize(count(kPlain<T> ? sizeof(T) : 1));
        if constexpr (kPlain<T>)
            raw(values.data(), values.size() * sizeof(T));
        else
            for (T& value : values) (*this)(value);
    }

 private:
    // A count of things of at least `each` bytes; 0 where fewer bytes are left than that.
    size_t count(size_t each) {
        uint32_t n = 0;
        (*this)(n);
        cut_ = cut_ || n > bytes_.size() / each;
        return cut_ ? 0 : n;
    }
    void raw(void* to, size_t size) {
        cut_ = cut_ || size > bytes_.size();
        if (cut_ || size == 0) return;
        std::memcpy(to, bytes_.data(), size);
        bytes_.remove_prefix(size);
    }

    std::string_view bytes_;
    bool cut_ = false;
};

}  // namespace

std::string bytes_of(const Digest& digest) {
    std::string bytes;
    Out out(bytes);
    out(kLayout);
    out(digest);
    return bytes;
}

Result<Digest> digest_of(std::string_view bytes) {
    In in(bytes);
    uint32_t layout = 0;
    in(layout);
    if (layout != kLayout) return Fault{"", "a digest was written by another version of Isnad"};
    Digest digest;
    in(digest);
    if (!in.whole()) return Fault{"", "a digest is damaged"};
    return digest;
}

}  // namespace isnad
