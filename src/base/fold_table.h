// The tables behind fold.h, made at compile time from rules and ranges. Sources: the Unicode character
// database for ranges and presentation forms; which letters are one in the press: common knowledge of Arabic
// spelling.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

namespace isnad::fold_table {

constexpr uint16_t kGone = 0;
constexpr unsigned kBelow = 0x800;  // code points of one or two bytes
constexpr char16_t kFormsA = 0xFB50;
constexpr char16_t kFormsAEnd = 0xFC00;
constexpr char16_t kFormsB = 0xFE70;
constexpr char16_t kFormsBEnd = 0xFEFD;

using Letters = std::array<uint16_t, kBelow>;

constexpr void shift(Letters& table, unsigned from, unsigned to, unsigned by) {
    for (unsigned c = from; c <= to; ++c) table[c] = static_cast<uint16_t>(c + by);
}

constexpr void become(Letters& table, std::initializer_list<unsigned> from, unsigned to) {
    for (unsigned c : from) table[c] = static_cast<uint16_t>(to);
}

constexpr void vanish(Letters& table, unsigned from, unsigned to) {
    for (unsigned c = from; c <= to; ++c) table[c] = kGone;
}

constexpr void lower(Letters& table) {
    shift(table, 'A', 'Z', 0x20);
    shift(table, 0xC0, 0xD6, 0x20);
    shift(table, 0xD8, 0xDE, 0x20);
    for (unsigned c = 0x100; c < 0x138; c += 2) table[c] = static_cast<uint16_t>(c + 1);
    for (unsigned c = 0x139; c < 0x149; c += 2) table[c] = static_cast<uint16_t>(c + 1);
    for (unsigned c = 0x14A; c < 0x178; c += 2) table[c] = static_cast<uint16_t>(c + 1);
    for (unsigned c = 0x179; c < 0x17F; c += 2) table[c] = static_cast<uint16_t>(c + 1);
    become(table, {0x130}, 'i');
    become(table, {0x178}, 0xFF);
    shift(table, 0x391, 0x3A1, 0x20);
    shift(table, 0x3A3, 0x3AB, 0x20);
    shift(table, 0x400, 0x40F, 0x50);
    shift(table, 0x410, 0x42F, 0x20);
}

constexpr void fold_arabic(Letters& table) {
    become(table, {0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675}, 0x627);                // alef
    become(table, {0x624, 0x676}, 0x648);                                                   // waw
    become(table, {0x626, 0x649, 0x678, 0x6CC, 0x6CD, 0x6CE, 0x6D0, 0x6D2, 0x6D3}, 0x64A);  // yeh
    become(table, {0x629, 0x6BE, 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6D5}, 0x647);                // heh
    become(table, {0x6A9, 0x6AA, 0x6AD, 0x6AF}, 0x643);                                     // kaf, gaf
    become(table, {0x67E}, 0x628);                                                          // peh
    become(table, {0x6A4}, 0x641);                                                          // veh
    become(table, {0x6A8}, 0x642);                                                          // Tunisian gaf
    become(table, {0x686}, 0x62C);                                                          // tcheh
    become(table, {0x698}, 0x632);                                                          // jeh
    become(table, {0x679}, 0x62A);
    become(table, {0x688}, 0x62F);
    become(table, {0x691}, 0x631);
    become(table, {0x6BA}, 0x646);
    for (unsigned i = 0; i < 10; ++i) become(table, {0x660 + i, 0x6F0 + i}, '0' + i);
    become(table, {0x66A}, '%');
    become(table, {0x66B}, '.');
    become(table, {0x66C}, ',');
    vanish(table, 0x610, 0x61A);
    vanish(table, 0x61C, 0x61C);
    vanish(table, 0x640, 0x640);
    vanish(table, 0x64B, 0x65F);
    vanish(table, 0x670, 0x670);
    vanish(table, 0x6D6, 0x6DC);
    vanish(table, 0x6DF, 0x6E8);
    vanish(table, 0x6EA, 0x6ED);
}

constexpr Letters make_letters() {
    Letters table{};
    shift(table, 0, kBelow - 1, 0);
    lower(table);
    fold_arabic(table);
    become(table, {0xA0}, ' ');
    become(table, {0x85}, '\n');
    vanish(table, 0xAD, 0xAD);
    return table;
}

inline constexpr Letters kLetters = make_letters();

// A run of presentation forms: the code points from `first` on, `count` of them, show one letter.
struct Forms {
    char16_t first;
    uint8_t count;
    char16_t letter;
};

inline constexpr Forms kForms[] = {
    {0xFB50, 2, 0x671}, {0xFB52, 4, 0x67B}, {0xFB56, 4, 0x67E}, {0xFB5A, 4, 0x680}, {0xFB5E, 4, 0x67A},
    {0xFB62, 4, 0x67F}, {0xFB66, 4, 0x679}, {0xFB6A, 4, 0x6A4}, {0xFB6E, 4, 0x6A6}, {0xFB72, 4, 0x684},
    {0xFB76, 4, 0x683}, {0xFB7A, 4, 0x686}, {0xFB7E, 4, 0x687}, {0xFB82, 2, 0x68D}, {0xFB84, 2, 0x68C},
    {0xFB86, 2, 0x68E}, {0xFB88, 2, 0x688}, {0xFB8A, 2, 0x698}, {0xFB8C, 2, 0x691}, {0xFB8E, 4, 0x6A9},
    {0xFB92, 4, 0x6AF}, {0xFB96, 4, 0x6B3}, {0xFB9A, 4, 0x6B1}, {0xFB9E, 2, 0x6BA}, {0xFBA0, 4, 0x6BB},
    {0xFBA4, 2, 0x6C0}, {0xFBA6, 4, 0x6C1}, {0xFBAA, 4, 0x6BE}, {0xFBAE, 2, 0x6D2}, {0xFBB0, 2, 0x6D3},
    {0xFBD3, 4, 0x6AD}, {0xFBFC, 4, 0x6CC}, {0xFE80, 1, 0x621}, {0xFE81, 2, 0x622}, {0xFE83, 2, 0x623},
    {0xFE85, 2, 0x624}, {0xFE87, 2, 0x625}, {0xFE89, 4, 0x626}, {0xFE8D, 2, 0x627}, {0xFE8F, 4, 0x628},
    {0xFE93, 2, 0x629}, {0xFE95, 4, 0x62A}, {0xFE99, 4, 0x62B}, {0xFE9D, 4, 0x62C}, {0xFEA1, 4, 0x62D},
    {0xFEA5, 4, 0x62E}, {0xFEA9, 2, 0x62F}, {0xFEAB, 2, 0x630}, {0xFEAD, 2, 0x631}, {0xFEAF, 2, 0x632},
    {0xFEB1, 4, 0x633}, {0xFEB5, 4, 0x634}, {0xFEB9, 4, 0x635}, {0xFEBD, 4, 0x636}, {0xFEC1, 4, 0x637},
    {0xFEC5, 4, 0x638}, {0xFEC9, 4, 0x639}, {0xFECD, 4, 0x63A}, {0xFED1, 4, 0x641}, {0xFED5, 4, 0x642},
    {0xFED9, 4, 0x643}, {0xFEDD, 4, 0x644}, {0xFEE1, 4, 0x645}, {0xFEE5, 4, 0x646}, {0xFEE9, 4, 0x647},
    {0xFEED, 2, 0x648}, {0xFEEF, 2, 0x649}, {0xFEF1, 4, 0x64A}};

// Presentation form → folded letter; kGone where the form shows a vowel mark, 1 where the table has nothing
// to say.
constexpr uint16_t kUnknown = 1;

template <char16_t kFrom, char16_t kEnd>
constexpr std::array<uint16_t, kEnd - kFrom> make_forms() {
    std::array<uint16_t, kEnd - kFrom> table{};
    for (uint16_t& entry : table) entry = kUnknown;
    for (const Forms& forms : kForms)
        for (unsigned i = 0; i < forms.count; ++i)
            if (forms.first + i >= kFrom && forms.first + i < kEnd)
                table[forms.first + i - kFrom] = kLetters[forms.letter];
    if (kFrom == kFormsB)
        for (unsigned i = 0; i < 0x10; ++i) table[i] = kGone;
    return table;
}

inline constexpr auto kLettersOfFormsA = make_forms<kFormsA, kFormsAEnd>();
inline constexpr auto kLettersOfFormsB = make_forms<kFormsB, kFormsBEnd>();

}  // namespace isnad::fold_table
