/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/tokens.h"

#include <array>
#include <utility>

namespace desk
{

namespace
{

using Row = std::array<QRgb, 3>; // light, dark, high contrast

constexpr QRgb rgb(QRgb value)
{
    return 0xFF000000U | value;
}

constexpr Row row(QRgb light, QRgb dark, QRgb highContrast)
{
    return {rgb(light), rgb(dark), rgb(highContrast)};
}

/// In the order of Token. The contrast of every pair that is drawn is checked by a test.
constexpr std::array<Row, TokenCount> Colors = {
    row(0xEEF0F3, 0x1A1D21, 0x000000), // Window
    row(0xFFFFFF, 0x22262B, 0x000000), // Base
    row(0xF6F7F9, 0x272B31, 0x000000), // Alternate
    row(0x1A1D21, 0xE8EAED, 0xFFFFFF), // Text
    row(0x565F69, 0xAAB2BB, 0xFFFFFF), // Muted
    row(0xC4CAD1, 0x3B424A, 0xFFFFFF), // Border
    row(0x7A838D, 0x7F8994, 0xFFFFFF), // ControlEdge
    row(0xFAFBFC, 0x2C3138, 0x000000), // Button
    row(0xCFE2F6, 0x1F4368, 0x1AEBFF), // Selection
    row(0x10151B, 0xFFFFFF, 0x000000), // OnSelection
    row(0x1D5A9E, 0x7DB7F0, 0xFFFF00), // Accent
    row(0xFFFFFF, 0x10151B, 0x000000), // OnAccent
    row(0x176B3A, 0x6CCB8B, 0x7CFF7C), // Ok
    row(0x854D00, 0xF2B84B, 0xFFD84D), // Warn
    row(0xFFF0D1, 0x3B2E12, 0x000000), // WarnGround
    row(0xB01E1A, 0xFF8F86, 0xFF9C9C), // Bad
    row(0xFCE4E2, 0x47211F, 0x000000), // BadGround
    row(0xB01E1A, 0xC02B26, 0xFF9C9C), // BadSolid
    row(0xFFFFFF, 0xFFFFFF, 0x000000), // OnBadSolid
    row(0x3D6FA8, 0x6FA8DC, 0xFFFFFF), // Seat
    row(0x7A838D, 0x7F8994, 0xFFFFFF), // FreeSeatEdge
    row(0xDDE1E6, 0x343A42, 0x808080), // GridLine
};

struct RoleToken {
    QPalette::ColorRole role;
    Token token;
};

constexpr RoleToken Roles[] = {
    {QPalette::Window, Token::Window},
    {QPalette::Base, Token::Base},
    {QPalette::AlternateBase, Token::Alternate},
    {QPalette::Text, Token::Text},
    {QPalette::WindowText, Token::Text},
    {QPalette::ButtonText, Token::Text},
    {QPalette::PlaceholderText, Token::Muted},
    {QPalette::Mid, Token::Border},
    {QPalette::Midlight, Token::GridLine},
    {QPalette::Light, Token::Base},
    {QPalette::Dark, Token::ControlEdge},
    {QPalette::Shadow, Token::ControlEdge},
    {QPalette::Button, Token::Button},
    {QPalette::Highlight, Token::Selection},
    {QPalette::HighlightedText, Token::OnSelection},
    {QPalette::Link, Token::Accent},
    {QPalette::LinkVisited, Token::Accent},
    {QPalette::BrightText, Token::Bad},
    {QPalette::ToolTipBase, Token::Base},
    {QPalette::ToolTipText, Token::Text},
};

} // namespace

QColor tokenColor(Scheme scheme, Token token)
{
    return QColor::fromRgb(Colors[static_cast<size_t>(token)][static_cast<size_t>(scheme)]);
}

namespace
{

Scheme readScheme(const QPalette &palette)
{
    const bool highContrast = palette.color(QPalette::Active, QPalette::Window) == QColor(Qt::black) &&
                              palette.color(QPalette::Active, QPalette::Highlight) ==
                                  tokenColor(Scheme::HighContrast, Token::Selection);
    if (highContrast)
        return Scheme::HighContrast;
    const bool dark = palette.color(QPalette::Active, QPalette::Window).lightness() <
                      palette.color(QPalette::Active, QPalette::WindowText).lightness();
    return dark ? Scheme::Dark : Scheme::Light;
}

} // namespace

/// Each cell asks several times, mostly with the palette of the cell before.
Scheme schemeOf(const QPalette &palette)
{
    static qint64 latest = 0; // no palette has this key
    static Scheme scheme = Scheme::Light;
    if (const qint64 key = palette.cacheKey(); std::exchange(latest, key) != key)
        scheme = readScheme(palette);
    return scheme;
}

QColor tokenColor(const QPalette &palette, Token token)
{
    return tokenColor(schemeOf(palette), token);
}

QPalette paletteFor(Scheme scheme)
{
    QPalette palette;
    for (const auto &[role, token] : Roles)
        palette.setColor(role, tokenColor(scheme, token));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokenColor(scheme, Token::Muted));
    return palette;
}

} // namespace desk
