/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/alarmbook.h"

#include <gmock/gmock.h>

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace desk
{

namespace
{

AlarmReading over(AlarmKind kind, int severity = 1)
{
    AlarmReading reading;
    reading.kind = kind;
    reading.over = true;
    reading.severity = severity;
    return reading;
}

AlarmReading between(AlarmKind kind)
{
    AlarmReading reading;
    reading.kind = kind;
    return reading;
}

AlarmReading calm(AlarmKind kind)
{
    AlarmReading reading;
    reading.kind = kind;
    reading.calm = true;
    return reading;
}

/// Looks once a second, as the window does.
class AlarmBookTest : public testing::Test
{
protected:
    /// The seconds at which it calls while @p readings stand for so long.
    std::vector<int> callsDuring(std::chrono::seconds time, const QList<AlarmReading> &readings)
    {
        std::vector<int> calls;
        for (const auto end = now + time; now < end; now += 1s) {
            const auto count = static_cast<size_t>(book.look(readings, now).size());
            calls.insert(calls.end(), count, static_cast<int>(now / 1s));
        }
        return calls;
    }

    AlarmBook book;
    std::chrono::seconds now{0};
};

} // namespace

TEST_F(AlarmBookTest, CallsAtOnceAndThenOnceAMinute)
{
    EXPECT_THAT(callsDuring(150s, {over(AlarmKind::Depth)}), ElementsAre(0, 60, 120));
}

TEST_F(AlarmBookTest, ACallSaysWhetherItIsNews)
{
    const auto again = [this](int severity) {
        now += 61s;
        const QList<AlarmCall> calls = book.look({over(AlarmKind::Failures, severity)}, now);
        return calls.size() == 1 && calls.front().again;
    };
    EXPECT_FALSE(again(1));
    EXPECT_TRUE(again(1));
    EXPECT_FALSE(again(2)) << "one more is news";
    EXPECT_TRUE(again(2));
    callsDuring(11s, {calm(AlarmKind::Failures)});
    EXPECT_FALSE(again(2));
}

TEST_F(AlarmBookTest, KindsCallForThemselves)
{
    EXPECT_THAT(callsDuring(10s, {over(AlarmKind::Depth)}), ElementsAre(0));
    EXPECT_THAT(callsDuring(60s, {over(AlarmKind::Depth), over(AlarmKind::LongestWait)}),
                ElementsAre(10, 60));
}

TEST_F(AlarmBookTest, AHiccupIsNoAlarm)
{
    EXPECT_THAT(callsDuring(9s, {over(AlarmKind::Health)}), IsEmpty());
    EXPECT_THAT(callsDuring(1s, {calm(AlarmKind::Health)}), IsEmpty());
    EXPECT_THAT(callsDuring(9s, {over(AlarmKind::Health)}), IsEmpty()) << "counted anew";
    EXPECT_THAT(callsDuring(10s, {over(AlarmKind::Health)}), ElementsAre(20));
    EXPECT_THAT(callsDuring(40s, {over(AlarmKind::NobodyOnline)}), ElementsAre(59));
}

TEST_F(AlarmBookTest, IsOverOnlyWhenItHasBeenCalmForAWhile)
{
    EXPECT_THAT(callsDuring(1s, {over(AlarmKind::Depth)}), ElementsAre(0));
    callsDuring(9s, {calm(AlarmKind::Depth)});
    EXPECT_TRUE(book.isActive(AlarmKind::Depth));
    callsDuring(1s, {between(AlarmKind::Depth)});
    callsDuring(9s, {calm(AlarmKind::Depth)});
    EXPECT_TRUE(book.isActive(AlarmKind::Depth)) << "counted anew";
    callsDuring(5s, {calm(AlarmKind::Depth)});
    EXPECT_FALSE(book.isActive(AlarmKind::Depth));
    EXPECT_FALSE(book.isAnyActive());
}

TEST_F(AlarmBookTest, BetweenTheThresholdsItStaysAsItIs)
{
    EXPECT_THAT(callsDuring(100s, {between(AlarmKind::Depth)}), IsEmpty());
    EXPECT_THAT(callsDuring(1s, {over(AlarmKind::Depth)}), ElementsAre(100));
    EXPECT_THAT(callsDuring(99s, {between(AlarmKind::Depth)}), ElementsAre(160));
    EXPECT_TRUE(book.isActive(AlarmKind::Depth));
}

TEST_F(AlarmBookTest, ANumberAtTheThresholdNeverCallsMoreThanOnceAMinute)
{
    std::vector<int> calls;
    for (int turn = 0; turn < 20; ++turn) {
        for (const int at : callsDuring(2s, {over(AlarmKind::Depth)}))
            calls.push_back(at);
        for (const int at : callsDuring(13s, {calm(AlarmKind::Depth)}))
            calls.push_back(at);
    }
    ASSERT_FALSE(calls.empty());
    for (size_t call = 1; call < calls.size(); ++call)
        EXPECT_GE(calls[call] - calls[call - 1], 60);
}

TEST_F(AlarmBookTest, AcknowledgedItIsSilentUntilItIsOverAndComesBack)
{
    callsDuring(5s, {over(AlarmKind::Depth)});
    EXPECT_TRUE(book.isAnyRinging());
    book.acknowledge();
    EXPECT_FALSE(book.isAnyRinging());
    EXPECT_TRUE(book.isAnyActive());
    EXPECT_THAT(callsDuring(200s, {over(AlarmKind::Depth)}), IsEmpty());
    callsDuring(15s, {calm(AlarmKind::Depth)});
    EXPECT_THAT(callsDuring(2s, {over(AlarmKind::Depth)}), ElementsAre(220));
}

TEST_F(AlarmBookTest, WhatBeginsAfterwardsIsNotAcknowledged)
{
    callsDuring(5s, {over(AlarmKind::Depth), calm(AlarmKind::LongestWait)});
    book.acknowledge();
    EXPECT_THAT(callsDuring(5s, {over(AlarmKind::Depth), over(AlarmKind::LongestWait)}), ElementsAre(5));
}

TEST_F(AlarmBookTest, MoreOfTheSameCallsAgain)
{
    callsDuring(5s, {over(AlarmKind::Failures, 1)});
    book.acknowledge();
    EXPECT_THAT(callsDuring(100s, {over(AlarmKind::Failures, 1)}), IsEmpty());
    EXPECT_THAT(callsDuring(10s, {over(AlarmKind::Failures, 2)}), ElementsAre(105));
    book.acknowledge();
    EXPECT_THAT(callsDuring(100s, {over(AlarmKind::Failures, 1)}), IsEmpty()) << "one less is no news";
}

TEST_F(AlarmBookTest, SnoozedNothingCallsForTenMinutes)
{
    callsDuring(5s, {over(AlarmKind::Depth)});
    book.snooze(now);
    EXPECT_TRUE(book.isSnoozed(now));
    EXPECT_THAT(callsDuring(599s, {over(AlarmKind::Depth), over(AlarmKind::LongestWait)}), IsEmpty());
    EXPECT_TRUE(book.isAnyRinging()) << "it is not acknowledged";
    EXPECT_THAT(callsDuring(2s, {over(AlarmKind::Depth), over(AlarmKind::LongestWait)}),
                ElementsAre(605, 605));
}

TEST_F(AlarmBookTest, WhatIsOverWhileSnoozedIsNotCalledLate)
{
    callsDuring(5s, {over(AlarmKind::Depth)});
    book.snooze(now);
    callsDuring(30s, {calm(AlarmKind::Depth)});
    EXPECT_THAT(callsDuring(700s, {calm(AlarmKind::Depth)}), IsEmpty());
}

} // namespace desk
