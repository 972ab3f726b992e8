using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A customer has waited long for a person who was to answer: one letter for this wait.</summary>
/// <param name="MemberId">Whose letter it is; null: an item for each of them takes its place.</param>
public sealed record RemindTeamCommand(ConversationId ConversationId, DateTimeOffset RemindedAt, MemberId? MemberId = null) : IWorkCommand;

internal sealed class RemindTeamHandler(IAppDbContext db, TeamLetters letters, WorkSplit split) : IRequestHandler<RemindTeamCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemindTeamCommand request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        if (conversation is not { State: ConversationState.Open, WaitingSince: not null } || !TeamLetters.IsSame(conversation.RemindedAt, request.RemindedAt)) return Done.Instance;
        if (request.MemberId is not { } member)
            return split.Into((await letters.RecipientsAsync(conversation, cancellationToken)).Select(one => request with { MemberId = one }));
        await letters.SendAsync(conversation, member, Words, cancellationToken);
        return Done.Instance;
    }

    private static LetterWords Words(Workspace workspace) => workspace.Locale == "en"
        ? new("A customer is still waiting", "Hello!", $"A customer of {workspace.Name} has been waiting for an answer for a while.", "Open the conversation",
            "Answer, or give the conversation back to the agent.")
        : new("Клієнт досі чекає", "Вітаємо!", $"Клієнт «{workspace.Name}» уже давно чекає на відповідь.", "Відкрити розмову",
            "Дайте відповідь або поверніть розмову агентові.");
}
