/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerdriver.h"

using namespace desk;
using namespace desk::test;

namespace
{

/// config:max_agent_chat, which anybody may write, and Pause.
class LedgerCap : public LedgerFixture
{
protected:
    CapState cap() { return desk->summary().cap; }
    void store(const QByteArray &text) { redis.run({"SET", "config:max_agent_chat", text}); }
};

TEST_F(LedgerCap, theDefaultIsInForceWhileNothingIsStored)
{
    EXPECT_EQ(cap().value, 2);
    EXPECT_FALSE(cap().stored);
}

TEST_F(LedgerCap, aPlainSetWorksAtTheNextReserve)
{
    staff(1);
    for (int room = 1; room <= 9; ++room)
        desk->enqueue(QByteArray::number(room));
    EXPECT_EQ(desk->reserve(9).reservations.size(), 2);
    store("5");
    const ReserveResult result = desk->reserve(9);
    EXPECT_EQ(result.cap, 5);
    EXPECT_EQ(result.reservations.size(), 3);
    store("1");
    EXPECT_TRUE(desk->reserve(9).reservations.isEmpty());
    EXPECT_EQ(load("11"), 5) << "lowering the cap takes no chat away";
}

TEST_F(LedgerCap, theLimitsThemselvesAreGood)
{
    for (const int value : {1, 9, 10, 99, 100, 999, 1000}) {
        store(QByteArray::number(value));
        EXPECT_EQ(cap().value, value);
        EXPECT_TRUE(cap().rejected.isEmpty());
    }
}

TEST_F(LedgerCap, nonsenseLeavesTheLastGoodValueInForceAndIsReported)
{
    staff(1);
    store("7");
    EXPECT_EQ(cap().value, 7);
    const QByteArrayList nonsense = {"0",     "-1",  "1001",     "99999999999999999999",
                                     "2.5",   "1e2", "0x10",     " 3",
                                     "3 ",    "+3",  "03",       "3\n",
                                     "three", "",    "\xff\xfe", "nil",
                                     "NaN",   "inf", "3,4",      QByteArray(5000, '9')};
    ASSERT_EQ(nonsense.size(), 20);
    for (const QByteArray &text : nonsense) {
        store(text);
        EXPECT_EQ(cap().value, 7) << text.left(64).constData();
        EXPECT_TRUE(cap().stored);
        EXPECT_FALSE(cap().rejected.isEmpty()) << text.left(64).constData();
        EXPECT_LE(cap().rejected.size(), 64);
        EXPECT_EQ(desk->reserve().cap, 7) << text.left(64).constData();
    }
}

TEST_F(LedgerCap, nonsenseOfAnotherTypeIsNoValueEither)
{
    store("7");
    cap();
    const QList<QByteArrayList> others = {{"LPUSH", "config:max_agent_chat", "3"},
                                          {"HSET", "config:max_agent_chat", "a", "3"},
                                          {"SADD", "config:max_agent_chat", "3"},
                                          {"ZADD", "config:max_agent_chat", "3", "3"}};
    for (const QByteArrayList &command : others) {
        redis.run("DEL config:max_agent_chat");
        redis.run(command);
        EXPECT_EQ(cap().value, 7) << command.first().constData();
        EXPECT_TRUE(cap().rejected.startsWith('(')) << cap().rejected.constData();
    }
    EXPECT_TRUE(desk->setCap(4, 7).applied) << "the spin box repairs it";
    EXPECT_EQ(redis.run("GET config:max_agent_chat"), "4");
}

TEST_F(LedgerCap, aValueThatIsDeletedGivesTheDefaultBack)
{
    store("7");
    EXPECT_EQ(cap().value, 7);
    redis.run("DEL config:max_agent_chat");
    EXPECT_EQ(cap().value, 2);
    store("nonsense");
    EXPECT_EQ(cap().value, 2);
}

TEST_F(LedgerCap, isWrittenOnlyOverTheValueLastSeen)
{
    EXPECT_TRUE(desk->setCap(3, 2).applied);
    EXPECT_EQ(cap().setBy, QStringLiteral("Rina"));
    EXPECT_GT(cap().setAtUs, 0);
    store("8");
    const CapChange refused = desk->setCap(4, 3);
    EXPECT_FALSE(refused.applied);
    EXPECT_EQ(refused.now.value, 8);
    EXPECT_TRUE(refused.now.setBy.isEmpty());
    EXPECT_EQ(redis.run("GET config:max_agent_chat"), "8");
    EXPECT_TRUE(desk->setCap(4).applied) << "nothing expected";
}

TEST_F(LedgerCap, outOfRangeIsRefusedBeforeItIsWritten)
{
    for (const int value : {0, -1, 1001})
        EXPECT_THROW(desk->setCap(value), std::runtime_error);
    EXPECT_EQ(redis.run("EXISTS config:max_agent_chat"), "0");
}

TEST_F(LedgerCap, everyChangeIsToldToTheStreamWithOldNewAndWho)
{
    desk->setCap(3, 2);
    EXPECT_TRUE(redis.run("XREVRANGE desk:events + - COUNT 1").contains("2 to 3 by Rina"));
    store("6");
    desk->reserve();
    EXPECT_TRUE(redis.run("XREVRANGE desk:events + - COUNT 1").contains("set from outside"));
    const QByteArray length = redis.run("XLEN desk:events");
    desk->reserve();
    desk->setCap(6, 6);
    EXPECT_EQ(redis.run("XLEN desk:events"), length) << "told once";
}

TEST_F(LedgerCap, pauseKeepsTheFirstReasonAndResumeEndsIt)
{
    EXPECT_TRUE(desk->setPaused(true).paused);
    const qint64 since = desk->summary().pause.sinceUs;
    EXPECT_GT(since, 0);
    EXPECT_EQ(desk->setPaused(true).sinceUs, since);
    EXPECT_EQ(desk->summary().pause.reason, QStringLiteral("lunch"));
    EXPECT_FALSE(desk->setPaused(false).paused);
    EXPECT_FALSE(desk->summary().pause.paused);
}

} // namespace
