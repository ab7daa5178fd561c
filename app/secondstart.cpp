/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/secondstart.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>

Q_LOGGING_CATEGORY(lcSecondStart, "desk.secondstart")

namespace desk
{

namespace
{

const QByteArray Question = QByteArrayLiteral("raise\n");
const QByteArray Answer = QByteArrayLiteral("raised\n");
constexpr int PatienceMs = 500;        ///< of each of two waits
constexpr qsizetype LongestPath = 100; ///< of a Unix socket, with a little to spare

QString socketOf(const QString &folder)
{
    const QString beside = folder + QStringLiteral("/window.socket");
    if (QFile::encodeName(beside).size() <= LongestPath)
        return beside;
    const QByteArray hash =
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/allocation-desk-") + QLatin1StringView(hash);
}

} // namespace

SecondStart::SecondStart(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SecondStart::answer);
}

bool SecondStart::raiseRunning(const QString &folder)
{
    QLocalSocket socket;
    socket.connectToServer(socketOf(folder));
    if (!socket.waitForConnected(PatienceMs))
        return false;
    socket.write(Question);
    return socket.waitForReadyRead(PatienceMs) && socket.readAll() == Answer;
}

void SecondStart::listen(const QString &folder)
{
    m_server.close();
    QLocalServer::removeServer(socketOf(folder));
    if (!m_server.listen(socketOf(folder)))
        qCWarning(lcSecondStart).noquote()
            << "A second start will not raise this window:" << m_server.errorString();
}

void SecondStart::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->peek(Question.size()) != Question)
                return;
            socket->readAll();
            socket->write(Answer);
            Q_EMIT raiseRequested();
        });
    }
}

} // namespace desk
