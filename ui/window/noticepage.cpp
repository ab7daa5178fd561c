/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/noticepage.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokenlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk
{

namespace
{

constexpr double WidestUnits = 90; ///< longer lines are hard to read

} // namespace

NoticePage::NoticePage(QWidget *parent)
    : QGroupBox(parent)
    , m_icon(new IconLabel(IconName::Bad, Token::Bad, 4, this))
    , m_title(new TokenLabel(Token::Text, this))
    , m_message(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    const Metrics metrics = Metrics::ofApplication();
    setObjectName(QStringLiteral("notice"));
    m_title->setScale(typescale::Verdict, true);
    m_title->setElastic(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse); // to be looked up, or sent to who can help
    m_buttons->setSpacing(metrics.gap());
    m_buttons->addStretch(1);

    auto *words = new QVBoxLayout;
    words->setSpacing(metrics.inset());
    words->addWidget(m_title);
    words->addWidget(m_message);
    words->addLayout(m_buttons);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(metrics.units(WidestUnits));
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(metrics.inset(), 0, metrics.inset(), 0);
    row->setSpacing(metrics.inset());
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(3);
}

void NoticePage::setNotice(IconName icon, Token ink, const QString &title, const QString &message)
{
    setAccessibleName(title);
    m_icon->setIcon(icon, ink);
    m_title->setPlain(title);
    m_message->setText(message);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *NoticePage::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setDefault(m_buttons->count() == 1);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void NoticePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSurface(painter, rect(), cardSurface(palette()));
}

} // namespace desk
