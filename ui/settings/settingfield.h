/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"

#include <QObject>

#include <optional>

class QLineEdit;
class QWidget;

namespace desk
{

class TokenLabel;

/// The field of one setting, and the words beside it: a hint, or where the value comes from. What stands outside of the
/// window can be read and not changed; a secret is never shown, and an empty field keeps it. GUI thread only.
class SettingField : public QObject
{
    Q_OBJECT

public:
    /// @p hint none: the words say where the value comes from. Both widgets belong to @p parent.
    SettingField(const QString &setting, const std::optional<QString> &hint, QWidget *parent);

    QLineEdit *edit() const { return m_edit; }
    TokenLabel *note() const { return m_note; }

    void setOrigin(const SettingOrigin &origin);
    void unset(); ///< the default again, once it is stored
    bool isFixed() const { return m_origin.isFixed(); }
    bool isGiven() const;  ///< has a value other than the default, seen or not
    bool isEdited() const; ///< text() differs from what is stored
    QString
    text() const; ///< what to store; empty: nothing. Of a fixed one: what is stored behind it is not known

Q_SIGNALS:
    void changed();

private:
    QString stored() const;
    void showNote();

    QLineEdit *m_edit;
    TokenLabel *m_note;
    std::optional<QString> m_hint;
    SettingOrigin m_origin;
    QString m_kept; ///< the stored secret, which stays while the field is empty
    bool m_secret = false;
};

} // namespace desk
