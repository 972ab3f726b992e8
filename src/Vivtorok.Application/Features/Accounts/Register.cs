using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Signs a person up: account, workspace with its profile, agent and pipeline, and a session, in one transaction.</summary>
public sealed record RegisterCommand(
    string Name, string Email, string Password, string BusinessName, string Locale, bool AcceptTerms, bool ConfirmAge16, Device Device)
    : IRequest<Result<SignedIn>>;

internal sealed class RegisterValidator : AbstractValidator<RegisterCommand>
{
    public RegisterValidator()
    {
        RuleFor(command => command.Name).PersonName();
        RuleFor(command => command.Email).Email();
        RuleFor(command => command.Password).Password(command => [command.Email, command.Name]);
        RuleFor(command => command.BusinessName).PlainName(Workspace.NameMaxLength);
        RuleFor(command => command.Locale).Locale();
        RuleFor(command => command.AcceptTerms).Equal(true).WithMessage("Accept the terms and the privacy policy.");
        RuleFor(command => command.ConfirmAge16).Equal(true).WithMessage("Confirm that you are 16 or older.");
    }
}

internal sealed class RegisterHandler(IAppDbContext db, IAccountStore accounts, PlanDesk plans, Caller caller, TimeProvider clock)
    : IRequestHandler<RegisterCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(RegisterCommand request, CancellationToken cancellationToken)
    {
        var added = await accounts.AddAsync(
            new NewAccount(request.Name.Trim(), request.Email, request.Password, request.Locale, EmailConfirmed: false), cancellationToken);
        if (!added.IsSuccess) return added.Failure;

        var (account, now) = (added.Value, clock.GetUtcNow());
        var workspace = new Workspace(new WorkspaceId(Guid.CreateVersion7()), request.BusinessName.Trim(), request.Locale, now);
        var owner = new Member(workspace.Id, account.Id, account.Name, account.Email, MemberRole.Owner, now);
        var session = new AccountSession(account.Id, workspace.Id, request.Device, SignInProof.Password, now);
        caller.IsMember(owner, session.Id);
        db.Workspaces.Add(workspace);
        db.Members.Add(owner);
        db.Sessions.Add(session);
        Equip(workspace);
        if (plans.Charges) db.Subscriptions.Add(new Subscription(workspace.Id, now));
        db.AccountEmails.Add(AccountEmail.ToAccount(workspace.Id, AccountEmailKind.ConfirmEmail, account.Id, now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return AccountFailures.EmailTaken; // two sign-ups with one address at once: the index let only the other one in
        }

        return new SignedIn(session.Id, session.CreatedAt, session.ExpiresAt, (await db.ViewAsync(account, workspace.Id, cancellationToken))!);
    }

    private void Equip(Workspace workspace)
    {
        IReadOnlyList<string> languages = workspace.Locale == "uk" ? ["uk", "en"] : ["en", "uk"];
        db.Businesses.Add(new BusinessProfile(workspace.Id, workspace.Name, "Europe/Kyiv", "UAH", languages));
        db.Agents.Add(new Domain.Agents.Agent(workspace.Id));
        db.Manners.Add(Domain.Agents.AgentManners.OfNewWorkspace(workspace.Id));
        db.Pipelines.Add(Pipeline.Default(workspace.Id, workspace.Locale));
    }
}
