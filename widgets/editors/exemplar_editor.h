// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/editors/exemplar_model.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableView;
class QToolButton;

namespace widgets {

/// The board of exemplars: add, remove, edit in place, send or only keep, pin, reorder by dragging or with Alt+Up and
/// Alt+Down. What each does for the score is told where it is known.
class ExemplarEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ExemplarEditor(QWidget* parent);

    [[nodiscard]] const std::vector<ExemplarRow>& rows() const;
    /// Tells nobody.
    void setRows(const std::vector<ExemplarRow>& rows);
    void setEditable(bool editable);
    /// One a row, none where it is not known; forgotten with the next edit.
    void setEffects(const std::vector<std::optional<ExemplarEffect>>& effects);
    [[nodiscard]] QTableView* view() const { return m_view; }

Q_SIGNALS:
    void rowsEdited(const std::vector<widgets::ExemplarRow>& rows);

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
