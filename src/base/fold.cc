#include "base/fold.h"

#include <array>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr char32_t kTabled = 0x700;  // below it a table answers

FoldedChar made(CharKind kind, char32_t first, char32_t second = 0) {
    std::string out;
    append_utf8(out, first);
    if (second) append_utf8(out, second);
    FoldedChar f;
    f.kind = kind;
    f.size = static_cast<uint8_t>(out.size());
    for (size_t i = 0; i < out.size(); ++i) f.bytes[i] = out[i];
    return f;
}

FoldedChar vanishing() {
    FoldedChar f;
    f.kind = CharKind::ignored;
    return f;
}

char32_t arabic_letter(char32_t c) {
    switch (c) {
        case U'أ': case U'إ': case U'آ': case U'ٱ': case 0x0672: case 0x0673: case 0x0675: return U'ا';
        case U'ى': case U'ئ': case 0x06CC: case 0x06CD: case 0x06CE: case 0x06D0: case 0x06D2: case 0x0678: return U'ي';
        case U'ؤ': case 0x0676: case 0x06C4: case 0x06CB: return U'و';
        case U'ة': case 0x06C0: case 0x06C1: case 0x06C2: case 0x06C3: case 0x06D5: case 0x06BE: return U'ه';
        case 0x06A9: case 0x06AA: case 0x06AB: return U'ك';
        default: return c;
    }
}

bool is_arabic_mark(char32_t c) {  // harakat, Quranic marks, tatweel
    return (c >= 0x0610 && c <= 0x061A) || c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
           (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E8) || (c >= 0x06EA && c <= 0x06ED);
}

FoldedChar fold_arabic(char32_t c) {
    if (is_arabic_mark(c) || c == 0x061C) return vanishing();
    if (c >= 0x0660 && c <= 0x0669) return made(CharKind::digit, U'0' + (c - 0x0660));
    if (c >= 0x06F0 && c <= 0x06F9) return made(CharKind::digit, U'0' + (c - 0x06F0));
    const bool letter = (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D3) || c == 0x06D5 || c >= 0x06EE;
    if (c == 0x066A) return made(CharKind::mark, U'%');
    return letter ? made(CharKind::letter, arabic_letter(c)) : made(CharKind::mark, c);
}

char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 32;
    if (c >= 0x100 && c <= 0x17F) return (c & 1) || c == 0x130 || c == 0x138 ? c : c + 1;
    if (c >= 0x391 && c <= 0x3A9) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

FoldedChar fold_tabled(char32_t c) {
    if (c == U'\n' || c == U'\r' || c == 0x0B || c == 0x0C) return made(CharKind::newline, U'\n');
    if (c == U' ' || c == U'\t' || c == 0xA0) return made(CharKind::space, U' ');
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD) return vanishing();
    if (c >= U'0' && c <= U'9') return made(CharKind::digit, c);
    if (c >= 0x600) return fold_arabic(c);
    if (c >= 0x300 && c <= 0x36F) return vanishing();
    const bool latin = (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == 0xAA || c == 0xB5 || c == 0xBA;
    if (latin || (c >= 0xC0 && c != 0xD7 && c != 0xF7)) return made(CharKind::letter, lower(c));
    return made(CharKind::mark, c);
}

