// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/call.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <memory>
#include <string>
#include <thread>

namespace tst_call {

using namespace optimizers;

namespace {

/// Goes on from another thread, a little later.
struct Elsewhere
{
    CallLoop& loop;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> call) const
    {
        std::thread([&to = loop, call] { to.resume(call); }).detach();
    }
    void await_resume() const noexcept {}
};

Call<std::string> word(std::string text, CallLoop& loop)
{
    co_await Elsewhere{loop};
    co_return text;
}

Call<std::string> sentence(CallLoop& loop)
{
    std::string text = co_await word("first", loop);
    co_await loop.mayBlock();
    text += ", " + co_await word("second", loop);
    co_return text;
}

Call<void> markEnd(std::shared_ptr<int> ended, CallLoop& loop)
{
    co_await Elsewhere{loop};
    ++*ended;
}

} // namespace

class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallGivesWhatItsCallsGive()
    {
        for (int i = 0; i < 200; ++i)
            QCOMPARE(waitFor([](CallLoop& loop) { return sentence(loop); }), std::string("first, second"));
    }

    void itRunsOnTheThreadThatWaitsForIt()
    {
        const std::thread::id caller = std::this_thread::get_id();
        const bool here = waitFor([&](CallLoop& loop) {
            return [](CallLoop& on, std::thread::id expected) -> Call<bool> {
                co_await Elsewhere{on};
                co_return std::this_thread::get_id() == expected;
            }(loop, caller);
        });
        QVERIFY(here);
    }

    void itBeginsWhenItIsAwaited()
    {
        const auto ended = std::make_shared<int>(0);
        BlockedThread thread;
        {
            const Call<void> neverAwaited = markEnd(ended, thread);
            QCOMPARE(ended.use_count(), 2);
        }
        QCOMPARE(ended.use_count(), 1); // what it held is gone with it
        QCOMPARE(*ended, 0);
        waitFor([&](CallLoop& loop) { return markEnd(ended, loop); });
        QCOMPARE(*ended, 1);
    }

    void aCallThatWaitsForNothingEndsAtOnce()
    {
        const int number = waitFor([](CallLoop&) { return []() -> Call<int> { co_return 7; }(); });
        QCOMPARE(number, 7);
    }
};

REGISTER_TEST(TestCall)

} // namespace tst_call

#include "tst_call.moc"
