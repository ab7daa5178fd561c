/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/appearance.h"
#include "ui/theme/contrast.h"
#include "ui/theme/deskstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QImage>
#include <QPushButton>
#include <QRadioButton>

#include <gtest/gtest.h>

#include <set>

using namespace desk;

namespace
{

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

QImage imageOf(IconName name, const QColor &ink, const QColor &ground, int size = 32)
{
    return iconPixmap(name, ink, ground, size, 1.0).toImage();
}

class EveryIcon : public testing::TestWithParam<int>
{
};

} // namespace

TEST_P(EveryIcon, IsDrawnInTheInkAskedForAndNoOther)
{
    const auto name = static_cast<IconName>(GetParam());
    const QImage image = imageOf(name, Qt::red, Qt::blue);
    EXPECT_GT(pixelsOf(image, Qt::red), 8);
    EXPECT_EQ(pixelsOf(image, Qt::black), 0) << "the file's own ink was not replaced";
    EXPECT_EQ(pixelsOf(image, Qt::white), 0) << "the file's own ground was not replaced";
}

TEST_P(EveryIcon, IsTheSameShapeWhenInkAndGroundAreSwapped)
{
    // White ink on black ground: a careless replacement would turn ink into ground or back.
    const auto name = static_cast<IconName>(GetParam());
    const int ink = pixelsOf(imageOf(name, Qt::white, Qt::black), Qt::white);
    EXPECT_EQ(ink, pixelsOf(imageOf(name, Qt::black, Qt::white), Qt::black));
}

INSTANTIATE_TEST_SUITE_P(Icons, EveryIcon, testing::Range(0, IconCount));

TEST(Icons, TellTheirMeaningByShapeAlone)
{
    std::set<QByteArray> shapes;
    for (int name = 0; name < IconCount; ++name) {
        const QImage image = imageOf(static_cast<IconName>(name), Qt::black, Qt::white);
        shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    EXPECT_EQ(shapes.size(), static_cast<size_t>(IconCount));
}

TEST(Icons, AreSharpOnADenseScreen)
{
    const QPixmap pixmap = iconPixmap(IconName::Ok, Qt::red, Qt::white, 16, 2.0);
    EXPECT_EQ(pixmap.size(), QSize(32, 32));
    EXPECT_DOUBLE_EQ(pixmap.devicePixelRatio(), 2.0);
}

TEST(Icons, OfADisabledButtonAreMuted)
{
    const QPalette palette = paletteFor(Scheme::Dark);
    const QImage image = buttonIcon(IconName::Full, palette).pixmap(QSize(32, 32), QIcon::Disabled).toImage();
    EXPECT_GT(pixelsOf(image, tokenColor(Scheme::Dark, Token::Muted)), 100);
}

TEST(Metrics, FollowTheFont)
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    const int once = Metrics(font).unit();
    font.setPixelSize(39);
    EXPECT_GE(once, 8) << "never smaller, or nothing could be hit with a pointer";
    EXPECT_GE(Metrics(font).unit(), 2 * once);
    EXPECT_EQ(Metrics(font).rowHeight(), 3 * Metrics(font).unit());
}

TEST(Metrics, ReservesTheWidestDigit)
{
    const QFont font = scaledFont(typescale::Hero, true);
    const QFontMetrics metrics(font);
    for (const QString &number : {QStringLiteral("111"), QStringLiteral("888"), QStringLiteral("404")})
        EXPECT_GE(digitsWidth(font, 3), metrics.horizontalAdvance(number));
}

TEST(TokenLabel, KeepsItsWholeTextForReaders)
{
    TokenLabel label;
    label.setSentence(QStringLiteral("Too long"), QStringLiteral(", alarm at 5:00"));
    EXPECT_EQ(label.text(), QStringLiteral("Too long, alarm at 5:00"));
    EXPECT_TRUE(label.accessibleName().isEmpty()) << "a name would replace the text for screen readers";
}

TEST(TokenLabel, IsDrawnInTheColourOfItsToken)
{
    TokenLabel label(Token::Bad);
    label.setPalette(paletteFor(Scheme::Light));
    label.setScale(typescale::Hero, true);
    label.setPlain(QStringLiteral("88"));
    label.resize(label.sizeHint());
    const QImage image = label.grab().toImage();
    EXPECT_GT(pixelsOf(image, tokenColor(Scheme::Light, Token::Bad)), 50);
    label.setPalette(paletteFor(Scheme::Dark));
    EXPECT_GT(pixelsOf(label.grab().toImage(), tokenColor(Scheme::Dark, Token::Bad)), 50);
}

TEST(Appearance, GivesTheApplicationThePaletteOfTheChoice)
{
    Appearance appearance(AppearanceChoice::Dark);
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Dark);
    appearance.choose(AppearanceChoice::HighContrast);
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::HighContrast);
    appearance.choose(AppearanceChoice::Light);
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Light);
}

TEST(Appearance, FollowsTheSystemAgainAfterAChoice)
{
    Appearance appearance(AppearanceChoice::System);
    const Scheme system = appearance.scheme();
    appearance.choose(system == Scheme::Dark ? AppearanceChoice::Light : AppearanceChoice::Dark);
    EXPECT_NE(schemeOf(QApplication::palette()), system);
    QEvent themeChange(QEvent::ThemeChange);
    QApplication::sendEvent(qApp, &themeChange); // must not take our own palette for the system's
    appearance.choose(AppearanceChoice::System);
    EXPECT_EQ(schemeOf(QApplication::palette()), system);
}

TEST(Style, PreferredButtonIsFilledWithTheAccent)
{
    Appearance appearance(AppearanceChoice::Light);
    QPushButton button(QStringLiteral("Set"));
    button.setDefault(true);
    button.resize(120, 40);
    const QImage image = button.grab().toImage();
    EXPECT_EQ(image.pixelColor(10, 20), tokenColor(Scheme::Light, Token::Accent));
    button.setDefault(false);
    EXPECT_EQ(button.grab().toImage().pixelColor(10, 20), tokenColor(Scheme::Light, Token::Button));
}

TEST(Style, ControlsAreFourUnitsHigh)
{
    Appearance appearance(AppearanceChoice::Light);
    QPushButton button(QStringLiteral("Set"));
    EXPECT_EQ(button.sizeHint().height(), Metrics::ofApplication().controlHeight());
}

TEST(Style, ARadioButtonCanBeSeenOnEveryGround)
{
    for (const auto &[choice, scheme] :
         {std::pair(AppearanceChoice::Light, Scheme::Light), std::pair(AppearanceChoice::Dark, Scheme::Dark),
          std::pair(AppearanceChoice::HighContrast, Scheme::HighContrast)}) {
        Appearance appearance(choice);
        QWidget parent; // two without a parent of their own would exclude each other
        QRadioButton button(QStringLiteral("Here"), &parent);
        button.resize(120, 40);
        const QImage image = button.grab().toImage();
        int seen = 0; // of the ring, whose round edge is softened
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < Metrics::ofApplication().icon(); ++x)
                seen +=
                    contrastRatio(image.pixelColor(x, y), tokenColor(scheme, Token::Base)) >= ShapeContrast;
        EXPECT_GT(seen, 8);
        button.setChecked(true);
        EXPECT_GT(pixelsOf(button.grab().toImage(), tokenColor(scheme, Token::Accent)), 8);
    }
}
