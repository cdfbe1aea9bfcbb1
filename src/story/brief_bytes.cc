#include "story/brief_bytes.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "find/entity_index.h"
#include "model/ids.h"
#include "model/names.h"

namespace isnad {
namespace {

std::string_view entity_of(const MaybeRef& ref) { return ref ? std::string_view(ref->entity) : ""; }

void write(FieldWriter& out, const FigureBrief& f, const Figure& read, int32_t day, uint32_t& begin) {
    const auto place = parse_item_id(f.entry.figure).value_or(ItemPlace{});
    out.small(int64_t{place.span.begin} - std::exchange(begin, place.span.begin));
    out.number(place.span.end - place.span.begin);
    out.number(place.nth);
    out.number(static_cast<uint64_t>(f.kind) << 6 | static_cast<uint64_t>(f.entry.qualifier) << 3 |
               uint64_t{f.wide_place} << 2 | uint64_t{f.part} << 1 | uint64_t{f.suspect});
    out.number(static_cast<uint64_t>(f.status) << 3 | static_cast<uint64_t>(f.revision) << 1 |
               uint64_t{f.others});
    out.value(f.entry.bounds.low);
    out.value(f.entry.bounds.high);
    out.days(f.entry.date, day);
    const Ref* root = root_of(read);
    out.form(f.entry.root, root ? root->entity : "");
    out.form(f.place, entity_of(read.place));
    out.form(f.side, entity_of(read.side));
    out.hash(f.voice);
    out.hash(f.place_key);
    if (f.place_key != 0) out.number(f.nation);
    out.number(f.counted.size());
    for (uint32_t counted : f.counted) out.hash(counted);
}

void read_forms(FieldReader& in, FigureBrief& f) {
    f.entry.root = in.form();
    f.place = in.form();
    f.side = in.form();
}

void skip_forms(FieldReader& in) {
    for (int i = 0; i < 3; ++i) in.skip_form();
}

void read(FieldReader& in, FigureBrief& f, std::string_view article, int32_t day, uint32_t& begin,
          Forms forms) {
    begin = static_cast<uint32_t>(begin + in.small());
    const auto end = static_cast<uint32_t>(begin + in.number()), nth = static_cast<uint32_t>(in.number());
    f.entry.figure = item_id(article, ItemType::figure, {begin, end}, nth);
    f.entry.article = article;
    const uint64_t kinds = in.number(), status = in.number();
    in.refuse_unless(kinds >> 6 <= static_cast<uint64_t>(FigureKind::things) &&
                     status >> 3 <= static_cast<uint64_t>(Status::background) &&
                     (status >> 1 & 3) <= static_cast<uint64_t>(Revision::risen));
    f.kind = static_cast<FigureKind>(kinds >> 6);
    f.entry.qualifier = static_cast<Qualifier>(kinds >> 3 & 7);
    f.wide_place = kinds & 4, f.part = kinds & 2, f.suspect = kinds & 1;
    f.status = f.entry.status = static_cast<Status>(status >> 3);
    f.revision = static_cast<Revision>(status >> 1 & 3);
    f.others = status & 1;
    f.entry.bounds.low = in.value();
    f.entry.bounds.high = in.value();
    f.entry.date = in.days(day);
    forms == Forms::read ? read_forms(in, f) : skip_forms(in);
    f.voice = in.hash();
    f.place_key = in.hash();
    if (f.place_key != 0) f.nation = static_cast<uint16_t>(in.number());
    f.counted.resize(in.count());
    for (uint32_t& counted : f.counted) counted = in.hash();
}

constexpr unsigned kNationBits = 10;  // 26 * 26 codes

uint32_t form_of(const NameBrief& n, Numbering& numbers) {
    return numbers.form(n.text, name_of(n.kind), n.entity == 0 ? "" : entity_id(n.entity));
}

// Elias's gamma code of a number from 1 on.
void put_gamma(BitWriter& bits, uint32_t number) {
    const auto low = static_cast<unsigned>(std::bit_width(number)) - 1;
    bits.unary(low);
    bits.put(number & ((1u << low) - 1), low);
}
uint32_t take_gamma(BitReader& bits) {
    const uint32_t low = std::min(bits.unary(), 31u);
    return 1u << low | bits.take(low);
}

}  // namespace

void write_figures(FieldWriter& out, const std::vector<FigureBrief>& figures, const std::vector<Figure>& read,
                   int32_t day) {
    out.number(figures.size());
    uint32_t begin = 0;
    for (size_t i = 0; i < figures.size(); ++i) write(out, figures[i], read[i], day, begin);
}

void read_figures(FieldReader& in, std::vector<FigureBrief>& figures, std::string_view article, int32_t day,
                  Forms forms) {
    figures.resize(in.count());
    uint32_t begin = 0;
    for (FigureBrief& f : figures) read(in, f, article, day, begin, forms);
}

void write_names(FieldWriter& out, const std::vector<NameBrief>& names) {
    std::vector<std::tuple<uint32_t, uint32_t, bool, uint16_t>> order;  // number, times, lone, nation
    order.reserve(names.size());
    for (const NameBrief& n : names)
        order.emplace_back(form_of(n, out.numbers()), static_cast<uint32_t>(n.times), n.lone, n.nation);
    std::sort(order.begin(), order.end());
    std::vector<uint32_t> numbers;
    for (const auto& [number, times, lone, nation] : order) numbers.push_back(number);
    out.ascending(numbers, [&](size_t i, BitWriter& bits) {
        put_gamma(bits, std::get<1>(order[i]));
        bits.put(std::get<2>(order[i]), 1);
        const uint16_t nation = std::get<3>(order[i]);
        bits.put(nation != 0, 1);
        if (nation != 0) bits.put(nation, kNationBits);
    });
}

void read_names(FieldReader& in, std::vector<NameBrief>& names) {
    const auto numbers = in.ascending([&](BitReader& bits) {
        NameBrief& name = names.emplace_back();
        name.times = static_cast<int>(take_gamma(bits));
        name.lone = bits.take(1) != 0;
        if (bits.take(1) != 0) name.nation = static_cast<uint16_t>(bits.take(kNationBits));
    });
    for (size_t i = 0; i < names.size(); ++i) {
        const Form* form = in.form_at(numbers[i]);
        in.refuse_unless(form && form->kind);
        if (!form || !form->kind) return;
        names[i].text = form->text;
        names[i].kind = *form->kind;
        names[i].entity = entity_number(form->entity);
    }
    std::sort(names.begin(), names.end(), [](const NameBrief& a, const NameBrief& b) {
        return std::tie(a.text, a.kind, a.entity) < std::tie(b.text, b.kind, b.entity);
    });
}

}  // namespace isnad
