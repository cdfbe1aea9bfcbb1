#include "serve/watch.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <future>

#include "store/sqlite.h"
#include "store/writer.h"

namespace isnad {
namespace {

TEST(Watch, tells_when_another_connection_wrote) {
    const std::string path =
        (std::filesystem::temp_directory_path() / ("isnad-watch-" + std::to_string(::getpid()) + ".db"))
            .string();
    { ASSERT_TRUE(Writer::open(path, {})); }
    std::promise<std::string> told;
    bool once = false;
    {
        const Watch watch(
            path,
            [&](const std::string& json) {
                if (!std::exchange(once, true)) told.set_value(json);
            },
            std::chrono::milliseconds(10));
        auto seen = told.get_future();
        while (seen.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
            Database other = Database::open(path, Database::Mode::write);
            other.run("INSERT OR REPLACE INTO meta(name, value) VALUES('note', hex(randomblob(4)))");
        }
        EXPECT_NE(seen.get().find("\"articles\":0"), std::string::npos);
    }
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path + ending);
}

}  // namespace
}  // namespace isnad
