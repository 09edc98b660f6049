// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/export_subject.h"

#include "app/core/project/task_loading.h"
#include "app/core/study/run_session.h"
#include "optimizers/builtin/builtin_endpoint.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "optimizers/endpoints/secret.h"
#include "optimizers/prompts/pattern.h"
#include "optimizers/search/catalogue.h"

namespace app {

using optimizers::ErrorKind;
using optimizers::ExportedRun;
using optimizers::ExportSubject;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;
using optimizers::textId;

namespace {

constexpr const char* usualKeyVariable = "OPENAI_API_KEY";

optimizers::RequestSettings requestSettingsOf(const Project& project, const EndpointSpec& endpoint)
{
    optimizers::RequestSettings settings;
    settings.temperature = project.temperature;
    settings.maxTokens = project.maxTokens;
    if (endpoint.url.empty()) {
        if (const auto builtin = optimizers::BuiltinEndpoint::open())
            settings.identity = (*builtin)->identity();
        return settings;
    }
    const Result<optimizers::EndpointAddress> address = optimizers::endpointAddress(endpoint.url);
    if (!address)
        return settings;
    settings.chatUrl = address->chat;
    settings.azure = address->azure;
    settings.keyVariable = endpoint.keyVariable;
    if (endpoint.keyVariable.empty() && !address->loopback)
        settings.keyVariable = usualKeyVariable;
    settings.identity = "chat " + address->chat + " " + endpoint.model;
    return settings;
}

/// The endpoint a run asked: one of the project, or one that only the command line named, by its address.
EndpointSpec endpointOf(const Project& project, const RunRecord& run)
{
    EndpointSpec endpoint;
    if (Result<EndpointSpec> known = endpointNamed(project, run.endpoint)) {
        endpoint = *std::move(known);
    } else {
        endpoint.name = run.endpoint;
        endpoint.url = run.endpoint;
    }
    endpoint.model = run.model;
    return endpoint;
}

Result<ExportedRun> exportedRun(RunStore& store, const RunRecord& record, const std::vector<optimizers::Example>& order)
{
    const Result<optimizers::History> history = store.history(record.id, order);
    if (!history)
        return tl::unexpected(history.error());
    Result<std::vector<optimizers::TrialFinished>> scores = store.scores(record.id);
    if (!scores)
        return tl::unexpected(scores.error());
    Result<std::optional<optimizers::FinalComparison>> comparison = store.comparison(record.id);
    if (!comparison)
        return tl::unexpected(comparison.error());
    ExportedRun run;
    run.number = record.id;
    run.optimizer = record.optimizer;
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(record.optimizer);
    run.name = info != nullptr ? optimizers::ShownText(info->name) : optimizers::ShownText(record.optimizer);
    run.model = record.model;
    run.seed = record.seed;
    run.state = record.state;
    run.spent = record.spent;
    run.trials.assign(history->trials().begin(), history->trials().end());
    run.scores = *std::move(scores);
    run.comparison = *std::move(comparison);
    return run;
}

/// Makes the trial's candidate the one that is exported.
void choose(const ExportedRun& run, const optimizers::Trial& trial, const EndpointSpec& endpoint,
            const Project& project, ExportSubject& subject)
{
    subject.prompt.candidate = trial.candidate;
    subject.prompt.model = run.model;
    subject.request = requestSettingsOf(project, endpoint);
}

/// Adds all runs of the journal and takes the wanted candidate from them; whether it is there.
Result<bool> addRuns(RunStore& store, const std::string& wanted, const Project& project, ExportSubject& subject,
                     const std::stop_token& stop)
{
    const Result<std::vector<RunRecord>> records = store.runs();
    if (!records)
        return tl::unexpected(records.error());
    const auto order = optimizers::validationOrder(subject.examples.validation, project.split.seed);
    std::optional<double> bestMean;
    bool found = false;
    for (const RunRecord& record : *records) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, textId("the export was cancelled"));
        Result<ExportedRun> run = exportedRun(store, record, order);
        if (!run)
            return tl::unexpected(run.error());
        const EndpointSpec endpoint = endpointOf(project, record);
        const optimizers::Trial* best = wanted == "best" ? optimizers::bestOf(run->trials) : nullptr;
        if (best != nullptr && best->score.mean > bestMean.value_or(-1.0)) {
            choose(*run, *best, endpoint, project, subject);
            bestMean = best->score.mean;
            found = true;
        }
        for (const optimizers::Trial& trial : run->trials) {
            if (found || optimizers::textOf(trial.candidateId) != wanted)
                continue;
            choose(*run, trial, endpoint, project, subject);
            found = true;
        }
        subject.runs.push_back(*std::move(run));
    }
    return found;
}

