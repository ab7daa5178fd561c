/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/webhookstep.h"

#include "ui/firststart/checkpanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

/// The same path below another address, which may have a path of its own.
QUrl below(const QUrl &base, const QUrl &local)
{
    QUrl url = base;
    QString path = base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + local.path());
    return url;
}

} // namespace

WebhookStep::WebhookStep(QWidget *parent)
    : SetupStep(
          tr("3  Paste two webhook URLs"),
          tr("Qiscus calls this computer when a chat begins and when it ends, through a reverse proxy or a "
             "tunnel."),
          parent)
    , m_register(new QPushButton(tr("&Register at Qiscus"), this))
{
    addField(u"PORT"_s, tr("&Port"), tr("On this computer; the proxy or tunnel leads to it"));
    m_public = addOther(tr("Public add&ress"), tr("As Qiscus sees it: https://desk.example.com"));
    addPanel({CheckLine::Part::Port, CheckLine::Part::Webhook});
    addHeading(
        tr("Ready to copy"),
        tr("New chats: in the dashboard under Settings, Custom Agent Allocation. Resolved: there is no page "
           "for it, an admin token registers it."));
    m_newChat = addUrl(tr("New chats"), tr("Copy New chats"), nullptr);
    m_resolved = addUrl(tr("Resolved"), tr("Copy Resolved"), m_register);
    connect(m_public, &QLineEdit::textChanged, this, [this] {
        follow();
        Q_EMIT changed();
    });
    connect(m_register, &QPushButton::clicked, this, &WebhookStep::registerRequested);
    applyIcons();
    follow();
}

QLineEdit *WebhookStep::addUrl(const QString &label, const QString &copyName, QPushButton *second)
{
    const Metrics metrics = Metrics::ofApplication();
    auto *url = new QLineEdit(this);
    url->setReadOnly(true);
    auto *beside = new QWidget(this);
    auto *layout = new QHBoxLayout(beside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.gap());
    auto *copy = new QPushButton(tr("Copy"), beside);
    m_copy.append(copy);
    copy->setAccessibleName(copyName);
    layout->addWidget(copy);
    if (second)
        layout->addWidget(second);
    layout->addStretch(1);
    addRow(label, url, beside);
    connect(copy, &QPushButton::clicked, this, [url, copy] {
        QGuiApplication::clipboard()->setText(url->text());
        copy->setText(tr("Copied"));
    });
    connect(url, &QLineEdit::textChanged, copy, [copy] { copy->setText(tr("Copy")); });
    return url;
}

void WebhookStep::changeEvent(QEvent *event)
{
    SetupStep::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyIcons();
}

void WebhookStep::applyIcons()
{
    for (QPushButton *copy : m_copy)
        copy->setIcon(buttonIcon(IconName::Copy, palette()));
}

std::optional<QUrl> WebhookStep::publicBase() const
{
    const QUrl url(publicAddress(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return {};
    return url;
}

void WebhookStep::follow()
{
    const std::optional<QUrl> base = publicBase();
    const auto shown = [&](const QUrl &local) { return base ? below(*base, local) : local; };
    if (m_resolved->text() != shown(m_local.resolved).toString())
        m_registered = false;
    m_newChat->setText(shown(m_local.newChat).toString());
    m_resolved->setText(shown(m_local.resolved).toString());

    QString reason;
    if (!m_hasToken)
        reason = tr("That needs an admin token, in step 2.");
    else if (!base)
        reason = tr("That needs the public address, which begins with https://.");
    m_register->setEnabled(reason.isEmpty());
    m_register->setToolTip(reason);
    m_register->setAccessibleDescription(reason);
    if (!m_registered)
        panel()->note(HealthLevel::Unknown, tr("Registration"),
                      reason.isEmpty() ? tr("The resolve webhook is registered when you press Start.")
                                       : tr("Not registered. %1").arg(reason));
}

void WebhookStep::setLocalUrls(const WebhookUrls &urls)
{
    m_local = urls;
    follow();
}

void WebhookStep::setAdminToken(bool given)
{
    m_hasToken = given;
    follow();
}

void WebhookStep::showRegistration(const QString &trouble)
{
    m_registered = trouble.isEmpty();
    if (m_registered)
        panel()->note(HealthLevel::Ok, tr("Registration"), tr("Qiscus sends each resolve here from now on."));
    else
        panel()->note(HealthLevel::Bad, tr("Registration"),
                      tr("Qiscus refused: %1 Check the admin token in step 2.").arg(trouble));
}

void WebhookStep::setPublicAddress(const QString &address)
{
    m_public->setText(address);
}

QString WebhookStep::publicAddress() const
{
    return m_public->text().trimmed();
}

QUrl WebhookStep::resolvedUrl() const
{
    return QUrl(m_resolved->text());
}

bool WebhookStep::wantsRegistration() const
{
    return m_hasToken && publicBase() && !m_registered;
}

QString WebhookStep::missing() const
{
    const bool usable = publicAddress().isEmpty() || publicBase();
    return usable ? QString() : tr("The public address is not a web address: it begins with https://.");
}

} // namespace desk
