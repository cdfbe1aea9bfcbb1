// Work on many threads, results in order. Comes in: a producer that makes items one after the other, work for
// each item with scratch memory of its thread; goes out: results, handed to one consumer in the order of the
// items. Refuses nothing; a consumer that returns false ends it. The calling thread consumes, one other
// produces.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace isnad {

// `produce(emit)` calls `emit(Item&&)` for each item and returns once that gives false; `work(Item&&,
// Scratch&)` → Out; `consume(Out&&)` → false to stop early. At most `ahead` items are under way for each of
// `workers` threads, so memory stays bounded. None of the three may throw.
template <class Item, class Out, class Scratch, class Produce, class Work, class Consume>
void ordered_map(unsigned workers, size_t ahead, Produce produce, Work work, Consume consume) {
    struct Slot {
        std::optional<Item> item;
        std::optional<Out> out;
    };
    struct Shared {
        std::mutex mutex;
        std::condition_variable room, todo, done;
        std::deque<std::unique_ptr<Slot>> slots;  // in order; the consumer takes from the front
        std::deque<Slot*> waiting;                // for a worker
        bool ended = false;                       // the producer has no more
        bool stopped = false;                     // the consumer wants no more
    } shared;
    workers = std::max(workers, 1u);
    const size_t most = std::max<size_t>(ahead, 1) * workers;

    const auto emit = [&](Item&& item) {
        std::unique_lock lock(shared.mutex);
        shared.room.wait(lock, [&] { return shared.stopped || shared.slots.size() < most; });
        if (shared.stopped) return false;
        shared.slots.push_back(std::make_unique<Slot>());
        shared.slots.back()->item.emplace(std::move(item));
        shared.waiting.push_back(shared.slots.back().get());
        shared.todo.notify_one();
        return true;
    };
    const auto producing = [&] {
        produce(emit);
        const std::lock_guard lock(shared.mutex);
        shared.ended = true;
        shared.todo.notify_all();
        shared.done.notify_all();
    };
    const auto working = [&] {
        Scratch scratch;
        for (;;) {
            Slot* slot = nullptr;
            {
                std::unique_lock lock(shared.mutex);
                shared.todo.wait(lock,
                                 [&] { return shared.stopped || shared.ended || !shared.waiting.empty(); });
                if (shared.stopped || shared.waiting.empty()) return;
                slot = shared.waiting.front();
                shared.waiting.pop_front();
            }
            Out out = work(std::move(*slot->item), scratch);
            const std::lock_guard lock(shared.mutex);
            slot->out.emplace(std::move(out));
            if (shared.slots.front().get() == slot) shared.done.notify_one();
        }
    };

    std::vector<std::thread> threads;
    threads.emplace_back(producing);
    for (unsigned i = 0; i < workers; ++i) threads.emplace_back(working);
    for (;;) {
        std::unique_ptr<Slot> slot;
        {
            std::unique_lock lock(shared.mutex);
            shared.done.wait(lock, [&] {
                return shared.slots.empty() ? shared.ended : shared.slots.front()->out.has_value();
            });
            if (shared.slots.empty()) break;
            slot = std::move(shared.slots.front());
            shared.slots.pop_front();
            shared.room.notify_one();
        }
        if (!consume(std::move(*slot->out))) break;
    }
    {
        const std::lock_guard lock(shared.mutex);
        shared.stopped = true;
        shared.room.notify_all();
        shared.todo.notify_all();
    }
    for (std::thread& thread : threads) thread.join();
}

}  // namespace isnad
