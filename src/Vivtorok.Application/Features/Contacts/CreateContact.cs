using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

public sealed record CreateContactCommand(
    string? Name, string? Phone, string? Email, string? Notes, LifecycleStage? LifecycleStage,
    IReadOnlyList<string>? Tags, IReadOnlyDictionary<string, string?>? CustomFields) : IRequest<Result<ContactRow>>;

internal sealed class CreateContactValidator : AbstractValidator<CreateContactCommand>
{
    public CreateContactValidator()
    {
        RuleFor(command => command.Name).MaximumLength(Contact.NameMaxLength);
        RuleFor(command => command.Notes).MaximumLength(Contact.NotesMaxLength);
        RuleFor(command => command.Tags).Must(TagRules.AreGood).WithMessage(TagRules.Message);
        RuleFor(command => command).Must(c => !string.IsNullOrWhiteSpace(c.Name) || !string.IsNullOrWhiteSpace(c.Phone) || !string.IsNullOrWhiteSpace(c.Email))
            .WithMessage("Give a name, a phone or an e-mail address.").OverridePropertyName("name");
    }
}

internal sealed class CreateContactHandler(IAppDbContext db, IBusinessSnapshots snapshots, PlanGuard plan, Caller caller, TimeProvider clock)
    : IRequestHandler<CreateContactCommand, Result<ContactRow>>
{
    public async Task<Result<ContactRow>> Handle(CreateContactCommand request, CancellationToken cancellationToken)
    {
        var details = new ContactDetails(await snapshots.GetAsync(cancellationToken));
        var contact = new Contact(caller.WorkspaceId, request.Name, clock.GetUtcNow());
        contact.SetPhone(details.Phone(request.Phone));
        contact.SetEmail(details.Email(request.Email));
        contact.SetNotes(string.IsNullOrWhiteSpace(request.Notes) ? null : request.Notes);
        contact.SetTags(TagRules.Clean(request.Tags));
        contact.MoveTo(request.LifecycleStage ?? LifecycleStage.Lead);
        foreach (var (key, value) in request.CustomFields ?? new Dictionary<string, string?>()) contact.SetField(key, details.Value(key, value));
        if (details.Problems.Count > 0) return ContactFailures.Invalid(details.Problems);

        if (await plan.RoomForAsync(PlanLimit.Contacts, 1, cancellationToken) is { } full) return full;
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(cancellationToken);
        return ContactRow.Of(contact);
    }
}

/// <summary>Tags: few, short, each once, without the bar that separates them in the index.</summary>
internal static class TagRules
{
    public static readonly string Message = $"At most {Contact.MaxTags} tags of up to {Contact.TagMaxLength} characters, without |.";

    public static bool AreGood(IReadOnlyList<string>? tags) =>
        tags is null || tags.Count <= Contact.MaxTags && tags.All(t => !string.IsNullOrWhiteSpace(t) && t.Trim().Length <= Contact.TagMaxLength && !t.Contains('|', StringComparison.Ordinal));

    public static IReadOnlyList<string> Clean(IReadOnlyList<string>? tags) =>
        [.. (tags ?? []).Select(t => t.Trim()).DistinctBy(t => t.ToLowerInvariant())];
}
