/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QObject>
#include <QString>

#include <expected>
#include <functional>

namespace desk
{

/// The system's keychain, asynchronously: a locked one asks its owner and never holds up the window.
/// Lives in the main thread; handlers are called once, later.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// An absent secret is an empty text. The error says in words what the keychain answered.
    using ReadHandler = std::function<void(std::expected<QString, QString>)>;
    using WriteHandler = std::function<void(std::expected<void, QString>)>;

    void read(const QString &name, ReadHandler handler);
    /// An empty secret removes the entry.
    void write(const QString &name, const QString &secret, WriteHandler handler);
};

} // namespace desk
