using Vivtorok.Application.Common;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Work;

/// <summary>Which part of a screen an event makes stale. Told after the commit; nothing durable hangs on it.</summary>
public static class Signals
{
    public static (ChangeTopic Topic, Guid Id)? Of(IDomainEvent happened) => happened switch
    {
        ConversationChanged e => (ChangeTopic.Conversation, e.ConversationId.Value),
        DeliverySettled e => (ChangeTopic.Conversation, e.ConversationId.Value),
        HandedOff e => (ChangeTopic.Conversation, e.ConversationId.Value),
        AppointmentChanged e => (ChangeTopic.Appointment, e.AppointmentId.Value),
        DealChanged e => (ChangeTopic.Deal, e.DealId.Value),
        TaskChanged e => (ChangeTopic.Task, e.TaskId.Value),
        ChannelStateChanged e => (ChangeTopic.Channel, e.ChannelId.Value),
        AlertOpened e => (ChangeTopic.Alert, e.AlertId.Value),
        AlertChanged e => (ChangeTopic.Alert, e.AlertId.Value),
        BusinessChanged e => (ChangeTopic.Catalogue, e.BusinessProfileId.Value),
        RehearsalMoved e => (ChangeTopic.Agent, e.RehearsalId.Value),
        WorkspaceClosed e => (ChangeTopic.Workspace, e.WorkspaceId.Value),
        RehearsalFinished e => (ChangeTopic.Agent, e.RehearsalId.Value),
        ContactChanged e => (ChangeTopic.Contact, e.ContactId.Value),
        SubscriptionChanged e => (ChangeTopic.Billing, e.SubscriptionId.Value),
        _ => null,
    };
}
