// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/text_cell_delegate.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QPlainTextEdit>

#include <algorithm>

namespace widgets {

QWidget* TextCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                        const QModelIndex& index) const
{
    auto* editor = new QPlainTextEdit(parent);
    editor->setTabChangesFocus(true);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void TextCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* text = qobject_cast<QPlainTextEdit*>(editor);
    text->setPlainText(index.data(Qt::EditRole).toString());
    text->selectAll();
}

void TextCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, qobject_cast<QPlainTextEdit*>(editor)->toPlainText(), Qt::EditRole);
}

void TextCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex& /*index*/) const
{
    QRect place = option.rect;
    place.setHeight(std::max(place.height(), option.fontMetrics.height() * 4));
    editor->setGeometry(place);
}

bool TextCellDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ControlModifier))
            return false; // a new line of the text, not the end of editing
        if (enter) {
            auto* widget = qobject_cast<QWidget*>(editor);
            Q_EMIT commitData(widget);
            Q_EMIT closeEditor(widget);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace widgets

#include "moc_text_cell_delegate.cpp"
