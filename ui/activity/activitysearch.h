/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/searchproxy.h"

namespace desk
{

class ActivityModel;

/// Finds lines of the activity by anything that is written in them, and by the room id.
class ActivitySearch : public SearchProxy
{
    Q_OBJECT

public:
    explicit ActivitySearch(ActivityModel *model, QObject *parent = nullptr);

protected:
    bool rowContains(int sourceRow, const QString &text) const override;

private:
    ActivityModel *m_model;
};

} // namespace desk
