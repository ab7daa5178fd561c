/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/webhookurls.h"
#include "ui/firststart/setupstep.h"

#include <optional>

class QPushButton;

namespace desk
{

/// The two addresses to give to Qiscus, ready to copy. GUI thread only.
class WebhookStep : public SetupStep
{
    Q_OBJECT

public:
    explicit WebhookStep(QWidget *parent = nullptr);

    /// As seen from this machine; what lies before it comes from the field.
    void setLocalUrls(const WebhookUrls &urls);
    void setAdminToken(bool given);
    void showRegistration(const QString &trouble); ///< empty: Qiscus took it
    void setPublicAddress(const QString &address);
    QString publicAddress() const;
    QUrl resolvedUrl() const;
    /// It can be registered, and has not been.
    bool wantsRegistration() const;

    QString missing() const override;

Q_SIGNALS:
    void registerRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyIcons();
    QLineEdit *addUrl(const QString &label, const QString &copyName, QPushButton *second);
    std::optional<QUrl> publicBase() const;
    void follow();

    WebhookUrls m_local;
    QLineEdit *m_public;
    QLineEdit *m_newChat;
    QLineEdit *m_resolved;
    QPushButton *m_register;
    QList<QPushButton *> m_copy;
    bool m_hasToken = false;
    bool m_registered = false;
};

} // namespace desk
