/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/deskstyle.h"

#include "ui/theme/buttonlabel.h"
#include "ui/theme/controlsurface.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace desk
{

namespace
{

constexpr double TabHeightUnits = 3.75;

void drawPushButtonPanel(const QStyleOptionButton *button, QPainter *painter)
{
    const bool flat = button->features & QStyleOptionButton::Flat;
    Surface surface = buttonSurface(button);
    if (flat)
        surface.edge = Qt::transparent;
    else if (button->features & QStyleOptionButton::DefaultButton && button->state & QStyle::State_Enabled)
        surface.fill = surface.edge = tokenColor(button->palette, Token::Accent);
    if (!flat || button->state & QStyle::State_MouseOver || isDown(button))
        paintSurface(*painter, button->rect, surface);
}

void drawToolButtonPanel(const QStyleOption *option, QPainter *painter)
{
    const bool raises = option->state & QStyle::State_AutoRaise;
    Surface surface = buttonSurface(option);
    if (raises)
        surface.edge = Qt::transparent;
    if (!raises || option->state & QStyle::State_MouseOver || isDown(option))
        paintSurface(*painter, option->rect, surface);
}

/// The common style draws a tool button's ring inside its frame and a push button's around its text: ours
/// goes around the whole control.
void drawFocusRing(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool wholeWidget = qobject_cast<const QToolButton *>(widget) != nullptr;
    const QRect rect = wholeWidget ? widget->rect() : option->rect;
    paintSurface(*painter, rect,
                 {Qt::transparent, tokenColor(option->palette, Token::Accent), 2,
                  Metrics::ofApplication().controlRadius()});
}

void drawHeaderArrow(const QStyleOption *option, QPainter *painter)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const qreal half = Metrics::ofApplication().units(0.5);
    const qreal tip = header->sortIndicator == QStyleOptionHeader::SortUp ? half / 2 : -half / 2;
    const QPointF middle = QRectF(option->rect).center();
    QPainterPath triangle(middle + QPointF(0, -tip));
    triangle.lineTo(middle + QPointF(half, tip));
    triangle.lineTo(middle + QPointF(-half, tip));
    triangle.closeSubpath();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(triangle, tokenColor(option->palette, Token::Muted));
    painter->restore();
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, tokenColor(option->palette, Token::Alternate));
    const QRect line(option->rect.left(), option->rect.bottom(), option->rect.width(), 1);
    painter->fillRect(line, tokenColor(option->palette, Token::Border));
}

void drawTabShape(const QStyleOption *option, QPainter *painter)
{
    const Metrics metrics = Metrics::ofApplication();
    const bool focused = option->state & QStyle::State_HasFocus;
    if (focused)
        paintSurface(
            *painter, option->rect,
            {Qt::transparent, tokenColor(option->palette, Token::Accent), 2, metrics.controlRadius()});
    if (!(option->state & QStyle::State_Selected))
        return;
    const int thickness = std::max(2, metrics.units(0.35));
    const int side = metrics.units(1);
    const QRect line(option->rect.left() + side, option->rect.bottom() + 1 - thickness,
                     option->rect.width() - 2 * side, thickness);
    painter->fillRect(line, tokenColor(option->palette, Token::Accent));
}

bool hasTextBesideIcon(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon;
}

void drawToolButtonLabel(const QStyleOptionToolButton *button, QPainter *painter)
{
    const int side = buttonLabelGap();
    paintButtonLabel(*painter, button->rect.adjusted(side, 0, -side, 0),
                     {button->icon, button->iconSize, button->text, button->font, button->palette,
                      button->state, button->direction, Qt::AlignLeft});
}

/// What stands on the accent or on a selection takes the text colour that belongs there.
QPalette labelPalette(const QStyleOptionButton *button)
{
    QPalette palette = button->palette;
    if (!(button->state & QStyle::State_Enabled))
        return palette;
    if (button->features & QStyleOptionButton::DefaultButton)
        palette.setColor(QPalette::ButtonText, tokenColor(palette, Token::OnAccent));
    else if (isDown(button))
        palette.setColor(QPalette::ButtonText, tokenColor(palette, Token::OnSelection));
    return palette;
}

/// The entries of the menu bar stand on the window itself, without the base style's line below.
void drawMenuBarItem(const QStyleOptionMenuItem *item, QPainter *painter, const QStyle *style)
{
    const bool open = item->state & (QStyle::State_Selected | QStyle::State_Sunken);
    painter->fillRect(item->rect, open ? item->palette.highlight() : item->palette.window());
    const bool enabled = item->state & QStyle::State_Enabled;
    style->drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                        item->palette, enabled, item->text,
                        open ? QPalette::HighlightedText : QPalette::WindowText);
}

enum class Points { Up, Down };

void drawChevron(const QRectF &rect, Points points, const QColor &colour, QPainter *painter)
{
    const qreal unit = Metrics::ofApplication().unit();
    const qreal tip = points == Points::Down ? unit / 4 : -unit / 4;
    const QPointF middle = rect.center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5 * unit / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF corners[] = {middle + QPointF(-unit / 2, -tip), middle + QPointF(0, tip),
                               middle + QPointF(unit / 2, -tip)};
    painter->drawPolyline(corners, 3);
    painter->restore();
}

