/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/format/channels.h"
#include "ui/format/counts.h"
#include "ui/format/displaytext.h"
#include "ui/format/durations.h"

#include <gtest/gtest.h>

namespace desk
{

namespace
{

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

TEST(Durations, CountMinutesAndSecondsBelowAnHour)
{
    EXPECT_EQ(shortDuration(0), QStringLiteral("0:00"));
    EXPECT_EQ(shortDuration(102 * Second), QStringLiteral("1:42"));
    EXPECT_EQ(shortDuration(Hour - 1), QStringLiteral("59:59"));
}

TEST(Durations, CountHoursAndMinutesFromAnHourOn)
{
    EXPECT_EQ(shortDuration(Hour), QStringLiteral("1 h 00"));
    EXPECT_EQ(shortDuration(Hour + 2 * Minute + 59 * Second), QStringLiteral("1 h 02"));
    EXPECT_EQ(shortDuration(2 * Day + 3 * Hour), QStringLiteral("2 d 03 h"));
}

TEST(Durations, NeverShowLessThanNothing)
{
    EXPECT_EQ(shortDuration(-5 * Second), QStringLiteral("0:00"));
    EXPECT_EQ(spokenDuration(-5 * Second), QStringLiteral("0 seconds"));
}

TEST(Durations, RoughOnesHaveOneUnit)
{
    EXPECT_EQ(roughDuration(44 * Second), QStringLiteral("0:44"));
    EXPECT_EQ(roughDuration(12 * Minute + 40 * Second), QStringLiteral("12 min"));
    EXPECT_EQ(roughDuration(Hour + 59 * Minute), QStringLiteral("1 h"));
    EXPECT_EQ(roughDuration(3 * Day), QStringLiteral("3 d"));
}

TEST(Durations, AreSpokenInWholeWords)
{
    EXPECT_EQ(spokenDuration(12 * Minute + 48 * Second), QStringLiteral("12 minutes 48 seconds"));
    EXPECT_EQ(spokenDuration(Minute + Second), QStringLiteral("1 minute 1 second"));
    EXPECT_EQ(spokenDuration(2 * Minute), QStringLiteral("2 minutes"));
    EXPECT_EQ(spokenDuration(Hour + 2 * Minute + 30 * Second), QStringLiteral("1 hour 2 minutes"));
    EXPECT_EQ(spokenDuration(Day + 3 * Hour), QStringLiteral("1 day 3 hours"));
}

TEST(Counts, AreShortenedFromTenThousandOnAndNeverRoundedUp)
{
    EXPECT_EQ(compactCount(9999), QStringLiteral("9999"));
    EXPECT_EQ(compactCount(10'000), QStringLiteral("10.0k"));
    EXPECT_EQ(compactCount(10'299), QStringLiteral("10.2k"));
    EXPECT_EQ(compactCount(999'999), QStringLiteral("999.9k"));
    EXPECT_EQ(compactCount(1'500'000), QStringLiteral("1.5M"));
}

TEST(Channels, HaveTheWordThatPeopleUse)
{
    EXPECT_EQ(channelWord(QStringLiteral("wa"), QStringLiteral("WA Toko")), QStringLiteral("WhatsApp"));
    EXPECT_EQ(channelWord(QStringLiteral("qiscus"), {}), QStringLiteral("Web chat"));
    EXPECT_EQ(channelWord(QStringLiteral("telegram"), {}), QStringLiteral("Telegram"));
    EXPECT_EQ(channelWord(QStringLiteral("LINE"), {}), QStringLiteral("LINE"));
    EXPECT_EQ(channelWord(QStringLiteral("ig"), {}), QStringLiteral("Instagram"));
    EXPECT_EQ(channelWord(QStringLiteral("fb"), {}), QStringLiteral("Facebook"));
}

TEST(Channels, OfAnUnknownKindKeepTheirOwnName)
{
    EXPECT_EQ(channelWord(QStringLiteral("custom"), QStringLiteral("Kiosk")), QStringLiteral("Kiosk"));
    EXPECT_EQ(channelWord(QStringLiteral("tokopedia"), {}), QStringLiteral("tokopedia"));
    EXPECT_EQ(channelWord({}, {}), QStringLiteral("Unknown"));
    EXPECT_EQ(channelIcon(QStringLiteral("custom")), IconName::Globe);
}

TEST(DisplayText, LosesWhatTurnsTheWritingDirection)
{
    const QString spoofed = QString::fromUtf16(u"abc\u202Egnp.exe\u202C \u2067x\u2069\u200F\u061C");
    EXPECT_EQ(displayText(spoofed), QStringLiteral("abcgnp.exe x"));
}

TEST(DisplayText, IsOneLineWithSingleSpaces)
{
    EXPECT_EQ(displayText(QStringLiteral("  Budi\n\tSantoso\u0007 ")), QStringLiteral("Budi Santoso"));
}

TEST(DisplayText, KeepsMarkupAndEmojiAsTyped)
{
    const QString name = QString::fromUtf16(u"<b>x</b> \U0001F600");
    EXPECT_EQ(displayText(name), name);
}

TEST(DisplayText, KeepsTheLinesOfABody)
{
    EXPECT_EQ(displayBody(QStringLiteral("HTTP 422\r\n{\"a\":1}")), QStringLiteral("HTTP 422\n{\"a\":1}"));
}

TEST(DisplayText, CannotBringMarkupIntoAToolTip)
{
    EXPECT_EQ(plainToolTip(QStringLiteral("<b>x</b>\ny")),
              QStringLiteral("<p>&lt;b&gt;x&lt;/b&gt;<br>y</p>"));
}

} // namespace

} // namespace desk
