/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/secretstore.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace desk
{

/// The settings that the window keeps: secrets in the keychain, the others in the configuration of the user. What the
/// keychain refuses is known until the program ends, and nowhere else. Lives in the main thread.
class SavedSettings : public QObject
{
    Q_OBJECT

public:
    explicit SavedSettings(QObject *parent = nullptr);

    /// By the names of the settings, secrets included: never into a log. Empty before load().
    const QHash<QString, QString> &texts() const { return m_texts; }
    /// Whether anything is kept; known without the keychain.
    static bool any();
    /// What is kept outside of the keychain.
    static QHash<QString, QString> plainTexts();

    /// What the keychain answered where it did not do what it was asked for; empty: it did.
    using Handler = std::function<void(const QString &trouble)>;
    /// Reads all; a locked keychain asks its owner first. @p done is called once, later or at once.
    void load(const Handler &done);
    /// Replaces all; an empty text removes the setting. @p done as in load().
    void save(const QHash<QString, QString> &texts, const Handler &done);

private:
    void readNext(QStringList names, const QString &trouble, const Handler &done);
    void writeNext(QStringList names, const QString &trouble, const Handler &done);

    SecretStore m_secrets;
    QHash<QString, QString> m_texts;
};

} // namespace desk
