using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>While the agent thinks, the customer sees that somebody is writing. Comes a moment later than the turn: a quick answer needs none.</summary>
public sealed record ShowTypingCommand(ConversationId ConversationId, int Sequence, DateTimeOffset AnswerAt) : IWorkCommand
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    string? IWorkCommand.Lane => $"typing:{ConversationId.Value:N}";

    DateTimeOffset? IWorkCommand.NotBefore => AnswerAt + Moment;
}

internal sealed class ShowTypingHandler(IAppDbContext db, ChannelLines lines, TimeProvider clock) : IRequestHandler<ShowTypingCommand, Result<Done>>
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    public async Task<Result<Done>> Handle(ShowTypingCommand request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        var isWanted = conversation is { AgentOwes: true } && conversation.LastInboundSequence == request.Sequence && clock.GetUtcNow() < request.AnswerAt + AtMost;
        if (!isWanted || await lines.OpenAsync(conversation!.ChannelId, cancellationToken) is not { } line) return Done.Instance;
        if (await db.Channels.AnyAsync(c => c.Id == conversation.ChannelId && c.AgentMode == AgentMode.Drafts, cancellationToken)) return Done.Instance;

        var recipient = await db.AddressesOf(conversation.Id).OrderByDescending(i => i.CreatedAt).Select(i => i.ExternalId).FirstOrDefaultAsync(cancellationToken);
        var answered = await db.Messages.Where(m => m.ConversationId == conversation.Id && m.Sequence == request.Sequence).Select(m => m.ExternalId).SingleOrDefaultAsync(cancellationToken);
        if (recipient is null || answered is null) return Done.Instance;
        try
        {
            await line.Adapter.ShowTypingAsync(line.Access, recipient, answered, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Done.Instance; // a courtesy: not worth another try
        }

        return new Failure(FailureKind.TooMany, "typing.again", "Still thinking.") { RetryAfter = line.Adapter.TypingLasts };
    }
}
