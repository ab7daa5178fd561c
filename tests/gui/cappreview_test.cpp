/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/status/cappreview.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

constexpr qint64 NowMs = 1'800'000'000'000;

DeskSnapshot deskOf(int waiting, const QList<int> &loads, int cap)
{
    DeskSnapshot snapshot;
    snapshot.live = snapshot.complete = true;
    snapshot.cap = cap;
    for (int chat = 0; chat < waiting; ++chat)
        snapshot.waiting.append(
            test::makeChat(QByteArray::number(chat + 1), {}, QStringLiteral("wa"), NowMs));
    for (int index = 0; index < loads.size(); ++index)
        snapshot.agents.append(test::makeAgent(QByteArray::number(index + 1), {}, loads.at(index)));
    return snapshot;
}

template<typename Change>
void changeAgent(DeskSnapshot &snapshot, int index, Change change)
{
    AgentRecord agent = *snapshot.agents.at(index);
    change(agent);
    snapshot.agents[index] = std::make_shared<const AgentRecord>(agent);
}

/// The same by the plain rule, one chat at a time over a sorted list.
QList<int> loadsByBruteForce(const DeskSnapshot &snapshot, int cap)
{
    QList<int> loads;
    QList<int> caps;
    for (const AgentRow &agent : snapshot.agents) {
        if (agent->eligible && !agent->setAside) {
            loads.append(agent->load);
            caps.append(agent->ownCap.value_or(cap));
        }
    }
    for (qsizetype left = snapshot.waiting.size(); left > 0; --left) {
        int best = -1;
        for (int index = 0; index < loads.size(); ++index) {
            if (loads.at(index) < caps.at(index) && (best < 0 || loads.at(index) < loads.at(best)))
                best = index;
        }
        if (best < 0)
            break;
        ++loads[best];
    }
    std::sort(loads.begin(), loads.end());
    return loads;
}

QList<int> sortedLoads(const QMap<int, int> &counts)
{
    QList<int> loads;
    for (auto entry = counts.begin(); entry != counts.end(); ++entry)
        loads.append(QList<int>(entry.value(), entry.key()));
    return loads;
}

} // namespace

TEST(CapPreviewOf, TheSampleDeskAtSix)
{
    const CapPreview preview = previewCap(test::sampleSnapshot(NowMs), 6);
    EXPECT_EQ(preview.waiting, 17);
    EXPECT_EQ(preview.goOut, 15);
    EXPECT_EQ(preview.over, 0);
    EXPECT_EQ(preview.atCap, 13);
    EXPECT_EQ(preview.ownCap, 3);
    EXPECT_EQ(preview.loadsNow, (QMap<int, int>{{3, 2}, {4, 2}, {5, 11}, {8, 1}}));
    EXPECT_EQ(preview.loadsThen, (QMap<int, int>{{3, 2}, {6, 13}, {8, 1}}));
    EXPECT_EQ(stepSentence(preview), QStringLiteral("15 of 17 go out now"));
    EXPECT_EQ(previewHeadline(preview, 5), QStringLiteral("5 to 6: 15 of 17 waiting go out now"));
    EXPECT_EQ(previewDetail(preview), QStringLiteral("2 still wait. 13 agents at 6, 3 with own cap."));
    EXPECT_EQ(histogramInWords(preview),
              QStringLiteral("Agents by chats held. Now: 2 with 3, 2 with 4, 11 with 5, 1 "
                             "with 8. At 6: 2 with 3, 13 with 6, 1 with 8."));
}

TEST(CapPreviewOf, TheSampleDeskAtFour)
{
    const CapPreview preview = previewCap(test::sampleSnapshot(NowMs), 4);
    EXPECT_EQ(preview.goOut, 0);
    EXPECT_EQ(preview.over, 11);
    EXPECT_EQ(stepSentence(preview), QStringLiteral("none go out, 11 over"));
    EXPECT_EQ(previewHeadline(preview, 5), QStringLiteral("5 to 4: all 17 waiting stay"));
}

