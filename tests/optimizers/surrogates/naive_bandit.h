// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/neural_ucb.h"

#include <cmath>
#include <span>
#include <vector>

namespace tests {

/// NeuralUCB as the papers write it: one flat list of parameters, an explicit gradient of the output by each of them
/// for each point, and nothing clever.
class NaiveBandit
{
public:
    NaiveBandit(const optimizers::NeuralUcbSettings& settings, const optimizers::NetworkWeights<double>& weights)
        : m_settings(settings),
          m_inputs(weights.inputs),
          m_units(weights.hiddenUnits()),
          m_centre(m_inputs, 0.0),
          m_divisor(m_inputs, 1.0)
    {
        for (const std::vector<double>* part : {&weights.hiddenWeights, &weights.hiddenBias, &weights.outputWeights})
            m_initial.insert(m_initial.end(), part->begin(), part->end());
        m_initial.push_back(weights.outputBias);
        m_parameters = m_initial;
        m_design.assign(m_initial.size(), settings.lambda);
    }

    double mean(std::span<const double> point) const { return output(scaled(point)); }

    double deviation(std::span<const double> point) const
    {
        const std::vector<double> slopes = gradient(scaled(point));
        double sum = 0.0;
        for (std::size_t p = 0; p < slopes.size(); ++p)
            sum += m_settings.lambda * m_settings.nu * slopes[p] * slopes[p] / m_design[p];
        return std::sqrt(sum);
    }

    void absorb(std::span<const double> point)
    {
        const std::vector<double> slopes = gradient(scaled(point));
        for (std::size_t p = 0; p < slopes.size(); ++p)
            m_design[p] += slopes[p] * slopes[p];
    }

    void add(std::span<const double> point, double score)
    {
        m_points.emplace_back(point.begin(), point.end());
        m_scores.push_back(score);
    }

    /// Gives the loss of the last step.
    double train()
    {
        const auto count = static_cast<double>(m_points.size());
        for (std::size_t i = 0; i < m_inputs; ++i) {
            double mean = 0.0;
            double squares = 0.0;
            for (const std::vector<double>& point : m_points)
                mean += point[i] / count;
            for (const std::vector<double>& point : m_points)
                squares += (point[i] - mean) * (point[i] - mean);
            m_centre[i] = mean;
            m_divisor[i] = std::sqrt(squares / (count - 1.0)) + 1e-30;
        }
        m_parameters = m_initial;
        std::vector<double> first(m_initial.size());
        std::vector<double> second(m_initial.size());
        double loss = 0.0;
        for (int iteration = 1; iteration <= m_settings.iterations; ++iteration)
            loss = step(iteration, first, second);
        return loss;
    }

private:
    std::vector<double> scaled(std::span<const double> point) const
    {
        std::vector<double> result(m_inputs);
        for (std::size_t i = 0; i < m_inputs; ++i)
            result[i] = (point[i] - m_centre[i]) / m_divisor[i];
        return result;
    }

    double hidden(std::size_t unit, std::span<const double> x) const
    {
        double sum = m_parameters[m_units * m_inputs + unit];
        for (std::size_t i = 0; i < m_inputs; ++i)
            sum += m_parameters[unit * m_inputs + i] * x[i];
        return sum;
    }

    double output(std::span<const double> x) const
    {
        double sum = m_parameters.back();
        for (std::size_t unit = 0; unit < m_units; ++unit)
            sum += m_parameters[m_units * (m_inputs + 1) + unit] * std::max(hidden(unit, x), 0.0);
        return sum;
    }

    std::vector<double> gradient(std::span<const double> x) const
    {
        std::vector<double> slopes(m_parameters.size());
        for (std::size_t unit = 0; unit < m_units; ++unit) {
            const double sum = hidden(unit, x);
            if (sum <= 0.0)
                continue;
            const double weight = m_parameters[m_units * (m_inputs + 1) + unit];
            for (std::size_t i = 0; i < m_inputs; ++i)
                slopes[unit * m_inputs + i] = weight * x[i];
            slopes[m_units * m_inputs + unit] = weight;
            slopes[m_units * (m_inputs + 1) + unit] = sum;
        }
        slopes.back() = 1.0;
        return slopes;
    }

    double step(int iteration, std::vector<double>& first, std::vector<double>& second)
    {
        const auto count = static_cast<double>(m_points.size());
        double loss = 0.0;
        std::vector<double> total(m_parameters.size());
        for (std::size_t n = 0; n < m_points.size(); ++n) {
            const std::vector<double> x = scaled(m_points[n]);
            const double error = output(x) - m_scores[n];
            const std::vector<double> slopes = gradient(x);
            loss += error * error / count;
            for (std::size_t p = 0; p < total.size(); ++p)
                total[p] += 2.0 * error / count * slopes[p];
        }
        for (std::size_t p = 0; p < total.size(); ++p) {
            const double slope = total[p] + m_settings.lambda / count * m_parameters[p];
            first[p] = 0.9 * first[p] + 0.1 * slope;
            second[p] = 0.999 * second[p] + 0.001 * slope * slope;
            const double mean = first[p] / (1.0 - std::pow(0.9, iteration));
            const double square = second[p] / (1.0 - std::pow(0.999, iteration));
            m_parameters[p] -= m_settings.learningRate * mean / (std::sqrt(square) + 1e-8);
        }
        return loss;
    }

    optimizers::NeuralUcbSettings m_settings;
    std::size_t m_inputs;
    std::size_t m_units;
    std::vector<double> m_initial; ///< hidden weights, hidden biases, output weights, output bias
    std::vector<double> m_parameters;
    std::vector<double> m_design;
    std::vector<double> m_centre;
    std::vector<double> m_divisor;
    std::vector<std::vector<double>> m_points;
    std::vector<double> m_scores;
};

} // namespace tests
