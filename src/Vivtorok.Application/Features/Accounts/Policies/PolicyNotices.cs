using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts.Policies;

/// <summary>The versions of the terms and the privacy policy that hold, and those announced.</summary>
public sealed record GetPoliciesQuery : IRequest<Result<PoliciesView>>;

/// <summary>What holds now, and what has been announced and does not hold yet.</summary>
public sealed record PoliciesView(IReadOnlyList<PolicyVersion> InForce, IReadOnlyList<PolicyVersion> Coming);

internal sealed class GetPoliciesHandler(PolicyBook policies, TimeProvider clock) : IRequestHandler<GetPoliciesQuery, Result<PoliciesView>>
{
    public Task<Result<PoliciesView>> Handle(GetPoliciesQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult<Result<PoliciesView>>(new PoliciesView(policies.InForce(now), [.. policies.Newest(now).Where(version => version.EffectiveAt > now)]));
    }
}

/// <summary>Versions the caller has neither accepted nor dismissed.</summary>
public sealed record ListPolicyNoticesQuery : IRequest<Result<PolicyNotices>>;

public sealed record PolicyNotices(IReadOnlyList<PolicyVersion> Items);

internal sealed class ListPolicyNoticesHandler(IAppDbContext db, IAccountStore accounts, PolicyBook policies, Caller caller, TimeProvider clock)
    : IRequestHandler<ListPolicyNoticesQuery, Result<PolicyNotices>>
{
    public async Task<Result<PolicyNotices>> Handle(ListPolicyNoticesQuery request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } account) return AccountFailures.SignedOut;
        var accepted = await accounts.AcceptedPoliciesAsync(account, cancellationToken);
        var unread = policies.Newest(clock.GetUtcNow()).Where(version => string.CompareOrdinal(accepted[version.Kind], version.Version) < 0).ToList();
        if (unread.Count == 0) return new PolicyNotices([]);
        var dismissed = await db.PolicyAnswers.AsNoTracking().Where(row => row.AccountId == account && row.Step == PolicyStep.Dismissed).ToListAsync(cancellationToken);
        return new PolicyNotices([.. unread.Where(version => !dismissed.Exists(row => row.Kind == version.Kind && row.Version == version.Version))]);
    }
}

/// <summary>The caller accepts a version, or has read that it is coming.</summary>
public sealed record AnswerPolicyCommand(PolicyKind Kind, string Version, bool Accepted) : IRequest<Result<Done>>;

internal sealed class AnswerPolicyHandler(IAppDbContext db, IAccountStore accounts, PolicyBook policies, Caller caller, TimeProvider clock)
    : IRequestHandler<AnswerPolicyCommand, Result<Done>>
{
    private static readonly Failure Unknown = Failure.Field("version", "policy.unknown", "There is no such version.");

    public async Task<Result<Done>> Handle(AnswerPolicyCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } account) return AccountFailures.SignedOut;
        var now = clock.GetUtcNow();
        if (!policies.Newest(now).Any(version => version.Kind == request.Kind && version.Version == request.Version)) return Unknown;
        if (request.Accepted) await accounts.AcceptPolicyAsync(account, request.Kind, request.Version, cancellationToken);
        else if (!await IsAnsweredAsync(account, request, cancellationToken)) db.PolicyAnswers.Add(new PolicyAnswer(account, request.Kind, request.Version, PolicyStep.Dismissed, now));
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private Task<bool> IsAnsweredAsync(AccountId account, AnswerPolicyCommand request, CancellationToken cancellationToken) => db.PolicyAnswers.AnyAsync(
        row => row.AccountId == account && row.Kind == request.Kind && row.Version == request.Version && row.Step == PolicyStep.Dismissed, cancellationToken);
}
