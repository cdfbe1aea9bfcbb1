#include "base/hash.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <new>

namespace isnad {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State() {
        if (!context || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1) throw std::bad_alloc();
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {}
Sha256::~Sha256() = default;

void Sha256::add_raw(std::string_view bytes) { EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()); }

void Sha256::add(std::string_view part) {
    std::array<char, 8> length{};
    for (size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>((uint64_t{part.size()} >> (8 * i)) & 0xFF);
    add_raw({length.data(), length.size()});
    add_raw(part);
}

std::string Sha256::hex() {
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(state_->context, digest.data(), nullptr);
    std::string out;
    for (unsigned char b : digest) {
        out += "0123456789abcdef"[b >> 4];
        out += "0123456789abcdef"[b & 15];
    }
    return out;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.add_raw(bytes);
    return hash.hex();
}

}  // namespace isnad
