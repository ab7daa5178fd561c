/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/cappopover.h"

#include "ui/status/caphistogram.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk
{

namespace
{

/// The dashed square of the legend.
class DashedSeat final : public QWidget
{
public:
    explicit DashedSeat(QWidget *parent)
        : QWidget(parent)
    {
        const int side = Metrics::ofApplication().units(1.5);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(QPen(tokenColor(palette(), Token::FreeSeatEdge), 1, Qt::DashLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

CapPopover::CapPopover(QWidget *window)
    : Popover(window)
    , m_headline(new TokenLabel(Token::Text, this))
    , m_detail(new TokenLabel(Token::Text, this))
    , m_thenWord(new TokenLabel(Token::Text, this))
    , m_histogram(new CapHistogram(this))
    , m_keep(new QPushButton(this))
    , m_set(new QPushButton(this))
{
    m_headline->setScale(typescale::PaneTitle, true);
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.units(1.5), metrics.inset(), metrics.inset());
    layout->setSpacing(metrics.units(1.25));
    layout->addWidget(m_headline);
    layout->addWidget(m_detail);
    layout->addLayout(makeLegend());
    layout->addWidget(m_histogram);
    layout->addLayout(makeButtons());
}

QHBoxLayout *CapPopover::makeLegend()
{
    const int gap = Metrics::ofApplication().gap();
    auto *title = new TokenLabel(Token::Muted, this);
    title->setText(tr("Agents by chats held"));
    auto *nowWord = new TokenLabel(Token::Muted, this);
    nowWord->setText(tr("now"));
    m_thenWord->setScale(typescale::Body, true);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(new DashedSeat(this));
    row->addWidget(nowWord);
    row->addSpacing(gap);
    row->addWidget(new IconLabel(IconName::Full, Token::Seat, 2, this));
    row->addWidget(m_thenWord);
    return row;
}

QHBoxLayout *CapPopover::makeButtons()
{
    auto *notYet = new TokenLabel(Token::Muted, this);
    notYet->setText(tr("Not yet written."));
    m_set->setDefault(true);
    // The field must keep the focus, or leaving it would dismiss the choice.
    for (QPushButton *button : {m_keep, m_set})
        button->setFocusPolicy(Qt::NoFocus);
    connect(m_keep, &QPushButton::clicked, this, &CapPopover::keepPressed);
    connect(m_set, &QPushButton::clicked, this, &CapPopover::setPressed);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::ofApplication().gap());
    row->addWidget(notYet);
    row->addStretch();
    row->addWidget(m_keep);
    row->addWidget(m_set);
    return row;
}

void CapPopover::setPreview(const CapPreview &preview, int storedCap)
{
    setAccessibleName(tr("What a cap of %1 would do").arg(preview.cap));
    m_headline->setPlain(previewHeadline(preview, storedCap));
    m_detail->setPlain(previewDetail(preview));
    m_thenWord->setPlain(tr("at %1").arg(preview.cap));
    m_histogram->setPreview(preview);
    m_keep->setText(tr("Keep %1  Esc").arg(storedCap));
    m_keep->setAccessibleName(tr("Keep %1").arg(storedCap));
    m_set->setText(tr("Set to %1  Enter").arg(preview.cap));
    m_set->setAccessibleName(tr("Set to %1").arg(preview.cap));
}

} // namespace desk
