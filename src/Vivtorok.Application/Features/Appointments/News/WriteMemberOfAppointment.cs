using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Appointments;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Appointments.News;

/// <summary>A member reads in a letter what the agent did in the calendar. It does not name the customer: it may pass servers that are not ours.</summary>
public sealed record WriteMemberOfAppointmentCommand(MemberId MemberId, AppointmentNews News) : IWorkCommand;

internal sealed class WriteMemberOfAppointmentHandler(IAppDbContext db, IAccountStore accounts, AppointmentBulletins bulletins, IEmailSender sender, PublicAddress address)
    : IRequestHandler<WriteMemberOfAppointmentCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(WriteMemberOfAppointmentCommand request, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.MemberId && m.Role != MemberRole.Viewer, cancellationToken);
        if (member is null) return Done.Instance;
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == member.WorkspaceId, cancellationToken);
        var locale = (await accounts.FindAsync(member.AccountId, cancellationToken))?.Locale ?? workspace.Locale;
        if (await bulletins.ReadAsync(request.News, locale, cancellationToken) is not { } bulletin) return Done.Instance;

        await sender.SendAsync(LetterWords.Compose(member.Email, locale, address.Link(bulletin.Page), Words(bulletin, workspace.Name, locale)), cancellationToken);
        return Done.Instance;
    }

    private static LetterWords Words(AppointmentBulletin bulletin, string workspace, string locale) => locale == "en"
        ? new($"{bulletin.Title}: {bulletin.When}", "Hello!",
            $"{bulletin.Title}: {Sentence(bulletin)}{(bulletin.MovedFrom is { } was ? $" It was {was}." : "")}", "Open the appointment", $"The agent of {workspace} did this with the customer.")
        : new($"{bulletin.Title}: {bulletin.When}", "Вітаємо!",
            $"{bulletin.Title}: {Sentence(bulletin)}{(bulletin.MovedFrom is { } before ? $" Було: {before}." : "")}", "Відкрити запис", $"Про це з клієнтом домовився агент «{workspace}».");

    private static string Sentence(AppointmentBulletin bulletin) =>
        $"{string.Join(", ", new[] { bulletin.Thing.Name, bulletin.Thing.Staff, bulletin.When }.Where(part => !string.IsNullOrEmpty(part)))}.";
}
