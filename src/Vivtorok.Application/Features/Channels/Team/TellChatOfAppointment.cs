using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Appointments;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>A member reads in their own chat what the agent did in the calendar.</summary>
public sealed record TellChatOfAppointmentCommand(TeamChatId TeamChatId, AppointmentNews News) : IWorkCommand
{
    string? IWorkCommand.Lane => $"team:{TeamChatId.Value:N}";
}

internal sealed class TellChatOfAppointmentHandler(IAppDbContext db, IAccountStore accounts, AppointmentBulletins bulletins, TeamCrier crier)
    : IRequestHandler<TellChatOfAppointmentCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TellChatOfAppointmentCommand request, CancellationToken cancellationToken)
    {
        if (await crier.FindListenerAsync(request.TeamChatId, cancellationToken) is not { } chat) return Done.Instance;
        var account = await db.Members.Where(m => m.Id == chat.MemberId).Select(m => m.AccountId).SingleAsync(cancellationToken);
        var locale = (await accounts.FindAsync(account, cancellationToken))?.Locale ?? await crier.LocaleAsync(chat.WorkspaceId, cancellationToken);
        if (await bulletins.ReadAsync(request.News, locale, cancellationToken) is not { } bulletin) return Done.Instance;

        return await crier.TellAsync(chat, TeamWords.Appointment(bulletin, request.News.Deed, locale), [], (TeamWords.Open(locale), bulletin.Page), cancellationToken);
    }
}
