/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/tokenlabel.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace desk
{

namespace
{

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

TokenLabel::TokenLabel(Token token, QWidget *parent)
    : QLabel(parent)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    applyFont();
}

void TokenLabel::setSentence(const QString &lead, const QString &rest)
{
    const bool sameLead = m_lead == lead;
    m_lead = lead;
    if (text() != lead + rest)
        setText(lead + rest);
    else if (!sameLead)
        update();
}

void TokenLabel::setToken(Token token)
{
    if (m_token == token)
        return;
    m_token = token;
    update();
}

void TokenLabel::setScale(double factor, bool bold)
{
    if (m_scale == factor && m_bold == bold)
        return;
    m_scale = factor;
    m_bold = bold;
    applyFont();
}

void TokenLabel::reserveDigits(int digits, const QString &others)
{
    m_digits = digits;
    m_others = others;
    updateGeometry();
}

void TokenLabel::setElastic(bool elastic)
{
    m_elastic = elastic;
    updateGeometry();
}

QSize TokenLabel::sizeHint() const
{
    const int reserved = m_digits > 0 ? digitsWidth(font(), m_digits, m_others) : 0;
    const QMargins margins = contentsMargins();
    return {std::max(reserved, textWidth(font())) + margins.left() + margins.right(),
            QFontMetrics(font()).height()};
}

QSize TokenLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return m_elastic ? QSize(std::min(hint.width(), 4 * hint.height()), hint.height()) : hint;
}

void TokenLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = tokenColor(palette(), isEnabled() ? m_token : Token::Muted);
    painter.setPen(colour);
    const int flags =
        static_cast<int>(alignment()) | Qt::TextSingleLine | Qt::TextDontClip |
        (buddy() && style()->styleHint(QStyle::SH_UnderlineShortcut) ? Qt::TextShowMnemonic : 0);
    QRect room = contentsRect();
    if (!m_lead.isEmpty()) {
        const QFontMetrics leadMetrics(boldOf(font()));
        painter.setFont(boldOf(font()));
        painter.drawText(room, flags, leadMetrics.elidedText(m_lead, Qt::ElideRight, room.width()));
        room.setLeft(room.left() + leadMetrics.horizontalAdvance(m_lead));
        painter.setFont(font());
    }
    const QString rest = text().mid(m_lead.size());
    const int mnemonic = buddy() ? Qt::TextShowMnemonic : 0;
    if (room.width() > 0)
        painter.drawText(room, flags,
                         QFontMetrics(font()).elidedText(rest, Qt::ElideRight, room.width(), mnemonic));
}

void TokenLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
}

bool TokenLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        textWidth(font()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

void TokenLabel::applyFont()
{
    setScaledFont(this, m_scale, m_bold);
    updateGeometry();
}

int TokenLabel::widthAtScale(double factor) const
{
    return textWidth(scaledFont(factor, m_bold));
}

int TokenLabel::textWidth(const QFont &font) const
{
    const int mnemonic = buddy() ? Qt::TextShowMnemonic : 0;
    return QFontMetrics(boldOf(font)).horizontalAdvance(m_lead) +
           QFontMetrics(font).size(Qt::TextSingleLine | mnemonic, text().mid(m_lead.size())).width();
}

} // namespace desk
