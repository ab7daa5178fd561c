/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"
#include "ui/mainwindow.h"
#include "ui/status/tile.h"
#include "ui/theme/tokens.h"
#include "ui/wallboard/fittedlabel.h"
#include "ui/wallboard/wallboard.h"
#include "ui/wallboard/wallhealth.h"
#include "ui/wallboard/walltile.h"

#include <QAccessible>
#include <QApplication>
#include <QDateTime>
#include <QFontInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

class WallboardTest : public testing::Test
{
protected:
    WallboardTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
        window.resize(1280, 800);
        window.show();
        wall = window.wallboard();
    }
    ~WallboardTest() override
    {
        QApplication::setFont(m_font);
        QLocale::setDefault(m_locale);
    }

    qint64 now() const { return QDateTime::currentMSecsSinceEpoch(); }

    QPushButton *button() const
    {
        for (QPushButton *one : window.findChildren<QPushButton *>()) {
            if (one->accessibleName() == QStringLiteral("Wallboard"))
                return one;
        }
        return nullptr;
    }

    /// On the wall with a given size, as on a screen of that size.
    void showAt(const QSize &size)
    {
        if (!wall->isVisible())
            wall->toggle(&window);
        wall->showNormal();
        wall->resize(size);
        QApplication::processEvents();
    }

    WallTile *tile(const char *name) const
    {
        for (WallTile *one : wall->findChildren<WallTile *>()) {
            if (one->accessibleName() == QLatin1StringView(name))
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_settingsFolder;
    QFont m_font = QApplication::font();
    QLocale m_locale;
    test::FakeDesk control;
    MainWindow window{control};
    Wallboard *wall = nullptr;
};

QString textOf(const QWidget *tile, const char *objectName)
{
    const auto *label = tile ? tile->findChild<TokenLabel *>(QLatin1StringView(objectName)) : nullptr;
    return label ? label->text() : QStringLiteral("no such label");
}

/// A desk whose numbers are as long as they get.
DeskSnapshot longNumbers(qint64 nowMs)
{
    DeskSnapshot desk = test::troubleSnapshot(nowMs);
    desk.queueDepth = 19'888;
    ChatRecord oldest = *desk.waiting.front();
    oldest.arrivalUs = (nowMs - 86'399'000LL) * 1000;
    desk.waiting.front() = std::make_shared<const ChatRecord>(oldest);
    desk.agentsWithRoom = desk.agentsFull = desk.agentsOffline = 1888;
    desk.assignedPerMinute = 8888.8;
    desk.medianWaitMs = desk.percentile95WaitMs = 88'888'000;
    desk.spooled = 88'888;
    return desk;
}

} // namespace

TEST_F(WallboardTest, BeginsWithF11OrTheButtonAndEndsWithEscOrF11)
{
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, Qt::Key_F11);
    ASSERT_TRUE(wall->isVisible());
    EXPECT_TRUE(wall->isFullScreen());
    QTest::keyClick(wall, Qt::Key_Escape);
    EXPECT_FALSE(wall->isVisible());
    ASSERT_TRUE(button());
    button()->click();
    ASSERT_TRUE(wall->isVisible());
    QTest::keyClick(wall, Qt::Key_F11);
    EXPECT_FALSE(wall->isVisible());
    EXPECT_TRUE(window.isVisible());
}

TEST_F(WallboardTest, GoesWithTheWindow)
{
    wall->toggle(&window);
    window.close();
    EXPECT_FALSE(wall->isVisible());
}

TEST_F(WallboardTest, ShowsTheNumbersOfTheTiles)
{
    control.publish(test::sampleSnapshot(now()));
    showAt({1920, 1080});
    for (const DeskSnapshot &desk : {test::sampleSnapshot(now()), test::troubleSnapshot(now())}) {
        control.publish(desk);
        for (const Tile *shown : window.findChildren<Tile *>()) {
            if (shown->accessibleName() == QStringLiteral("Max chats per agent"))
                continue;
            const WallTile *huge = tile(shown->accessibleName().toLatin1().constData());
            ASSERT_TRUE(huge) << qPrintable(shown->accessibleName());
            for (const char *name : {"value", "room", "full", "offline", "median", "p95"})
                EXPECT_EQ(textOf(huge, name), textOf(shown, name)) << qPrintable(shown->accessibleName());
            EXPECT_EQ(huge->concern(), shown->concern());
        }
    }
    EXPECT_EQ(textOf(wall, "sentence"), textOf(&window, "sentence"));
}

TEST_F(WallboardTest, WaitsTickOnTheWall)
{
    control.publish(test::sampleSnapshot(now()));
    showAt({1280, 720});
    const QString before = textOf(tile("Longest wait"), "value");
    EXPECT_TRUE(test::waitUntil([&] { return textOf(tile("Longest wait"), "value") != before; },
                                std::chrono::seconds(5)));
}

