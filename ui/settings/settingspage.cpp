/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/settings/settingspage.h"

#include "ui/settings/settingfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk
{

namespace
{

constexpr double FieldUnits = 40;

const SettingSpec &specOf(const QString &setting)
{
    return *std::ranges::find(settingSpecs(), setting, &SettingSpec::name);
}

} // namespace

SettingsPage::SettingsPage(const QList<Entry> &entries, QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics = Metrics::ofApplication();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.units(1.5));
    grid->setVerticalSpacing(metrics.units(0.5));
    grid->setColumnMinimumWidth(2, metrics.units(18));
    grid->setColumnStretch(1, 1);
    for (const Entry &entry : entries)
        m_rows.insert(entry.setting, addRow(*grid, entry));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    layout->addLayout(grid);
    layout->addStretch(1);
}

SettingsPage::Row SettingsPage::addRow(QGridLayout &grid, const Entry &entry)
{
    const Metrics metrics = Metrics::ofApplication();
    const SettingSpec &spec = specOf(entry.setting);
    QString plain = entry.label;
    plain.remove(QLatin1Char('&'));
    const Row row{new SettingField(entry.setting, std::nullopt, this),
                  new QPushButton(tr("Use default"), this), new QLabel(this)};
    auto *name = new TokenLabel(Token::Text, this);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    name->setBuddy(row.field->edit());
    name->setPlain(entry.label);
    const QString explained = tr("%1 Allowed: %2.").arg(spec.meaning, spec.range);
    name->setToolTip(explained);
    row.field->edit()->setToolTip(explained);
    row.field->edit()->setAccessibleName(plain);
    row.field->edit()->setMinimumWidth(metrics.units(FieldUnits));
    const int side = metrics.units(0.75);
    row.field->edit()->setTextMargins(side, 0, side, 0);
    QSizePolicy kept = row.unset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    row.unset->setSizePolicy(kept);
    row.unset->setFlat(true);
    row.unset->setAutoDefault(false);
    row.unset->setAccessibleName(tr("Default for %1").arg(plain));
    row.problem->setObjectName(QStringLiteral("problem"));
    row.problem->setTextFormat(Qt::PlainText);
    row.problem->setWordWrap(true);
    row.problem->setForegroundRole(QPalette::BrightText); // the red that can be read on every ground
    row.problem->hide();

    const int line = grid.rowCount();
    grid.addWidget(name, line, 0);
    grid.addWidget(row.field->edit(), line, 1);
    grid.addWidget(row.field->note(), line, 2);
    grid.addWidget(row.unset, line, 3);
    grid.addWidget(row.problem, line + 1, 1, 1, 3);
    connect(row.unset, &QPushButton::clicked, row.field, &SettingField::unset);
    connect(row.field, &SettingField::changed, this, [this, row] {
        follow(row);
        Q_EMIT changed();
    });
    return row;
}

void SettingsPage::follow(const Row &row)
{
    row.problem->hide();
    row.unset->setVisible(!row.field->isFixed() && row.field->isGiven());
}

void SettingsPage::setOrigins(const QHash<QString, SettingOrigin> &origins)
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row->field->setOrigin(origins.value(row.key()));
        follow(*row);
    }
}

bool SettingsPage::isEdited() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.field->isEdited(); });
}

QHash<QString, QString> SettingsPage::texts() const
{
    QHash<QString, QString> texts;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        if (!row->field->isFixed())
            texts.insert(row.key(), row->field->text());
    }
    return texts;
}

void SettingsPage::unsetAll()
{
    for (const Row &row : m_rows)
        row.field->unset();
}

bool SettingsPage::showProblem(const QString &setting, const QString &message)
{
    if (!m_rows.contains(setting))
        return false;
    const Row row = m_rows.value(setting);
    row.problem->setText(message);
    row.problem->show();
    row.field->edit()->setAccessibleDescription(message);
    return true;
}

void SettingsPage::clearProblems()
{
    for (const Row &row : m_rows)
        row.problem->hide();
}

} // namespace desk
