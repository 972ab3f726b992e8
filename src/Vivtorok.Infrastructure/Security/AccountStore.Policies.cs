using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;

namespace Vivtorok.Infrastructure.Security;

/// <summary>What accounts agreed to.</summary>
internal sealed partial class AccountStore
{
    public async Task<IReadOnlyDictionary<PolicyKind, string>> AcceptedPoliciesAsync(AccountId id, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == id.Value, cancellationToken);
        return new Dictionary<PolicyKind, string> { [PolicyKind.Terms] = user.TermsVersion, [PolicyKind.Privacy] = user.PolicyVersion };
    }

    public async Task AcceptPolicyAsync(AccountId id, PolicyKind kind, string version, CancellationToken cancellationToken)
    {
        if (await db.PolicyAnswers.AnyAsync(row => row.AccountId == id && row.Kind == kind && row.Version == version && row.Step == PolicyStep.Accepted, cancellationToken)) return;
        Accept(await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken), kind, version);
    }

    public async Task<IReadOnlyList<AccountId>> FindUntoldAsync(PolicyKind kind, string version, int atMost, CancellationToken cancellationToken)
    {
        var untold = kind == PolicyKind.Terms
            ? db.Users.Where(user => user.TermsVersion != version && user.TermsToldVersion != version)
            : db.Users.Where(user => user.PolicyVersion != version && user.PolicyToldVersion != version);
        var ids = await untold.OrderBy(user => user.Id).Select(user => user.Id).Take(atMost).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new AccountId(id));
    }

    public async Task ToldOfPolicyAsync(AccountId id, PolicyKind kind, string version, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken);
        if (kind == PolicyKind.Terms) user.TermsToldVersion = version;
        else user.PolicyToldVersion = version;
        user.ConcurrencyStamp = Guid.NewGuid().ToString(); // of two nodes only one tells
        db.PolicyAnswers.Add(new PolicyAnswer(id, kind, version, PolicyStep.Told, clock.GetUtcNow()));
    }

    private void Accept(AppUser user, PolicyKind kind, string version)
    {
        var now = clock.GetUtcNow();
        user.AcceptedAt = now;
        if (kind == PolicyKind.Terms) user.TermsVersion = version;
        else user.PolicyVersion = version;
        db.PolicyAnswers.Add(new PolicyAnswer(new AccountId(user.Id), kind, version, PolicyStep.Accepted, now));
    }
}
