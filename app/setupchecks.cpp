/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/setupchecks.h"

#include "core/qiscus/webhookregistration.h"

namespace desk
{

/// What lives in the thread.
class SetupChecks::Worker : public QObject
{
public:
    explicit Worker(SetupChecks *owner)
        : m_owner(owner)
    {
    }

    void check(const Settings &settings, int number)
    {
        m_check = std::make_unique<DeskCheck>(settings);
        connect(m_check.get(), &DeskCheck::lineReady, this, [this, number](const CheckLine &line) {
            tell([owner = m_owner, number, line] {
                if (number == owner->m_check)
                    Q_EMIT owner->lineReady(line);
            });
        });
        connect(m_check.get(), &DeskCheck::finished, this, [this, number] {
            tell([owner = m_owner, number] {
                if (number == owner->m_check)
                    Q_EMIT owner->checked();
            });
        });
        m_check->start();
    }

    void stop() { m_check.reset(); }

    void registerResolved(const Settings &settings, const QString &adminToken, const QUrl &url)
    {
        m_registration =
            std::make_unique<WebhookRegistration>(settings.qiscusBaseUrl, settings.qiscusAppId, adminToken);
        m_registration->registerResolved(url, [this](const std::expected<void, QiscusError> &answer) {
            const QString trouble = answer ? QString() : answer.error().message;
            tell([owner = m_owner, trouble] { Q_EMIT owner->registered(trouble); });
        });
    }

private:
    /// Runs @p call in the owner's thread; the owner outlives this.
    template<typename Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(m_owner, call, Qt::QueuedConnection);
    }

    SetupChecks *m_owner;
    std::unique_ptr<DeskCheck> m_check;
    std::unique_ptr<WebhookRegistration> m_registration;
};

SetupChecks::SetupChecks(QObject *parent)
    : QObject(parent)
{
}

SetupChecks::~SetupChecks() = default;

/// Made when it is first needed: most starts need none.
WorkerThread<SetupChecks::Worker> &SetupChecks::worker()
{
    if (!m_thread)
        m_thread = std::make_unique<WorkerThread<Worker>>(QStringLiteral("setup"),
                                                          [this] { return std::make_unique<Worker>(this); });
    return *m_thread;
}

void SetupChecks::check(const Settings &settings)
{
    worker().post([settings, number = ++m_check](Worker &worker) { worker.check(settings, number); });
}

void SetupChecks::stop()
{
    ++m_check;
    if (m_thread)
        m_thread->post([](Worker &worker) { worker.stop(); });
}

void SetupChecks::registerResolved(const Settings &settings, const QString &adminToken, const QUrl &url)
{
    worker().post(
        [settings, adminToken, url](Worker &worker) { worker.registerResolved(settings, adminToken, url); });
}

} // namespace desk
