/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcheck.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace desk
{

class CheckPanel;
class SettingField;

/// One page of the assistant: heading, fields, and what a test of them found. GUI thread only.
class SetupStep : public QWidget
{
    Q_OBJECT

public:
    using Texts = QHash<QString, QString>;
    using Origins = QHash<QString, SettingOrigin>;

    /// The values of its settings by name; an empty text unsets one.
    virtual Texts texts() const;
    /// Fills the fields; what stands elsewhere can be read and not changed, and a secret is never shown.
    virtual void setOrigins(const Origins &origins);
    /// Why nobody can go on from here; empty: one can.
    virtual QString missing() const { return {}; }
    CheckPanel *panel() const { return m_panel; }
    void focusFirst(); ///< gives the keyboard to the first field that waits for it

Q_SIGNALS:
    void changed();   ///< a field says something else
    void confirmed(); ///< Return in a field

protected:
    SetupStep(const QString &title, const QString &subtitle, QWidget *parent);

    /// A row with @p label (its & marks the key).
    SettingField *addField(const QString &setting, const QString &label, const QString &hint);
    QLineEdit *addOther(const QString &label, const QString &hint); ///< no setting of the engine
    /// A row whose field others have made; @p beside may be null.
    void addRow(const QString &label, QLineEdit *field, QWidget *beside);
    void addHeading(const QString &title, const QString &subtitle);
    void addWidget(QWidget *widget);
    void addPanel(const QList<CheckLine::Part> &parts);

private:
    QGridLayout *form();

    QVBoxLayout *m_layout;
    QGridLayout *m_form = nullptr;
    CheckPanel *m_panel = nullptr;
    QHash<QString, SettingField *> m_fields; ///< by the name of the setting
};

} // namespace desk
