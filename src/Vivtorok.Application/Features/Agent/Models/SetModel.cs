using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Chooses who answers, with which key and within which limits. A key or a model that is new is tried before it is kept.</summary>
/// <param name="Answers">Null: as the platform decides.</param>
/// <param name="Model">The provider's name of the model; null: the platform's.</param>
/// <param name="Key">Null: as it is.</param>
/// <param name="IfMatch">The version the edit is made on; null: any.</param>
public sealed record SetModelCommand(AnsweringModel? Answers, string? Model, string? Key, ModelLimits Limits, int? IfMatch) : IRequest<Result<ModelView>>;

/// <param name="MonthlyTokens">Null: the platform's limit.</param>
/// <param name="MonthlyCents">US cents; null: the platform's limit.</param>
public sealed record ModelLimits(long? MonthlyTokens, int? MonthlyCents, LimitAction OnLimit);

internal sealed class SetModelValidator : AbstractValidator<SetModelCommand>
{
    private const int ShortestKey = 8;

    public SetModelValidator()
    {
        RuleFor(c => c.Model).MaximumLength(ModelSetting.ModelMaxLength).Matches("^[A-Za-z0-9._:/@-]+$").When(c => c.Model is not null);
        RuleFor(c => c.Key).Length(ShortestKey, ModelSetting.KeyMaxLength).Matches("^[\\x21-\\x7e]+$").When(c => c.Key is not null);
        RuleFor(c => c.Limits.MonthlyTokens).InclusiveBetween(0, ModelSetting.MaxTokens);
        RuleFor(c => c.Limits.MonthlyCents).InclusiveBetween(0, ModelSetting.MaxCents);
    }
}

internal sealed class SetModelHandler(IAppDbContext db, ModelPages pages, ModelKeys keys, Caller caller, TimeProvider clock) : IRequestHandler<SetModelCommand, Result<ModelView>>
{
    public async Task<Result<ModelView>> Handle(SetModelCommand request, CancellationToken cancellationToken)
    {
        var setting = await db.ModelSettings.SingleOrDefaultAsync(cancellationToken);
        if (setting is not null && Versions.Check(setting, request.IfMatch) is { } conflict) return conflict;
        if (setting is null) db.ModelSettings.Add(setting = new ModelSetting(caller.WorkspaceId));

        var isNew = request.Key is not null || request.Model != setting.Model || request.Answers != setting.Answers;
        setting.Choose(request.Answers, request.Model);
        setting.Limit(request.Limits.MonthlyTokens, request.Limits.MonthlyCents, request.Limits.OnLimit);
        if (request.Key is { } key) setting.SetKey(keys.Protect(key), key[^ModelSetting.HintLength..], clock.GetUtcNow());
        if (request.Answers == AnsweringModel.Claude && isNew && await TryAsync(setting, cancellationToken) is { } failure) return failure;

        await db.SaveChangesAsync(cancellationToken);
        return await pages.DescribeAsync(cancellationToken);
    }

    private async Task<Failure?> TryAsync(ModelSetting setting, CancellationToken cancellationToken)
    {
        if (pages.Language is not { } language || keys.AccessOf(setting, language) is not { } access) return AgentFailures.ModelKeyMissing;
        try
        {
            await language.CheckAsync(access, cancellationToken);
            return null;
        }
        catch (ModelFailedException failed)
        {
            return failed.Problem switch
            {
                ModelProblem.BadKey => AgentFailures.ModelKeyRefused,
                ModelProblem.NoCredit => AgentFailures.ModelNoCredit,
                ModelProblem.OurFault => AgentFailures.ModelUnknown,
                ModelProblem.Cut or ModelProblem.Declined => null, // it answered: the access works
                _ => AgentFailures.ModelUnavailable,
            };
        }
    }
}
