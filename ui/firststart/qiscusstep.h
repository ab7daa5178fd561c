/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/firststart/setupstep.h"

namespace desk
{

/// The account at Qiscus. GUI thread only.
class QiscusStep : public SetupStep
{
    Q_OBJECT

public:
    explicit QiscusStep(QWidget *parent = nullptr);

    QString missing() const override;
    QString adminToken() const; ///< never stored

private:
    void noteToken();

    SettingField *m_appId;
    SettingField *m_secretKey;
    QLineEdit *m_token;
};

} // namespace desk
