/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/windowsession.h"

#include "app/startsettings.h"
#include "app/watchedapplication.h"
#include "ui/practice/practicemenu.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

namespace desk
{

namespace
{

QString secretName()
{
    return QStringLiteral("QISCUS_SECRET_KEY");
}

/// What the dialog stored, without the secret.
QHash<QString, QString> storedTexts()
{
    QSettings stored;
    stored.beginGroup(QStringLiteral("connection"));
    QHash<QString, QString> texts;
    for (const QString &name : stored.childKeys())
        texts.insert(name, stored.value(name).toString());
    return texts;
}

} // namespace

WindowSession::WindowSession(const CommandLine &commandLine, Announce announce)
    : m_commandLine(commandLine)
    , m_announce(std::move(announce))
    , m_window(m_host.control())
    , m_dialog(&m_window)
{
    connect(&m_window, &MainWindow::connectRequested, this, [this] { openDialog({}); });
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
    connect(m_window.practiceMenu(), &PracticeMenu::asked, this, &WindowSession::practise);
    connect(&m_host, &DeskHost::stopping, m_window.practiceMenu(), &PracticeMenu::forget);
    connect(&m_dialog, &ConnectDialog::connectRequested, this, &WindowSession::connectTo);
    connect(&m_dialog, &ConnectDialog::forgetRequested, this, &WindowSession::forget);
}

WindowSession::~WindowSession() = default;

void WindowSession::begin()
{
    m_window.show();
    const QHash<QString, QString> texts = storedTexts();
    if (m_commandLine.demo || texts.isEmpty()) {
        start({});
        return;
    }
    m_secrets.read(secretName(), [this, texts](const std::expected<QString, QString> &secret) {
        if (!secret || secret->isEmpty()) {
            openDialog(secret
                           ? tr("The keychain holds no secret key any more. Enter it again.")
                           : tr("The keychain did not give the secret key: %1. Enter it again, or unlock the "
                                "keychain and start the program anew.")
                                 .arg(secret.error()));
            return;
        }
        QHash<QString, QString> complete = texts;
        complete.insert(secretName(), *secret);
        start(complete);
    });
}

void WindowSession::start(const QHash<QString, QString> &dialog)
{
    const auto settings = readStartSettings(m_commandLine, dialog);
    if (!settings) {
        openDialog(settings.error().join(QLatin1Char('\n')));
        return;
    }
    m_log.addSecrets({settings->qiscusSecretKey, QUrl(settings->redisUrl).password(), settings->webhookSecret,
                      settings->webhookSecretPrevious});
    if (const auto started = m_host.start(*settings); !started)
        fail(started.error());
    else
        m_announce(*settings);
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

void WindowSession::openDialog(const QString &message)
{
    m_dialog.setTexts(storedTexts());
    m_dialog.showMessage(message);
    m_dialog.show();
    m_dialog.raise();
    m_dialog.activateWindow();
}

void WindowSession::connectTo(const QHash<QString, QString> &dialog)
{
    const auto settings = readStartSettings(m_commandLine, dialog);
    if (!settings) {
        m_dialog.showMessage(settings.error().join(QLatin1Char('\n')));
        return;
    }
    m_dialog.showMessage(tr("Storing the secret key in the keychain …"));
    m_secrets.write(secretName(), dialog.value(secretName()),
                    [this, dialog](const std::expected<void, QString> &written) {
                        if (!written) {
                            m_dialog.showMessage(
                                tr("The keychain refused: %1. Until it works, set QISCUS_SECRET_KEY in "
                                   "a .env file of mode 0600 instead.")
                                    .arg(written.error()));
                            return;
                        }
                        store(dialog);
                        m_dialog.hide();
                        m_commandLine.demo = false;
                        m_host.stop();
                        start(dialog);
                    });
}

void WindowSession::forget()
{
    m_secrets.write(secretName(), {}, [this](const std::expected<void, QString> &removed) {
        if (!removed) {
            m_dialog.showMessage(tr("The keychain refused: %1.").arg(removed.error()));
            return;
        }
        store({});
        m_dialog.hide();
        m_host.stop();
        start({});
    });
}

void WindowSession::store(const QHash<QString, QString> &dialog)
{
    QSettings stored;
    stored.beginGroup(QStringLiteral("connection"));
    stored.remove(QString());
    for (auto text = dialog.cbegin(); text != dialog.cend(); ++text) {
        if (text.key() != secretName() && !text->isEmpty())
            stored.setValue(text.key(), *text);
    }
}

void WindowSession::fail(const HostError &error)
{
    std::fprintf(stderr, "allocation-desk: %s\n", qUtf8Printable(error.message));
    m_host.stop();
    QMessageBox::critical(&m_window, tr("Allocation Desk cannot start"), error.message);
    QCoreApplication::exit(error.code);
}

int runWindow(const CommandLine &commandLine, WindowSession::Announce announce)
{
    WindowSession session(commandLine, std::move(announce));
    // From within the event loop: what fails may then end it.
    QTimer::singleShot(0, &session, &WindowSession::begin);
    return QCoreApplication::exec();
}

} // namespace desk
