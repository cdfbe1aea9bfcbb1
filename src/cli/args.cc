#include "cli/args.h"

#include <algorithm>
#include <charconv>

namespace isnad {
namespace {

const Flag* find_flag(const std::vector<Flag>& flags, std::string_view name) {
    const auto at = std::find_if(flags.begin(), flags.end(), [&](const Flag& f) { return f.name == name; });
    return at == flags.end() ? nullptr : &*at;
}

Result<Done> check_operands(Operands wanted, size_t given) {
    if (given < wanted.least) return Fault{"", "something is missing: see the usage"};
    if (given > wanted.most) return Fault{"", "too many words: see the usage"};
    return Done{};
}

}  // namespace

Result<Args> Args::parse(const std::vector<Flag>& flags, Operands operands,
                         const std::vector<std::string>& words) {
    Args args;
    bool only_operands = false;
    for (size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (only_operands || word == "-" || !word.starts_with('-')) {
            args.operands_.push_back(word);
        } else if (word == "--") {
            only_operands = true;
        } else {
            const size_t equals = word.find('=');
            const std::string name = word.substr(0, equals);
            const Flag* flag = find_flag(flags, name);
            if (!flag) return Fault{name, "is no option of this command"};
            const bool has_value = equals != std::string::npos;
            if (flag->value.empty() && has_value) return Fault{name, "takes no value"};
            if (!flag->value.empty() && !has_value && ++i == words.size())
                return Fault{name, "needs a value: " + std::string(flag->value)};
            args.values_[name] = has_value ? word.substr(equals + 1) : flag->value.empty() ? "" : words[i];
        }
    }
    if (const auto checked = check_operands(operands, args.operands_.size()); !checked)
        return checked.fault();
    return args;
}

std::string Args::value(std::string_view flag, std::string_view otherwise) const {
    const auto at = values_.find(flag);
    return at == values_.end() ? std::string(otherwise) : at->second;
}

Result<long> Args::number(std::string_view flag, long otherwise, long least, long most) const {
    const auto at = values_.find(flag);
    if (at == values_.end()) return otherwise;
    long value = 0;
    const std::string& text = at->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return Fault{std::string(flag),
                     "needs a whole number from " + std::to_string(least) + " to " + std::to_string(most)};
    return value;
}

}  // namespace isnad
