using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Alerts;

/// <summary>Owners get a letter about an alert. Needs no model and no channel.</summary>
public sealed record SendAlertCommand(AlertId AlertId) : IWorkCommand;

internal sealed class SendAlertHandler(IAppDbContext db, IEmailSender sender, PublicAddress address) : IRequestHandler<SendAlertCommand, Result<Done>>
{
    private const int MaxLetters = 10;

    public async Task<Result<Done>> Handle(SendAlertCommand request, CancellationToken cancellationToken)
    {
        var alert = await db.Alerts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AlertId, cancellationToken);
        if (alert is null or { ClosedAt: not null } or { DismissedAt: not null }) return Done.Instance; // over before the letter was written
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == alert.WorkspaceId, cancellationToken);
        var owners = await db.Members.AsNoTracking().Where(m => m.Role == MemberRole.Owner).OrderBy(m => m.CreatedAt).Take(MaxLetters).Select(m => m.Email).ToListAsync(cancellationToken);
        var words = AlertWords.For(alert, workspace.Name, workspace.Locale);
        foreach (var owner in owners)
            await sender.SendAsync(LetterWords.Compose(owner, workspace.Locale, address.Link(AlertWords.PageOf(alert)), words), cancellationToken);
        return Done.Instance;
    }
}
