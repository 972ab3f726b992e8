using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>
/// A customer waits for a person: who looks after the conversation gets a letter, else everybody who answers customers. A minute
/// later than the hand-off, so that nobody who sees it in the inbox at once is bothered.
/// </summary>
/// <param name="MemberId">Whose letter it is; null: an item for each of them takes its place.</param>
public sealed record AlertTeamCommand(ConversationId ConversationId, DateTimeOffset HandedOffAt, MemberId? MemberId = null) : IWorkCommand
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    DateTimeOffset? IWorkCommand.NotBefore => HandedOffAt + Grace;
}

internal sealed class AlertTeamHandler(IAppDbContext db, TeamLetters letters, WorkSplit split) : IRequestHandler<AlertTeamCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(AlertTeamCommand request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        if (conversation is not { State: ConversationState.Open, HandOffReason: not null, UnreadCount: > 0 } || !TeamLetters.IsSame(conversation.HandedOffAt, request.HandedOffAt)) return Done.Instance;
        if (request.MemberId is not { } member)
            return split.Into((await letters.RecipientsAsync(conversation, cancellationToken)).Select(one => request with { MemberId = one }));
        await letters.SendAsync(conversation, member, Words, cancellationToken);
        return Done.Instance;
    }

    private static LetterWords Words(Workspace workspace) => workspace.Locale == "en"
        ? new("A customer is waiting for you", "Hello!", $"The agent of {workspace.Name} has passed a conversation to the team, and the customer is waiting for an answer.",
            "Open the conversation", "In the inbox you can see why, and what has been settled already.")
        : new("Клієнт чекає на вас", "Вітаємо!", $"Агент «{workspace.Name}» передав розмову команді, і клієнт чекає на відповідь.",
            "Відкрити розмову", "У вхідних видно, чому агент передав розмову і що вже вирішено.");
}
