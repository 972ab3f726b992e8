using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Alerts;

/// <summary>Owners get a letter about an alert. Needs no model and no channel.</summary>
/// <param name="OwnerId">Whose letter it is; null: an item for each of them takes its place.</param>
public sealed record SendAlertCommand(AlertId AlertId, MemberId? OwnerId = null) : IWorkCommand;

internal sealed class SendAlertHandler(IAppDbContext db, IEmailSender sender, PublicAddress address, WorkSplit split) : IRequestHandler<SendAlertCommand, Result<Done>>
{
    private const int MaxLetters = 10;

    public async Task<Result<Done>> Handle(SendAlertCommand request, CancellationToken cancellationToken)
    {
        var alert = await db.Alerts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AlertId, cancellationToken);
        if (alert is null or { ClosedAt: not null } or { DismissedAt: not null }) return Done.Instance; // over before the letter was written
        var owners = db.Members.AsNoTracking().Where(m => m.Role == MemberRole.Owner);
        if (request.OwnerId is not { } id)
            return split.Into((await owners.OrderBy(m => m.CreatedAt).Take(MaxLetters).Select(m => m.Id).ToListAsync(cancellationToken)).Select(owner => request with { OwnerId = owner }));
        if (await owners.Where(m => m.Id == id).Select(m => m.Email).SingleOrDefaultAsync(cancellationToken) is not { } to) return Done.Instance; // an owner no more
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == alert.WorkspaceId, cancellationToken);
        var words = AlertWords.For(alert, workspace.Name, workspace.Locale);
        await sender.SendAsync(LetterWords.Compose(to, workspace.Locale, address.Link(AlertWords.PageOf(alert)), words), cancellationToken);
        return Done.Instance;
    }
}
