#include <thread>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/selecting.h"
#include "cli/sentences.h"
#include "cli/version.h"
#include "serve/front.h"
#include "serve/server.h"
#include "view/exports.h"
#include "view/ledger.h"

namespace isnad {
namespace {

Result<ServerOptions> server_options(const Args& args) {
    ServerOptions out;
    const auto port = args.number("--port", out.port, 0, 65535);
    if (!port) return port.fault();
    out.port = static_cast<uint16_t>(*port);
    out.address = args.value("--address", "127.0.0.1");
    out.threads = std::max(2u, std::thread::hardware_concurrency());
    if (!is_loopback(out.address) && args.value("--token").empty())
        return Fault{"--address", "other machines may only come in with a token: give --token SECRET"};
    return out;
}

// The filters of an address, as those of the command line.
Result<Selection> selection_of(const Request& request) {
    const auto value = [&](std::string_view name) { return std::string(request.parameter(name)); };
    Selection out{value("story"), value("outlet"), value("kind"), value("place"), {}};
    for (const auto& [name, end] : {std::pair("from", &out.days.from), std::pair("to", &out.days.to)}) {
        const std::string day = value(name);
        if (day.empty()) continue;
        *end = Day::parse(day);
        if (!*end) return Fault{name, "is no day as YYYY-MM-DD"};
    }
    return out;
}

Result<std::string> export_of(const Record& record, const Request& request, const SentenceAt& sentence_at) {
    const auto selection = selection_of(request);
    if (!selection) return selection.fault();
    std::string out;
    const ExportOptions options{std::string(request.parameter("format")), *selection,
                                request.parameter("bom") == "1", std::string(kVersion), sentence_at};
    const auto done = write_export(record, options, [&](std::string_view text) {
        out += text;
        return Result<Done>(Done{});
    });
    if (!done) return done.fault();
    return out;
}

Result<std::string> ledger_of(const Record& record, const std::string& name, const Request& request) {
    const auto selection = selection_of(request);
    if (!selection) return selection.fault();
    const auto sheet = ledger(record, name, *selection);
    if (!sheet) return sheet.fault();
    return request.parameter("format") == "csv" ? csv_of(*sheet) : json_of(*sheet);
}

}  // namespace

Exit run_serve(const Args& args, Terminal& terminal) {
    const std::string path = args.operands()[0];
    auto options = server_options(args);
    if (!options) return terminal.fault(options.fault()), Exit::nothing;
    if (const auto record = Record::open(path); !record) return terminal.fault(record.fault()), Exit::nothing;
    const auto engine = Engine::load({args.value("--lexicon"), {}});
    if (!engine) return terminal.fault(engine.fault()), Exit::nothing;
    const auto sentences = sentences_by(args.value("--lexicon"));
    if (!sentences) return terminal.fault(sentences.fault()), Exit::nothing;

    const auto sentence_at = sentence_at_by(args.value("--lexicon"));
    if (!sentence_at) return terminal.fault(sentence_at.fault()), Exit::nothing;

    auto server = Server::bind(*options);
    if (!server) return terminal.fault(server.fault()), Exit::nothing;
    Desk desk(*engine, path, {std::string(kVersion), engine->lexicon_hash(), "{}", true},
              [&](const std::string& event, const std::string& json) { server->publish(event, json); });
    ReadingRoom room;
    room.path = path;
    room.program = kVersion;
    room.sentences = *sentences;
    room.read = [&](std::string name, std::string bytes) { desk.read(std::move(name), std::move(bytes)); };
    room.refresh = [&] { desk.renew(); };
    room.export_as = [&](const Record& record, const Request& request) {
        return export_of(record, request, *sentence_at);
    };
    room.ledger = ledger_of;
    const Guard guard{hosts_of(options->address, server->port()), args.value("--token")};
    const Front front(room, guard);
    server->run([&](const Request& request) { return front.answer(request); });
    terminal.error("The reading room is open: http://" + guard.hosts[0] + "/ (Ctrl-C closes it)");
    server->wait();
    return Exit::all;
}

}  // namespace isnad
