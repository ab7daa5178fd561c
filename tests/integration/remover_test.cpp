/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/remover.h"
#include "core/ledger/boottime.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/ledgerdriver.h"

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

/// A chat that is being put back, while Qiscus answers every call that it may not.
class RemoverTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        staff(1);
        desk->enqueue("1");
        desk->confirm(desk->reserve().reservations.value(0), 7);
        reservation = desk->putBack(desk->see("1")).reservation.value_or(Reservation{});
        ASSERT_EQ(desk->chat("1")->state, ChatState::Removing);
    }

    RemovalOutcome forbidden(const Reservation &which)
    {
        Remover remover(client, desk->ledger);
        std::optional<RemovalReport> report;
        remover.remove(which, bootTime(), [&](const RemovalReport &told) { report = told; });
        EXPECT_TRUE(waitUntil([&] { return report.has_value(); }));
        return report.value_or(RemovalReport{}).outcome;
    }

    Reservation reservation;
    QiscusScriptedServer server{[](const SeenRequest &) { return http(403, R"({"errors":"Forbidden"})"); }};
    QiscusClient client{optionsFor(server.url())};
};

TEST_F(RemoverTest, ADefiniteNoToTheFirstCallLeavesTheChatWithItsAgent)
{
    EXPECT_EQ(forbidden(reservation), RemovalOutcome::Refused);
    EXPECT_EQ(desk->chat("1")->state, ChatState::Held);
}

/// The first call may have taken the agent from the room: a no to the second one says nothing about it.
TEST_F(RemoverTest, ADefiniteNoToARepeatedCallProvesNothing)
{
    desk->finishRemoval(reservation, RemovalOutcome::Unknown);
    pass(60s);
    const QList<DueWork> due = desk->takeDue();
    ASSERT_EQ(due.size(), 1);
    ASSERT_EQ(due.at(0).kind, DueWork::Kind::RepeatRemove);
    EXPECT_EQ(forbidden(due.at(0).reservation), RemovalOutcome::Unknown);
    EXPECT_EQ(desk->chat("1")->state, ChatState::Removing);
}

} // namespace

} // namespace desk::test
