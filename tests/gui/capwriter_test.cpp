/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/status/capwriter.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

class CapWriterTest : public testing::Test
{
protected:
    CapWriterTest() { see(5); }

    void see(int cap)
    {
        DeskSnapshot snapshot;
        snapshot.cap = cap;
        writer.setSnapshot(snapshot);
    }

    const test::FakeDesk::Call &lastCall() const { return control.calls().back(); }

    void expectUndo(int from, int to)
    {
        const std::optional<CapUndo> undo = writer.undo();
        ASSERT_TRUE(undo.has_value());
        EXPECT_EQ(undo->from, from);
        EXPECT_EQ(undo->to, to);
        EXPECT_GT(undo->secondsLeft, 0);
        EXPECT_LE(undo->secondsLeft, 10);
    }

    test::FakeDesk control;
    CapWriter writer{control};
    QSignalSpy elsewhere{&writer, &CapWriter::changedElsewhere};
    QSignalSpy refused{&writer, &CapWriter::refused};
};

} // namespace

TEST_F(CapWriterTest, AStepWritesAtOnceAndExpectsWhatWasSeen)
{
    writer.step(+1);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(lastCall().expected, 5);
    EXPECT_EQ(lastCall().cap, 6);
    EXPECT_TRUE(writer.isWriting());
    EXPECT_EQ(writer.target(), 6);
    EXPECT_EQ(writer.stored(), 5) << "not stored before the ledger says so";
}

TEST_F(CapWriterTest, ClicksDuringAWriteAreSummedUpAndExpectOurOwnWrite)
{
    for (int click = 0; click < 3; ++click)
        writer.step(+1);
    EXPECT_EQ(control.calls().size(), 1) << "one write at a time";
    EXPECT_EQ(writer.target(), 8);
    control.answerLast(true);
    ASSERT_EQ(control.calls().size(), 2);
    EXPECT_EQ(lastCall().expected, 6);
    EXPECT_EQ(lastCall().cap, 8);
    control.answerLast(true);
    EXPECT_EQ(writer.stored(), 8);
    expectUndo(5, 8);
}

TEST_F(CapWriterTest, ABurstIsOneUndo)
{
    writer.step(+1);
    control.answerLast(true);
    writer.step(+1);
    control.answerLast(true);
    expectUndo(5, 7);
    writer.takeBack();
    EXPECT_EQ(lastCall().expected, 7);
    EXPECT_EQ(lastCall().cap, 5);
    control.answerLast(true);
    EXPECT_EQ(writer.stored(), 5);
    EXPECT_FALSE(writer.undo().has_value()) << "an undo offers no undo of itself";
}

TEST_F(CapWriterTest, ABurstThatReturnsOffersNothing)
{
    writer.step(+1);
    control.answerLast(true);
    writer.step(-1);
    control.answerLast(true);
    EXPECT_FALSE(writer.undo().has_value());
}

TEST_F(CapWriterTest, ARefusedWriteSaysWhyAndKeepsWhatIsStored)
{
    writer.step(+1);
    writer.step(+1);
    control.answerLast(false, QStringLiteral("changed meanwhile"));
    EXPECT_EQ(writer.stored(), 5);
    EXPECT_EQ(writer.target(), 5) << "the second click was meant for a value that does not stand";
    EXPECT_EQ(control.calls().size(), 1);
    EXPECT_FALSE(writer.undo().has_value());
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(refused.front().front().toString(), QStringLiteral("changed meanwhile"));
}

TEST_F(CapWriterTest, AChangeFromOutsideIsShownAndEndsTheUndo)
{
    writer.step(+1);
    control.answerLast(true);
    see(6);
    EXPECT_EQ(elsewhere.count(), 0) << "that was our own";
    see(9);
    EXPECT_EQ(elsewhere.count(), 1);
    EXPECT_EQ(writer.stored(), 9);
    EXPECT_FALSE(writer.undo().has_value());
    writer.step(-1);
    EXPECT_EQ(lastCall().expected, 9);
}

TEST_F(CapWriterTest, ASnapshotOfThePastIsNoChangeFromOutside)
{
    writer.step(+1);
    see(5);
    control.answerLast(true);
    see(5); // taken before the write was stored, delivered after
    EXPECT_EQ(writer.stored(), 6);
    EXPECT_EQ(elsewhere.count(), 0);
    expectUndo(5, 6);
}

TEST_F(CapWriterTest, AChangeSeenDuringARefusedWriteIsTakenUpWithoutAnotherSnapshot)
{
    writer.step(+1);
    see(8);
    EXPECT_EQ(writer.stored(), 5);
    control.answerLast(false, QStringLiteral("changed meanwhile"));
    EXPECT_EQ(writer.stored(), 8);
    EXPECT_EQ(elsewhere.count(), 1);
}

TEST_F(CapWriterTest, TheFirstSnapshotIsNoChange)
{
    CapWriter fresh(control);
    const QSignalSpy changes(&fresh, &CapWriter::changedElsewhere);
    fresh.step(+1);
    EXPECT_TRUE(control.calls().isEmpty()) << "nothing is written before anything was read";
    DeskSnapshot snapshot;
    snapshot.cap = 4;
    fresh.setSnapshot(snapshot);
    EXPECT_EQ(fresh.stored(), 4);
    EXPECT_EQ(changes.count(), 0);
}

TEST_F(CapWriterTest, StaysWithinTheRange)
{
    writer.write(5000);
    EXPECT_EQ(lastCall().cap, 1000);
    control.answerLast(true);
    writer.write(-3);
    EXPECT_EQ(lastCall().cap, 1);
}

TEST_F(CapWriterTest, WritingWhatStandsDoesNothing)
{
    writer.write(5);
    EXPECT_TRUE(control.calls().isEmpty());
}

TEST_F(CapWriterTest, TheValueInForceMayBeWrittenOverNonsense)
{
    DeskSnapshot snapshot;
    snapshot.cap = 5;
    snapshot.capState.rejected = "many";
    writer.setSnapshot(snapshot);
    writer.write(5);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(lastCall().expected, 5);
    EXPECT_EQ(lastCall().cap, 5);
    control.answerLast(true);
    EXPECT_FALSE(writer.undo().has_value()) << "there is nothing to go back to";
}

TEST_F(CapWriterTest, AnswersToOthersAreNotOurs)
{
    writer.step(+1);
    control.answer(lastCall().request + 1000, true);
    EXPECT_TRUE(writer.isWriting());
}
