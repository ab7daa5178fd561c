/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"
#include "ui/status/cappopover.h"
#include "ui/status/capspinbox.h"
#include "ui/status/captile.h"
#include "ui/theme/appearance.h"
#include "ui/theme/tokenlabel.h"

#include <QDateTime>
#include <QLineEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

class CapTileTest : public testing::Test
{
protected:
    CapTileTest()
    {
        auto *layout = new QVBoxLayout(&window);
        tile = new CapTile(control, &window);
        other = new QLineEdit(&window);
        layout->addWidget(tile);
        layout->addWidget(other);
        layout->addStretch();
        window.resize(900, 600);
        QObject::connect(&control, &DeskControl::snapshotChanged, tile, &CapTile::setSnapshot);
        window.show();
        QApplication::setActiveWindow(&window);
        field = tile->findChild<CapSpinBox *>();
        publish();
    }

    void publish() { control.publish(desk); }

    void publishCap(int cap)
    {
        desk.cap = desk.capState.value = cap;
        publish();
    }

    QAbstractButton *button(const QString &prefix) const
    {
        for (QAbstractButton *one : window.findChildren<QAbstractButton *>()) {
            if (one->accessibleName().startsWith(prefix))
                return one;
        }
        return nullptr;
    }

    void press(const QString &prefix) { QTest::mouseClick(button(prefix), Qt::LeftButton); }

    void type(const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    CapPopover *popover() const { return window.findChild<CapPopover *>(); }
    bool popoverShown() const { return popover() && popover()->isVisible(); }
    QString textOf(const QString &name) const { return tile->findChild<TokenLabel *>(name)->text(); }
    QString shown() const { return field->findChild<QLineEdit *>()->text(); }
    qsizetype writes() const { return control.calls().size(); }

    Appearance appearance{AppearanceChoice::Light};
    test::FakeDesk control;
    DeskSnapshot desk = test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch());
    QWidget window;
    CapTile *tile = nullptr;
    QLineEdit *other = nullptr;
    CapSpinBox *field = nullptr;
};

const QString Lower = QStringLiteral("Lower the cap to");
const QString Raise = QStringLiteral("Raise the cap to");

} // namespace

TEST_F(CapTileTest, TellsBeforeTheClickWhatAStepWouldDo)
{
    EXPECT_EQ(textOf(QStringLiteral("stepUp")), QStringLiteral("6: 15 of 17 go out now"));
    EXPECT_EQ(textOf(QStringLiteral("stepDown")), QStringLiteral("4: none go out, 11 over"));
    EXPECT_TRUE(button(QStringLiteral("Raise the cap to 6")));
    EXPECT_TRUE(button(QStringLiteral("Lower the cap to 4")));
    EXPECT_EQ(field->accessibleName(), QStringLiteral("Max chats per agent"));
}

TEST_F(CapTileTest, TheButtonsWriteAtOnce)
{
    press(Raise);
    ASSERT_EQ(writes(), 1);
    EXPECT_EQ(control.calls().back().expected, 5);
    EXPECT_EQ(control.calls().back().cap, 6);
    control.answerLast(true);
    EXPECT_EQ(field->value(), 6);
    publishCap(6);
    press(Lower);
    EXPECT_EQ(control.calls().back().expected, 6);
    EXPECT_EQ(control.calls().back().cap, 5);
}

TEST_F(CapTileTest, TypingChoosesAndEnterWrites)
{
    type(QStringLiteral("6"));
    EXPECT_EQ(writes(), 0);
    EXPECT_EQ(tile->chosen(), 6);
    ASSERT_TRUE(popoverShown());
    EXPECT_EQ(popover()->accessibleName(), QStringLiteral("What a cap of 6 would do"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(writes(), 1);
    EXPECT_EQ(control.calls().back().cap, 6);
    EXPECT_FALSE(popoverShown());
}

TEST_F(CapTileTest, UpAndDownOnlyChoose)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Up);
    EXPECT_EQ(tile->chosen(), 7);
    EXPECT_EQ(writes(), 0);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_EQ(tile->chosen(), std::nullopt) << "what is stored is no choice";
    EXPECT_FALSE(popoverShown());
}

TEST_F(CapTileTest, EscKeeps)
{
    type(QStringLiteral("9"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(shown(), QStringLiteral("5"));
    EXPECT_FALSE(popoverShown());
    EXPECT_EQ(writes(), 0);
}

TEST_F(CapTileTest, LeavingKeeps)
{
    type(QStringLiteral("9"));
    other->setFocus();
    EXPECT_EQ(shown(), QStringLiteral("5"));
    EXPECT_EQ(tile->chosen(), std::nullopt);
    EXPECT_EQ(writes(), 0);
}

TEST_F(CapTileTest, TheButtonsOfThePreviewDoWhatTheySay)
{
    type(QStringLiteral("6"));
    press(QStringLiteral("Keep 5"));
    EXPECT_EQ(writes(), 0);
    EXPECT_FALSE(popoverShown());
    type(QStringLiteral("6"));
    press(QStringLiteral("Set to 6"));
    ASSERT_EQ(writes(), 1);
    EXPECT_EQ(control.calls().back().cap, 6);
    EXPECT_TRUE(field->hasFocus()) << "the preview takes no focus";
}

TEST_F(CapTileTest, AnEmptyOrForeignTextIsNoChoice)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    EXPECT_EQ(tile->chosen(), std::nullopt);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(writes(), 0);
    publish();
    EXPECT_EQ(shown(), QString()) << "a snapshot must not type";
}

TEST_F(CapTileTest, AChangeFromOutsideFollowsAndIsOutlined)
{
    publishCap(8);
    EXPECT_EQ(shown(), QStringLiteral("8"));
    EXPECT_TRUE(tile->isOutlined());
    EXPECT_TRUE(test::waitUntil([this] { return !tile->isOutlined(); }, std::chrono::seconds(5)));
}

TEST_F(CapTileTest, WithoutAnimationsThereIsNoOutline)
{
    class Still final : public QProxyStyle
    {
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *returned) const override
        {
            return hint == SH_Widget_Animation_Duration
                       ? 0
                       : QProxyStyle::styleHint(hint, option, widget, returned);
        }
    };
    Still still;
    tile->setStyle(&still);
    publishCap(8);
    EXPECT_FALSE(tile->isOutlined());
    tile->setStyle(nullptr);
}

