// An array that is filled once and then only read: its own, or a part of an image that lies in the program.
// Comes in: elements, one behind the other, or a range of an image; goes out: the elements. An array of an
// image is never written to: whoever loads one fills no further.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace isnad {

template <class T>
class Flat {
 public:
    Flat() = default;
    explicit Flat(size_t size) : own_(size) { settle(); }
    Flat(const Flat& other) { *this = other; }
    Flat(Flat&& other) noexcept { *this = std::move(other); }
    Flat& operator=(const Flat& other) {
        own_ = other.own_;
        view_ = other.is_own() ? std::span<const T>(own_) : other.view_;
        return *this;
    }
    Flat& operator=(Flat&& other) noexcept {
        const bool owned = other.is_own();
        const std::span<const T> view = std::exchange(other.view_, {});
        own_ = std::move(other.own_);
        other.own_.clear();
        view_ = owned ? std::span<const T>(own_) : view;
        return *this;
    }
    ~Flat() = default;

    const T& operator[](size_t at) const { return view_[at]; }
    const T* data() const { return view_.data(); }
    const T* begin() const { return view_.data(); }
    const T* end() const { return view_.data() + view_.size(); }
    size_t size() const { return view_.size(); }
    bool empty() const { return view_.empty(); }

    // While it is filled.
    T& operator[](size_t at) { return own_[at]; }
    T& back() { return own_.back(); }
    void push_back(const T& element) { own_.push_back(element), settle(); }
    template <class Range>
    void append(const Range& range) {
        own_.insert(own_.end(), range.begin(), range.end()), settle();
    }
    void assign(size_t size, const T& element) { own_.assign(size, element), settle(); }
    void reserve(size_t size) { own_.reserve(size), settle(); }

    void look_at(std::span<const T> image) {
        own_.clear();
        view_ = image;
    }

 private:
    bool is_own() const { return view_.empty() || view_.data() == own_.data(); }
    void settle() { view_ = own_; }

    std::vector<T> own_;
    std::span<const T> view_;
};

}  // namespace isnad
