using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Appointments.News;

/// <summary>Finds who is to hear of what the agent did in the calendar; each of them is told by work of its own, so that nobody hears twice because another could not be reached.</summary>
public sealed record TellTeamOfAppointmentCommand(AppointmentNews News) : IWorkCommand;

internal sealed class TellTeamOfAppointmentHandler(IAppDbContext db, Caller caller) : IRequestHandler<TellTeamOfAppointmentCommand, Result<Done>>
{
    private const int MaxMembers = 20;

    public async Task<Result<Done>> Handle(TellTeamOfAppointmentCommand request, CancellationToken cancellationToken)
    {
        if (!(await db.ReadMannersAsync(caller, cancellationToken)).TellTeamOfBookings) return Done.Instance;
        var members = await db.Members.Where(m => m.Role != MemberRole.Viewer).OrderBy(m => m.CreatedAt).Take(MaxMembers).ToListAsync(cancellationToken);
        var ids = members.ConvertAll(m => m.Id);
        var chats = await db.TeamChats
            .Where(c => c.LinkedAt != null && ids.Contains(c.MemberId))
            .Where(c => db.ChannelConnections.Any(line => line.ChannelId == c.ChannelId && line.Status != ConnectionStatus.Disconnected))
            .ToListAsync(cancellationToken);

        // Who linked a chat hears there at once; a letter with the same words would only be read later.
        foreach (var chat in chats) chat.Hears(request.News);
        foreach (var member in members.Where(member => !chats.Exists(chat => chat.MemberId == member.Id))) member.Hears(request.News);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