Status addData(const Project& project, const std::string& projectFile, const std::stop_token& stop,
               ExportSubject& subject)
{
    Result<LoadedTask> task = loadTask(project, projectFile, stop);
    if (!task)
        return tl::unexpected(task.error());
    subject.examples = std::move(task->data);
    return {};
}

/// Words that services give to keys; a prompt has no reason to hold one.
bool holdsLookAlike(const std::string& text)
{
    static const auto pattern = optimizers::Pattern::compile(
        R"(\b(?:sk-[A-Za-z0-9_-]{16,}|AIza[0-9A-Za-z_-]{30,}|xox[abprs]-[0-9A-Za-z-]{10,}|gh[pousr]_[0-9A-Za-z]{30,}|)"
        R"(hf_[0-9A-Za-z]{30,}|AKIA[0-9A-Z]{16})\b)");
    return pattern && (*pattern)->find(text).has_value();
}

/// A page that is drawn hides its texts; the same report as text shows them.
const optimizers::PromptFormatInfo& readableForm(const optimizers::PromptFormatInfo& format)
{
    const optimizers::PromptFormatInfo* html = optimizers::findPromptFormat("html");
    return format.mediaType == "application/pdf" && html != nullptr ? *html : format;
}

} // namespace

Result<ExportSubject> exportSubject(const Project& project, const std::string& projectFile, const std::string& wanted,
                                    const std::stop_token& stop)
{
    ExportSubject subject;
    subject.prompt.layout = project.layout;
    subject.project = project.name;
    subject.description = project.description;
    subject.metric = {project.metric.id, project.metric.values, project.answer};
    const bool draft = wanted == "draft";
    if (draft) {
        subject.prompt.candidate = project.draft;
        const Result<EndpointSpec> solver = endpointNamed(project, project.solver);
        subject.prompt.model = solver ? solver->model : std::string();
        subject.request = solver ? requestSettingsOf(project, *solver) : optimizers::RequestSettings();
    }
    const Result<std::unique_ptr<RunStore>> store = RunStore::openForReading(journalPath(projectFile));
    if (!store && !draft)
        return failure(store.error().kind, {textId("there is no run to export from: %1"), {store.error().text}});
    // A draft can be exported before its data is there.
    if (const Status data = addData(project, projectFile, stop, subject); !data && !draft)
        return tl::unexpected(data.error());
    if (!store)
        return subject;
    const Result<bool> found = addRuns(**store, wanted, project, subject, stop);
    if (!found && !draft)
        return tl::unexpected(found.error());
    if (!draft && !*found)
        return failure(ErrorKind::InvalidInput, {wanted == "best" ? textId("the journal has no scored candidate yet")
                                                                  : textId("the journal has no candidate %1"),
                                                 {wanted}});
    return subject;
}

Result<Exported> exportAs(const optimizers::PromptFormatInfo& format, const ExportSubject& subject,
                          const Project& project, const KeySource& keys)
{
    Result<optimizers::ExportedText> content = format.write(subject);
    if (!content)
        return tl::unexpected(content.error());
    const optimizers::PromptFormatInfo& readable = readableForm(format);
    const Result<optimizers::ExportedText> text =
        &readable == &format ? Result<optimizers::ExportedText>(*content) : readable.write(subject);
    if (!text)
        return tl::unexpected(text.error());
    for (const EndpointSpec& endpoint : project.endpoints) {
        const optimizers::Secret key(keys ? keys(endpoint) : std::string());
        if (!key.empty() && key.redacted(text->text) != text->text)
            return failure(
                ErrorKind::InvalidInput,
                {textId("The file would hold the key of the endpoint %1, so it is not written"), {endpoint.name}});
    }
    if (holdsLookAlike(text->text))
        content->losses.push_back(
            {textId("Something in this file looks like a key. Look at it before you give it away."), {}});
    optimizers::ExportProof proof = optimizers::proofOf(format, subject, content->text);
    return Exported{*std::move(content), std::move(proof)};
}

} // namespace app
