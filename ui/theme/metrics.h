/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QFont>

class QWidget;

namespace desk
{

/// Sizes, all from the system font, so that a doubled font or another desktop gives the same proportions.
/// A value: make one where you need it, again after QEvent::FontChange.
class Metrics
{
public:
    explicit Metrics(const QFont &systemFont);
    /// Of the font that the widget would have without a factor of its own: that of the application.
    static Metrics ofApplication();

    /// The unit: 8 px with a 10 pt font at 96 dpi.
    int unit() const { return m_unit; }
    int units(double count) const; ///< rounded
    int icon() const { return 2 * m_unit; }
    int rowHeight() const { return 3 * m_unit; }
    int controlHeight() const { return 4 * m_unit; }
    int gap() const { return m_unit; }
    int inset() const { return 2 * m_unit; } ///< of a card's content, and of a table's first column
    qreal cardRadius() const { return 6.0 * m_unit / 8.0; }
    qreal controlRadius() const { return 4.0 * m_unit / 8.0; }
    qreal seatRadius() const { return 2.0 * m_unit / 8.0; }

private:
    int m_unit = 8;
};

/// The steps of the type scale: factors of the system font.
namespace typescale
{
inline constexpr double Header = 0.9; ///< table headers, axes
inline constexpr double Body = 1.0;
inline constexpr double PaneTitle = 1.2;
inline constexpr double WaitValue = 1.5;
inline constexpr double Verdict = 1.8;
inline constexpr double TileValue = 2.0;
inline constexpr double Hero = 3.6;
} // namespace typescale

/// The system font, scaled; regular or bold only, because half-bold is often not installed.
QFont scaledFont(double factor, bool bold = false);

/// Sets a scaled font that later changes of the application's font do not undo; call again after FontChange.
void setScaledFont(QWidget *widget, double factor, bool bold = false);

/// The width that @p digits of the widest digit take: figures are not tabular everywhere, and a value that
/// changes must not move what stands beside it.
int digitsWidth(const QFont &font, int digits, const QString &others = {});

} // namespace desk
