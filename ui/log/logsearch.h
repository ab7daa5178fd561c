/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/searchproxy.h"

namespace desk
{

class LogModel;

/// Finds lines of the log by anything that is written in them.
class LogSearch : public SearchProxy
{
    Q_OBJECT

public:
    explicit LogSearch(LogModel *model, QObject *parent = nullptr);

protected:
    bool rowContains(int sourceRow, const QString &text) const override;

private:
    LogModel *m_model;
};

} // namespace desk