TEST_F(CapTileTest, AChangeFromOutsideDoesNotDisturbTyping)
{
    type(QStringLiteral("12"));
    publishCap(8);
    EXPECT_EQ(shown(), QStringLiteral("12"));
    EXPECT_EQ(tile->chosen(), 12);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(control.calls().back().expected, 8) << "the value last seen";
    EXPECT_EQ(control.calls().back().cap, 12);
}

TEST_F(CapTileTest, OffersOneUndoForABurst)
{
    press(Lower);
    control.answerLast(true);
    press(Lower);
    control.answerLast(true);
    QAbstractButton *undo = button(QStringLiteral("Undo: 5 to 3"));
    ASSERT_TRUE(undo);
    EXPECT_TRUE(undo->isVisible());
    EXPECT_TRUE(undo->text().startsWith(QStringLiteral("Undo: 5 to 3 ("))) << qPrintable(undo->text());
    QTest::mouseClick(undo, Qt::LeftButton);
    EXPECT_EQ(control.calls().back().expected, 3);
    EXPECT_EQ(control.calls().back().cap, 5);
    control.answerLast(true);
    EXPECT_FALSE(undo->isVisible());
}

TEST_F(CapTileTest, LockedWithTheReasonWhileRedisIsAway)
{
    type(QStringLiteral("9"));
    desk.live = false;
    publish();
    EXPECT_FALSE(field->isEnabled());
    EXPECT_FALSE(button(Raise)->isEnabled());
    EXPECT_FALSE(button(Lower)->isEnabled());
    EXPECT_FALSE(popoverShown());
    const QString reason = QStringLiteral("Locked while Redis is away. Was 5.");
    EXPECT_EQ(textOf(QStringLiteral("note")), reason);
    EXPECT_EQ(field->toolTip(), reason);
    EXPECT_EQ(field->accessibleDescription(), reason);
    EXPECT_EQ(button(Raise)->toolTip(), reason);
    desk.live = true;
    publish();
    EXPECT_TRUE(field->isEnabled());
    EXPECT_EQ(shown(), QStringLiteral("5"));
}

TEST_F(CapTileTest, AChoiceDoesNotOutliveALock)
{
    field->setValue(9); // as a screen reader does it: without the focus
    ASSERT_EQ(tile->chosen(), 9);
    desk.live = false;
    publish();
    desk.live = true;
    publish();
    EXPECT_EQ(tile->chosen(), std::nullopt);
    EXPECT_EQ(shown(), QStringLiteral("5"));
}

TEST_F(CapTileTest, LockedBeforeAnythingWasRead)
{
    CapTile fresh(control);
    EXPECT_FALSE(fresh.field()->isEnabled());
    EXPECT_FALSE(fresh.field()->accessibleDescription().isEmpty());
    EXPECT_TRUE(fresh.findChild<QLineEdit *>()->text().isEmpty()) << "no value is known";
}

TEST_F(CapTileTest, WarnsOfNonsenseFromOutside)
{
    desk.capState.rejected = "lots";
    publish();
    EXPECT_EQ(tile->concern(), Concern::Warning);
    EXPECT_EQ(textOf(QStringLiteral("note")),
              QStringLiteral("“lots” from outside is no cap; 5 stays in force"));
    desk.capState.rejected.clear();
    publish();
    EXPECT_EQ(tile->concern(), Concern::None);
}

TEST_F(CapTileTest, ARefusedWriteIsSaid)
{
    press(Raise);
    control.answerLast(false, QStringLiteral("Somebody set it to 8 meanwhile."));
    EXPECT_EQ(textOf(QStringLiteral("note")), QStringLiteral("Somebody set it to 8 meanwhile."));
    EXPECT_EQ(tile->concern(), Concern::Warning);
    EXPECT_EQ(shown(), QStringLiteral("5"));
}

TEST_F(CapTileTest, NothingLowerThanOne)
{
    publishCap(1);
    EXPECT_FALSE(button(Lower)->isEnabled());
    EXPECT_TRUE(button(Raise)->isEnabled());
    EXPECT_TRUE(textOf(QStringLiteral("stepDown")).isEmpty());
}

TEST_F(CapTileTest, TheWheelDoesNothingWithoutFocus)
{
    other->setFocus();
    const QPointF middle = field->rect().center();
    QWheelEvent wheel(middle, field->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(field, &wheel);
    EXPECT_EQ(shown(), QStringLiteral("5"));
    EXPECT_EQ(tile->chosen(), std::nullopt);
}

TEST_F(CapTileTest, AnnouncesTheChoiceForTheDottedSeats)
{
    const QSignalSpy choices(tile, &CapTile::chosenChanged);
    type(QStringLiteral("6"));
    QTest::keyClick(field, Qt::Key_Escape);
    ASSERT_EQ(choices.count(), 2);
    EXPECT_EQ(choices.at(0).front().value<std::optional<int>>(), 6);
    EXPECT_EQ(choices.at(1).front().value<std::optional<int>>(), std::nullopt);
}
