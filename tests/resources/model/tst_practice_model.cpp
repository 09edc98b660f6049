// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/embedded_model.h"
#include "resources/model/training/measurement.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTest>

namespace tst_practice_model {

using optimizers::BuiltinEndpoint;
using resources::Cell;

namespace {

constexpr int itemsPerFamily = 8;

double meanAccuracy(BuiltinEndpoint& endpoint, Cell::Kind kind)
{
    const std::vector<std::string> families = resources::families();
    double sum = 0.0;
    for (const std::string& family : families)
        sum += accuracy(endpoint, resources::evaluationItems({kind, 0}, family, 20'000, itemsPerFamily));
    return sum / static_cast<double>(families.size());
}

} // namespace

/// What the committed weights can do, on few items: whether weights, tokenizer and program still fit together. The
/// figures of the model card come from hone-measure.
class TestPracticeModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<BuiltinEndpoint> m_endpoint;

private Q_SLOTS:
    void initTestCase()
    {
        auto endpoint = BuiltinEndpoint::open();
        QVERIFY(endpoint);
        m_endpoint = std::move(*endpoint);
    }

    void clearWordingsAreFollowed() { QVERIFY(meanAccuracy(*m_endpoint, Cell::Kind::Clear) > 0.8); }

    void vagueWordingsLeaveRoom()
    {
        QVERIFY(meanAccuracy(*m_endpoint, Cell::Kind::Vague) < 0.5);
        QVERIFY(meanAccuracy(*m_endpoint, Cell::Kind::DoTheTask) < 0.5);
    }

    void exemplarsTeachWithoutAnInstruction()
    {
        const double none = meanAccuracy(*m_endpoint, Cell::Kind::DoTheTask);
        QVERIFY(meanAccuracy(*m_endpoint, Cell::Kind::NoInstructionK5) > none + 0.3);
    }

    void theCardIsAboutTheseWeights()
    {
        QFile card(QStringLiteral(HONE_MODEL_CARD));
        QVERIFY(card.open(QIODevice::ReadOnly));
        const QByteArray text = card.readAll();
        const QByteArray name = QByteArray::fromStdString(m_endpoint->identity());
        QVERIFY2(text.contains(name), name.constData());
    }

    void theWeightsAreSmall() { QVERIFY(resources::modelWeights().size() <= std::size_t{8'000'000}); }
};

REGISTER_TEST(TestPracticeModel)

} // namespace tst_practice_model

#include "tst_practice_model.moc"
