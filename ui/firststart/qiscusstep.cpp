/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/qiscusstep.h"

#include "ui/firststart/checkpanel.h"
#include "ui/settings/settingfield.h"

#include <QLineEdit>

namespace desk
{

using namespace Qt::StringLiterals;

QiscusStep::QiscusStep(QWidget *parent)
    : SetupStep(tr("2  Connect to Qiscus"),
                tr("You find App ID and secret key under Settings, App Information in the Qiscus dashboard."),
                parent)
{
    m_appId = addField(u"QISCUS_APP_ID"_s, tr("&App ID"), QString());
    m_secretKey = addField(u"QISCUS_SECRET_KEY"_s, tr("&Secret key"), tr("Kept in the system's keychain"));
    addField(u"QISCUS_BASE_URL"_s, tr("Base &URL"), tr("Right for nearly everybody as it is"));
    addField(u"QISCUS_DIVISION_IDS"_s, tr("D&ivisions"), tr("Ids with commas between; empty: all agents"));
    m_token = addOther(tr("Admin &token"), tr("Optional: registers the resolve webhook for you"));
    m_token->setEchoMode(QLineEdit::Password);
    addPanel({CheckLine::Part::Credentials, CheckLine::Part::Agents, CheckLine::Part::Clock});
    connect(m_token, &QLineEdit::textChanged, this, &QiscusStep::noteToken);
    noteToken();
}

QString QiscusStep::adminToken() const
{
    return m_token->text().trimmed();
}

void QiscusStep::noteToken()
{
    if (adminToken().isEmpty())
        panel()->note(HealthLevel::Unknown, tr("No admin token"),
                      tr("Fine. The README says how to register the resolve webhook by hand."));
    else
        panel()->note(HealthLevel::Ok, tr("Admin token"), tr("Used once, in step 3, and kept nowhere."));
}

QString QiscusStep::missing() const
{
    const bool both = m_appId->isGiven() && m_secretKey->isGiven();
    return both ? QString() : tr("App ID and secret key are both needed.");
}

} // namespace desk
