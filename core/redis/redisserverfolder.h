/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

#include <expected>

namespace desk
{

/// Where the private redis-server keeps its data and its socket. A value.
class RedisServerFolder
{
public:
    explicit RedisServerFolder(const QString &dataDirectory);

    const QString &path() const { return m_path; } ///< absolute
    /// In the folder, or, when that path is too long for a socket, in the runtime directory of the user under
    /// a name that follows from the folder: every start finds the same one.
    const QString &socketPath() const { return m_socketPath; }

    /// Makes the folder if it is missing and closes it to all other users; the error says what to do.
    std::expected<void, QString> prepare() const;
    /// Removes a socket that nobody listens to any more. False when a server still answers there: a second
    /// one on the same append-only file would ruin it.
    bool clearSocket() const;

private:
    QString m_path;
    QString m_socketPath;
};

} // namespace desk
