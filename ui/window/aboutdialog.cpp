/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/aboutdialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace desk
{

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Allocation Desk"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new TokenLabel(Token::Text, this);
    title->setText(tr("Allocation Desk"));
    title->setScale(typescale::Verdict, true);
    auto *purpose =
        new QLabel(tr("Gives waiting chats of Qiscus Omnichannel Chat to the least loaded agent, the "
                      "oldest chat first and never above the cap.\nFree software under the GNU General "
                      "Public License, version 3 or later."),
                   this);
    purpose->setWordWrap(true);
    auto *known = new QLabel(facts(), this);
    known->setTextFormat(Qt::PlainText);
    known->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(facts()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.units(3), metrics.units(3), metrics.units(3), metrics.inset());
    layout->setSpacing(metrics.inset());
    for (QWidget *widget : std::initializer_list<QWidget *>{title, purpose, known, buttons})
        layout->addWidget(widget);
    setMinimumWidth(metrics.units(60));
}

QString AboutDialog::facts()
{
    const QStringList lines{
        tr("Version %1").arg(QStringLiteral(DESK_VERSION)),
        tr("Qt %1, built with %2").arg(QLatin1StringView(qVersion()), QStringLiteral(QT_VERSION_STR)),
        tr("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        tr("Display: %1").arg(QGuiApplication::platformName()),
    };
    return lines.join(QLatin1Char('\n'));
}

} // namespace desk