TEST(CapPreviewOf, LeastLoadedFirst)
{
    const CapPreview preview = previewCap(deskOf(3, {0, 4, 4}, 5), 5);
    EXPECT_EQ(preview.goOut, 3);
    EXPECT_EQ(preview.loadsThen, (QMap<int, int>{{3, 1}, {4, 2}}));
}

TEST(CapPreviewOf, AnOwnCapReplacesTheGlobalOneBothWays)
{
    DeskSnapshot desk = deskOf(20, {0, 0, 0}, 5);
    changeAgent(desk, 0, [](AgentRecord &agent) { agent.ownCap = 8; });
    changeAgent(desk, 1, [](AgentRecord &agent) { agent.ownCap = 0; });
    const CapPreview preview = previewCap(desk, 2);
    EXPECT_EQ(preview.goOut, 10);
    EXPECT_EQ(preview.atCap, 1);
    EXPECT_EQ(preview.ownCap, 2);
}

TEST(CapPreviewOf, WhoIsOfflineOrSetAsideGetsNothing)
{
    DeskSnapshot desk = deskOf(5, {0, 0, 0}, 5);
    changeAgent(desk, 0, [](AgentRecord &agent) { agent.eligible = false; });
    changeAgent(desk, 1, [](AgentRecord &agent) { agent.setAside = true; });
    const CapPreview preview = previewCap(desk, 3);
    EXPECT_EQ(preview.goOut, 3);
    EXPECT_EQ(preview.loadsNow, (QMap<int, int>{{0, 1}}));
}

TEST(CapPreviewOf, OnlyQueuedChatsCount)
{
    DeskSnapshot desk = deskOf(3, {0}, 5);
    ChatRecord parked = *desk.waiting.front();
    parked.state = ChatState::Parked;
    desk.waiting.append(std::make_shared<const ChatRecord>(parked));
    ChatRecord calling = parked;
    calling.state = ChatState::Calling;
    desk.waiting.append(std::make_shared<const ChatRecord>(calling));
    EXPECT_EQ(previewCap(desk, 5).waiting, 3);
}

TEST(CapPreviewOf, PromisesNothingNowWhileChatsCannotGoOut)
{
    DeskSnapshot desk = test::sampleSnapshot(NowMs);
    desk.pause.paused = true;
    EXPECT_EQ(stepSentence(previewCap(desk, 6)), QStringLiteral("15 of 17 have a seat"));
    desk.pause.paused = false;
    desk.trouble = Trouble::QiscusDown;
    EXPECT_TRUE(previewCap(desk, 6).blocked);
    desk.trouble = Trouble::CapRejected;
    EXPECT_FALSE(previewCap(desk, 6).blocked) << "a bad value from outside stops nothing";
}

TEST(CapPreviewOf, NobodyWaiting)
{
    const CapPreview preview = previewCap(deskOf(0, {1, 2}, 2), 3);
    EXPECT_EQ(stepSentence(preview), QStringLiteral("nobody waits"));
    EXPECT_EQ(previewHeadline(preview, 2), QStringLiteral("2 to 3: nobody is waiting"));
}

TEST(CapPreviewOf, AgreesWithTheRuleAppliedChatByChat)
{
    QRandomGenerator random(20260726);
    for (int round = 0; round < 300; ++round) {
        QList<int> loads;
        for (int agent = random.bounded(1, 12); agent > 0; --agent)
            loads.append(random.bounded(0, 9));
        DeskSnapshot desk = deskOf(random.bounded(0, 40), loads, 5);
        for (int index = 0; index < loads.size(); ++index) {
            const int dice = random.bounded(8);
            const int ownCap = random.bounded(0, 10);
            changeAgent(desk, index, [dice, ownCap](AgentRecord &agent) {
                agent.eligible = dice != 0;
                agent.setAside = dice == 1;
                if (dice == 2)
                    agent.ownCap = ownCap;
            });
        }
        const int cap = random.bounded(1, 10);
        EXPECT_EQ(sortedLoads(previewCap(desk, cap).loadsThen), loadsByBruteForce(desk, cap))
            << "round " << round;
    }
}
