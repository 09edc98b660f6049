// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableView;
class QToolButton;

namespace widgets {

class ExemplarModel;

/// The list of exemplars: add, remove, edit in place, reorder by dragging or with Alt+Up and Alt+Down.
class ExemplarEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ExemplarEditor(QWidget* parent);

    [[nodiscard]] const std::vector<optimizers::Exemplar>& exemplars() const;
    /// Tells nobody.
    void setExemplars(const std::vector<optimizers::Exemplar>& exemplars);
    [[nodiscard]] QTableView* view() const { return m_view; }

Q_SIGNALS:
    void exemplarsEdited(const std::vector<optimizers::Exemplar>& exemplars);

private:
    void createView();
    QWidget* createButtons();
    QToolButton* createButton(const QString& drawing, const QString& name, const QKeySequence& keys);
    void add();
    void remove();
    void moveBy(int step);
    void updateButtons();

    ExemplarModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_empty = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

} // namespace widgets
