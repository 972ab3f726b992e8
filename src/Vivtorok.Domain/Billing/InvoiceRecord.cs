using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>How an invoice stands.</summary>
public enum InvoiceStatus
{
    Open,
    Paid,
    Uncollectible,
    Void,
}

/// <summary>
/// A copy of an invoice: what was asked and paid. The books must keep it for years, so it is a row of its own that holds nothing
/// about people, is not deleted with the workspace's data and refers to nothing. The document itself lies with the provider.
/// </summary>
[NotPersonal]
[KeptAfterPurge(KeepReason.TaxLaw)]
public sealed class InvoiceRecord : Entity, IWorkspaceOwned
{
    public const int NumberMaxLength = 100;
    public const int AddressMaxLength = 2000;

    private InvoiceRecord()
    {
    }

    public InvoiceRecord(WorkspaceId workspaceId, string key, DateTimeOffset issuedAt)
    {
        Id = new InvoiceRecordId(Guid.CreateVersion7());
        (WorkspaceId, ProviderKey, IssuedAt) = (workspaceId, key, issuedAt);
    }

    public InvoiceRecordId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string ProviderKey { get; private set; } = "";

    /// <summary>As it stands on the document.</summary>
    public string? Number { get; private set; }

    public InvoiceStatus Status { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When the provider tries to take the money next.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>With tax, in minor units.</summary>
    public long Total { get; private set; }

    public long Tax { get; private set; }

    public long AmountPaid { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>The provider's page where it can be seen and paid.</summary>
    public string? PageUrl { get; private set; }

    public string? PdfUrl { get; private set; }

    /// <summary>Takes over what the provider says now.</summary>
    public void Apply(InvoiceTerms terms)
    {
        (Number, Status, PaidAt, NextAttemptAt) = (terms.Number, terms.Status, terms.PaidAt, terms.NextAttemptAt);
        (Total, Tax, AmountPaid, Currency) = (terms.Total, terms.Tax, terms.AmountPaid, terms.Currency);
        (PageUrl, PdfUrl) = (terms.PageUrl, terms.PdfUrl);
    }
}

/// <summary>An invoice as the payment provider has it now.</summary>
public sealed record InvoiceTerms(string Key, string? Number, InvoiceStatus Status, DateTimeOffset IssuedAt, long Total, string Currency)
{
    public long Tax { get; init; }

    public long AmountPaid { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public string? PageUrl { get; init; }

    public string? PdfUrl { get; init; }
}
