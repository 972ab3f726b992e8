using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>Answers a member in their chat with the bot.</summary>
public sealed record AnswerTeamChatCommand(TeamChatId TeamChatId, TeamAnswer Answer) : IWorkCommand
{
    string? IWorkCommand.Lane => $"team:{TeamChatId.Value:N}";
}

internal sealed class AnswerTeamChatHandler(IAppDbContext db, TeamCrier crier, TimeProvider clock) : IRequestHandler<AnswerTeamChatCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(AnswerTeamChatCommand request, CancellationToken cancellationToken)
    {
        var chat = await db.TeamChats.SingleOrDefaultAsync(c => c.Id == request.TeamChatId && c.LinkedAt != null, cancellationToken);
        if (chat is null) return Done.Instance;
        var locale = await crier.LocaleAsync(chat.WorkspaceId, cancellationToken);
        var delivery = await crier.SendAsync(chat, TeamWords.For(request.Answer, locale), [], cancellationToken);
        if (delivery is Delivery.RetryLater later) return ChannelFailures.Later(later.After);
        if (delivery is Delivery.Sent) chat.Greeted(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
