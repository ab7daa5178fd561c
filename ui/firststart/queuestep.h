/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/firststart/setupstep.h"

class QRadioButton;

namespace desk
{

/// Where the queue lives: in a private Redis, or in one that is there. GUI thread only.
class QueueStep : public SetupStep
{
    Q_OBJECT

public:
    explicit QueueStep(QWidget *parent = nullptr);

    Texts texts() const override;
    void setOrigins(const Origins &origins) override;
    QString missing() const override;
    bool isPrivate() const;

private:
    void follow();

    QRadioButton *m_private;
    QRadioButton *m_given;
    SettingField *m_address;
    SettingField *m_password;
    QString m_keptUrl; ///< a stored REDIS_URL, which may hold a password and is not shown
    bool m_fixed = false;
};

} // namespace desk
