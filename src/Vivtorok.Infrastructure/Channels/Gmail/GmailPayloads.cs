namespace Vivtorok.Infrastructure.Channels.Gmail;

// What Gmail answers, as far as it is read. History ids are numbers beyond any integer of ours: text.

internal sealed record GmailProfile(string EmailAddress, string HistoryId);

internal sealed record GmailMessageRef(string Id, string ThreadId);

internal sealed record GmailMessageList(IReadOnlyList<GmailMessageRef>? Messages, string? NextPageToken);

internal sealed record GmailHistory(IReadOnlyList<GmailHistoryRecord>? History, string? NextPageToken, string HistoryId);

internal sealed record GmailHistoryRecord(string Id, IReadOnlyList<GmailHistoryMessage>? MessagesAdded, IReadOnlyList<GmailHistoryMessage>? LabelsAdded, IReadOnlyList<GmailHistoryMessage>? LabelsRemoved);

internal sealed record GmailHistoryMessage(GmailMessageRef Message);

internal sealed record GmailMessage(string Id, string ThreadId, IReadOnlyList<string>? LabelIds, string? InternalDate, GmailPart? Payload);

internal sealed record GmailPart(string? PartId, string? MimeType, string? Filename, IReadOnlyList<GmailHeader>? Headers, GmailBody? Body, IReadOnlyList<GmailPart>? Parts);

internal sealed record GmailHeader(string? Name, string? Value);

internal sealed record GmailBody(long Size, string? Data, string? AttachmentId);

internal sealed record GmailWatch(string HistoryId, string Expiration);

internal sealed record GmailErrorBody(GmailError? Error);

internal sealed record GmailError(int Code, string? Status, IReadOnlyList<GmailErrorReason>? Errors);

internal sealed record GmailErrorReason(string? Reason);
