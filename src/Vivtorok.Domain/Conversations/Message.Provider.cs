using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

// What only some providers have: templates, and a price for each message.
public sealed partial class Message
{
    /// <summary>The approved template it is sent as; null: in words of our own.</summary>
    public MessageTemplateId? TemplateId { get; private set; }

    /// <summary>What its variables were filled with, by their keys.</summary>
    [PersonalData]
    public IReadOnlyDictionary<string, string>? TemplateValues { get; private set; }

    /// <summary>What the provider takes for it, once it says so; see <see cref="MessageCost"/>.</summary>
    [NotPersonal]
    public string? CostCategory { get; private set; }

    public bool IsBilled { get; private set; }

    public long? CostMicros { get; private set; }

    [NotPersonal]
    public string? CostCurrency { get; private set; }

    /// <summary>The message of the same conversation that this one answers.</summary>
    public MessageId? QuotedId { get; private set; }

    /// <summary>The provider has not told what it calls it, so it still goes by our own id.</summary>
    public bool IsUnknownToProvider => ExternalId == Id.Value.ToString("N");

    /// <summary>It answers this one.</summary>
    public Message Quoting(MessageId? quoted)
    {
        QuotedId = quoted;
        return this;
    }

    internal Message As(MessageTemplate template, IReadOnlyDictionary<string, string> values)
    {
        (TemplateId, TemplateValues) = (template.Id, values);
        return this;
    }

    public void Bill(MessageCost cost) => (CostCategory, IsBilled, CostMicros, CostCurrency) = (cost.Category, cost.IsBilled, cost.AmountMicros, cost.Currency);
}