void drawSpinBox(const QStyleOptionSpinBox *spin, QPainter *painter, const QStyle *style,
                 const QWidget *widget)
{
    paintSurface(*painter, spin->rect, fieldSurface(spin));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QColor muted = tokenColor(spin->palette, Token::Muted);
    const auto draw = [&](QStyle::SubControl button, Points points, QAbstractSpinBox::StepEnabledFlag step) {
        const bool usable = spin->stepEnabled & step && spin->state & QStyle::State_Enabled;
        drawChevron(style->subControlRect(QStyle::CC_SpinBox, spin, button, widget), points,
                    usable ? spin->palette.color(QPalette::ButtonText) : muted, painter);
    };
    draw(QStyle::SC_SpinBoxUp, Points::Up, QAbstractSpinBox::StepUpEnabled);
    draw(QStyle::SC_SpinBoxDown, Points::Down, QAbstractSpinBox::StepDownEnabled);
}

/// Without buttons the whole field is for the text.
QRect spinBoxPart(const QStyleOptionSpinBox *spin, QStyle::SubControl part)
{
    const Metrics metrics = Metrics::ofApplication();
    const bool hasButtons = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int buttons = hasButtons ? metrics.units(2.5) : 0;
    const int edge = metrics.units(0.25);
    const QRect rect = spin->rect;
    const int left = rect.right() + 1 - buttons;
    const int middle = rect.top() + rect.height() / 2;
    QRect found;
    if (part == QStyle::SC_SpinBoxEditField)
        found = rect.adjusted(edge, edge, -edge - buttons, -edge);
    else if (part == QStyle::SC_SpinBoxFrame)
        found = rect;
    else if (hasButtons && part == QStyle::SC_SpinBoxUp)
        found = QRect(QPoint(left, rect.top()), QPoint(rect.right(), middle - 1));
    else if (hasButtons && part == QStyle::SC_SpinBoxDown)
        found = QRect(QPoint(left, middle), rect.bottomRight());
    return QStyle::visualRect(spin->direction, rect, found);
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButtonPanel(button, painter);
        break;
    case PE_PanelButtonTool:
        return drawToolButtonPanel(option, painter);
    case PE_IndicatorRadioButton:
        return paintRadioMark(*painter, option);
    case PE_FrameFocusRect:
        return drawFocusRing(option, painter, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            paintSurface(*painter, option->rect, fieldSurface(option));
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelMenuBar:
        return;
    case PE_IndicatorHeaderArrow:
        return drawHeaderArrow(option, painter);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        return drawHeaderSection(option, painter);
    if (element == CE_TabBarTabShape)
        return drawTabShape(option, painter);
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        element == CE_ToolButtonLabel && hasTextBesideIcon(option))
        return drawToolButtonLabel(button, painter);
    if (element == CE_MenuBarEmptyArea)
        return painter->fillRect(option->rect, option->palette.window());
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_HeaderLabel) {
        QStyleOptionHeader muted(*header);
        muted.palette.setColor(QPalette::ButtonText, tokenColor(option->palette, Token::Muted));
        return QProxyStyle::drawControl(element, &muted, painter, widget);
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        item && element == CE_MenuBarItem)
        return drawMenuBarItem(item, painter, proxy());
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_PushButtonLabel) {
        QStyleOptionButton label(*button);
        label.palette = labelPalette(button);
        if (label.icon.isNull() || label.text.isEmpty())
            return QProxyStyle::drawControl(element, &label, painter, widget);
        return paintButtonLabel(*painter, label.rect,
                                {label.icon, label.iconSize, label.text, painter->font(), label.palette,
                                 label.state, label.direction, Qt::AlignHCenter});
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox)
        return drawSpinBox(spin, painter, proxy(), widget);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox && !combo->editable) {
        Surface surface = buttonSurface(option);
        if (option->state & State_HasFocus) {
            surface.edge = tokenColor(option->palette, Token::Accent);
            surface.edgeWidth = 2;
        }
        paintSurface(*painter, option->rect, surface);
        const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        return drawChevron(arrow, Points::Down, option->palette.color(QPalette::ButtonText), painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl subControl, const QWidget *widget) const
{
    const Metrics metrics = Metrics::ofApplication();
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox)
        return spinBoxPart(spin, subControl);
    if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
        box && control == CC_GroupBox && box->text.isEmpty() && subControl == SC_GroupBoxContents)
        return option->rect; // tiles and bands draw their own frame
    if (control == CC_ComboBox) {
        const int arrow = metrics.units(3);
        const QRect rect = option->rect;
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, rect,
                              QRect(rect.right() + 1 - arrow, rect.top(), arrow, rect.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(metrics.units(0.5), 0, -arrow, 0));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics metrics = Metrics::ofApplication();
    switch (metric) {
    case PM_ScrollBarExtent:
        return metrics.units(1.5);
    case PM_SplitterWidth:
        return metrics.gap();
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_LineEditIconSize:
        return metrics.icon();
    case PM_TabBarTabHSpace:
        return metrics.units(3);
    case PM_TabBarTabVSpace:
        return metrics.units(1.5);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    const Metrics metrics = Metrics::ofApplication();
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features & QStyleOptionButton::Flat)
            return {contents.width() + metrics.units(2), std::max(metrics.rowHeight(), contents.height())};
        return {contents.width() + metrics.units(3.25), std::max(metrics.controlHeight(), contents.height())};
    case CT_MenuBarItem:
        return {contents.width() + metrics.units(1.5), metrics.units(3)};
    case CT_TabBarTab:
        return {size.width(), std::max(metrics.units(TabHeightUnits), size.height())};
    case CT_ToolButton:
        if (hasTextBesideIcon(option))
            return {contents.width() + metrics.units(2.5), std::max(metrics.units(3), contents.height())};
        return {std::max(size.width(), metrics.controlHeight()),
                std::max(metrics.controlHeight(), contents.height())};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {size.width(), std::max(metrics.controlHeight(), contents.height())};
    case CT_HeaderSection:
        return {size.width(), metrics.rowHeight()};
    default:
        return size;
    }
}

} // namespace desk
