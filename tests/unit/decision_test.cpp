/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/decision.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

AgentRow agent(const QByteArray &id)
{
    AgentRecord record{.id = id, .name = QStringLiteral("Agent ") + QString::fromUtf8(id)};
    if (id == "14")
        record.ownCap = 7;
    return id == "15" ? nullptr : std::make_shared<const AgentRecord>(record);
}

TEST(Decision, NamesTheCandidatesWithLoadsAndTheCapsThenInForce)
{
    const auto decision = readDecision(QStringLiteral("12:3 14:3 15:4 | cap 5, room 9, full 2"), agent);
    ASSERT_TRUE(decision);
    ASSERT_EQ(decision->candidates.size(), 3);
    EXPECT_EQ(decision->candidates.at(0).agent, "12");
    EXPECT_EQ(decision->candidates.at(0).name, QStringLiteral("Agent 12"));
    EXPECT_EQ(decision->candidates.at(0).load, 3);
    EXPECT_EQ(decision->candidates.at(0).cap, 5);
    EXPECT_EQ(decision->candidates.at(1).cap, 7) << "an own cap";
    EXPECT_TRUE(decision->candidates.at(2).name.isEmpty()) << "unknown here";
    EXPECT_EQ(decision->hadRoom, 9);
    EXPECT_EQ(decision->full, 2);
}

TEST(Decision, IsASentence)
{
    EXPECT_EQ(readDecision(QStringLiteral("12:3 13:4 | cap 5, room 3, full 0"), agent)->toText(),
              QStringLiteral("Lowest load of 3 who had room: 3 of 5."));
    EXPECT_EQ(readDecision(QStringLiteral("12:3 13:3 | cap 5, room 3, full 0"), agent)->toText(),
              QStringLiteral(
                  "Lowest load of 3 who had room: 3 of 5. A tie goes to whose last chat is longest ago."));
    EXPECT_EQ(readDecision(QStringLiteral("12:0 13:1 | cap 1, room 1, full 4"), agent)->toText(),
              QStringLiteral("The only one who had room: 0 of 1."));
}

TEST(Decision, OtherReasonsAreNoDecision)
{
    for (const QString &why : {QString(), QStringLiteral("by Ratih"), QStringLiteral("12:0 13:1"),
                               QStringLiteral(" | cap 1, room 1, full 4")})
        EXPECT_FALSE(readDecision(why, agent)) << why.toStdString();
}

} // namespace
} // namespace desk
