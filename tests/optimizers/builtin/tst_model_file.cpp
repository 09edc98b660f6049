// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/model_file.h"
#include "tests/support/random_model.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_model_file {

using optimizers::ErrorKind;
using optimizers::ModelWeights;

class TestModelFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsSurviveTheFile()
    {
        const ModelWeights weights = randomModel(1);
        const auto read = optimizers::modelFromBytes(optimizers::toBytes(weights));
        QVERIFY(read);
        QVERIFY(*read == weights);
    }

    void everyDamagedByteIsNoticed()
    {
        const std::string bytes = optimizers::toBytes(randomModel(1));
        for (std::size_t i = 0; i < bytes.size(); i += 97) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
            const auto read = optimizers::modelFromBytes(damaged);
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Malformed);
        }
    }

    void aFileCutShortIsRefused()
    {
        const std::string bytes = optimizers::toBytes(randomModel(1));
        for (std::size_t length = 0; length < bytes.size(); length += 131)
            QVERIFY(!optimizers::modelFromBytes(std::string_view(bytes).substr(0, length)));
    }

    void quantizationErrsByHalfAStepAtMost()
    {
        const std::vector<float> values{0.5F, -1.27F, 0.004F, 0.0F, 0.0F, 0.0F, 1e-3F, 2e-3F, -3e-3F};
        const auto matrix = optimizers::quantized(values, 3, 3);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float scale = matrix.scales[i / 3];
            QVERIFY(std::abs(static_cast<float>(matrix.values[i]) * scale - values[i]) <= 0.501F * scale);
        }
    }
};

REGISTER_TEST(TestModelFile)

} // namespace tst_model_file

#include "tst_model_file.moc"
