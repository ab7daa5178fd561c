/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;

namespace desk
{

class TokenLabel;

/// The own cap of one agent: none ("as all"), 0 (no new chats) to 1000. Typing and the arrows only choose; Enter or the
/// button "Set" asks for it, Esc takes the stored value back.
class OwnCapField : public QWidget
{
    Q_OBJECT

public:
    explicit OwnCapField(QWidget *parent = nullptr);

    /// Another agent: what was chosen for the last one is forgotten.
    void setAgent(const QString &name);
    /// What is stored, and the cap for everybody; keeps what is being chosen.
    void setStored(std::optional<int> own, int globalCap);
    /// Disabled with the reason; empty: can be used.
    void setReason(const QString &reason);

    QSpinBox *field() const { return m_field; }

Q_SIGNALS:
    void wanted(std::optional<int> cap);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void showChoice();
    bool isChosen() const;

    QLabel *m_label;
    QSpinBox *m_field;
    QPushButton *m_set;
    TokenLabel *m_note;
    int m_stored = -1; ///< as the field has it: -1 is "none"
};

} // namespace desk
