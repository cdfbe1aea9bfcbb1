#include "view/told.h"

#include <algorithm>

#include "model/names.h"

namespace isnad {
namespace {

void part(Told& told, std::string_view name, const MaybeRef& ref) {
    if (!ref) return;
    told.parts.emplace_back(name, ref->text);
    told.spans.push_back(ref->span);
}

void chain(Told& told, const MaybeRef& speaker, const std::vector<Ref>& relay) {
    part(told, "speaker", speaker);
    for (const Ref& r : relay) {
        told.parts.emplace_back("relay", r.text);
        told.spans.push_back(r.span);
        told.chain.push_back(r.text);
    }
    if (speaker) told.chain.push_back(speaker->text);
}

// The innermost statement that says what stands at the span.
const Statement* statement_at(const std::vector<Statement>& statements, Span span) {
    const Statement* best = nullptr;
    for (const Statement& s : statements)
        if (s.content.contains(span) && (!best || best->content.contains(s.content))) best = &s;
    return best;
}

bool cross(Span a, Span b) { return a.overlaps(b) && !a.contains(b) && !b.contains(a); }

// A mark that opens or closes at a place of the text.
struct Edge {
    uint32_t at;
    bool opens;
    uint32_t size;  // of the span, so that wider ones stand outside
    bool item;
};

bool before(const Edge& a, const Edge& b) {
    if (a.at != b.at) return a.at < b.at;
    if (a.opens != b.opens) return !a.opens;
    return a.opens ? a.size > b.size : a.size < b.size;
}

std::vector<Edge> edges_of(Span sentence, Span item, const std::vector<Span>& parts) {
    std::vector<Edge> out;
    const auto add = [&](Span span, bool is_item) {
        out.push_back({span.begin, true, span.end - span.begin, is_item});
        out.push_back({span.end, false, span.end - span.begin, is_item});
    };
    std::vector<Span> kept = {item};
    for (Span span : parts) {
        const bool clash =
            std::any_of(kept.begin(), kept.end(), [&](Span k) { return k == span || cross(k, span); });
        if (clash || span.begin >= span.end || !sentence.contains(span)) continue;
        kept.push_back(span);
        add(span, false);
    }
    add(item, true);
    std::sort(out.begin(), out.end(), before);
    return out;
}

}  // namespace

Told told_of(const Figure& f) {
    Told out;
    out.type = "figure", out.span = f.span, out.rule = f.rule;
    out.parts.emplace_back("kind", name_of(f.kind));
    out.parts.emplace_back("value", shown(f.bounds, f.qualifier));
    out.parts.emplace_back("status", name_of(f.status));
    part(out, "side", f.side);
    part(out, "place", f.place);
    if (f.date.known()) out.parts.emplace_back("date", shown(f.date));
    chain(out, f.speaker, f.relay);
    return out;
}

Told told_of(const Statement& s) {
    Told out;
    out.type = "statement", out.span = s.span, out.rule = s.rule;
    out.parts.emplace_back("stance", name_of(s.stance));
    if (!s.role.empty()) out.parts.emplace_back("role", s.role);
    chain(out, s.speaker, s.relay);
    return out;
}

Told told_of(const Event& e, const std::vector<Statement>& statements) {
    Told out;
    out.type = "event", out.span = e.span, out.rule = e.rule;
    out.parts.emplace_back("event_type", name_of(e.type));
    part(out, "actor", e.actor);
    part(out, "target", e.target);
    part(out, "place", e.place);
    if (e.date.known()) out.parts.emplace_back("date", shown(e.date));
    out.parts.emplace_back("status", name_of(e.status));
    if (const Statement* said = statement_at(statements, e.span)) chain(out, said->speaker, said->relay);
    return out;
}

Told told_of(const Name& n) {
    Told out;
    out.type = "name", out.span = n.span, out.rule = n.rule;
    out.parts.emplace_back("kind", name_of(n.kind));
    if (!n.entity.empty()) out.parts.emplace_back("entity", n.entity);
    return out;
}

std::string chain_line(std::string_view article, const std::vector<std::string>& chain) {
    std::string out = isolated(article.empty() ? "the article" : article);
    for (const std::string& who : chain) out += " ← " + isolated(who);
    return out;
}

std::string voice_of(const Article& a) {
    if (!a.outlet.name.empty()) return a.outlet.name;
    return a.outlet.domain.empty() ? a.uri : a.outlet.domain;
}

std::string marked(std::string_view text, Span sentence, Span item, const std::vector<Span>& parts,
                   const Painter& paint) {
    std::string out;
    uint32_t at = sentence.begin, within_item = 0, within_parts = 0;
    const auto copy_to = [&](uint32_t end) {
        const Ink ink = within_item > 0 ? Ink::bold : within_parts > 0 ? Ink::underline : Ink::plain;
        if (end > at) out += paint(ink, under({at, end}, text));
        at = std::max(at, end);
    };
    for (const Edge& edge : edges_of(sentence, item, parts)) {
        copy_to(edge.at);
        (edge.item ? within_item : within_parts) += edge.opens ? 1 : -1;
        out += edge.item ? (edge.opens ? "⟦" : "⟧") : (edge.opens ? "‹" : "›");
    }
    copy_to(std::max(sentence.end, item.end));
    return out;
}

}  // namespace isnad
