/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/setupstep.h"

#include "ui/firststart/checkpanel.h"
#include "ui/settings/settingfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace desk
{

namespace
{

constexpr double FieldUnits = 48;

} // namespace

SetupStep::SetupStep(const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    const Metrics metrics = Metrics::ofApplication();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics.inset());
    m_layout->addStretch(1);
    addHeading(title, subtitle);
}

void SetupStep::addWidget(QWidget *widget)
{
    m_layout->insertWidget(m_layout->count() - 1, widget); // what is left stays below
}

void SetupStep::addHeading(const QString &title, const QString &subtitle)
{
    auto *heading = new QWidget(this);
    auto *layout = new QVBoxLayout(heading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().gap());
    auto *label = new TokenLabel(Token::Text, heading);
    label->setScale(m_form ? typescale::PaneTitle : typescale::WaitValue, true);
    label->setPlain(title);
    auto *words = new QLabel(subtitle, heading);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(label);
    layout->addWidget(words);
    addWidget(heading);
    m_form = nullptr; // fields that follow stand below this heading
}

QGridLayout *SetupStep::form()
{
    if (m_form)
        return m_form;
    const Metrics metrics = Metrics::ofApplication();
    auto *fields = new QWidget(this);
    m_form = new QGridLayout(fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(metrics.inset());
    m_form->setVerticalSpacing(metrics.gap());
    m_form->setColumnMinimumWidth(0, metrics.units(14));
    m_form->setColumnStretch(1, 3);
    m_form->setColumnStretch(2, 2);
    addWidget(fields);
    return m_form;
}

void SetupStep::addRow(const QString &label, QLineEdit *field, QWidget *beside)
{
    const Metrics metrics = Metrics::ofApplication();
    const int row = form()->rowCount();
    auto *name = new TokenLabel(Token::Text, this);
    name->setScale(typescale::Body, true);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    name->setBuddy(field);
    name->setPlain(label);
    QString spoken = label;
    field->setAccessibleName(spoken.remove(QLatin1Char('&')));
    field->setMaximumWidth(metrics.units(FieldUnits));
    const int side = metrics.units(0.75);
    field->setTextMargins(side, 0, side, 0);
    m_form->addWidget(name, row, 0);
    m_form->addWidget(field, row, 1);
    if (beside)
        m_form->addWidget(beside, row, 2);
}

SettingField *SetupStep::addField(const QString &setting, const QString &label, const QString &hint)
{
    auto *field = new SettingField(setting, hint, this);
    addRow(label, field->edit(), field->note());
    connect(field, &SettingField::changed, this, &SetupStep::changed);
    connect(field->edit(), &QLineEdit::returnPressed, this, &SetupStep::confirmed);
    m_fields.insert(setting, field);
    return field;
}

QLineEdit *SetupStep::addOther(const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit(this);
    auto *note = new TokenLabel(Token::Muted, this);
    note->setPlain(hint);
    note->setElastic(true);
    addRow(label, edit, note);
    edit->setAccessibleDescription(hint);
    connect(edit, &QLineEdit::returnPressed, this, &SetupStep::confirmed);
    return edit;
}

void SetupStep::addPanel(const QList<CheckLine::Part> &parts)
{
    m_panel = new CheckPanel(this);
    m_panel->setParts(parts);
    addWidget(m_panel);
}

SetupStep::Texts SetupStep::texts() const
{
    Texts texts;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (!(*field)->isFixed())
            texts.insert(field.key(), (*field)->text());
    }
    return texts;
}

void SetupStep::setOrigins(const Origins &origins)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        (*field)->setOrigin(origins.value(field.key()));
}

void SetupStep::focusFirst()
{
    for (QWidget *next = nextInFocusChain(); next != this && isAncestorOf(next);
         next = next->nextInFocusChain()) {
        const auto *edit = qobject_cast<QLineEdit *>(next);
        const bool waits = !edit || (!edit->isReadOnly() && edit->text().isEmpty());
        if (waits && next->isEnabled() && next->focusPolicy() & Qt::TabFocus)
            return next->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace desk