TEST_F(WallboardTest, HealthIsThereOnlyWhenSomethingIsBroken)
{
    control.publish(test::sampleSnapshot(now()));
    showAt({1920, 1080});
    auto *health = wall->findChild<WallHealth *>();
    EXPECT_FALSE(health->isVisible());
    control.publish(test::troubleSnapshot(now()));
    EXPECT_TRUE(health->isVisible());
    QStringList shown;
    for (const FittedLabel *label : health->findChildren<FittedLabel *>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    EXPECT_TRUE(shown.join(QLatin1Char('|')).contains(QStringLiteral("Redis: ")));
    control.publish(test::sampleSnapshot(now()));
    EXPECT_FALSE(health->isVisible());
}

TEST_F(WallboardTest, SizesComeFromTheHeight)
{
    control.publish(test::sampleSnapshot(now()));
    for (const QSize &size : {QSize(1920, 1080), QSize(3840, 2160)}) {
        showAt(size);
        const auto pixels = [this](const char *name, const char *figure) {
            return QFontInfo(tile(name)->findChild<FittedLabel *>(QLatin1StringView(figure))->font())
                .pixelSize();
        };
        EXPECT_NEAR(pixels("Waiting", "value"), 0.27 * size.height(), 0.004 * size.height());
        EXPECT_NEAR(pixels("Longest wait", "value"), 0.27 * size.height(), 0.004 * size.height());
        EXPECT_NEAR(pixels("Assigned per minute", "value"), 0.10 * size.height(), 0.004 * size.height());
        EXPECT_NEAR(pixels("Waiting", "note"), 0.034 * size.height(), 0.004 * size.height());
    }
}

TEST_F(WallboardTest, NoTextIsEverCut)
{
    const QSize sizes[] = {{1920, 1080}, {1280, 1024}, {1024, 768}, {1080, 1920}, {3440, 1440}, {640, 480}};
    QLocale::setDefault(QLocale(QLocale::Indonesian)); // a decimal comma goes below the line
    for (const double points : {10.0, 20.0}) {
        QFont font = m_font;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        for (const QSize &size : sizes) {
            showAt(size);
            for (const DeskSnapshot &desk :
                 {test::sampleSnapshot(now()), test::troubleSnapshot(now()), longNumbers(now())}) {
                control.publish(desk);
                QApplication::processEvents();
                for (const FittedLabel *label : wall->findChildren<FittedLabel *>()) {
                    if (!label->isVisible() || label->text().isEmpty())
                        continue;
                    const QString where = QStringLiteral("%1x%2, %3 pt: %4")
                                              .arg(size.width())
                                              .arg(size.height())
                                              .arg(points)
                                              .arg(label->text());
                    const QFontMetrics metrics(label->font());
                    const QRect text = metrics.tightBoundingRect(label->text());
                    const double line =
                        label->contentsRect().center().y() + (metrics.ascent() - metrics.descent()) / 2.0;
                    EXPECT_LE(text.width(), label->width() + 1) << qPrintable(where);
                    EXPECT_GE(line + text.top(), -1) << qPrintable(where);
                    EXPECT_LE(line + text.bottom(), label->height() + 1) << qPrintable(where);
                    EXPECT_TRUE(label->parentWidget()->rect().contains(label->geometry()))
                        << qPrintable(where);
                }
            }
        }
    }
}

TEST_F(WallboardTest, NothingCoversAnotherPart)
{
    control.publish(test::troubleSnapshot(now()));
    for (const QSize &size : {QSize(1920, 1080), QSize(1280, 1024), QSize(1080, 1920), QSize(640, 480)}) {
        showAt(size);
        QList<QRect> taken;
        for (const QObject *part : wall->children()) {
            const auto *widget = qobject_cast<const QWidget *>(part);
            if (!widget || !widget->isVisible())
                continue;
            EXPECT_TRUE(wall->rect().contains(widget->geometry())) << size.width();
            for (const QRect &other : taken)
                EXPECT_FALSE(other.intersects(widget->geometry())) << size.width() << 'x' << size.height();
            taken.append(widget->geometry());
        }
    }
}

TEST_F(WallboardTest, TroubleFillsTheBand)
{
    control.publish(test::troubleSnapshot(now()));
    showAt({1280, 720});
    const QImage picture = wall->grab().toImage();
    const QColor bad = tokenColor(wall->palette(), Token::BadSolid);
    const auto *sentence = wall->findChild<FittedLabel *>(QStringLiteral("sentence"));
    EXPECT_EQ(picture.pixelColor(sentence->geometry().left() - 2, sentence->geometry().bottom() - 2), bad);
    control.publish(test::sampleSnapshot(now()));
    EXPECT_NE(
        wall->grab().toImage().pixelColor(sentence->geometry().left() - 2, sentence->geometry().bottom() - 2),
        bad);
}

TEST_F(WallboardTest, ReadersFindItsParts)
{
    control.publish(test::sampleSnapshot(now()));
    showAt({1280, 720});
    const QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(wall);
    EXPECT_EQ(whole->role(), QAccessible::Grouping);
    EXPECT_EQ(whole->text(QAccessible::Name), QStringLiteral("Wallboard"));
    for (const char *name : {"Waiting", "Longest wait", "Agents", "Assigned per minute", "Wait"}) {
        ASSERT_TRUE(tile(name)) << name;
        EXPECT_EQ(QAccessible::queryAccessibleInterface(tile(name))->role(), QAccessible::Grouping);
    }
}

TEST_F(WallboardTest, DrawsNothingWhileItIsNotShown)
{
    control.publish(test::sampleSnapshot(now()));
    EXPECT_TRUE(textOf(tile("Waiting"), "value").isEmpty());
}
