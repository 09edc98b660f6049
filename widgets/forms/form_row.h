// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QLayout;
class QWidget;

namespace widgets {

/// A label that is the buddy of `field` and stands at the middle of its height.
[[nodiscard]] QLabel* createFieldLabel(const QString& text, QWidget* field);
/// A row with such a label.
void addFormRow(QFormLayout& form, const QString& text, QWidget* field);
/// The same where the field stands in a line with others.
void addFormRow(QFormLayout& form, const QString& text, QLayout* line, QWidget* field);

} // namespace widgets
