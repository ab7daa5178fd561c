/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/spoolfile.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;

WebhookRecord chat(const QByteArray &room)
{
    return {.kind = WebhookRecord::Kind::NewChat,
            .receivedUs = 1'790'000'000'000'001,
            .room = room,
            .session = 9'007'199'254'740'993,
            .sessionResolved = true,
            .customer = u"Budi \u00e9\n\"x\""_s,
            .channel = u"WA Toko"_s,
            .source = u"wa"_s};
}

QByteArray lineOf(quint64 number)
{
    return toSpoolLine({number, chat(QByteArray::number(number))});
}

class SpoolFileTest : public testing::Test
{
protected:
    void write(const QByteArray &bytes)
    {
        QFile file(folder.filePath(u"webhooks.spool"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    SpoolFile::Content open()
    {
        SpoolFile file;
        auto content = file.open(folder.path());
        EXPECT_TRUE(content.has_value());
        return content.value_or(SpoolFile::Content());
    }

    QTemporaryDir folder;
};

TEST(SpoolLines, KeepEveryField)
{
    const QByteArray text = toSpoolLine({7, chat("310000001")});
    EXPECT_EQ(text.count('\n'), 1);
    const auto line = readSpoolLine(QByteArrayView(text).chopped(1));
    ASSERT_TRUE(line && line->record);
    EXPECT_EQ(line->number, 7U);
    const WebhookRecord expected = chat("310000001");
    EXPECT_EQ(line->record->receivedUs, expected.receivedUs);
    EXPECT_EQ(line->record->session, expected.session);
    EXPECT_EQ(line->record->sessionResolved, expected.sessionResolved);
    EXPECT_EQ(line->record->room, expected.room);
    EXPECT_EQ(line->record->customer, expected.customer);
    EXPECT_EQ(line->record->channel, expected.channel);
    EXPECT_EQ(line->record->source, expected.source);
}

TEST(SpoolLines, ADamagedOneIsNone)
{
    const QByteArray text = lineOf(1).chopped(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        QByteArray damaged = text;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        EXPECT_FALSE(readSpoolLine(damaged)) << i;
        EXPECT_FALSE(readSpoolLine(QByteArrayView(text).first(i))) << i;
    }
}

TEST_F(SpoolFileTest, IsWholeUpToTheLastLineWhereverItWasTorn)
{
    const QByteArray two = lineOf(1) + lineOf(2);
    const QByteArray all = two + lineOf(3);
    for (qsizetype end = two.size(); end < all.size(); ++end) {
        write(all.first(end));
        const SpoolFile::Content content = open();
        ASSERT_EQ(content.waiting.size(), 2U) << end;
        EXPECT_EQ(content.damagedLines, 0);
        EXPECT_EQ(content.waiting.back().record->room, "2");
    }
    write(all);
    EXPECT_EQ(open().waiting.size(), 3U);
}

TEST_F(SpoolFileTest, ATornEndDoesNotSpoilWhatIsWrittenAfterIt)
{
    write(lineOf(1) + lineOf(2).chopped(5));
    SpoolFile file;
    ASSERT_EQ(file.open(folder.path())->waiting.size(), 1U);
    ASSERT_TRUE(file.append(lineOf(2)));
    EXPECT_EQ(open().waiting.size(), 2U);
}

TEST_F(SpoolFileTest, WhatIsDoneDoesNotComeBack)
{
    write(lineOf(1) + lineOf(2) + toSpoolLine({1, {}}) + lineOf(3));
    const SpoolFile::Content content = open();
    ASSERT_EQ(content.waiting.size(), 2U);
    EXPECT_EQ(content.waiting.front().number, 2U);
    EXPECT_EQ(content.lastNumber, 3U);
}

TEST_F(SpoolFileTest, ADamagedLineIsKeptAside)
{
    write(lineOf(1) + "nonsense\n" + lineOf(2));
    const SpoolFile::Content content = open();
    EXPECT_EQ(content.waiting.size(), 2U);
    EXPECT_EQ(content.damagedLines, 1);
    QFile damaged(folder.filePath(u"webhooks.damaged"_s));
    ASSERT_TRUE(damaged.open(QIODevice::ReadOnly));
    EXPECT_EQ(damaged.readAll(), "nonsense\n");
    EXPECT_EQ(open().damagedLines, 0);
}

TEST_F(SpoolFileTest, OnlyItsOwnerMayReadIt)
{
    write(lineOf(1));
    open();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(folder.filePath(u"webhooks.spool"_s)) & others);
}

TEST_F(SpoolFileTest, SaysWhyItCannotBeOpened)
{
    write({});
    SpoolFile file;
    const auto content = file.open(folder.filePath(u"webhooks.spool/below"_s)); // a file is no folder
    ASSERT_FALSE(content);
    EXPECT_TRUE(content.error().contains(u"DATA_DIR"_s));
    EXPECT_FALSE(file.append(lineOf(1)));
}

} // namespace
} // namespace desk
