/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/wallboard/fittedlabel.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace desk
{

namespace
{

// Of the height of the font: a figure has digits, an h, and the tail of a decimal comma.
constexpr double DigitsHeight = 0.94;
constexpr double WordsHeight = 1.36;

/// How far the middle of what a figure is written in lies below the middle of the font's line; of its height. Measured
/// large, because small fonts are bent to whole pixels.
double digitsDrop()
{
    constexpr int pixels = 200;
    QFont font = scaledFont(typescale::Body, true);
    font.setPixelSize(pixels);
    const QFontMetricsF metrics(font);
    const QRectF drawn = metrics.tightBoundingRect(QStringLiteral("08h,"));
    const double middle = (metrics.ascent() - metrics.descent()) / 2 + drawn.center().y();
    return std::max(0.0, middle / pixels);
}

} // namespace

FittedLabel::FittedLabel(Kind kind, bool bold, Token token, QWidget *parent)
    : TokenLabel(token, parent)
    , m_kind(kind)
    , m_bold(bold)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    fit();
}

void FittedLabel::setPixels(double pixels)
{
    m_pixels = pixels;
    if (m_kind == Kind::Digits)
        setContentsMargins(0, 0, 0, qRound(2 * digitsDrop() * pixels));
    fit();
    updateGeometry();
}

void FittedLabel::setFitted(const QString &lead, const QString &rest)
{
    setSentence(lead, rest);
    fit();
}

void FittedLabel::fit()
{
    if (contentsRect().width() <= 0)
        return; // has no place yet
    double factor = m_pixels / QFontInfo(QApplication::font()).pixelSize();
    setScale(factor, m_bold);
    // Widths do not grow quite evenly with the size, so the result is measured again.
    for (int attempt = 0; attempt < 4 && widthAtScale(factor) > contentsRect().width(); ++attempt)
        factor *= 0.99 * contentsRect().width() / widthAtScale(factor);
    setScale(factor, m_bold);
}

QSize FittedLabel::sizeHint() const
{
    const double height = m_kind == Kind::Digits ? DigitsHeight : WordsHeight;
    return {static_cast<int>(m_pixels), static_cast<int>(std::ceil(m_pixels * height))};
}

QSize FittedLabel::minimumSizeHint() const
{
    return {1, sizeHint().height()};
}

void FittedLabel::resizeEvent(QResizeEvent *event)
{
    TokenLabel::resizeEvent(event);
    fit();
}

bool FittedLabel::event(QEvent *event)
{
    const bool done = TokenLabel::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fit();
    return done;
}

} // namespace desk
