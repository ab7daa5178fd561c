/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/setupsession.h"

#include "app/startsettings.h"
#include "ui/window/windowsettings.h"

namespace desk
{

SetupSession::SetupSession(MainWindow &window, const CommandLine &commandLine, const SavedSettings &saved)
    : m_window(window)
    , m_commandLine(commandLine)
    , m_saved(saved)
{
    connect(&m_checks, &SetupChecks::registered, this, &SetupSession::finishRegistration);
}

void SetupSession::open(FirstStartPage::Step step, const QString &message, bool realDeskBehind)
{
    close();
    m_page = new FirstStartPage;
    connect(m_page, &FirstStartPage::testRequested, this, &SetupSession::test);
    connect(m_page, &FirstStartPage::registerRequested, this,
            [this](const QHash<QString, QString> &texts, const QString &token, const QUrl &url) {
                if (const auto settings = settingsOf(texts))
                    m_checks.registerResolved(*settings, token, url);
            });
    connect(m_page, &FirstStartPage::startRequested, this, [this](const QHash<QString, QString> &texts) {
        if (settingsOf(texts))
            Q_EMIT startRequested(merged(texts));
    });
    connect(m_page, &FirstStartPage::publicAddressChosen, this, &windowsettings::setPublicAddress);
    connect(m_page, &FirstStartPage::practiceRequested, this, &SetupSession::practiceRequested);
    connect(m_page, &FirstStartPage::left, this, &SetupSession::close);
    connect(&m_checks, &SetupChecks::lineReady, m_page, &FirstStartPage::showCheckLine);
    connect(&m_checks, &SetupChecks::checked, m_page, &FirstStartPage::showChecked);
    m_page->setOrigins(readStartOrigins(m_commandLine, m_saved.texts()));
    m_page->setPublicAddress(windowsettings::publicAddress());
    m_page->setRealDeskBehind(realDeskBehind);
    m_window.showPage(m_page);
    m_page->open(step, message);
}

void SetupSession::showProblems(const QList<SettingProblem> &problems)
{
    if (m_page)
        m_page->showProblems(problems);
}

void SetupSession::close()
{
    m_checks.stop();
    if (m_page)
        m_window.showPage(nullptr);
    m_page.clear();
}

QHash<QString, QString> SetupSession::merged(const QHash<QString, QString> &texts) const
{
    QHash<QString, QString> all = m_saved.texts();
    all.insert(texts);
    return all;
}

/// None: the page says why.
std::optional<Settings> SetupSession::settingsOf(const QHash<QString, QString> &texts)
{
    CommandLine real = m_commandLine;
    real.demo = false;
    real.check = true; // looks at a real desk, also where a window without settings would practise
    const auto settings = readStartSettings(real, merged(texts));
    if (settings)
        return *settings;
    showProblems(settings.error());
    return {};
}

void SetupSession::test(const QHash<QString, QString> &texts)
{
    const auto settings = settingsOf(texts);
    if (!settings)
        return m_checks.stop();
    m_page->showMessage({});
    IntakeOptions intake;
    intake.host = settings->webhookHost;
    intake.secret = settings->webhookSecret;
    m_page->setLocalUrls(webhookUrls(intake, settings->port));
    m_checks.check(*settings);
}

void SetupSession::finishRegistration(const QString &trouble)
{
    if (m_page)
        m_page->showRegistration(trouble);
    else if (trouble.isEmpty())
        m_window.tell(tr("The resolve webhook is registered"),
                      tr("Qiscus sends each resolve here from now on."));
    else
        m_window.tell(tr("The resolve webhook is not registered"),
                      tr("Qiscus refused: %1 Open Desk, Connect to Qiscus, and check the admin token and the "
                         "public address in step 3.")
                          .arg(trouble));
}

} // namespace desk
