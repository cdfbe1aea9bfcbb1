// Result<T>: a value, or the Fault that says where and why there is none. For what *cannot* be done; a search
// that finds nothing returns something empty, and a programmer's mistake is an assert.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace isnad {

struct Fault {
    std::string where;  // what a user can find: a path, a URI, `file:line`, `file:line:column`
    std::string what;   // in words a user understands, without a full stop

    std::string message() const { return where.empty() ? what : where + ": " + what; }
    bool operator==(const Fault&) const = default;
};

template <class T>
class [[nodiscard]] Result {
   public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Fault fault) : state_(std::in_place_index<1>, std::move(fault)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() { return assert(ok()), std::get<0>(state_); }
    const T& value() const { return assert(ok()), std::get<0>(state_); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Fault& fault() const { return assert(!ok()), std::get<1>(state_); }

   private:
    std::variant<T, Fault> state_;
};

// For work that gives nothing back: Result<Done>.
struct Done {
    bool operator==(const Done&) const = default;
};

}  // namespace isnad
