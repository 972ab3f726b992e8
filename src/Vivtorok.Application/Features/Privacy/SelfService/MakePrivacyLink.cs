using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.SelfService;

/// <summary>A member makes a link by which a contact sees their own data. The older ones of the contact stop working.</summary>
public sealed record MakePrivacyLinkCommand(ContactId ContactId) : IRequest<Result<NewPrivacyLink>>;

/// <summary>The link, shown this once. A code goes to the person where they are known: <c>CodeBy</c> is a channel, or null for e-mail.</summary>
public sealed record NewPrivacyLink(string Address, DateTimeOffset ExpiresAt, Domain.Channels.ChannelKind? CodeBy);

internal sealed class MakePrivacyLinkHandler(IAppDbContext db, PersonReach reach, PrivacyLinkTokens tokens, PublicAddress address, TimeProvider clock)
    : IRequestHandler<MakePrivacyLinkCommand, Result<NewPrivacyLink>>
{
    public async Task<Result<NewPrivacyLink>> Handle(MakePrivacyLinkCommand request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        if (contact.ErasedAt is not null) return PrivacyFailures.AlreadyErased;
        if (await reach.FindAsync(request.ContactId, cancellationToken) is not { } way) return PrivacyFailures.NoWayToReach;

        db.PrivacyLinks.RemoveRange(await db.PrivacyLinks.Where(row => row.ContactId == request.ContactId).ToListAsync(cancellationToken));
        var link = new PrivacyLink(contact.WorkspaceId, contact.Id, clock.GetUtcNow());
        db.PrivacyLinks.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        return new NewPrivacyLink(address.Link($"/my-data/{tokens.Make(link)}"), link.ExpiresAt, way.Channel);
    }
}
