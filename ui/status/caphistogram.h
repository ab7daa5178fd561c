/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/status/cappreview.h"

#include <QLabel>

namespace desk
{

/// How many agents hold how many chats: now (dashed) and after the change (full). Loads that differ by little
/// share a bar when there are many. A label with a pixmap, because that is what screen readers take for a
/// picture.
class CapHistogram : public QLabel
{
    Q_OBJECT

public:
    explicit CapHistogram(QWidget *parent = nullptr);

    void setPreview(const CapPreview &preview);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bin {
        int first = 0;
        int last = 0;
        int now = 0;
        int then = 0;
    };
    void paintBar(QPainter &painter, const QRectF &bar, int count, bool then) const;

    QList<Bin> m_bins;
};

} // namespace desk
