/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/windowsession.h"

#include "app/startsettings.h"
#include "app/watchedapplication.h"
#include "ui/practice/practicemenu.h"
#include "ui/window/noticepage.h"
#include "ui/window/windowsettings.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTimer>

namespace desk
{

WindowSession::WindowSession(const CommandLine &commandLine, Announce announce)
    : m_commandLine(commandLine)
    , m_announce(std::move(announce))
    , m_window(m_host.control())
    , m_setup(m_window, m_commandLine, m_saved)
{
    connect(&m_window, &MainWindow::connectRequested, this, &WindowSession::openAssistant);
    connect(&m_window, &MainWindow::settingsRequested, this, &WindowSession::openSettings);
    connect(&m_setup, &SetupSession::startRequested, this, [this](const QHash<QString, QString> &texts) {
        m_commandLine.demo = false;
        save(texts);
    });
    connect(&m_setup, &SetupSession::practiceRequested, this, &WindowSession::choosePractice);
    connect(&m_log, &LogFeed::linesAdded, &m_window, &MainWindow::addLogLines);
    connect(m_window.practiceMenu(), &PracticeMenu::asked, this, &WindowSession::practise);
    connect(&m_host, &DeskHost::stopping, m_window.practiceMenu(), &PracticeMenu::forget);
    connect(&m_second, &SecondStart::raiseRequested, this, &WindowSession::raiseWindow);
    connectExport();
}

WindowSession::~WindowSession() = default;

void WindowSession::connectExport()
{
    connect(
        &m_window, &MainWindow::saveRequested, this,
        [this](const QString &name, const QByteArray &content) { m_export.save(&m_window, name, content); });
    connect(&m_export, &FileExport::written, this,
            [this](const QString &path) { m_window.tell(tr("Exported"), tr("The file is %1.").arg(path)); });
    connect(&m_export, &FileExport::failed, this, [this](const QString &path, const QString &error) {
        m_window.tell(
            tr("Not exported"),
            tr("%1 could not be written: %2. Choose another place and export again.").arg(path, error));
    });
    if (auto *watched = qobject_cast<WatchedApplication *>(qApp))
        connect(
            &m_host.control(), &DeskControl::snapshotChanged, this,
            [watched](const DeskSnapshotPtr &snapshot) { watched->watchdog().snapshotArrived(*snapshot); });
}

void WindowSession::raiseWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void WindowSession::begin()
{
    m_window.show();
    loadAndStart();
}

void WindowSession::loadAndStart()
{
    if (m_commandLine.demo || !SavedSettings::any())
        return start();
    m_saved.load([this](const QString &trouble) {
        if (trouble.isEmpty())
            return start();
        showTrouble(
            tr("The keychain did not give the saved secrets"),
            tr("What it said: %1.\nUnlock the keychain and try again, or open the settings and enter the "
               "secrets anew. Until then no chat is given out, and webhooks find nobody here.")
                .arg(trouble));
    });
}

void WindowSession::start()
{
    const auto settings = readStartSettings(m_commandLine, m_saved.texts());
    if (!settings) {
        m_exitCode = ExitBadSettings;
        return showTrouble(tr("These settings cannot be used"),
                           displayTexts(settings.error()).join(QLatin1Char('\n')));
    }
    m_log.addSecrets({settings->qiscusSecretKey, QUrl(settings->redisUrl).password(), settings->webhookSecret,
                      settings->webhookSecretPrevious});
    if (const auto started = m_host.start(*settings); !started) {
        m_host.stop();
        std::fprintf(stderr, "allocation-desk: %s\n", qUtf8Printable(started.error().message));
        m_exitCode = started.error().code;
        return showTrouble(tr("Allocation Desk cannot start"), started.error().message);
    }
    m_exitCode = ExitOk;
    m_runs = true;
    m_practice = settings->demo;
    if (!settings->watch)
        m_second.listen(DeskHost::folderOf(*settings));
    m_announce(*settings);
    m_setup.close();
    m_window.showPage(nullptr);
    // Nobody chose to practise: there is no other way to begin yet.
    if (m_practice && !m_commandLine.demo && !windowsettings::welcomed())
        openAssistant();
}

void WindowSession::restart()
{
    if (std::exchange(m_busy, true))
        return;
    m_runs = false;
    m_second.stop();
    m_host.stop();
    m_busy = false;
    start();
}

void WindowSession::openAssistant()
{
    m_setup.open(FirstStartPage::Queue, {}, m_runs && !m_practice);
}

void WindowSession::choosePractice()
{
    windowsettings::setWelcomed();
    m_setup.close();
    if (m_runs)
        return;
    m_commandLine.demo = true;
    restart();
}

void WindowSession::practise(Exercise exercise, bool begin)
{
    switch (exercise) {
    case Exercise::Rush:
        return m_host.setRush(begin);
    case Exercise::RedisOutage:
        return m_host.setRedisOutage(begin);
    case Exercise::QiscusOutage:
        return m_host.setQiscusOutage(begin);
    case Exercise::AgentLeaves:
        return m_host.setAgentAway(begin);
    }
}

void WindowSession::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(&m_window);
        connect(m_settings, &SettingsDialog::applyRequested, this, &WindowSession::apply);
        connect(m_settings, &SettingsDialog::thresholdsChosen, this, [this](const Thresholds &thresholds) {
            windowsettings::setThresholds(thresholds);
            m_window.setThresholds(thresholds);
        });
    }
    if (!m_settings->isVisible()) {
        m_settings->setOrigins(readStartOrigins(m_commandLine, m_saved.texts()));
        m_settings->setThresholds(windowsettings::thresholds());
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void WindowSession::apply(const QHash<QString, QString> &texts)
{
    QHash<QString, QString> all = m_saved.texts();
    all.insert(texts);
    if (const auto settings = readStartSettings(m_commandLine, all); !settings)
        return m_settings->showProblems(settings.error());
    save(all);
}

void WindowSession::save(const QHash<QString, QString> &texts)
{
    if (m_busy)
        return;
    windowsettings::setWelcomed();
    m_saved.save(texts, [this](const QString &trouble) {
        restart();
        if (m_settings) {
            m_settings->setOrigins(readStartOrigins(m_commandLine, m_saved.texts()));
            m_settings->showMessage(tr("Applied."));
        }
        if (trouble.isEmpty())
            return;
        const QString what = tr("The secrets are not kept");
        const QString why =
            tr("The keychain refused: %1. They hold until the program ends. Until the keychain works, "
               "put them into a .env file of mode 0600.")
                .arg(trouble);
        m_window.tell(what, why);
        if (m_settings)
            m_settings->showMessage(what + QStringLiteral(": ") + why);
    });
}

/// In the window's own place: a dialog would have to be answered before anything else could be done.
void WindowSession::showTrouble(const QString &title, const QString &message)
{
    m_setup.close();
    auto *page = new NoticePage;
    page->setNotice(IconName::Bad, Token::Bad, title, message);
    connect(page->addButton(tr("Try again")), &QPushButton::clicked, this, [this] {
        if (!m_busy)
            loadAndStart();
    });
    connect(page->addButton(tr("Settings…")), &QPushButton::clicked, this, &WindowSession::openSettings);
    connect(page->addButton(tr("Practice mode")), &QPushButton::clicked, this,
            &WindowSession::choosePractice);
    connect(page->addButton(tr("Quit")), &QPushButton::clicked, &m_window, &QWidget::close);
    m_window.showPage(page);
}

/// The data folder that this start will take, as far as it is known before the keychain is asked; empty: none.
static QString folderToTake(const CommandLine &commandLine)
{
    QHash<QString, QString> saved = SavedSettings::plainTexts();
    if (saved.contains(QStringLiteral("QISCUS_APP_ID"))) // whatever the secret is, it will be no practice
        saved.insert(QStringLiteral("QISCUS_SECRET_KEY"), QStringLiteral("unknown"));
    const auto settings = readStartSettings(commandLine, saved);
    return settings && !settings->watch ? DeskHost::folderOf(*settings) : QString();
}

int runWindow(const CommandLine &commandLine, WindowSession::Announce announce)
{
    if (const QString folder = folderToTake(commandLine);
        !folder.isEmpty() && SecondStart::raiseRunning(folder)) {
        std::puts(qUtf8Printable(WindowSession::tr("It runs already: its window comes to the front.")));
        return ExitOk;
    }
    WindowSession session(commandLine, std::move(announce));
    // From within the event loop: what fails may then end it.
    QTimer::singleShot(0, &session, &WindowSession::begin);
    const int code = QCoreApplication::exec();
    return code == ExitOk ? session.exitCode() : code;
}

} // namespace desk
