using Vivtorok.Domain.Common;

namespace Vivtorok.Domain;

// Every id, one line each. Values are made by us (version 7), so an entity has its id before it is saved.
public readonly record struct AccountId(Guid Value) : IEntityId;
public readonly record struct SessionId(Guid Value) : IEntityId;
public readonly record struct WorkspaceId(Guid Value) : IEntityId;
public readonly record struct MemberId(Guid Value) : IEntityId;
public readonly record struct InvitationId(Guid Value) : IEntityId;
public readonly record struct BusinessProfileId(Guid Value) : IEntityId;
public readonly record struct ServiceId(Guid Value) : IEntityId;
public readonly record struct StaffId(Guid Value) : IEntityId;
public readonly record struct ProductId(Guid Value) : IEntityId;
public readonly record struct PromotionId(Guid Value) : IEntityId;
public readonly record struct KnowledgeEntryId(Guid Value) : IEntityId;
public readonly record struct CustomFieldId(Guid Value) : IEntityId;
public readonly record struct ChannelId(Guid Value) : IEntityId;
public readonly record struct VisitorSessionId(Guid Value) : IEntityId;
public readonly record struct ContactId(Guid Value) : IEntityId;
public readonly record struct ContactIdentityId(Guid Value) : IEntityId;
public readonly record struct ConversationId(Guid Value) : IEntityId;
public readonly record struct MessageId(Guid Value) : IEntityId;
public readonly record struct AgentId(Guid Value) : IEntityId;
public readonly record struct AgentVersionId(Guid Value) : IEntityId;
public readonly record struct TurnId(Guid Value) : IEntityId;
public readonly record struct AppointmentId(Guid Value) : IEntityId;
public readonly record struct ProposalId(Guid Value) : IEntityId;
public readonly record struct PipelineId(Guid Value) : IEntityId;
public readonly record struct StageId(Guid Value) : IEntityId;
public readonly record struct DealId(Guid Value) : IEntityId;
public readonly record struct WorkTaskId(Guid Value) : IEntityId;
public readonly record struct FollowUpId(Guid Value) : IEntityId;
public readonly record struct ApiKeyId(Guid Value) : IEntityId;
public readonly record struct PrivacyRequestId(Guid Value) : IEntityId;
public readonly record struct AuditEntryId(Guid Value) : IEntityId;
public readonly record struct CatalogueChangeId(Guid Value) : IEntityId;
public readonly record struct AccountEmailId(Guid Value) : IEntityId;
public readonly record struct IdempotencyRecordId(Guid Value) : IEntityId;
