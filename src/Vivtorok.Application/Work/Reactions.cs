using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Application.Features.Agent.Turns;
using Vivtorok.Application.Features.Alerts;
using Vivtorok.Application.Features.Appointments.News;
using Vivtorok.Application.Features.Appointments.Notices;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Application.Features.Channels.Templates;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Application.Features.Channels.Team;
using Vivtorok.Application.Features.Closure;
using Vivtorok.Application.Features.Contacts;
using Vivtorok.Application.Features.Conversations;
using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Application.Features.Knowledge.Gaps;
using Vivtorok.Application.Features.Privacy;
using Vivtorok.Application.Features.Sales;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Work;

/// <summary>The map of the product: when this happened, do these. The work rows are written by the same save. What developers hear of stands in <see cref="Announcements"/>.</summary>
public static class Reactions
{
    public static IEnumerable<IWorkCommand> To(IDomainEvent happened) => happened switch
    {
        MessageReceived e => [new RunAgentTurnCommand(e.ConversationId, e.Sequence, e.AnswerAt)],
        ReplyQueued e => [new DeliverMessageCommand(e.ConversationId, e.MessageId)],
        MessageAwaited e => [new AcknowledgeInboundCommand(e.ChannelId, e.Acknowledgement)],
        AttachmentArrived e => [new FetchAttachmentCommand(e.AttachmentId)],
        ConversationErased e => [new ForgetFilesCommand(e.ConversationId)],
        TypingWanted e => [new ShowTypingCommand(e.ConversationId, e.Sequence, e.AnswerAt)],
        TeamChatAnswered e => [new AnswerTeamChatCommand(e.TeamChatId, e.Answer)],
        DraftWritten e => [new TellTeamOfDraftCommand(e.MessageId)],
        HandedOff { Reason: HandOffReason.MissingKnowledge or HandOffReason.PendingClarification } e =>
            [new AlertTeamCommand(e.ConversationId, e.At), new TellTeamOfHandOffCommand(e.ConversationId), new RecordUnansweredCommand(e.ConversationId, e.Sequence)],
        HandedOff e => [new AlertTeamCommand(e.ConversationId, e.At), new TellTeamOfHandOffCommand(e.ConversationId)],
        CustomerKeptWaiting e => [new RemindTeamCommand(e.ConversationId, e.At)],
        WaitEnded e => [new EndWaitAlertCommand(e.ConversationId)],
        ConversationSnoozed e => [new EndSnoozeCommand(e.ConversationId, e.Until)],
        FollowUpScheduled e => [new SendFollowUpCommand(e.FollowUpId, e.ConversationId, e.DueAt)],
        AppointmentScheduled e => [new RemindOfAppointmentCommand(e.AppointmentId, e.StartsAt, e.At)],
        AppointmentArranged e => [new TellTeamOfAppointmentCommand(e.News)],
        AppointmentNewsForMember e => [new WriteMemberOfAppointmentCommand(e.MemberId, e.News)],
        AppointmentNewsForChat e => [new TellChatOfAppointmentCommand(e.TeamChatId, e.News)],
        ConversationRead e => [new MarkReadCommand(e.ConversationId)],
        TemplatesChanged e => [new SyncMessageTemplatesCommand(e.ChannelId)],
        InboundEventKept e => [new TakeInboundEventCommand(e.EventId)],
        MailboxDue e => [new SyncMailboxCommand(e.ChannelId)],
        MailboxCheckDue e => [new CheckMailboxCommand(e.ChannelId)],
        AlertOpened e => [new SendAlertCommand(e.AlertId), new TellTeamOfAlertCommand(e.AlertId)],
        AccountEmailQueued e => [new SendAccountEmailCommand(e.EmailId)],
        WorkspaceClosed e => [new LeaveProvidersCommand(), new CancelSubscriptionNowCommand(e.WorkspaceId)],
        ProviderLeft e => [new DisconnectChannelCommand(e.ChannelId, Patiently: true)],
        PersonErased e => [new RecordErasureCommand(e.ReceiptId)],
        ContactsMerged e => [new SettleMergeCommand(e.MergeId, e.At), new EndMergeCommand(e.MergeId, e.At)],
        RehearsalMoved e => [new RunRehearsalCommand(e.RehearsalId)],
        PaymentEventKept e => [new SyncSubscriptionCommand(e.WorkspaceId, e.EventId)],
        WebhookDue e => [new DeliverWebhookCommand(e.EndpointId, e.DeliveryId, e.Try, e.IsRetry, e.At)],
        _ => [],
    };
}