// Arabic Presentation Forms: U+FB50..FDFF (A) in part, U+FE70..FEFC (B), by the order of their blocks.
FoldedChar fold_presentation(char32_t c) {
    if (c >= 0xFEF5 && c <= 0xFEFC) return made(CharKind::letter, U'ل', U'ا');
    if (c >= 0xFE70 && c <= 0xFE7F) return vanishing();
    struct Row {
        char32_t from, to, letter;
    };
    static constexpr Row kForms[] = {
        {0xFE80, 0xFE80, U'ء'}, {0xFE81, 0xFE84, U'ا'}, {0xFE85, 0xFE86, U'و'}, {0xFE87, 0xFE88, U'ا'}, {0xFE89, 0xFE8C, U'ي'},
        {0xFE8D, 0xFE8E, U'ا'}, {0xFE8F, 0xFE92, U'ب'}, {0xFE93, 0xFE94, U'ه'}, {0xFE95, 0xFE98, U'ت'}, {0xFE99, 0xFE9C, U'ث'},
        {0xFE9D, 0xFEA0, U'ج'}, {0xFEA1, 0xFEA4, U'ح'}, {0xFEA5, 0xFEA8, U'خ'}, {0xFEA9, 0xFEAA, U'د'}, {0xFEAB, 0xFEAC, U'ذ'},
        {0xFEAD, 0xFEAE, U'ر'}, {0xFEAF, 0xFEB0, U'ز'}, {0xFEB1, 0xFEB4, U'س'}, {0xFEB5, 0xFEB8, U'ش'}, {0xFEB9, 0xFEBC, U'ص'},
        {0xFEBD, 0xFEC0, U'ض'}, {0xFEC1, 0xFEC4, U'ط'}, {0xFEC5, 0xFEC8, U'ظ'}, {0xFEC9, 0xFECC, U'ع'}, {0xFECD, 0xFED0, U'غ'},
        {0xFED1, 0xFED4, U'ف'}, {0xFED5, 0xFED8, U'ق'}, {0xFED9, 0xFEDC, U'ك'}, {0xFEDD, 0xFEE0, U'ل'}, {0xFEE1, 0xFEE4, U'م'},
        {0xFEE5, 0xFEE8, U'ن'}, {0xFEE9, 0xFEEC, U'ه'}, {0xFEED, 0xFEEE, U'و'}, {0xFEEF, 0xFEF4, U'ي'}, {0xFB8A, 0xFB8B, U'ژ'},
        {0xFB8E, 0xFB91, U'ك'}, {0xFB92, 0xFB95, U'گ'}, {0xFB56, 0xFB59, U'پ'}, {0xFB7A, 0xFB7D, U'چ'}, {0xFBFC, 0xFBFF, U'ي'},
        {0xFBA6, 0xFBAD, U'ه'}};
    for (const Row& row : kForms)
        if (c >= row.from && c <= row.to) return made(CharKind::letter, row.letter);
    return made(CharKind::letter, c);
}

FoldedChar fold_high(char32_t c) {
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
        (c >= 0xFE00 && c <= 0xFE0F))
        return vanishing();
    if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return made(CharKind::space, U' ');
    if (c == 0x2028 || c == 0x2029) return made(CharKind::newline, U'\n');
    if ((c >= 0xFB50 && c <= 0xFDCF) || (c >= 0xFE70 && c <= 0xFEFC)) return fold_presentation(c);
    if (c >= 0xFF10 && c <= 0xFF19) return made(CharKind::digit, U'0' + (c - 0xFF10));
    if ((c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x3020) || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) ||
        c >= 0x1F000 || (c >= 0xFD3E && c <= 0xFD3F))
        return made(CharKind::mark, c);
    return made(CharKind::letter, c);
}

const std::array<FoldedChar, kTabled>& table() {
    static const auto kTable = [] {
        std::array<FoldedChar, kTabled> out{};
        for (char32_t c = 0; c < kTabled; ++c) out[c] = fold_tabled(c);
        return out;
    }();
    return kTable;
}

}  // namespace

FoldedChar fold(char32_t c) {
    static const auto& kTable = table();
    return c < kTabled ? kTable[c] : fold_high(c);
}

std::string folded(std::string_view text) {
    std::string out;
    bool gap = false;
    for (size_t at = 0; at < text.size();) {
        const FoldedChar f = fold(next_code_point(text, at));
        if (f.kind == CharKind::space || f.kind == CharKind::newline) {
            gap = !out.empty();
        } else if (f.size > 0) {
            if (gap) out += ' ';
            gap = false;
            out += f.text();
        }
    }
    return out;
}

}  // namespace isnad
