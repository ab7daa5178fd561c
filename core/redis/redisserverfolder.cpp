/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisserverfolder.h"

#include "core/redis/redisaddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace desk
{

namespace
{

bool fitsSocketAddress(const QString &path)
{
    return QFile::encodeName(path).size() <= RedisAddress::longestSocketPath;
}

QString chooseSocketPath(const QString &folder)
{
    const QString inFolder = folder + QStringLiteral("/redis.sock");
    if (fitsSocketAddress(inFolder))
        return inFolder;
    const QByteArray digest = QCryptographicHash::hash(QFile::encodeName(folder), QCryptographicHash::Sha256);
    return QStringLiteral("%1/allocation-desk-%2.sock")
        .arg(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
             QString::fromLatin1(digest.toHex().left(16)));
}

/// A Unix socket answers at once: refused when its server is gone.
bool somebodyListensAt(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool connected =
        ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ||
        errno == EAGAIN; // alive, and its queue is full
    ::close(descriptor);
    return connected;
}

} // namespace

RedisServerFolder::RedisServerFolder(const QString &dataDirectory)
    : m_path(QDir::cleanPath(QDir(dataDirectory).absolutePath()))
    , m_socketPath(chooseSocketPath(m_path))
{
}

std::expected<void, QString> RedisServerFolder::prepare() const
{
    if (!fitsSocketAddress(m_socketPath))
        return std::unexpected(
            QStringLiteral(
                "The socket of the private Redis would have a path longer than %1 bytes (%2): choose "
                "a shorter DATA_DIR.")
                .arg(RedisAddress::longestSocketPath)
                .arg(m_socketPath));
    QDir().mkpath(QFileInfo(m_path).path());
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QDir().mkdir(m_path, ownerOnly);
    // Also one that was there before: whoever may write here could put another socket in the place of ours.
    if (!QFileInfo(m_path).isDir() || !QFile::setPermissions(m_path, ownerOnly))
        return std::unexpected(
            QStringLiteral(
                "The data directory %1 cannot be made private to this user: choose another DATA_DIR, "
                "or give it to this user.")
                .arg(m_path));
    return {};
}

bool RedisServerFolder::clearSocket() const
{
    if (somebodyListensAt(QFile::encodeName(m_socketPath)))
        return false;
    QFile::remove(m_socketPath);
    return true;
}

} // namespace desk
