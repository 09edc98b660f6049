// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/export/export_proof_panel.h"

#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"
#include "widgets/text/translation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using optimizers::ExportProof;
using widgets::ColourRole;

namespace app {

namespace {

QString textOf(const ExportProof& proof)
{
    const QString bytes = widgets::countText(static_cast<std::int64_t>(proof.bytes));
    const int examples = static_cast<int>(proof.examples);
    switch (proof.kind) {
    case ExportProof::Kind::Same:
        if (proof.answers > 0)
            return ExportProofPanel::tr("Read back, this file renders the same %1 bytes as the scored prompt on %n "
                                        "example(s). The journal has %2 of these requests with the answers that were "
                                        "scored.",
                                        nullptr, examples)
                .arg(bytes, widgets::countText(static_cast<std::int64_t>(proof.answers)));
        return ExportProofPanel::tr("Read back, this file renders the same %1 bytes as the prompt on %n example(s).",
                                    nullptr, examples)
            .arg(bytes);
    case ExportProof::Kind::Different:
        return ExportProofPanel::tr("This file does not render the same bytes as the scored prompt. %1")
            .arg(widgets::translated(proof.reason));
    case ExportProof::Kind::NotPossible:
        break;
    }
    return ExportProofPanel::tr("Whether it renders the same bytes as the scored prompt cannot be shown. %1")
        .arg(widgets::translated(proof.reason));
}

QIcon markOf(ExportProof::Kind kind)
{
    switch (kind) {
    case ExportProof::Kind::Same:
        return widgets::icon(u"better"_s, ColourRole::Good);
    case ExportProof::Kind::Different:
        return widgets::icon(u"warning"_s, ColourRole::Warning);
    case ExportProof::Kind::NotPossible:
        break;
    }
    return widgets::icon(u"info"_s, ColourRole::MutedText);
}

} // namespace

ExportProofPanel::ExportProofPanel(QWidget* parent) : QWidget(parent)
{
    const int one = widgets::unit(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(one * 2);
    m_mark = new QLabel(this);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(one);
    m_proof = new QLabel(this);
    m_proof->setObjectName(u"export_proof"_s);
    m_proof->setWordWrap(true);
    m_proof->setTextFormat(Qt::PlainText);
    m_limits = widgets::createHint({}, this);
    m_limits->setObjectName(u"export_limits"_s);
    m_limits->setTextFormat(Qt::PlainText);
    column->addWidget(m_proof);
    column->addWidget(m_limits);
    row->addLayout(column, 1);
    clear();
}

void ExportProofPanel::present(const Exported& exported)
{
    const int side = widgets::unit(this) * 5;
    m_mark->setPixmap(markOf(exported.proof.kind).pixmap(QSize(side, side), devicePixelRatioF()));
    m_proof->setText(textOf(exported.proof));
    QString limits;
    for (const optimizers::ShownText& loss : exported.content.losses)
        limits += (limits.isEmpty() ? QString() : u"\n"_s) + widgets::translated(loss);
    m_limits->setText(limits);
    m_limits->setVisible(!limits.isEmpty());
    setVisible(true);
}

void ExportProofPanel::clear()
{
    m_mark->clear();
    m_proof->clear();
    m_limits->clear();
    setVisible(false);
}

} // namespace app

#include "moc_export_proof_panel.cpp"
