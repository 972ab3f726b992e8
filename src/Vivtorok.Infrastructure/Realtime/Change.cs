using Vivtorok.Application.Common;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Realtime;

/// <summary>One row that is stale: an id and never a word of what changed.</summary>
public readonly record struct Change(WorkspaceId Workspace, ChangeTopic Topic, Guid Id);
