/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/status/advicepopover.h"
#include "ui/status/healthstrip.h"
#include "ui/status/verdictband.h"
#include "ui/theme/appearance.h"
#include "ui/theme/tokenlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

constexpr qint64 NowMs = 1'800'000'000'000;

template<typename Button>
Button *buttonNamed(const QWidget &widget, const QString &text)
{
    for (Button *button : widget.findChildren<Button *>()) {
        if (button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

class BandTest : public testing::Test
{
protected:
    BandTest()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(band);
        layout->addStretch();
        layout->addWidget(strip);
        window.resize(1280, 800);
        window.show();
        QApplication::setActiveWindow(&window);
        band->setPauseState(false, true);
    }

    QPushButton *button(const char *text) const
    {
        return buttonNamed<QPushButton>(window, QString::fromUtf8(text));
    }
    QLineEdit *reason() const { return band->findChild<QLineEdit *>(); }
    AdvicePopover *advice() const { return window.findChild<AdvicePopover *>(); }
    QColor ground() const { return band->grab().toImage().pixelColor(band->width() / 2, 4); }

    Verdict verdictAt(VerdictLevel level) const
    {
        return {level, false, QStringLiteral("It happened."), QStringLiteral("It means."),
                QStringLiteral("Do this.")};
    }

    Appearance appearance{AppearanceChoice::Light};
    test::FakeDesk control;
    QWidget window;
    VerdictBand *band = new VerdictBand(control, &window);
    HealthStrip *strip = new HealthStrip(&window);
};

} // namespace

TEST_F(BandTest, ShowsTheVerdictInItsColour)
{
    band->setVerdict(verdictAt(VerdictLevel::Bad));
    EXPECT_EQ(band->accessibleName(), QStringLiteral("State of the desk"));
    EXPECT_EQ(band->findChild<TokenLabel *>(QStringLiteral("sentence"))->text(),
              QStringLiteral("It happened."));
    EXPECT_EQ(band->findChild<TokenLabel *>(QStringLiteral("consequence"))->text(),
              QStringLiteral("It means."));
    EXPECT_EQ(ground(), tokenColor(Scheme::Light, Token::BadSolid));
    band->setVerdict(verdictAt(VerdictLevel::Warning));
    EXPECT_EQ(ground(), tokenColor(Scheme::Light, Token::WarnGround));
    band->setVerdict(verdictAt(VerdictLevel::Well));
    EXPECT_EQ(ground(), tokenColor(Scheme::Light, Token::Base));
}

TEST_F(BandTest, PracticeIsOutlinedInTheAccent)
{
    band->setVerdict(verdictAt(VerdictLevel::Practice));
    EXPECT_EQ(band->grab().toImage().pixelColor(band->width() / 2, 0),
              tokenColor(Scheme::Light, Token::Accent));
}

TEST_F(BandTest, ALongSentenceBecomesSmallerRatherThanCut)
{
    Verdict verdict = verdictAt(VerdictLevel::Bad);
    auto *sentence = band->findChild<TokenLabel *>(QStringLiteral("sentence"));
    band->setVerdict(verdict);
    const double usual = sentence->font().pointSizeF();
    verdict.sentence = QStringLiteral("Practice mode: Redis is away since 13:47:49. Nothing is assigned.");
    band->setVerdict(verdict);
    band->setRinging(true);
    EXPECT_LT(sentence->font().pointSizeF(), usual);
    EXPECT_LE(QFontMetrics(sentence->font()).horizontalAdvance(sentence->text()), sentence->width());
    verdict.sentence = QStringLiteral("It happened.");
    band->setVerdict(verdict);
    EXPECT_EQ(sentence->font().pointSizeF(), usual);
}

TEST_F(BandTest, WhatToDoIsThereOnlyInTrouble)
{
    Verdict well = verdictAt(VerdictLevel::Well);
    well.advice.clear();
    band->setVerdict(well);
    EXPECT_FALSE(button("What to do")->isVisible());
    band->setVerdict(verdictAt(VerdictLevel::Bad));
    ASSERT_TRUE(button("What to do")->isVisible());
    QTest::mouseClick(button("What to do"), Qt::LeftButton);
    ASSERT_TRUE(advice() && advice()->isVisible());
    EXPECT_EQ(advice()->accessibleDescription(), QStringLiteral("Do this."));
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_FALSE(advice()->isVisible());
}

TEST_F(BandTest, PausingAsksForAReasonInPlace)
{
    QTest::mouseClick(button("Pause assigning"), Qt::LeftButton);
    EXPECT_TRUE(control.calls().isEmpty());
    ASSERT_TRUE(reason()->isVisible());
    QTest::keyClicks(reason(), QStringLiteral(" Shift change "));
    QTest::keyClick(reason(), Qt::Key_Return);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls().front().kind, test::FakeDesk::Call::Kind::Pause);
    EXPECT_EQ(control.calls().front().reason, QStringLiteral("Shift change"));
    EXPECT_FALSE(reason()->isVisible());
}

TEST_F(BandTest, PausingTakesNoReasonAsWell)
{
    QTest::mouseClick(button("Pause assigning"), Qt::LeftButton);
    QTest::mouseClick(buttonNamed<QPushButton>(*reason()->parentWidget(), QStringLiteral("Pause")),
                      Qt::LeftButton);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_TRUE(control.calls().front().reason.isEmpty());
}

