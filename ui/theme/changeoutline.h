/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QVariantAnimation>

class QPainter;
class QRectF;
class QWidget;

namespace desk
{

/// The accent outline that says "this changed without you": fades once in 600 ms; not at all where the style
/// asks for no animations. Owned by the widget it outlines, which paints it last.
class ChangeOutline : public QObject
{
    Q_OBJECT

public:
    explicit ChangeOutline(QWidget *widget);

    void show();
    bool isShowing() const;
    void paint(QPainter &painter, const QRectF &rect, qreal radius) const;

private:
    QWidget *m_widget;
    QVariantAnimation m_fade;
};

} // namespace desk
