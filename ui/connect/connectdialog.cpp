/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/connect/connectdialog.h"

#include "core/settings/settings.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk
{

namespace
{

QString defaultOf(const QString &setting)
{
    const auto spec = std::ranges::find(settingSpecs(), setting, &SettingSpec::name);
    return spec == settingSpecs().cend() ? QString() : spec->defaultValue;
}

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Connect to Qiscus"));
    auto *intro = new QLabel(
        tr("App ID and secret key stand in Qiscus Omnichannel Chat under Settings, App Information. "
           "The secret key goes into the keychain of this computer."));
    intro->setWordWrap(true);
    m_message = new QLabel;
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setObjectName(QStringLiteral("message"));

    auto *form = new QFormLayout;
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    form->addRow(tr("&App ID"), addField(QStringLiteral("QISCUS_APP_ID"), tr("App ID"), {}));
    form->addRow(tr("&Secret key"), addField(QStringLiteral("QISCUS_SECRET_KEY"), tr("Secret key"), {}));
    form->addRow(tr("&Base URL"), addField(QStringLiteral("QISCUS_BASE_URL"), tr("Base URL"),
                                           defaultOf(QStringLiteral("QISCUS_BASE_URL"))));
    form->addRow(tr("&Division ids"),
                 addField(QStringLiteral("QISCUS_DIVISION_IDS"), tr("Division ids"), tr("all divisions")));
    m_fields.value(QStringLiteral("QISCUS_SECRET_KEY"))->setEchoMode(QLineEdit::Password);
    layout->addWidget(m_message);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *connectButton = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    auto *forget = buttons->addButton(tr("Forget and practise"), QDialogButtonBox::ResetRole);
    connectButton->setDefault(true);
    layout->addWidget(buttons);
    connect(connectButton, &QPushButton::clicked, this, &ConnectDialog::submit);
    connect(forget, &QPushButton::clicked, this, &ConnectDialog::forgetRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
}

QLineEdit *ConnectDialog::addField(const QString &setting, const QString &label, const QString &hint)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    field->setMinimumWidth(48 * fontMetrics().averageCharWidth());
    m_fields.insert(setting, field);
    return field;
}

void ConnectDialog::setTexts(const QHash<QString, QString> &texts)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        (*field)->setText(texts.value(field.key()));
}

void ConnectDialog::showMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ConnectDialog::submit()
{
    QHash<QString, QString> texts;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        texts.insert(field.key(), (*field)->text().trimmed());
    if (texts.value(QStringLiteral("QISCUS_APP_ID")).isEmpty() ||
        texts.value(QStringLiteral("QISCUS_SECRET_KEY")).isEmpty()) {
        showMessage(tr("App ID and secret key are both needed."));
        return;
    }
    Q_EMIT connectRequested(texts);
}

} // namespace desk
