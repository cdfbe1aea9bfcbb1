#include "serve/assets.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view kPage = "index.html";

std::string_view type_of(std::string_view name) {
    struct Row {
        std::string_view ending, type;
    };
    static constexpr Row kTypes[] = {
        {".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},   {".svg", "image/svg+xml"},
        {".json", "application/json"},         {".woff2", "font/woff2"}};
    for (const Row& row : kTypes)
        if (name.ends_with(row.ending)) return row.type;
    return "application/octet-stream";
}

const Asset* find(const std::vector<Asset>& assets, std::string_view name) {
    const auto found =
        std::find_if(assets.begin(), assets.end(), [&](const Asset& a) { return a.name == name; });
    return found == assets.end() ? nullptr : &*found;
}

Response answer(const Asset& asset, const Asset* packed, const Request& request) {
    Response out;
    out.type = type_of(asset.name);
    const bool gzip = packed && request.header("accept-encoding").find("gzip") != std::string_view::npos;
    out.body = gzip ? packed->bytes : asset.bytes;
    if (packed) out.headers.emplace_back("Vary", "Accept-Encoding");
    if (gzip) out.headers.emplace_back("Content-Encoding", "gzip");
    if (asset.name.find('-') != std::string_view::npos)  // its name tells its content
        out.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return out;
}

}  // namespace

std::optional<Response> asset_for(const Request& request, const std::vector<Asset>& assets) {
    if (request.path.starts_with("/api/") || (request.method != "GET" && request.method != "HEAD"))
        return std::nullopt;
    std::string_view name = std::string_view(request.path).substr(1);
    const bool is_view = name.find('.') == std::string_view::npos || name.find('/') != std::string_view::npos;
    if (is_view) name = kPage;
    const Asset* asset = name.ends_with(".gz") ? nullptr : find(assets, name);
    if (asset) return answer(*asset, find(assets, std::string(name) + ".gz"), request);
    if (is_view && assets.empty())
        return problem(503, "this program was built without the page; the API is at /api/v1", request.path);
    return std::nullopt;
}

}  // namespace isnad
