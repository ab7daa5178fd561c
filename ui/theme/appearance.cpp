/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/appearance.h"

#include "ui/theme/deskstyle.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyleHints>

namespace desk
{

Appearance::Appearance(AppearanceChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
{
    readSystemScheme();
    QApplication::setStyle(new DeskStyle);
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        readSystemScheme();
        apply();
    });
#endif
    apply();
}

void Appearance::choose(AppearanceChoice choice)
{
    m_choice = choice;
    apply();
}

Scheme Appearance::scheme() const
{
    switch (m_choice) {
    case AppearanceChoice::Light:
        return Scheme::Light;
    case AppearanceChoice::Dark:
        return Scheme::Dark;
    case AppearanceChoice::HighContrast:
        return Scheme::HighContrast;
    case AppearanceChoice::System:
        break;
    }
    return m_system;
}

/// Qt 6.4 has no signal for a changed colour scheme, but tells the application that the theme changed.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ThemeChange && !m_applying) {
        readSystemScheme();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::readSystemScheme()
{
    const QScopedValueRollback guard(m_applying, true);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme told = QGuiApplication::styleHints()->colorScheme();
    if (told != Qt::ColorScheme::Unknown) {
        m_system = told == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
        return;
    }
#endif
    QApplication::setPalette(QPalette()); // takes ours away: what remains is the system's
    m_system = schemeOf(QApplication::palette());
}

void Appearance::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    QApplication::setPalette(paletteFor(scheme()));
    // Delivered at once: a widget made next inherits its parent's palette, which must not be the old one.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
}

} // namespace desk
