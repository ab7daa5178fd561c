/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/mainwindow.h"
#include "ui/window/language.h"

#include <QDateTime>
#include <QGroupBox>
#include <QLabel>
#include <QTranslator>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

/// Lets the language be spoken for the length of one test.
class Speaking
{
public:
    explicit Speaking(const QString &code)
        : m_before(QLocale())
    {
        m_spoken = speak(*QCoreApplication::instance(), code);
    }
    ~Speaking()
    {
        for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(m_before);
    }
    QString spoken() const { return m_spoken; }

private:
    QLocale m_before;
    QString m_spoken;
};

QStringList namesOfTiles(const QWidget &window)
{
    QStringList names;
    for (const QGroupBox *box : window.findChildren<QGroupBox *>())
        names.append(box->accessibleName());
    return names;
}

} // namespace

TEST(Language, EnglishStandsInTheSources)
{
    const Speaking english(QStringLiteral("en"));
    EXPECT_EQ(english.spoken(), QStringLiteral("en"));
    FakeDesk desk;
    const MainWindow window(desk);
    EXPECT_TRUE(namesOfTiles(window).contains(QStringLiteral("Longest wait")));
}

TEST(Language, OneThatIsNotThereFallsBackToEnglish)
{
    EXPECT_EQ(Speaking(QStringLiteral("xx")).spoken(), QStringLiteral("en"));
}

TEST(Language, TheWindowSpeaksIndonesian)
{
    const Speaking indonesian(QStringLiteral("id"));
    ASSERT_EQ(indonesian.spoken(), QStringLiteral("id"));
    FakeDesk desk;
    MainWindow window(desk);
    desk.publish(sampleSnapshot(QDateTime::currentMSecsSinceEpoch()));
    const QStringList names = namesOfTiles(window);
    EXPECT_TRUE(names.contains(QStringLiteral("Tunggu terlama"))) << qPrintable(names.join(QLatin1Char(',')));
    EXPECT_FALSE(names.contains(QStringLiteral("Longest wait")));
}

TEST(Language, NumbersFollowIt)
{
    const Speaking indonesian(QStringLiteral("id"));
    EXPECT_EQ(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
}

} // namespace desk::test
