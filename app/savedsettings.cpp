/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/savedsettings.h"

#include "core/settings/settings.h"

#include <QSettings>

namespace desk
{

namespace
{

const QString Group = QStringLiteral("connection");
/// Names of the secrets that the keychain holds: it is asked for no others, since each question may open a dialog.
const QString InKeychain = QStringLiteral("keychain/names");

QStringList secretNames()
{
    QStringList names;
    for (const SettingSpec &spec : settingSpecs()) {
        if (spec.secret)
            names.append(spec.name);
    }
    return names;
}

void noteInKeychain(const QString &name, bool there)
{
    QSettings stored;
    QStringList names = stored.value(InKeychain).toStringList();
    names.removeAll(name);
    if (there)
        names.append(name);
    stored.setValue(InKeychain, names);
}

} // namespace

SavedSettings::SavedSettings(QObject *parent)
    : QObject(parent)
{
}

bool SavedSettings::any()
{
    return !QSettings().value(InKeychain).toStringList().isEmpty() || !plainTexts().isEmpty();
}

QHash<QString, QString> SavedSettings::plainTexts()
{
    QHash<QString, QString> texts;
    QSettings stored;
    stored.beginGroup(Group);
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.secret && stored.contains(spec.name))
            texts.insert(spec.name, stored.value(spec.name).toString());
    }
    return texts;
}

void SavedSettings::load(const Handler &done)
{
    m_texts = plainTexts();
    readNext(QSettings().value(InKeychain).toStringList(), {}, done);
}

void SavedSettings::readNext(QStringList names, const QString &trouble, const Handler &done)
{
    if (names.isEmpty())
        return done(trouble);
    const QString name = names.takeFirst();
    m_secrets.read(name, [this, name, names, trouble, done](const std::expected<QString, QString> &secret) {
        if (!secret)
            return readNext(names, secret.error(), done);
        if (secret->isEmpty())
            return readNext(names, tr("it holds no %1 any more").arg(name), done);
        m_texts.insert(name, *secret);
        readNext(names, trouble, done);
    });
}

void SavedSettings::save(const QHash<QString, QString> &texts, const Handler &done)
{
    QStringList changed;
    for (const QString &name : secretNames()) {
        if (texts.value(name) != m_texts.value(name))
            changed.append(name);
    }
    m_texts.clear();
    QSettings stored;
    stored.beginGroup(Group);
    for (const SettingSpec &spec : settingSpecs()) {
        const QString text = texts.value(spec.name);
        if (!text.isEmpty())
            m_texts.insert(spec.name, text);
        if (spec.secret)
            continue;
        if (text.isEmpty())
            stored.remove(spec.name);
        else
            stored.setValue(spec.name, text);
    }
    writeNext(changed, {}, done);
}

void SavedSettings::writeNext(QStringList names, const QString &trouble, const Handler &done)
{
    if (names.isEmpty())
        return done(trouble);
    const QString name = names.takeFirst();
    const QString text = m_texts.value(name);
    const bool wasThere = QSettings().value(InKeychain).toStringList().contains(name);
    if (text.isEmpty() && !wasThere)
        return writeNext(names, trouble, done);
    m_secrets.write(name, text,
                    [this, name, names, text, trouble, done](const std::expected<void, QString> &written) {
                        if (written)
                            noteInKeychain(name, !text.isEmpty());
                        writeNext(names, written ? trouble : written.error(), done);
                    });
}

} // namespace desk
