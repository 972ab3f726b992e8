using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Something a member does with a conversation that has nothing to answer but its new state.</summary>
public interface IConversationAction : IRequest<Result<Done>>
{
    ConversationId ConversationId { get; }
}
