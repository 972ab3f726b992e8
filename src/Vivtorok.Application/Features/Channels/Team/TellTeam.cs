using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>Members who linked a chat hear of an alert.</summary>
/// <param name="TeamChatId">Which chat is told; null: an item for each of them takes its place. So with the others here.</param>
public sealed record TellTeamOfAlertCommand(AlertId AlertId, TeamChatId? TeamChatId = null) : IWorkCommand;

/// <summary>They hear that a customer waits for them.</summary>
public sealed record TellTeamOfHandOffCommand(ConversationId ConversationId, TeamChatId? TeamChatId = null) : IWorkCommand;

/// <summary>They get the agent's draft, with buttons to settle it.</summary>
public sealed record TellTeamOfDraftCommand(MessageId MessageId, TeamChatId? TeamChatId = null) : IWorkCommand;

internal sealed class TellTeamOfAlertHandler(IAppDbContext db, TeamCrier crier) : IRequestHandler<TellTeamOfAlertCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TellTeamOfAlertCommand request, CancellationToken cancellationToken)
    {
        if (request.TeamChatId is not { } chat) return await crier.SpreadAsync(one => request with { TeamChatId = one }, cancellationToken);
        var alert = await db.Alerts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AlertId, cancellationToken);
        if (alert is null or { ClosedAt: not null } or { DismissedAt: not null }) return Done.Instance;
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == alert.WorkspaceId, cancellationToken);
        var words = AlertWords.For(alert, workspace.Name, workspace.Locale);
        return await crier.TellAsync(chat, $"⚠️ {words.Subject}\n\n{words.Message}", [], (words.Action, AlertWords.PageOf(alert)), cancellationToken);
    }
}

internal sealed class TellTeamOfHandOffHandler(TeamTalk talks, TeamCrier crier) : IRequestHandler<TellTeamOfHandOffCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TellTeamOfHandOffCommand request, CancellationToken cancellationToken)
    {
        if (request.TeamChatId is not { } chat) return await crier.SpreadAsync(one => request with { TeamChatId = one }, cancellationToken);
        if (await talks.ReadAsync(request.ConversationId, cancellationToken) is not { State: ConversationState.Open } talk) return Done.Instance;
        var take = new TeamButton(TeamAct.TakeOver, request.ConversationId.Value);
        return await crier.TellAsync(
            chat, TeamWords.HandOff(talk.Contact, talk.Asked, talk.Locale), [new OutboundButton(TeamWords.Label(take.Act, talk.Locale)) { Data = take.Data }],
            (TeamWords.Open(talk.Locale), $"/inbox/{request.ConversationId.Value}"), cancellationToken);
    }
}

internal sealed class TellTeamOfDraftHandler(IAppDbContext db, TeamTalk talks, TeamCrier crier) : IRequestHandler<TellTeamOfDraftCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TellTeamOfDraftCommand request, CancellationToken cancellationToken)
    {
        if (request.TeamChatId is not { } chat) return await crier.SpreadAsync(one => request with { TeamChatId = one }, cancellationToken);
        var draft = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.MessageId && m.Kind == MessageKind.Draft, cancellationToken);
        if (draft is null || await talks.ReadAsync(draft.ConversationId, cancellationToken) is not { } talk) return Done.Instance;
        TeamButton[] acts = [new(TeamAct.Approve, draft.Id.Value), new(TeamAct.Edit, draft.Id.Value), new(TeamAct.TakeOver, draft.ConversationId.Value)];
        return await crier.TellAsync(
            chat, TeamWords.Draft(talk.Contact, talk.Asked, draft.Text, talk.Locale), [.. acts.Select(act => new OutboundButton(TeamWords.Label(act.Act, talk.Locale)) { Data = act.Data })],
            (TeamWords.Open(talk.Locale), $"/inbox/{draft.ConversationId.Value}"), cancellationToken);
    }
}
