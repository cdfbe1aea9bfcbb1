// Content hashes. SHA-256 by OpenSSL's libcrypto, which uses the processor's own instructions where it has them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace isnad {

class Sha256 {
   public:
    Sha256();
    ~Sha256();
    // Adds the bytes and a mark of their length, so that ("ab","c") and ("a","bc") differ.
    void add(std::string_view part);
    void add_raw(std::string_view bytes);
    std::string hex();  // 64 digits; call once, last

   private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace isnad
