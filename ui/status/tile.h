/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/thresholds.h"
#include "ui/theme/changeoutline.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokens.h"

#include <QGroupBox>

namespace desk
{

class IconLabel;
class TokenLabel;

/// How a card looks whose number is in this state.
Surface tileSurface(const QPalette &palette, Concern concern);
/// What text that is @p calm otherwise is drawn in on such a card.
Token tokenIn(Concern concern, Token calm);

/// One card of the row of numbers: a title above, whatever the tile holds below. Its accessible name is what
/// it measures; the children's texts are the numbers. Amber or red when the number is news, with an icon and
/// a word.
class Tile : public QGroupBox
{
    Q_OBJECT

public:
    /// @p widthUnits: 0 takes what is left. @p accessibleName may say more than the short @p title.
    Tile(const QString &title, const QString &accessibleName, double widthUnits, QWidget *parent = nullptr);

    Concern concern() const { return m_concern; }
    /// A tile that gets worse is outlined once.
    void setConcern(Concern concern);
    /// Title and number side by side on one line, under a shorter title: for a small window.
    void setCompact(bool compact, const QString &title);
    bool isCompact() const { return m_compact; }
    void outlineChange() { m_outline.show(); }
    bool isOutlined() const { return m_outline.isShowing(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    /// Puts the icon into the corner, or beside the number where the title needs the corner.
    void placeIcon();
    /// Below the last line; smaller where that line is a control rather than a text.
    void setBottomUnits(double units);

    /// Width that the longest usual text needs: with a wide font more than the tile's own, so that it is not
    /// cut.
    virtual int reservedWidth() const { return 0; }
    /// Hides what has no room on one line.
    virtual void applyCompact() {}
    /// Sets the tokens of the labels; called whenever the concern changes.
    virtual void applyConcern();
    /// What text of this purpose is drawn in while the tile is in the present state.
    Token textToken(Token calm) const;
    TokenLabel *titleLabel() const { return m_title; }
    IconLabel *cornerIcon() const { return m_icon; }
    /// The part below the title, inset like it.
    QWidget *body() const { return m_body; }

private:
    void applySizes();

    TokenLabel *m_title;
    IconLabel *m_icon;
    QWidget *m_body;
    double m_widthUnits;
    double m_bottomUnits = 1;
    bool m_compact = false;
    Concern m_concern = Concern::None;
    ChangeOutline m_outline{this};
};

} // namespace desk
