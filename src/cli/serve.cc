#include <thread>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/renewal.h"
#include "cli/selecting.h"
#include "cli/sentences.h"
#include "cli/version.h"
#include "serve/front.h"
#include "serve/server.h"
#include "serve/watch.h"

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

    const auto rule_words = rule_words_by(args.value("--lexicon"));
    if (!rule_words) return terminal.fault(rule_words.fault()), Exit::nothing;
    const auto event_codes = event_codes_by(args.value("--lexicon"));
    if (!event_codes) return terminal.fault(event_codes.fault()), Exit::nothing;

    auto server = Server::bind(*options);
    if (!server) return terminal.fault(server.fault()), Exit::nothing;
    ReadingRoom room;
    room.keep = std::make_shared<Keep>();
    Desk desk(*engine, path, {std::string(kVersion), engine->lexicon_hash(), "{}", true},
              [&](const std::string& event, const std::string& json) {
                  if (event == "changed") ++room.keep->age.told;
                  server->publish(event, json);
              });
    const Watch watch(path, [&](const std::string& json) {
        ++room.keep->age.seen;
        server->publish("changed", json);
    });
    room.path = path;
    room.program = kVersion;
    room.sentences = *sentences;
    room.read = [&](std::string name, std::string bytes) { desk.read(std::move(name), std::move(bytes)); };
    room.make = [&](const Part& part) { return results_of_part(*engine, part); };
    room.changed = [&] {
        ++room.keep->age.told;
        server->publish("changed", "{}");
    };
    room.sentence_at = *sentence_at;
    room.rule_words = *rule_words;
    room.event_codes = *event_codes;
    const Guard guard{hosts_of(options->address, server->port()), args.value("--token")};
    const Front front(room, guard);
    server->run({[&](const Request& request) { return front.at_once(request); },
                 [&](const Request& request) { return front.answer(request); }, Front::takes_long});
    terminal.error("The reading room is open: http://" + guard.hosts[0] + "/ (Ctrl-C closes it)");
    server->wait();
    return Exit::all;
}

}  // namespace isnad
