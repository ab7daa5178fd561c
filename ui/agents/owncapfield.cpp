/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/owncapfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace desk
{

namespace
{

constexpr int AsAll = -1;
constexpr int HighestCap = 1000;

} // namespace

OwnCapField::OwnCapField(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(tr("&Own cap"), this))
    , m_field(new QSpinBox(this))
    , m_set(new QPushButton(tr("Set"), this))
    , m_note(new TokenLabel(Token::Muted, this))
{
    const Metrics metrics = Metrics::ofApplication();
    m_label->setBuddy(m_field);
    setScaledFont(m_label, typescale::Body, true);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_field->setObjectName(QStringLiteral("ownCap"));
    m_field->setRange(AsAll, HighestCap);
    m_field->setMinimumWidth(metrics.units(13));
    m_field->installEventFilter(this);
    m_set->setObjectName(QStringLiteral("setOwnCap"));
    m_note->setObjectName(QStringLiteral("ownCapNote"));
    m_note->setElastic(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics.gap());
    layout->setVerticalSpacing(metrics.units(0.25));
    layout->addWidget(m_label, 0, 0, 1, 2);
    layout->addWidget(m_field, 1, 0);
    layout->addWidget(m_set, 1, 1);
    layout->addWidget(m_note, 2, 0, 1, 2);
    connect(m_field, &QSpinBox::valueChanged, this, &OwnCapField::showChoice);
    connect(m_set, &QPushButton::clicked, this, &OwnCapField::send);
    setStored({}, 0);
}

void OwnCapField::setAgent(const QString &name)
{
    const QString spoken = tr("Own cap of %1").arg(name);
    m_field->setAccessibleName(spoken);
    m_set->setAccessibleName(tr("Set the own cap of %1").arg(name));
    m_field->setValue(m_stored);
}

void OwnCapField::setStored(std::optional<int> own, int globalCap)
{
    const bool chosen = isChosen();
    m_stored = own.value_or(AsAll);
    m_field->setSpecialValueText(tr("as all (%1)").arg(globalCap));
    if (!chosen)
        m_field->setValue(m_stored);
    showChoice();
}

void OwnCapField::setReason(const QString &reason)
{
    m_field->setEnabled(reason.isEmpty());
    m_field->setToolTip(reason);
    m_field->setAccessibleDescription(reason);
    showChoice();
}

bool OwnCapField::isChosen() const
{
    return m_field->value() != m_stored;
}

void OwnCapField::showChoice()
{
    const bool chosen = isChosen();
    m_set->setEnabled(chosen && m_field->isEnabled());
    if (chosen)
        m_note->setPlain(tr("Not yet written"));
    else
        m_note->setPlain(m_stored == 0 ? tr("no new chats") : QString());
}

void OwnCapField::send()
{
    m_field->interpretText();
    if (!isChosen())
        return;
    const int value = m_field->value();
    Q_EMIT wanted(value == AsAll ? std::nullopt : std::optional(value));
}

bool OwnCapField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            send();
            return true;
        }
        if (key == Qt::Key_Escape && isChosen()) {
            m_field->setValue(m_stored);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace desk
