using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>What of a contact changes; what is absent stays. Custom fields are merged by key, <c>null</c> clears one.</summary>
/// <param name="OptedOut">Whether nobody may write first any more: no follow-up leaves then.</param>
public sealed record ContactChanges(
    Patch<string> Name, Patch<string> Phone, Patch<string> Email, Patch<string> Notes, Patch<LifecycleStage> LifecycleStage,
    Patch<IReadOnlyList<string>> Tags, Patch<IReadOnlyDictionary<string, string?>> CustomFields,
    Patch<bool> OptedOut);

public sealed record EditContactCommand(ContactId Id, ContactChanges Changes, int? Version) : IRequest<Result<ContactRow>>;

internal sealed class EditContactValidator : AbstractValidator<EditContactCommand>
{
    public EditContactValidator()
    {
        RuleFor(command => command.Changes.Name.Value).MaximumLength(Contact.NameMaxLength).OverridePropertyName("name");
        RuleFor(command => command.Changes.Notes.Value).MaximumLength(Contact.NotesMaxLength).OverridePropertyName("notes");
        RuleFor(command => command.Changes.Tags.Value).Must(TagRules.AreGood).WithMessage(TagRules.Message).OverridePropertyName("tags");
    }
}

internal sealed class EditContactHandler(IAppDbContext db, IBusinessSnapshots snapshots, TimeProvider clock) : IRequestHandler<EditContactCommand, Result<ContactRow>>
{
    public async Task<Result<ContactRow>> Handle(EditContactCommand request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        if (request.Version is { } version && version != contact.Version) return Failure.Stale(ContactRow.Of(contact));

        var details = new ContactDetails(await snapshots.GetAsync(cancellationToken));
        Apply(request.Changes, contact, details);
        if (details.Problems.Count > 0) return ContactFailures.Invalid(details.Problems);

        contact.Touch(clock.GetUtcNow());
        if (request.Changes.OptedOut.IsSet) SetOptOut(contact, request.Changes.OptedOut.Value);
        await db.SaveChangesAsync(cancellationToken);
        return ContactRow.Of(contact);
    }

    private void SetOptOut(Contact contact, bool optedOut)
    {
        if (optedOut) contact.OptOut(clock.GetUtcNow());
        else contact.OptIn();
    }

    private static void Apply(ContactChanges changes, Contact contact, ContactDetails details)
    {
        if (changes.Name.IsSet) contact.Rename(changes.Name.Value);
        if (changes.Phone.IsSet) contact.SetPhone(details.Phone(changes.Phone.Value));
        if (changes.Email.IsSet) contact.SetEmail(details.Email(changes.Email.Value));
        if (changes.Notes.IsSet) contact.SetNotes(string.IsNullOrWhiteSpace(changes.Notes.Value) ? null : changes.Notes.Value);
        if (changes.LifecycleStage.IsSet) contact.MoveTo(changes.LifecycleStage.Value);
        if (changes.Tags.IsSet) contact.SetTags(TagRules.Clean(changes.Tags.Value));
        foreach (var (key, value) in changes.CustomFields.Value ?? new Dictionary<string, string?>()) contact.SetField(key, details.Value(key, value));
    }
}
