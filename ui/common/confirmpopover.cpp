/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/confirmpopover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk
{

ConfirmPopover::ConfirmPopover(QWidget *window)
    : TransientPopover(window)
    , m_title(new TokenLabel(Token::Text, this))
    , m_consequence(new QLabel(this))
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(tr("Cancel"), this))
{
    m_title->setScale(typescale::PaneTitle, true);
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
    m_yes->setObjectName(QStringLiteral("confirmYes"));
    m_no->setObjectName(QStringLiteral("confirmNo"));
    const Metrics metrics = Metrics::ofApplication();
    m_consequence->setFixedWidth(metrics.units(50));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.gap());
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_title);
    layout->addWidget(m_consequence);
    layout->addLayout(buttons);
    connect(m_no, &QPushButton::clicked, this, &TransientPopover::dismiss);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        dismiss();
        if (const auto agreed = std::exchange(m_onYes, nullptr))
            agreed();
    });
}

void ConfirmPopover::ask(QWidget *anchor, const Question &question, std::function<void()> onYes)
{
    m_onYes = std::move(onYes);
    m_title->setPlain(question.title);
    m_consequence->setText(question.consequence);
    m_yes->setText(question.yes);
    setAccessibleName(question.title);
    setAccessibleDescription(question.consequence);
    openAt(anchor, m_no);
}

} // namespace desk
