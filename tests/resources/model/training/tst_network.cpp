// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "resources/model/training/network.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_network {

using optimizers::ModelShape;
using optimizers::Rng;
using resources::Batch;
using resources::Network;
using resources::ParameterLayout;

namespace {

ModelShape tinyShape()
{
    return {.vocabulary = 19, .width = 8, .layers = 3, .heads = 2, .hidden = 12, .context = 16};
}

Batch document(Rng& rng, std::size_t length)
{
    Batch batch;
    for (std::size_t i = 0; i < length; ++i)
        batch.tokens.push_back(static_cast<optimizers::TokenId>(rng.below(tinyShape().vocabulary)));
    batch.documentEnds.push_back(length);
    for (std::size_t i = length / 2; i + 1 < length; ++i)
        batch.targets.push_back({i, batch.tokens[i + 1], i % 2 == 0 ? 1.0F : 0.5F});
    return batch;
}

Batch twoDocuments()
{
    Rng rng(5);
    Batch batch = document(rng, 9);
    batch.append(document(rng, 6));
    return batch;
}

std::vector<double> randomParameters(std::size_t size)
{
    Rng rng(7);
    std::vector<double> parameters(size);
    for (double& value : parameters)
        value = 0.4 * rng.normal();
    return parameters;
}

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGradientAgreesWithDifferences()
    {
        Network<double> network(tinyShape());
        const Batch batch = twoDocuments();
        std::vector<double> parameters = randomParameters(ParameterLayout(tinyShape()).size);
        std::vector<double> gradient(parameters.size(), 0.0);
        network.addGradient(parameters, batch, 1.0, gradient);

        double worst = 0.0;
        constexpr double step = 1e-4;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const double kept = parameters[i];
            const auto lossAt = [&](double shift) {
                parameters[i] = kept + shift;
                return network.loss(parameters, batch).weightedSum;
            };
            // Five-point difference: its own error is of fourth order in the step.
            const double measured =
                (8.0 * (lossAt(step) - lossAt(-step)) - (lossAt(2.0 * step) - lossAt(-2.0 * step))) / (12.0 * step);
            parameters[i] = kept;
            const double size = std::max({std::abs(measured), std::abs(gradient[i]), 1e-3});
            worst = std::max(worst, std::abs(measured - gradient[i]) / size);
        }
        qInfo() << "worst relative error" << worst << "over" << parameters.size() << "parameters";
        QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
    }

    void aGradientIsAddedToWhatIsThere()
    {
        Network<double> network(tinyShape());
        const Batch batch = twoDocuments();
        const std::vector<double> parameters = randomParameters(ParameterLayout(tinyShape()).size);
        std::vector<double> once(parameters.size(), 0.0);
        std::vector<double> twice(parameters.size(), 0.0);
        network.addGradient(parameters, batch, 2.0, once);
        network.addGradient(parameters, batch, 1.0, twice);
        network.addGradient(parameters, batch, 1.0, twice);
        for (std::size_t i = 0; i < once.size(); ++i)
            QVERIFY(std::abs(once[i] - twice[i]) < 1e-12);
    }

    void aDocumentDoesNotSeeItsNeighbour()
    {
        Network<double> network(tinyShape());
        const std::vector<double> parameters = randomParameters(ParameterLayout(tinyShape()).size);
        Rng rng(11);
        const Batch first = document(rng, 7);
        const Batch second = document(rng, 8);
        Batch both = first;
        both.append(second);
        const double apart = network.loss(parameters, first).weightedSum + network.loss(parameters, second).weightedSum;
        QVERIFY(std::abs(network.loss(parameters, both).weightedSum - apart) < 1e-9);
    }

    void aTargetDoesNotSeeLaterTokens()
    {
        Network<double> network(tinyShape());
        const std::vector<double> parameters = randomParameters(ParameterLayout(tinyShape()).size);
        Rng rng(13);
        Batch batch = document(rng, 8);
        batch.targets.resize(1);
        const double before = network.loss(parameters, batch).weightedSum;
        batch.tokens[batch.targets.front().position + 1] = 0;
        QCOMPARE(network.loss(parameters, batch).weightedSum, before);
        batch.tokens[batch.targets.front().position - 1] = 1;
        QVERIFY(network.loss(parameters, batch).weightedSum != before);
    }
};

REGISTER_TEST(TestNetwork)

} // namespace tst_network

#include "tst_network.moc"
