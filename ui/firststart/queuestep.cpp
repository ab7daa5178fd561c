/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/queuestep.h"

#include "ui/settings/settingfield.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace desk
{

using namespace Qt::StringLiterals;

QueueStep::QueueStep(QWidget *parent)
    : SetupStep(tr("1  Where the queue lives"),
                tr("Chats that wait are kept in Redis, on disk, so that none is lost when the program or the "
                   "computer stops."),
                parent)
    , m_private(new QRadioButton(tr("On this &computer"), this))
    , m_given(new QRadioButton(tr("In a &Redis that is there already"), this))
{
    auto *choice = new QWidget(this);
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().gap());
    const auto explain = [choice](const QString &text) {
        auto *label = new QLabel(text, choice);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setIndent(Metrics::ofApplication().units(3));
        return label;
    };
    layout->addWidget(m_private);
    layout->addWidget(explain(tr("The program runs a private Redis. Right for one desk.")));
    layout->addSpacing(Metrics::ofApplication().gap());
    layout->addWidget(m_given);
    layout->addWidget(explain(tr("Right for several desks that share one queue.")));
    addWidget(choice);
    m_address = addField(u"REDIS_ADDR"_s, tr("&Address"), tr("host:port, or a redis:// address"));
    m_password = addField(u"REDIS_PASSWORD"_s, tr("Pass&word"), tr("Kept in the system's keychain"));
    addPanel({CheckLine::Part::Redis});
    m_private->setChecked(true);
    connect(m_given, &QRadioButton::toggled, this, &QueueStep::follow);
    follow();
}

void QueueStep::follow()
{
    for (SettingField *field : {m_address, m_password})
        field->edit()->setEnabled(m_given->isChecked());
    Q_EMIT changed();
}

bool QueueStep::isPrivate() const
{
    return m_private->isChecked();
}

SetupStep::Texts QueueStep::texts() const
{
    if (m_fixed)
        return {};
    Texts texts = SetupStep::texts();
    texts.insert(u"REDIS_URL"_s, QString());
    texts.insert(u"REDIS_DB"_s, QString());
    QString &address = texts[u"REDIS_ADDR"_s];
    if (isPrivate()) {
        address.clear();
        texts[u"REDIS_PASSWORD"_s].clear();
    } else if (address.isEmpty()) {
        texts[u"REDIS_URL"_s] = m_keptUrl;
    } else if (address.contains("://"_L1)) {
        texts[u"REDIS_URL"_s] = std::exchange(address, QString());
    }
    return texts;
}

void QueueStep::setOrigins(const Origins &origins)
{
    SetupStep::setOrigins(origins);
    const SettingOrigin url = origins.value(u"REDIS_URL"_s);
    const SettingOrigin address = origins.value(u"REDIS_ADDR"_s);
    m_fixed = url.isFixed() || address.isFixed();
    m_keptUrl = url.source == SettingSource::Dialog ? url.text : QString();
    if (!url.text.isEmpty() && address.text.isEmpty())
        m_address->edit()->setPlaceholderText(tr("Set, and not shown"));
    const bool given = !url.text.isEmpty() || !address.text.isEmpty();
    m_given->setChecked(given);
    m_private->setChecked(!given);
    m_private->setEnabled(!m_fixed);
    m_given->setEnabled(!m_fixed);
    if (m_fixed)
        m_address->edit()->setReadOnly(true);
    follow();
}

QString QueueStep::missing() const
{
    const bool named = m_fixed || isPrivate() || m_address->isGiven() || !m_keptUrl.isEmpty();
    return named ? QString() : tr("Enter the address of the Redis first.");
}

} // namespace desk
