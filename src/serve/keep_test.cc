#include "serve/keep.h"

#include <gtest/gtest.h>

#include "base/inflate.h"

namespace isnad {
namespace {

Request asking(const std::string& path, std::map<std::string, std::string> headers = {}) {
    Request out;
    out.method = "GET";
    out.path = path;
    out.headers = std::move(headers);
    return out;
}

std::string body_of(const Response& response) { return response.shared ? *response.shared : response.body; }

// Makes answers and counts them.
struct Maker {
    int made = 0;
    Keep::Make make = [this] {
        Response out;
        out.body = "answer " + std::to_string(++made) + std::string(2000, '.');
        return out;
    };
};

TEST(Keep, makes_an_answer_once_until_the_record_changes) {
    Keep keep;
    Maker maker;
    EXPECT_FALSE(keep.at_once(asking("/a")));
    const std::string first = body_of(keep.answer(asking("/a"), maker.make));
    EXPECT_EQ(body_of(*keep.at_once(asking("/a"))), first);
    EXPECT_EQ(body_of(keep.answer(asking("/a"), maker.make)), first);
    EXPECT_EQ(maker.made, 1);
    ++keep.age.told;
    EXPECT_FALSE(keep.at_once(asking("/a"))) << "a correction is seen at once";
    EXPECT_NE(body_of(keep.answer(asking("/a"), maker.make)), first);
    EXPECT_EQ(maker.made, 2);
}

TEST(Keep, one_makes_it_anew_while_the_others_get_the_old_one) {
    Keep keep;
    Maker maker;
    const std::string first = body_of(keep.answer(asking("/a"), maker.make));
    ++keep.age.seen;
    EXPECT_FALSE(keep.at_once(asking("/a")));
    EXPECT_EQ(body_of(*keep.at_once(asking("/a"))), first);
    EXPECT_NE(body_of(keep.answer(asking("/a"), maker.make)), first);
    EXPECT_NE(body_of(*keep.at_once(asking("/a"))), first);
}

TEST(Keep, packs_for_those_who_take_it_and_sends_nothing_twice) {
    Keep keep;
    Maker maker;
    const Response plain = keep.answer(asking("/a"), maker.make);
    const Response packed = *keep.at_once(asking("/a", {{"accept-encoding", "br, gzip"}}));
    EXPECT_LT(packed.shared->size(), plain.shared->size() / 10);
    EXPECT_EQ(unpacked(*packed.shared, 1 << 20), *plain.shared);
    const auto tag = std::find_if(plain.headers.begin(), plain.headers.end(),
                                  [](const auto& h) { return h.first == "ETag"; });
    ASSERT_NE(tag, plain.headers.end());
    EXPECT_EQ(keep.at_once(asking("/a", {{"if-none-match", tag->second}}))->status, 304);
}

TEST(Keep, faults_are_not_kept_and_what_was_asked_for_longest_ago_is_forgotten) {
    Keep keep(10000);
    EXPECT_EQ(keep.answer(asking("/a"), [] { return problem(500, "no"); }).status, 500);
    EXPECT_FALSE(keep.at_once(asking("/a")));
    Maker maker;
    for (int i = 0; i < 10; ++i) keep.answer(asking("/" + std::to_string(i)), maker.make);
    EXPECT_FALSE(keep.at_once(asking("/0")));
    EXPECT_TRUE(keep.at_once(asking("/9")));
}

}  // namespace
}  // namespace isnad
