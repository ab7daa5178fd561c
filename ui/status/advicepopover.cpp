/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/advicepopover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace desk
{

AdvicePopover::AdvicePopover(QWidget *window)
    : TransientPopover(window)
    , m_title(new TokenLabel(Token::Text, this))
    , m_body(new QLabel(this))
{
    m_title->setScale(typescale::PaneTitle, true);
    m_body->setTextFormat(Qt::PlainText);
    m_body->setWordWrap(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const Metrics metrics = Metrics::ofApplication();
    m_body->setFixedWidth(metrics.units(50));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &AdvicePopover::leave);
}

void AdvicePopover::toggle(QWidget *anchor, const QString &title, const QString &body)
{
    if (isVisible() && anchor == this->anchor())
        hide();
    else
        showText(anchor, title, body);
}

void AdvicePopover::showText(QWidget *anchor, const QString &title, const QString &body)
{
    m_end.stop();
    m_title->setPlain(title);
    m_body->setText(body);
    setAccessibleName(title);
    setAccessibleDescription(body);
    openAt(anchor, nullptr);
}

void AdvicePopover::showFor(std::chrono::milliseconds time, QWidget *anchor, const QString &title,
                            const QString &body)
{
    showText(anchor, title, body);
    m_end.start(time);
}

void AdvicePopover::leave()
{
    if (underMouse())
        m_end.start(); // somebody reads it, or marks a part of it
    else
        dismiss();
}

} // namespace desk
