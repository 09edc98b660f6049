// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/data_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>

namespace app {

using optimizers::Role;

std::optional<Role> roleInName(const std::string& path)
{
    constexpr std::array<std::pair<std::string_view, Role>, 6> words = {{{"train", Role::Pool},
                                                                         {"pool", Role::Pool},
                                                                         {"valid", Role::Validation},
                                                                         {"dev", Role::Validation},
                                                                         {"test", Role::Test},
                                                                         {"eval", Role::Test}}};
    std::string name = std::filesystem::path(path).filename().string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto& [word, role] : words) {
        if (name.find(word) != std::string::npos)
            return role;
    }
    return std::nullopt;
}

Project withDataFile(Project project, DataFile file)
{
    if (!project.split.fileRoles.empty())
        project.split.fileRoles.push_back(roleInName(file.path).value_or(Role::Pool));
    project.files.push_back(std::move(file));
    return project;
}

Project withoutDataFile(Project project, std::size_t place)
{
    const auto offset = static_cast<std::ptrdiff_t>(place);
    if (place < project.split.fileRoles.size())
        project.split.fileRoles.erase(project.split.fileRoles.begin() + offset);
    project.files.erase(project.files.begin() + offset);
    return project;
}

Project withFileRoles(Project project)
{
    std::vector<Role>& roles = project.split.fileRoles;
    roles.resize(std::min(roles.size(), project.files.size()));
    while (roles.size() < project.files.size())
        roles.push_back(roleInName(project.files[roles.size()].path).value_or(Role::Pool));
    return project;
}

} // namespace app
