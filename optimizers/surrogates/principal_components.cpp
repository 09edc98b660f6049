// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/principal_components.h"

#include "optimizers/core/random.h"

#include <Eigen/Core>
#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include <algorithm>

namespace optimizers {

namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// More directions than asked for, and passes over the points: enough for the smallest of them to settle (Halko,
/// Martinsson and Tropp 2011).
constexpr Eigen::Index extraDirections = 10;
constexpr int passes = 6;
/// Rows multiplied between two looks at the stop token.
constexpr Eigen::Index rowsOfBlock = 64;

tl::unexpected<Error> reductionStopped()
{
    return failure(ErrorKind::Cancelled, textId("The reduction was stopped"));
}

Matrix centred(const Points& points)
{
    const auto rows = static_cast<Eigen::Index>(points.rows());
    const auto columns = static_cast<Eigen::Index>(points.dimension);
    Matrix matrix = Eigen::Map<const Matrix>(points.values.data(), rows, columns);
    const Eigen::RowVectorXf mean = matrix.cast<double>().colwise().mean().cast<float>();
    matrix.rowwise() -= mean;
    return matrix;
}

/// An orthonormal basis of the columns.
Matrix basisOf(const Matrix& columns)
{
    const Eigen::HouseholderQR<Eigen::MatrixXf> decomposition(columns);
    return decomposition.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

/// points' * (points * basis): one step towards the directions of most variance.
Result<Matrix> multiplied(const Matrix& points, const Matrix& basis, const std::stop_token& stop)
{
    Matrix product = Matrix::Zero(basis.rows(), basis.cols());
    for (Eigen::Index begin = 0; begin < points.rows(); begin += rowsOfBlock) {
        if (stop.stop_requested())
            return reductionStopped();
        const auto some = points.middleRows(begin, std::min(rowsOfBlock, points.rows() - begin));
        const Matrix coordinates = some * basis;
        product.noalias() += some.transpose() * coordinates;
    }
    return product;
}

} // namespace

Result<Points> principalComponents(const Points& points, std::size_t dimensions, std::stop_token stop)
{
    const std::size_t kept = std::min({dimensions, points.dimension, points.rows()});
    if (kept == 0)
        return failure(ErrorKind::InvalidInput, textId("There are no points, or no dimensions to reduce them to"));
    const Matrix matrix = centred(points);
    const Eigen::Index directions =
        std::min({static_cast<Eigen::Index>(kept) + extraDirections, matrix.rows(), matrix.cols()});
    Rng rng(1);
    Matrix basis(matrix.cols(), directions);
    std::ranges::generate(basis.reshaped(), [&] { return static_cast<float>(rng.normal()); });
    for (int pass = 0; pass < passes; ++pass) {
        const Result<Matrix> next = multiplied(matrix, basis, stop);
        if (!next)
            return tl::unexpected(next.error());
        basis = basisOf(*next);
    }
    const Matrix coordinates = matrix * basis;
    const Eigen::MatrixXd covariance = coordinates.cast<double>().transpose() * coordinates.cast<double>();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    // The solver sorts from the smallest.
    const Eigen::MatrixXd largest = solver.eigenvectors().rowwise().reverse().leftCols(static_cast<Eigen::Index>(kept));
    Points reduced{kept, std::vector<float>(points.rows() * kept)};
    Eigen::Map<Matrix>(reduced.values.data(), matrix.rows(), static_cast<Eigen::Index>(kept)) =
        coordinates * largest.cast<float>();
    return reduced;
}

} // namespace optimizers
