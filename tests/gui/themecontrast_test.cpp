/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/contrast.h"
#include "ui/theme/tokens.h"

#include <gtest/gtest.h>

using namespace desk;

namespace
{

struct Pair {
    Token ink;
    Token ground;
    double least;
};

/// Every pair that the window draws.
constexpr Pair Pairs[] = {
    {Token::Text, Token::Base, TextContrast},
    {Token::Text, Token::Window, TextContrast},
    {Token::Text, Token::Alternate, TextContrast},
    {Token::Text, Token::Button, TextContrast},
    {Token::Text, Token::WarnGround, TextContrast},
    {Token::Text, Token::BadGround, TextContrast},
    {Token::Muted, Token::Base, TextContrast},
    {Token::Muted, Token::Window, TextContrast},
    {Token::Muted, Token::Alternate, TextContrast},
    {Token::OnSelection, Token::Selection, TextContrast},
    {Token::Ok, Token::Base, TextContrast},
    {Token::Ok, Token::Window, ShapeContrast},
    {Token::Warn, Token::Base, TextContrast},
    {Token::Warn, Token::Window, TextContrast},
    {Token::Warn, Token::WarnGround, TextContrast},
    {Token::Bad, Token::Base, TextContrast},
    {Token::Bad, Token::Window, TextContrast},
    {Token::Bad, Token::BadGround, TextContrast},
    {Token::OnBadSolid, Token::BadSolid, TextContrast},
    {Token::Accent, Token::Base, TextContrast},
    {Token::Accent, Token::Window, ShapeContrast},
    {Token::OnAccent, Token::Accent, TextContrast},
    {Token::ControlEdge, Token::Base, ShapeContrast},
    {Token::ControlEdge, Token::Window, ShapeContrast},
    {Token::FreeSeatEdge, Token::Base, ShapeContrast},
    {Token::Seat, Token::Base, ShapeContrast},
};

class EveryScheme : public testing::TestWithParam<Scheme>
{
};

} // namespace

TEST(Contrast, FollowsTheFormulaOfWcag)
{
    EXPECT_DOUBLE_EQ(contrastRatio(Qt::black, Qt::white), 21.0);
    EXPECT_DOUBLE_EQ(contrastRatio(Qt::white, Qt::black), 21.0);
    EXPECT_DOUBLE_EQ(contrastRatio(Qt::red, Qt::red), 1.0);
    EXPECT_NEAR(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.005);
}

TEST_P(EveryScheme, EveryPairThatIsDrawnCanBeRead)
{
    for (const Pair &pair : Pairs) {
        const QColor ink = tokenColor(GetParam(), pair.ink);
        const QColor ground = tokenColor(GetParam(), pair.ground);
        EXPECT_GE(contrastRatio(ink, ground), pair.least)
            << qPrintable(ink.name()) << " on " << qPrintable(ground.name());
    }
}

TEST_P(EveryScheme, InkCanBeReadOnASelection)
{
    const QPalette palette = paletteFor(GetParam());
    const QColor selection = tokenColor(GetParam(), Token::Selection);
    for (const Token token : {Token::Text, Token::Muted, Token::Ok, Token::Warn, Token::Bad, Token::Accent})
        EXPECT_GE(contrastRatio(ink(tokenColor(GetParam(), token), selection, palette), selection),
                  TextContrast);
    const QColor seat = ink(tokenColor(GetParam(), Token::Seat), selection, palette, ShapeContrast);
    EXPECT_GE(contrastRatio(seat, selection), ShapeContrast);
}

TEST_P(EveryScheme, APaletteIsRecognised)
{
    EXPECT_EQ(schemeOf(paletteFor(GetParam())), GetParam());
    EXPECT_EQ(tokenColor(paletteFor(GetParam()), Token::Warn), tokenColor(GetParam(), Token::Warn));
}

TEST_P(EveryScheme, DisabledTextIsMutedAndReadable)
{
    const QPalette palette = paletteFor(GetParam());
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        EXPECT_EQ(palette.color(QPalette::Disabled, role), tokenColor(GetParam(), Token::Muted));
    EXPECT_GE(contrastRatio(palette.color(QPalette::Disabled, QPalette::ButtonText),
                            tokenColor(GetParam(), Token::Window)),
              TextContrast);
}

INSTANTIATE_TEST_SUITE_P(Theme, EveryScheme,
                         testing::Values(Scheme::Light, Scheme::Dark, Scheme::HighContrast));

TEST(Tokens, SchemeOfAForeignPaletteFollowsItsLightness)
{
    EXPECT_EQ(schemeOf(QPalette(Qt::black, QColor(0xEF, 0xEF, 0xEF))), Scheme::Light);
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::WindowText, Qt::white);
    EXPECT_EQ(schemeOf(dark), Scheme::Dark);
}

TEST(Ink, KeepsAColourThatCanBeRead)
{
    const QPalette light = paletteFor(Scheme::Light);
    const QColor warn = tokenColor(Scheme::Light, Token::Warn);
    EXPECT_EQ(ink(warn, tokenColor(Scheme::Light, Token::Selection), light), warn);
    const QPalette highContrast = paletteFor(Scheme::HighContrast);
    EXPECT_EQ(ink(tokenColor(Scheme::HighContrast, Token::Warn),
                  tokenColor(Scheme::HighContrast, Token::Selection), highContrast),
              highContrast.color(QPalette::HighlightedText));
}