TEST_F(BandTest, EscLeavesTheReason)
{
    QTest::mouseClick(button("Pause assigning"), Qt::LeftButton);
    QTest::keyClick(reason(), Qt::Key_Escape);
    EXPECT_FALSE(reason()->isVisible());
    EXPECT_TRUE(control.calls().isEmpty());
}

TEST_F(BandTest, ResumesWithOneClick)
{
    band->setPauseState(true, true);
    EXPECT_FALSE(button("Pause assigning"));
    QTest::mouseClick(button("Resume assigning"), Qt::LeftButton);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls().front().kind, test::FakeDesk::Call::Kind::Resume);
}

TEST_F(BandTest, CannotPauseWithoutRedis)
{
    band->setPauseState(false, false);
    EXPECT_FALSE(button("Pause assigning")->isEnabled());
    EXPECT_FALSE(button("Pause assigning")->toolTip().isEmpty());
    band->askForPause();
    EXPECT_FALSE(reason()->isVisible());
}

TEST_F(BandTest, ARefusedPauseIsSaid)
{
    band->askForPause();
    QTest::keyClick(reason(), Qt::Key_Return);
    control.answerLast(false, QStringLiteral("Redis went away."));
    ASSERT_TRUE(advice() && advice()->isVisible());
    EXPECT_EQ(advice()->accessibleDescription(), QStringLiteral("Redis went away."));
}

TEST_F(BandTest, AnAlarmIsRaisedOnce)
{
    const QSignalSpy alarms(band, &VerdictBand::alarmed);
    Verdict verdict = verdictAt(VerdictLevel::Warning);
    band->setVerdict(verdict);
    EXPECT_EQ(alarms.count(), 0);
    verdict.level = VerdictLevel::Bad;
    band->setVerdict(verdict);
    verdict.sentence = QStringLiteral("A customer has waited 5:01.");
    band->setVerdict(verdict);
    EXPECT_EQ(alarms.count(), 1) << "a wait that ticks must not call out each second";
}

TEST_F(BandTest, TheStripNamesFivePartsWithTheirState)
{
    strip->setSnapshot(test::sampleSnapshot(NowMs));
    EXPECT_EQ(strip->accessibleName(), QStringLiteral("Health"));
    for (const char *text : {"Redis: ok, 0.4 ms", "Qiscus: ok, 180 ms", "Webhook: last 2 s ago",
                             "Allocator: assigning, 2 in flight", "Other desks: 1, Ratih"})
        EXPECT_TRUE(buttonNamed<QToolButton>(*strip, QString::fromUtf8(text))) << text;
}

TEST_F(BandTest, LongStatesDoNotWidenTheWindow)
{
    DeskSnapshot desk = test::sampleSnapshot(NowMs);
    strip->setSnapshot(desk);
    const int before = strip->minimumSizeHint().width();
    for (HealthItem &item : desk.health)
        item.state = QStringLiteral("x").repeated(300);
    strip->setSnapshot(desk);
    QCoreApplication::sendPostedEvents(); // layouts learn of a new text by event
    EXPECT_EQ(strip->minimumSizeHint().width(), before);
}

TEST_F(BandTest, AClickOnAPartTellsWhyAndWhatToDo)
{
    strip->setSnapshot(test::troubleSnapshot(NowMs));
    auto *redis = buttonNamed<QToolButton>(*strip, QStringLiteral("Redis: away"));
    ASSERT_TRUE(redis);
    EXPECT_TRUE(redis->font().bold()) << "colour is never alone";
    QTest::mouseClick(redis, Qt::LeftButton);
    ASSERT_TRUE(advice() && advice()->isVisible());
    EXPECT_TRUE(advice()->accessibleDescription().contains(QStringLiteral("Start Redis again")));
    EXPECT_TRUE(window.rect().contains(advice()->geometry()));
    QTest::mouseClick(redis, Qt::LeftButton);
    EXPECT_FALSE(advice()->isVisible());
}

TEST_F(BandTest, AClickElsewhereTakesTheTextAway)
{
    strip->setSnapshot(test::troubleSnapshot(NowMs));
    QTest::mouseClick(buttonNamed<QToolButton>(*strip, QStringLiteral("Redis: away")), Qt::LeftButton);
    ASSERT_TRUE(advice()->isVisible());
    QTest::mouseClick(&window, Qt::LeftButton, Qt::NoModifier, QPoint(600, 300));
    EXPECT_FALSE(advice()->isVisible());
}

TEST_F(BandTest, TellsHowFreshTheNumbersAre)
{
    const auto *freshness = strip->findChild<TokenLabel *>(QStringLiteral("freshness"));
    strip->tick(NowMs);
    EXPECT_EQ(freshness->text(), QStringLiteral("Not read yet"));
    strip->setSnapshot(test::sampleSnapshot(NowMs));
    strip->tick(NowMs);
    EXPECT_TRUE(freshness->text().startsWith(QStringLiteral("Live, ")));
    strip->setSnapshot(test::troubleSnapshot(NowMs));
    strip->tick(NowMs);
    EXPECT_TRUE(freshness->text().startsWith(QStringLiteral("Frozen at ")));
}
