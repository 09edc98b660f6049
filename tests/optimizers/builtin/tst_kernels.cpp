// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/kernels.h"
#include "optimizers/core/random.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_kernels {

using optimizers::PackedMatrix;
using optimizers::Rng;
using optimizers::RoundedRows;

namespace {

std::vector<float> randomValues(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(rng.normal());
    return values;
}

} // namespace

class TestKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productsAgreeWithExactOnes_data()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("one vector") << 1 << 13 << 128;
        QTest::newRow("odd sizes") << 7 << 9 << 37;
        QTest::newRow("many") << 12 << 64 << 512;
    }

    void productsAgreeWithExactOnes()
    {
        QFETCH(const int, inputs);
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        const auto inputCount = static_cast<std::size_t>(inputs);
        const auto rowCount = static_cast<std::size_t>(rows);
        const auto columnCount = static_cast<std::size_t>(columns);
        const auto matrix = optimizers::quantized(randomValues(rowCount * columnCount, 1), rowCount, columnCount);
        const std::vector<float> values = randomValues(inputCount * columnCount, 2);
        RoundedRows rounded;
        rounded.assign(values, columnCount);
        std::vector<float> output(inputCount * rowCount, 1.0F);
        multiply(PackedMatrix(matrix), rounded, output, true);
        for (std::size_t i = 0; i < inputCount; ++i) {
            for (std::size_t row = 0; row < rowCount; ++row) {
                double exact = 1.0;
                for (std::size_t j = 0; j < columnCount; ++j)
                    exact += static_cast<double>(values[i * columnCount + j]) *
                             static_cast<double>(matrix.values[row * columnCount + j]) *
                             static_cast<double>(matrix.scales[row]);
                QVERIFY(std::abs(static_cast<double>(output[i * rowCount + row]) - exact) < 5e-3);
            }
        }
    }

    void theLargestProductsDoNotOverflow()
    {
        const std::vector<float> ones(512, 1.0F);
        RoundedRows rounded;
        rounded.assign(ones, 512);
        std::vector<float> output(1);
        multiply(PackedMatrix(optimizers::quantized(ones, 1, 512)), rounded, output);
        QVERIFY(std::abs(output[0] - 512.0F) < 0.1F);
    }

    void exponentialsAgreeWithTheLibrary()
    {
        std::vector<float> values = randomValues(1000, 3);
        for (float& value : values)
            value *= 20.0F;
        values.push_back(-1e30F);
        const std::vector<float> given = values;
        const float largest = *std::ranges::max_element(given);
        const float sum = optimizers::exponentiate(values, 0.5F);
        double expectedSum = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double expected = std::exp(0.5 * static_cast<double>(given[i] - largest));
            expectedSum += expected;
            QVERIFY(std::abs(static_cast<double>(values[i]) - expected) < 5e-6 * expected + 1e-30);
        }
        QVERIFY(std::abs(static_cast<double>(sum) - expectedSum) < 1e-5 * expectedSum);
    }

    void logarithmsAgreeWithTheLibrary()
    {
        for (double value = 1e-30; value < 1e30; value *= 1.37)
            QVERIFY(std::abs(optimizers::portableLog(value) - std::log(value)) < 1e-13);
    }

    void aVanishingRowGivesZeros()
    {
        RoundedRows rounded;
        rounded.assign(std::vector<float>(16, 0.0F), 16);
        std::vector<float> output(2, 5.0F);
        multiply(PackedMatrix(optimizers::quantized(randomValues(32, 1), 2, 16)), rounded, output);
        QCOMPARE(output, (std::vector<float>{0.0F, 0.0F}));
    }
};

REGISTER_TEST(TestKernels)

} // namespace tst_kernels

#include "tst_kernels.moc"
