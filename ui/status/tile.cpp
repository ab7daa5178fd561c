/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/tile.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace desk
{

namespace
{

constexpr double TileHeightUnits = 15;
constexpr double CompactHeightUnits = 7;
constexpr double SmallestWidthUnits = 18;

} // namespace

Surface tileSurface(const QPalette &palette, Concern concern)
{
    Surface surface = cardSurface(palette);
    if (concern == Concern::Warning) {
        surface.fill = tokenColor(palette, Token::WarnGround);
        surface.edge = tokenColor(palette, Token::Warn);
        surface.edgeWidth = 2;
    } else if (concern == Concern::Alarm) {
        surface.fill = surface.edge = tokenColor(palette, Token::BadSolid);
    }
    return surface;
}

Token tokenIn(Concern concern, Token calm)
{
    if (concern == Concern::Alarm)
        return Token::OnBadSolid;
    return concern == Concern::Warning && calm == Token::Muted ? Token::Warn : calm;
}

Tile::Tile(const QString &title, const QString &accessibleName, double widthUnits, QWidget *parent)
    : QGroupBox(parent)
    , m_title(new TokenLabel(Token::Muted, this))
    , m_icon(new IconLabel(IconName::Warn, Token::Warn, 3, this))
    , m_body(new QWidget(this))
    , m_widthUnits(widthUnits)
{
    setAccessibleName(accessibleName);
    m_title->setText(title);
    m_title->setScale(typescale::Body, true);
    m_icon->setShown(false);
    const bool fixed = widthUnits > 0;
    setSizePolicy(fixed ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_body, 1);
    applySizes();
}

void Tile::applySizes()
{
    const Metrics metrics = Metrics::ofApplication();
    if (m_compact)
        layout()->setContentsMargins(metrics.units(1.5), 0, metrics.units(1.5), 0);
    else
        layout()->setContentsMargins(metrics.inset(), metrics.units(1.75), metrics.inset(),
                                     metrics.units(m_bottomUnits));
    updateGeometry();
    placeIcon();
}

void Tile::placeIcon()
{
    if (m_compact)
        return; // the layout does
    const Metrics metrics = Metrics::ofApplication();
    m_icon->resize(m_icon->sizeHint());
    const int left = width() - metrics.units(1.5) - m_icon->width();
    const bool titleInTheWay = metrics.inset() + m_title->sizeHint().width() + metrics.gap() > left;
    m_icon->move(left, titleInTheWay ? (height() - m_icon->height()) / 2 : metrics.units(1.25));
}

void Tile::setCompact(bool compact, const QString &title)
{
    m_compact = compact;
    m_title->setText(title);
    m_title->setSizePolicy(compact ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *box = static_cast<QBoxLayout *>(layout());
    box->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    box->setSpacing(compact ? Metrics::ofApplication().gap() : 0);
    m_icon->setUnits(compact ? 2 : 3);
    box->removeWidget(m_icon);
    if (compact)
        box->insertWidget(1, m_icon);
    const bool fixed = m_widthUnits > 0 && !compact;
    setSizePolicy(fixed ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
    applyCompact();
    applySizes();
}

void Tile::setBottomUnits(double units)
{
    m_bottomUnits = units;
    applySizes();
}

void Tile::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    placeIcon();
}

void Tile::setConcern(Concern concern)
{
    if (concern == m_concern)
        return;
    const bool worse = concern > m_concern;
    m_concern = concern;
    applyConcern();
    update();
    if (worse)
        outlineChange();
}

Token Tile::textToken(Token calm) const
{
    return tokenIn(m_concern, calm);
}

void Tile::applyConcern()
{
    m_title->setToken(textToken(Token::Muted));
    m_icon->setShown(m_concern != Concern::None);
    if (m_concern == Concern::Alarm)
        m_icon->setIcon(IconName::Bad, Token::OnBadSolid, Token::BadSolid);
    else
        m_icon->setIcon(IconName::Warn, Token::Warn, Token::WarnGround);
}

QSize Tile::sizeHint() const
{
    const Metrics metrics = Metrics::ofApplication();
    if (m_compact)
        return minimumSizeHint();
    const double wide = m_widthUnits > 0 ? m_widthUnits : SmallestWidthUnits;
    return {std::max({metrics.units(wide), reservedWidth(), QGroupBox::minimumSizeHint().width()}),
            metrics.units(TileHeightUnits)};
}

QSize Tile::minimumSizeHint() const
{
    return {QGroupBox::minimumSizeHint().width(),
            Metrics::ofApplication().units(m_compact ? CompactHeightUnits : TileHeightUnits)};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Surface surface = tileSurface(palette(), m_concern);
    paintSurface(painter, rect(), surface);
    m_outline.paint(painter, rect(), surface.radius);
}

void Tile::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace desk
